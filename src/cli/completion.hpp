// Completion for bash, zsh and fish, from the definitions of the command line.
#pragma once

#include <CLI/App.hpp>
#include <string>
#include <string_view>

namespace mandate::cli {

[[nodiscard]] std::string completion(const CLI::App& app, std::string_view shell);

}  // namespace mandate::cli
