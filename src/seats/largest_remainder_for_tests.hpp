// Largest remainder as the law's sentences say it, one after another, in exact fractions: for tests, to compare
// with. Slow, and written without a look at the program.
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

#include "base/integer.hpp"

namespace mandate::seats::testing {

// Seats of lists that all take part and have votes; equal remainders go to the earlier list.
inline std::vector<Count64> largest_remainder(const std::vector<Count64>& votes, Count64 seats) {
  const Count64 total = std::accumulate(votes.begin(), votes.end(), Count64{0});
  // The quota is total / seats, so votes / quota = votes × seats / total: as many whole quotas as fit.
  std::vector<Count64> given(votes.size());
  std::vector<std::pair<Wide, std::size_t>> remainders;
  Count64 left = seats;
  for (std::size_t i = 0; i < votes.size(); ++i) {
    while (product(given[i] + 1, total) <= product(votes[i], seats)) {
      ++given[i];
    }
    left -= given[i];
    remainders.emplace_back(product(given[i], total) - product(votes[i], seats), i);  // negated: largest first
  }
  std::ranges::sort(remainders);
  for (std::size_t i = 0; i < static_cast<std::size_t>(left); ++i) {
    ++given[remainders[i].second];
  }
  return given;
}

}  // namespace mandate::seats::testing
