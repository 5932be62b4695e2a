// The reader's choices about language and layout.
#pragma once

#include <CLI/App.hpp>
#include <string>
#include <vector>

#include "cli/command_line.hpp"
#include "cli/surroundings.hpp"
#include "publish/text_options.hpp"

namespace mandate::cli {

// --format with these words, --lang, --colour, --full.
void add_presentation(CLI::App& command, Request& request, const std::vector<std::string>& formats);
// --rules.
void add_rules(CLI::App& command, Request& request);

[[nodiscard]] inline publish::TextOptions text_options(const Request& request, const Surroundings& around) {
  publish::TextOptions options;
  options.language = language_of_code(request.language).value_or(around.language);
  options.width = around.width;
  options.colour = request.colour == "always" || (request.colour == "auto" && around.colour);
  options.full = request.full;
  return options;
}

}  // namespace mandate::cli
