// `mandate compare-copies CASE`: every copy of the protocols beside those of the commission.
#pragma once

#include <CLI/App.hpp>

#include "cli/verb.hpp"

namespace mandate::cli {

void add_compare_copies(CLI::App& app, Verbs& verbs);

}  // namespace mandate::cli
