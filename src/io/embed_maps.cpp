// mandate_embed_maps OUT MAP…: checks maps and writes them as C++ source of `embedded_maps()`.
//
// Part of the build: problems of the data go to standard error and fail it.

#include <fmt/core.h>

#include <fstream>
#include <iterator>
#include <optional>
#include <span>
#include <string>

#include "base/problem.hpp"
#include "io/area_map.hpp"
#include "io/embedded_text.hpp"
#include "io/json.hpp"

namespace {

// The maps in canonical form, in the order given.
std::string maps_in(std::span<char*> paths, mandate::Problems& problems) {
  std::string maps;
  for (const char* const path : paths) {
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const mandate::ReadContext context{path, &problems};
    if (mandate::io::read_area_map(context, text)) {
      maps += maps.empty() ? "" : ",";
      maps += mandate::io::canonical_json(mandate::io::read_json(context, text).value_or(mandate::Node()));
    }
  }
  return "[" + maps + "]";
}

}  // namespace

int main(int argc, char** argv) {
  const std::span<char*> arguments(argv, static_cast<std::size_t>(argc));
  if (arguments.size() < 3) {
    fmt::print(stderr, "usage: mandate_embed_maps OUT MAP…\n");
    return 2;
  }
  mandate::Problems problems;
  const std::string maps = maps_in(arguments.subspan(2), problems);
  for (const mandate::Problem& problem : problems) {
    fmt::print(stderr, "{}\n", problem.text());
  }
  if (!problems.empty()) {
    return 1;
  }
  std::ofstream file(arguments[1], std::ios::binary);
  file << mandate::io::source_of_text("embedded_maps", "io/embedded_maps.hpp", maps);
  file.close();
  if (!file.good()) {
    fmt::print(stderr, "{}: error: cannot be written\n", arguments[1]);
    return 2;
  }
  return 0;
}
