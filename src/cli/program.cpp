#include "cli/program.hpp"

#include <CLI/CLI.hpp>

#include "cli/command_line.hpp"
#include "cli/output.hpp"
#include "cli/surroundings.hpp"

namespace mandate::cli {

int run_program(int argc, char** argv) {
  const CommandLine line = command_line();
  try {
    line.app->parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const bool asked_for_help = line.app->exit(error) == 0;
    return static_cast<int>(asked_for_help ? ExitStatus::yes : ExitStatus::bad_input);
  }
  const ExitStatus status = run(line, surroundings());
  if (!result_is_written()) {
    write_complaint("the result could not be written to standard output");
    return static_cast<int>(ExitStatus::bad_input);
  }
  return static_cast<int>(status);
}

}  // namespace mandate::cli
