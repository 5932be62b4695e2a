#include "io/problem_order.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace mandate::io {
namespace {

struct Ranked {
  std::tuple<std::size_t, std::uint32_t, std::uint32_t, std::size_t> rank;  // file, line, column, order before
  Problem problem;
};

}  // namespace

void sort_by_place(Problems& problems, std::size_t first) {
  std::vector<std::string> files;
  std::vector<Ranked> ranked;
  for (std::size_t i = first; i < problems.size(); ++i) {
    Problem& problem = problems[i];
    const auto known = std::ranges::find(files, problem.file);
    const auto file = static_cast<std::size_t>(known - files.begin());
    if (known == files.end()) {
      files.push_back(problem.file);
    }
    const std::tuple rank(file, problem.at.line, problem.at.column, i);
    ranked.push_back({rank, std::move(problem)});
  }
  std::ranges::sort(ranked, {}, &Ranked::rank);
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    problems[first + i] = std::move(ranked[i].problem);
  }
}

}  // namespace mandate::io
