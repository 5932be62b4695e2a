// Which protocol form, for which vote: by the form's id, by a procedure on a day, or by a case.
#pragma once

#include <CLI/App.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/localized_text.hpp"
#include "procedure/rule_book.hpp"
#include "tally/form.hpp"

namespace mandate::cli {

struct FormAsked {
  std::string form;                  // id; empty: by procedure or case
  std::string procedure;             // name
  std::string country;               // code; empty: any that has it
  std::string on;                    // day
  std::string case_path;             // a case gives country, procedure, day and options
  std::vector<std::string> options;  // id, or id=Name
};

// --form, --country, --on, --options, --case.
void add_form_options(CLI::App& command, FormAsked& asked);

struct FormChosen {
  const procedure::Country* country = nullptr;
  const tally::Form* form = nullptr;
  Date day;
  std::vector<std::string> options;  // ids, in the order of the paper; may be empty
  std::vector<LocalizedText> option_names;
};

// Nothing, with a complaint or problems written, where there is no such form or several.
[[nodiscard]] std::optional<FormChosen> choose_form(const FormAsked& asked, const procedure::RuleBook& book,
                                                    Date today);

}  // namespace mandate::cli
