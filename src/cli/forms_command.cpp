#include "cli/forms_command.hpp"

#include <memory>
#include <optional>
#include <string>

#include "base/wording.hpp"
#include "cli/form_asked.hpp"
#include "cli/output.hpp"
#include "cli/presentation.hpp"
#include "cli/rules_in_use.hpp"
#include "publish/form_html.hpp"

namespace mandate::cli {
namespace {

struct FormsAsked {
  FormAsked form;
  Request presentation;
};

std::string span_of(const tally::Form& form) {
  const std::string from = form.from ? form.from->iso() : "…";
  const std::string to = form.to ? form.to->iso() : "…";
  return from + " – " + to;
}

// Every form with its procedures and days, one a paragraph.
std::string list_of_forms(const procedure::RuleBook& book, const std::string& country_code, Language language) {
  std::string out;
  for (const procedure::Country& country : book.countries) {
    for (const tally::Form& form : country.forms) {
      if (country_code.empty() || country_code == country.law.country) {
        out += country.law.country + "/" + form.id + "  " + span_of(form) + "\n    " + form.label.in(language) + "\n";
        out += form.procedures.empty() ? "" : "    " + listed(form.procedures) + "\n";
      }
    }
  }
  return out;
}

bool names_a_form(const FormAsked& asked) {
  return !asked.form.empty() || !asked.procedure.empty() || !asked.case_path.empty();
}

ExitStatus run(const FormsAsked& asked, const Surroundings& around) {
  Problems problems;
  const std::optional<procedure::RuleBook> book = rules_in_use(asked.presentation.rules, problems);
  write_problems(problems);
  if (!book) {
    return ExitStatus::bad_input;
  }
  const Language language = text_options(asked.presentation, around).language;
  if (!names_a_form(asked.form)) {
    write_result(list_of_forms(*book, asked.form.country, language));
    return ExitStatus::yes;
  }
  const std::optional<FormChosen> chosen = choose_form(asked.form, *book, around.today);
  if (!chosen) {
    return ExitStatus::bad_input;
  }
  const record::Layout layout = tally::layout_of(*chosen->form, chosen->options);
  const publish::EmptyForm empty{chosen->form, &chosen->country->law, &layout, chosen->option_names, chosen->day};
  write_result(asked.presentation.format == "text" ? publish::form_text(empty, language)
                                                   : publish::form_html(empty, language));
  return ExitStatus::yes;
}

}  // namespace

void add_forms(CLI::App& app, Verbs& verbs) {
  const auto asked = std::make_shared<FormsAsked>();
  asked->presentation.format = "html";
  CLI::App* const command =
      app.add_subcommand("forms", "Print an empty protocol form to fill in by hand; without a name, list the forms");
  command->add_option("PROCEDURE", asked->form.procedure, "Procedure, such as referendum")->type_name("PROCEDURE");
  add_form_options(*command, asked->form);
  add_presentation(*command, asked->presentation, {"html", "text"});
  add_rules(*command, asked->presentation);
  verbs.push_back({command, [asked](const Surroundings& around) { return run(*asked, around); }});
}

}  // namespace mandate::cli
