// `mandate recall`, `mandate petition`, `mandate case guide`: how a procedure runs under the law of a day, for somebody
// who thinks of beginning one.
#pragma once

#include <CLI/App.hpp>

#include "cli/verb.hpp"

namespace mandate::cli {

void add_guides(CLI::App& app, Verbs& verbs);
// `guide`, of any course.
void add_case_guide(CLI::App& group, Verbs& verbs);

}  // namespace mandate::cli
