#include "cli/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/ballots_command.hpp"
#include "cli/calendar_command.hpp"
#include "cli/case_command.hpp"
#include "cli/check_command.hpp"
#include "cli/commands.hpp"
#include "cli/compare_copies_command.hpp"
#include "cli/completion.hpp"
#include "cli/convert_command.hpp"
#include "cli/count_command.hpp"
#include "cli/demo_command.hpp"
#include "cli/enter_command.hpp"
#include "cli/forms_command.hpp"
#include "cli/guide_command.hpp"
#include "cli/log_command.hpp"
#include "cli/manual.hpp"
#include "cli/output.hpp"
#include "cli/party_command.hpp"
#include "cli/presentation.hpp"
#include "cli/publish_command.hpp"
#include "cli/simulate_command.hpp"
#include "cli/tally_command.hpp"
#include "cli/verify_command.hpp"
#include "cli/witness_command.hpp"

namespace mandate::cli {
namespace {

constexpr const char* law_help =
    "Apply the law of this day (YYYY-MM-DD); COUNTRY/PROCEDURE@DATE tries another procedure on the same figures";

void add_decide(CLI::App& app, Request& request, Verbs& verbs) {
  CLI::App* command = app.add_subcommand(
      "decide", "Decide a case under the law of its day, with reasons. Exit: 0 yes, 1 no, 3 cannot tell, 2 bad input");
  command->add_option("CASE", request.case_path, "Folder with case.yaml, or one such file")
      ->required()
      ->type_name("CASE");
  command->add_option("--law", request.laws, law_help)->type_name("DATE")->expected(1);
  add_presentation(*command, request, {"text", "json", "html"});
  add_rules(*command, request);
  verbs.push_back({command, [&request](const Surroundings& around) { return run_decide(request, around); }});
}

void add_compare(CLI::App& app, Request& request, Verbs& verbs) {
  CLI::App* command = app.add_subcommand("compare",
                                         "Decide the same figures under several laws, side by side. Exit: 0 nothing "
                                         "differs, 1 something does, 2 bad input");
  command->add_option("CASE", request.case_path, "Folder with case.yaml, or one such file")
      ->required()
      ->type_name("CASE");
  command->add_option("--law", request.laws, law_help)->type_name("DATE")->required()->expected(1)->take_all();
  add_presentation(*command, request, {"text", "json", "html"});
  add_rules(*command, request);
  verbs.push_back({command, [&request](const Surroundings& around) { return run_compare(request, around); }});
}

void add_law(CLI::App& app, Request& request, Verbs& verbs) {
  CLI::App* law = app.add_subcommand("law", "The law as dated data: show, list, diff, calendar, deadline, check");
  law->require_subcommand(1);

  CLI::App* show = law->add_subcommand("show", "One parameter on a day: value, since when, until when, source");
  show->add_option("NAME", request.name, "Name such as referendum.region_share, or an alias")
      ->required()
      ->type_name("NAME");
  show->add_option("--on", request.on, "Day (YYYY-MM-DD); default today")->type_name("DATE");
  CLI::App* list = law->add_subcommand("list", "All parameters on a day, by topic");
  list->add_option("--on", request.on, "Day (YYYY-MM-DD); default today")->type_name("DATE");
  list->add_option("--topic", request.topic, "Only this topic, such as referendum")->type_name("TOPIC");
  CLI::App* diff = law->add_subcommand("diff", "What changed between two days, and by which act");
  diff->add_option("--from", request.from, "First day (YYYY-MM-DD)")->required()->type_name("DATE");
  diff->add_option("--to", request.to, "Last day (YYYY-MM-DD)")->required()->type_name("DATE");
  for (CLI::App* command : {show, list, diff}) {
    command->add_option("--country", request.country, "Only this country, such as kz")->type_name("COUNTRY");
    add_presentation(*command, request, {"text", "json"});
    add_rules(*command, request);
  }

  add_calendar(*law, verbs);

  CLI::App* check = law->add_subcommand("check", "Check a folder of rules; every problem with file, line and column");
  check->add_option("DIR", request.directory, "Folder of rules; default: the rules in the program")->type_name("DIR");

  verbs.push_back({show, [&request](const Surroundings& around) { return run_law_show(request, around); }});
  verbs.push_back({list, [&request](const Surroundings& around) { return run_law_list(request, around); }});
  verbs.push_back({diff, [&request](const Surroundings& around) { return run_law_diff(request, around); }});
  verbs.push_back({check, [&request](const Surroundings&) { return run_law_check(request); }});
}

void add_generators(CLI::App& app, Request& request, Verbs& verbs) {
  CLI::App* completion = app.add_subcommand("completion", "Print completion for a shell");
  completion->add_option("SHELL", request.shell, "bash, zsh or fish")
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}))
      ->type_name("SHELL");
  const CLI::App* const man = app.add_subcommand("man", "Print the manual page in scdoc's form");
  verbs.push_back({completion, [&app, &request](const Surroundings&) {
                     write_result(cli::completion(app, request.shell));
                     return ExitStatus::yes;
                   }});
  verbs.push_back({man, [&app](const Surroundings&) {
                     write_result(manual(app));
                     return ExitStatus::yes;
                   }});
}

}  // namespace

CommandLine command_line() {
  CommandLine line;
  line.request = std::make_unique<Request>();
  line.app = std::make_unique<CLI::App>(
      "From records and the law in force on a date to a decision, with its reasons, that anyone can verify.",
      "mandate");
  CLI::App& app = *line.app;
  app.require_subcommand(1);
  app.set_version_flag("--version", "mandate " MANDATE_VERSION);
  add_decide(app, *line.request, line.verbs);
  add_compare(app, *line.request, line.verbs);
  add_law(app, *line.request, line.verbs);
  add_check(app, line.verbs);
  add_ballots(app, line.verbs);
  add_count(app, line.verbs);
  add_case(app, line.verbs);
  add_tally(app, line.verbs);
  add_compare_copies(app, line.verbs);
  add_party(app, line.verbs);
  add_guides(app, line.verbs);
  add_publish(app, line.verbs);
  add_verify(app, line.verbs);
  add_log(app, line.verbs);
  add_witness(app, line.verbs);
  add_forms(app, line.verbs);
  add_convert(app, line.verbs);
  add_what(app, line.verbs);
  add_demo(app, line.verbs);
  add_simulate(app, line.verbs);
  add_enter(app, line.verbs);
  add_generators(app, *line.request, line.verbs);
  return line;
}

ExitStatus run(const CommandLine& line, const Surroundings& around) {
  const auto asked = std::ranges::find_if(line.verbs, [](const Verb& verb) { return verb.command->parsed(); });
  return asked == line.verbs.end() ? ExitStatus::bad_input : asked->run(around);
}

}  // namespace mandate::cli
