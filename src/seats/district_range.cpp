#include "seats/district_range.hpp"

#include <algorithm>
#include <functional>

#include "seats/plurality.hpp"

namespace mandate::seats {

// Differences of votes are formed instead of sums, so nothing overflows.
DistrictRange district_range(std::span<const Count64> votes, Count64 outstanding) {
  DistrictRange range;
  range.now = leaders(votes);
  if (votes.empty()) {
    return range;
  }
  std::vector<Count64> ordered(votes.begin(), votes.end());
  std::ranges::sort(ordered, std::ranges::greater());
  for (std::size_t i = 0; i < votes.size(); ++i) {
    const bool first = votes[i] == ordered.front();
    const bool alone = votes.size() == 1;
    const Count64 behind = alone ? -1 : (first ? ordered[1] : ordered.front()) - votes[i];
    if (behind < outstanding) {
      range.possible.push_back(i);
    }
  }
  range.can_tie = votes.size() > 1 && ordered[0] - ordered[1] <= outstanding;
  range.settled = range.possible.size() == 1 && !range.can_tie;
  return range;
}

}  // namespace mandate::seats
