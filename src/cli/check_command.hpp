// `mandate check`: every check of a form over a file of protocols.
#pragma once

#include <CLI/App.hpp>

#include "cli/verb.hpp"

namespace mandate::cli {

void add_check(CLI::App& app, Verbs& verbs);

}  // namespace mandate::cli
