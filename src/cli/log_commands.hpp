// The commands below `mandate log`, each in a file of its own.
#pragma once

#include <CLI/App.hpp>

#include "cli/verb.hpp"

namespace mandate::cli {

void add_log_start(CLI::App& log, Verbs& verbs);
void add_log_append(CLI::App& log, Verbs& verbs);
void add_log_rotate(CLI::App& log, Verbs& verbs);
void add_log_prove(CLI::App& log, Verbs& verbs);
void add_log_verify(CLI::App& log, Verbs& verbs);
void add_log_sign(CLI::App& log, Verbs& verbs);
void add_log_monitor(CLI::App& log, Verbs& verbs);

}  // namespace mandate::cli
