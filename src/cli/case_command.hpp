// `mandate case …`: running cases.
#pragma once

#include <CLI/App.hpp>

#include "cli/verb.hpp"

namespace mandate::cli {

void add_case(CLI::App& app, Verbs& verbs);

}  // namespace mandate::cli
