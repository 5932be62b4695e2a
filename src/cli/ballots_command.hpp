// `mandate ballots`: cast vote records counted.
#pragma once

#include <CLI/App.hpp>

#include "cli/verb.hpp"

namespace mandate::cli {

void add_ballots(CLI::App& app, Verbs& verbs);

}  // namespace mandate::cli
