// `mandate tally CASE`: a count station by station, summed up the tree of commissions, and what is decided on it.
#pragma once

#include <CLI/App.hpp>

#include "cli/verb.hpp"

namespace mandate::cli {

void add_tally(CLI::App& app, Verbs& verbs);

}  // namespace mandate::cli
