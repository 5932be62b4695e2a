#include "cli/presentation.hpp"

#include <CLI/CLI.hpp>

namespace mandate::cli {

void add_presentation(CLI::App& command, Request& request, const std::vector<std::string>& formats) {
  command.add_option("--format", request.format, "How to write the result")
      ->check(CLI::IsMember(formats))
      ->default_str(request.format);
  command.add_option("--lang", request.language, "Language of the result; default from the environment")
      ->check(CLI::IsMember({"kk", "ru", "en"}));
  command.add_option("--colour,--color", request.colour, "Colours in text")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->default_str("auto");
  command.add_flag("--full", request.full, "Every area, seat and day, in place of a summary");
}

void add_rules(CLI::App& command, Request& request) {
  command.add_option("--rules", request.rules, "Read the law from this folder in place of the rules in the program")
      ->type_name("DIR");
}

}  // namespace mandate::cli
