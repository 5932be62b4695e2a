#include <CLI/CLI.hpp>

#include "cli/command_line.hpp"
#include "cli/output.hpp"
#include "cli/surroundings.hpp"

int main(int argc, char** argv) {
  const mandate::cli::CommandLine line = mandate::cli::command_line();
  try {
    line.app->parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const bool asked_for_help = line.app->exit(error) == 0;
    return static_cast<int>(asked_for_help ? mandate::cli::ExitStatus::yes : mandate::cli::ExitStatus::bad_input);
  }
  const mandate::cli::ExitStatus status = mandate::cli::run(line, mandate::cli::surroundings());
  if (!mandate::cli::result_is_written()) {
    mandate::cli::write_complaint("the result could not be written to standard output");
    return static_cast<int>(mandate::cli::ExitStatus::bad_input);
  }
  return static_cast<int>(status);
}
