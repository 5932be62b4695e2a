// `mandate verify`: a publication, read as a stranger reads it.
#pragma once

#include <CLI/App.hpp>

#include "cli/verb.hpp"

namespace mandate::cli {

void add_verify(CLI::App& app, Verbs& verbs);

}  // namespace mandate::cli
