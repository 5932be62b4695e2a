// The definitions of the command line as plain values, for completion and manual.
#pragma once

#include <CLI/App.hpp>
#include <string>
#include <vector>

namespace mandate::cli {

struct OptionEntry {
  std::vector<std::string> names;  // "--law", as typed; empty for a positional
  std::string argument;            // "DATE"; empty for a flag
  std::string help;
  std::vector<std::string> choices;  // where the argument is one of a closed set
  bool positional = false;
  bool required = false;
};

struct CommandEntry {
  std::string path;  // "law show"
  std::string help;
  std::vector<OptionEntry> options;
  std::vector<std::string> subcommands;  // names of the level below
};

// Every command, the program itself (empty path) first.
[[nodiscard]] std::vector<CommandEntry> option_tree(const CLI::App& app);

}  // namespace mandate::cli
