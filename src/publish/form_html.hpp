// An empty protocol form to print on A4 and fill in by hand: the lines of the form with a box for every digit and a
// line for the words, and places for station, date and signatures. One self-contained page.
#pragma once

#include <span>
#include <string>

#include "base/date.hpp"
#include "base/localized_text.hpp"
#include "law/law.hpp"
#include "record/layout.hpp"
#include "tally/form.hpp"

namespace mandate::publish {

// The form for one vote. All outlive the page.
struct EmptyForm {
  const tally::Form* form = nullptr;
  const law::Law* law = nullptr;
  const record::Layout* layout = nullptr;
  std::span<const LocalizedText> option_names;
  Date day;
};

[[nodiscard]] std::string form_html(const EmptyForm& empty, Language language);
// The same lines for a terminal.
[[nodiscard]] std::string form_text(const EmptyForm& empty, Language language);

}  // namespace mandate::publish
