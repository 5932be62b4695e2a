// A command and what carries it out.
//
// Each verb has a file of its own: `void add_check(CLI::App& app, Verbs& verbs)` defines the command's words and
// registers what runs them. What was asked lives in a value that the closure shares with the definitions.
#pragma once

#include <CLI/App.hpp>
#include <functional>
#include <vector>

#include "cli/exit_status.hpp"
#include "cli/surroundings.hpp"

namespace mandate::cli {

struct Verb {
  const CLI::App* command = nullptr;
  std::function<ExitStatus(const Surroundings&)> run;
};

using Verbs = std::vector<Verb>;

}  // namespace mandate::cli
