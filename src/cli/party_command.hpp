// `mandate party check`: a list of members before it is handed in.
#pragma once

#include <CLI/App.hpp>

#include "cli/verb.hpp"

namespace mandate::cli {

void add_party(CLI::App& app, Verbs& verbs);

}  // namespace mandate::cli
