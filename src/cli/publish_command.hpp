// `mandate publish`: a folder that anyone can read, mirror and check.
#pragma once

#include <CLI/App.hpp>

#include "cli/verb.hpp"

namespace mandate::cli {

void add_publish(CLI::App& app, Verbs& verbs);

}  // namespace mandate::cli
