// Who may still win a single-member district, and whether anything can change there.
//
// At most `outstanding` ballots are to come, each for any candidate or for none. A candidate may have the most votes
// exactly where all of them would do, c + R ≥ the best rival; with exactly as many as the best rival there is a tie.
// Only the leader may win, and without a tie, exactly where the lead is more than R.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/integer.hpp"

namespace mandate::seats {

struct DistrictRange {
  std::vector<std::size_t> now;       // indices of those with most votes; several: tied
  std::vector<std::size_t> possible;  // who may have more votes than anybody else, increasing
  bool can_tie = false;               // two or more at the top, though nobody wins
  bool settled = false;               // one may win, and no tie is possible
};

[[nodiscard]] DistrictRange district_range(std::span<const Count64> votes, Count64 outstanding);

}  // namespace mandate::seats
