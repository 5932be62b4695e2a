// `mandate forms`: empty protocol forms to print.
#pragma once

#include <CLI/App.hpp>

#include "cli/verb.hpp"

namespace mandate::cli {

void add_forms(CLI::App& app, Verbs& verbs);

}  // namespace mandate::cli
