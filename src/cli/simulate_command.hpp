// `mandate simulate`: invented votes, marked so, to try things on.
#pragma once

#include <CLI/App.hpp>

#include "cli/verb.hpp"

namespace mandate::cli {

void add_simulate(CLI::App& app, Verbs& verbs);

}  // namespace mandate::cli
