// `mandate log …`: the public log of a count, and the keys that sign it.
#pragma once

#include <CLI/App.hpp>

#include "cli/verb.hpp"

namespace mandate::cli {

void add_log(CLI::App& app, Verbs& verbs);

}  // namespace mandate::cli
