// Parts of `mandate log` that have a file of their own.
#pragma once

#include <CLI/App.hpp>

#include "cli/verb.hpp"

namespace mandate::cli {

void add_log_monitor(CLI::App& log, Verbs& verbs);
void add_log_sign(CLI::App& log, Verbs& verbs);

}  // namespace mandate::cli
