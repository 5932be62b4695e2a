// `mandate witness …`: a witness of logs, and asking one.
#pragma once

#include <CLI/App.hpp>

#include "cli/verb.hpp"

namespace mandate::cli {

void add_witness(CLI::App& app, Verbs& verbs);

// Their parts, each in a file of its own.
void add_witness_serve(CLI::App& witness, Verbs& verbs);
void add_witness_ask(CLI::App& witness, Verbs& verbs);

}  // namespace mandate::cli
