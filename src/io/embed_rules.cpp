// mandate_embed_rules RULES OUT: checks a folder of rule data and writes it as C++ source of `embedded_rules()`.
//
// Part of the build: problems of the data go to standard error and fail it.

#include <fmt/core.h>

#include <cstdio>
#include <fstream>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/problem.hpp"
#include "io/embedded_text.hpp"
#include "io/rules.hpp"

namespace {

using mandate::Problems;

bool write_source(const char* path, std::string_view rules) {
  std::ofstream file(path, std::ios::binary);
  file << mandate::io::source_of_text("embedded_rules", "io/embedded_rules.hpp", rules);
  file.close();
  return file.good();
}

}  // namespace

int main(int argc, char** argv) {
  const std::span<char*> arguments(argv, static_cast<std::size_t>(argc));
  if (arguments.size() != 3) {
    fmt::print(stderr, "usage: mandate_embed_rules RULES OUT\n");
    return 2;
  }
  Problems problems;
  auto countries = mandate::io::read_rules_directory(arguments[1], problems);
  const std::string rules = mandate::io::canonical_rules(countries);
  const auto book = mandate::io::check_rules(std::move(countries), std::string(arguments[1]) + "/", problems);
  for (const mandate::Problem& problem : problems) {
    fmt::print(stderr, "{}\n", problem.text());
  }
  if (!problems.empty()) {
    fmt::print(stderr, "{} problems in the rules of {} countries\n", problems.size(), book.countries.size());
    return 1;
  }
  if (!write_source(arguments[2], rules)) {
    fmt::print(stderr, "{}: error: cannot be written\n", arguments[2]);
    return 2;
  }
  return 0;
}
