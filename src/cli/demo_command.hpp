// `mandate demo`: what the program can show without any file of one's own.
#pragma once

#include <CLI/App.hpp>

#include "cli/verb.hpp"

namespace mandate::cli {

void add_demo(CLI::App& app, Verbs& verbs);

}  // namespace mandate::cli
