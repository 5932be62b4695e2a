#include <CLI/CLI.hpp>
#include <string_view>

#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/completion.hpp"
#include "cli/manual.hpp"
#include "cli/output.hpp"
#include "cli/surroundings.hpp"

namespace mandate::cli {
namespace {

ExitStatus run_law(const CLI::App& law, const Request& request, const Surroundings& around) {
  if (law.got_subcommand("show")) {
    return run_law_show(request, around);
  }
  if (law.got_subcommand("list")) {
    return run_law_list(request, around);
  }
  return law.got_subcommand("diff") ? run_law_diff(request, around) : run_law_check(request);
}

ExitStatus run(const CommandLine& line) {
  const CLI::App& app = *line.app;
  const Request& request = *line.request;
  const Surroundings around = surroundings();
  if (app.got_subcommand("decide")) {
    return run_decide(request, around);
  }
  if (app.got_subcommand("compare")) {
    return run_compare(request, around);
  }
  if (app.got_subcommand("law")) {
    return run_law(*app.get_subcommand("law"), request, around);
  }
  write_result(app.got_subcommand("man") ? manual(app) : completion(app, request.shell));
  return ExitStatus::yes;
}

}  // namespace
}  // namespace mandate::cli

int main(int argc, char** argv) {
  const mandate::cli::CommandLine line = mandate::cli::command_line();
  try {
    line.app->parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const bool asked_for_help = line.app->exit(error) == 0;
    return static_cast<int>(asked_for_help ? mandate::cli::ExitStatus::yes : mandate::cli::ExitStatus::bad_input);
  }
  const mandate::cli::ExitStatus status = mandate::cli::run(line);
  if (!mandate::cli::result_is_written()) {
    mandate::cli::write_complaint("the result could not be written to standard output");
    return static_cast<int>(mandate::cli::ExitStatus::bad_input);
  }
  return static_cast<int>(status);
}
