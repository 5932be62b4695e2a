// The reader's choices about language and layout.
#pragma once

#include "cli/command_line.hpp"
#include "cli/surroundings.hpp"
#include "publish/text_options.hpp"

namespace mandate::cli {

[[nodiscard]] inline publish::TextOptions text_options(const Request& request, const Surroundings& around) {
  publish::TextOptions options;
  options.language = language_of_code(request.language).value_or(around.language);
  options.width = around.width;
  options.colour = request.colour == "always" || (request.colour == "auto" && around.colour);
  options.full = request.full;
  return options;
}

}  // namespace mandate::cli
