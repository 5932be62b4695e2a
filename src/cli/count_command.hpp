// `mandate count …`: the scripted way to keep a count in its log.
#pragma once

#include <CLI/App.hpp>

#include "cli/verb.hpp"

namespace mandate::cli {

void add_count(CLI::App& app, Verbs& verbs);

}  // namespace mandate::cli
