// `mandate enter`: double entry at the keyboard, on a screen or line by line.
#pragma once

#include <CLI/App.hpp>

#include "cli/verb.hpp"

namespace mandate::cli {

void add_enter(CLI::App& app, Verbs& verbs);

}  // namespace mandate::cli
