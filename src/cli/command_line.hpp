// The command line, defined once: help, completion and the man page are made from these definitions.
#pragma once

#include <CLI/App.hpp>
#include <memory>
#include <string>
#include <vector>

#include "cli/verb.hpp"

namespace mandate::cli {

// What was asked, as text; checked where it is used.
struct Request {
  std::string rules;     // folder; empty = the rules in the program
  std::string language;  // kk, ru, en; empty = from the environment
  std::string format = "text";
  std::string colour = "auto";
  bool full = false;

  std::string case_path;          // decide, compare
  std::vector<std::string> laws;  // dates, each optionally with a procedure: kz/referendum@2022-06-05

  std::string name;  // law show
  std::string on;    // law show, law list
  std::string from;  // law diff
  std::string to;
  std::string topic;      // law list
  std::string country;    // law show, list, diff
  std::string directory;  // law check

  std::string shell;  // completion
};

// The commands; `app` and `verbs` live as long as the request.
struct CommandLine {
  std::unique_ptr<Request> request;
  std::unique_ptr<CLI::App> app;
  Verbs verbs;  // one for every command that is no group of commands
};

[[nodiscard]] CommandLine command_line();

// Carries out what was parsed.
[[nodiscard]] ExitStatus run(const CommandLine& line, const Surroundings& around);

}  // namespace mandate::cli
