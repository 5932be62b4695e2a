#include "cli/check_command.hpp"

#include <memory>
#include <optional>
#include <string>

#include "cli/form_asked.hpp"
#include "cli/output.hpp"
#include "cli/presentation.hpp"
#include "cli/rules_in_use.hpp"
#include "cli/waiting.hpp"
#include "io/protocol_csv.hpp"
#include "io/text_file.hpp"
#include "publish/check_json.hpp"
#include "publish/check_text.hpp"
#include "tally/findings.hpp"

namespace mandate::cli {
namespace {

struct CheckAsked {
  std::string file;
  FormAsked form;
  Request presentation;
};

std::optional<io::ProtocolFile> read_file(const CheckAsked& asked, const FormChosen& chosen, Problems& problems) {
  const std::optional<std::string> text = io::read_text_file(asked.file, problems);
  return text ? io::read_protocol_csv({asked.file, &problems}, *text, *chosen.form, chosen.options,
                                      chosen.country->law.country)
              : std::nullopt;
}

std::vector<tally::ProtocolFindings> findings_in(const io::ProtocolFile& file, const tally::Form& form) {
  return tally::check_protocols({&form, &file.layout, &file.protocols, file.reports, file.word_cells, file.words});
}

ExitStatus run(const CheckAsked& asked, const Surroundings& around) {
  Problems problems;
  const std::optional<procedure::RuleBook> book = rules_in_use(asked.presentation.rules, problems);
  write_problems(problems);
  const std::optional<FormChosen> chosen = book ? choose_form(asked.form, *book, around.today) : std::nullopt;
  if (!chosen) {
    return ExitStatus::bad_input;
  }
  problems.clear();
  const publish::TextOptions options = text_options(asked.presentation, around);
  const auto file = wait_for(around, options.language, [&] { return read_file(asked, *chosen, problems); });
  write_problems(problems);
  if (!file) {
    return ExitStatus::bad_input;
  }
  const auto findings = wait_for(around, options.language, [&] { return findings_in(*file, *chosen->form); });
  const publish::CheckedProtocols checked{chosen->form, &file->layout,        &file->units,         &file->protocols,
                                          findings,     chosen->option_names, &chosen->country->law};
  write_result(asked.presentation.format == "json" ? publish::check_json(checked, options.language)
                                                   : publish::check_text(checked, options));
  return findings.empty() ? ExitStatus::yes : ExitStatus::no;
}

}  // namespace

void add_check(CLI::App& app, Verbs& verbs) {
  const auto asked = std::make_shared<CheckAsked>();
  CLI::App* const command = app.add_subcommand(
      "check", "Check protocols, one row a station. Exit: 0 no check failed, 1 some did, 2 bad input");
  command->add_option("FILE", asked->file, "CSV file, also .zst or .gz; columns named like the form's cells")
      ->required()
      ->type_name("FILE");
  add_form_options(*command, asked->form);
  add_presentation(*command, asked->presentation, {"text", "json"});
  add_rules(*command, asked->presentation);
  verbs.push_back({command, [asked](const Surroundings& around) { return run(*asked, around); }});
}

}  // namespace mandate::cli
