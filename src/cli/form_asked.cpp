#include "cli/form_asked.hpp"

#include <algorithm>
#include <utility>

#include "base/wording.hpp"
#include "cli/output.hpp"
#include "io/case_folder.hpp"

namespace mandate::cli {
namespace {

using procedure::Country;
using tally::Form;

struct Found {
  const Country* country = nullptr;
  const Form* form = nullptr;
};

bool fits(const Form& form, const FormAsked& asked, Date day) {
  if (!asked.form.empty()) {
    return form.id == asked.form;
  }
  return form.in_force(day) && std::ranges::find(form.procedures, asked.procedure) != form.procedures.end();
}

std::vector<Found> forms_that_fit(const FormAsked& asked, const procedure::RuleBook& book, Date day) {
  std::vector<Found> found;
  for (const Country& country : book.countries) {
    if (!asked.country.empty() && asked.country != country.law.country) {
      continue;
    }
    for (const Form& form : country.forms) {
      if (fits(form, asked, day)) {
        found.push_back({&country, &form});
      }
    }
  }
  return found;
}

std::string all_forms(const FormAsked& asked, const procedure::RuleBook& book) {
  std::vector<std::string> ids;
  for (const Country& country : book.countries) {
    for (const Form& form : country.forms) {
      if (asked.country.empty() || asked.country == country.law.country) {
        ids.push_back(form.id);
      }
    }
  }
  return listed(ids);
}

void complain(const FormAsked& asked, const procedure::RuleBook& book, const std::vector<Found>& found, Date day) {
  if (found.size() > 1) {
    std::vector<std::string> ids;
    for (const Found& each : found) {
      ids.push_back(each.country->law.country + "/" + each.form->id);
    }
    write_complaint("several forms fit: " + listed(ids) + "; choose one with --form and --country");
    return;
  }
  std::string what = "no form was named";
  if (!asked.form.empty()) {
    what = "no form is called " + mandate::quoted(asked.form);
  } else if (!asked.procedure.empty()) {
    what = "no form of " + mandate::quoted(asked.procedure) + " on " + day.iso();
  }
  write_complaint(what + "; name one with --form: " + all_forms(asked, book));
}

std::optional<Date> day_of(const FormAsked& asked, Date today) {
  if (asked.on.empty()) {
    return today;
  }
  const std::optional<Date> day = Date::parse(asked.on);
  if (!day) {
    write_complaint("--on: '" + asked.on + "' is no day; write it as YYYY-MM-DD");
  }
  return day;
}

void take_options(const std::vector<std::string>& texts, FormChosen& chosen) {
  for (const std::string& text : texts) {
    const std::size_t sign = text.find('=');
    chosen.options.push_back(text.substr(0, sign));
    chosen.option_names.push_back(same_in_all(sign == std::string::npos ? text : text.substr(sign + 1)));
  }
}

// What the case says where nothing else was asked.
bool take_case(FormAsked& asked, const procedure::RuleBook& book, FormChosen& chosen) {
  Problems problems;
  const std::optional<record::Case> input = io::read_case(asked.case_path, book, problems);
  write_problems(problems);
  if (!input) {
    return false;
  }
  asked.country = asked.country.empty() ? input->jurisdiction : asked.country;
  asked.procedure = asked.procedure.empty() ? input->procedure : asked.procedure;
  asked.on = asked.on.empty() ? input->date.iso() : asked.on;
  if (asked.options.empty()) {
    for (const record::Option& option : input->records.front().options) {
      chosen.options.push_back(option.id);
      chosen.option_names.push_back(option.name);
    }
  }
  return true;
}

}  // namespace

void add_form_options(CLI::App& command, FormAsked& asked) {
  command.add_option("--form", asked.form, "Form, such as referendum_protocol")->type_name("ID");
  command.add_option("--country", asked.country, "Only forms of this country, such as kz")->type_name("COUNTRY");
  command.add_option("--on", asked.on, "Day of the vote (YYYY-MM-DD); default today")->type_name("DATE");
  command
      .add_option("--options", asked.options, "Lists, candidates or answers in the order of the paper: ID or ID=NAME")
      ->type_name("ID")
      ->delimiter(',')
      ->expected(1)
      ->take_all();
  command.add_option("--case", asked.case_path, "Take country, procedure, day and options from this case")
      ->type_name("CASE");
}

std::optional<FormChosen> choose_form(const FormAsked& asked, const procedure::RuleBook& book, Date today) {
  FormAsked complete = asked;
  FormChosen chosen;
  if (!asked.case_path.empty() && !take_case(complete, book, chosen)) {
    return std::nullopt;
  }
  take_options(asked.options, chosen);
  const std::optional<Date> day = day_of(complete, today);
  if (!day) {
    return std::nullopt;
  }
  const std::vector<Found> found = forms_that_fit(complete, book, *day);
  if (found.size() != 1) {
    complain(complete, book, found, *day);
    return std::nullopt;
  }
  chosen.country = found.front().country;
  chosen.form = found.front().form;
  chosen.day = *day;
  return chosen;
}

}  // namespace mandate::cli
