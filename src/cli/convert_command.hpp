// `mandate convert` and `mandate what`: results from one format into another, and what a file is.
#pragma once

#include <CLI/App.hpp>

#include "cli/verb.hpp"

namespace mandate::cli {

void add_convert(CLI::App& app, Verbs& verbs);
void add_what(CLI::App& app, Verbs& verbs);

}  // namespace mandate::cli
