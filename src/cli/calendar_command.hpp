// `mandate law calendar` and `mandate law deadline`: what a day is, and which day is the last.
#pragma once

#include <CLI/App.hpp>

#include "cli/verb.hpp"

namespace mandate::cli {

// Under the command `law`.
void add_calendar(CLI::App& law, Verbs& verbs);

}  // namespace mandate::cli
