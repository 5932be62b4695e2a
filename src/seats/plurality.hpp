// Who has the most votes. Ties are a result, not an accident.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/integer.hpp"
#include "record/case.hpp"

namespace mandate::seats {

// Indices of all options with the most votes, increasing; empty for no options. Where everyone has 0 votes,
// everyone ties.
[[nodiscard]] std::vector<std::size_t> leaders(std::span<const Count64> votes);

// One single-member district: who leads, and by how much.
struct DistrictResult {
  std::string district;
  std::vector<std::size_t> leading;     // indices into the district's votes as given; several = a tie
  std::vector<std::string> candidates;  // of the leading
  std::string list;                     // of the one that leads; empty = self-nominated, or a tie
  Count64 votes = 0;                    // of each of the leading
  std::optional<Count64> lead;          // over the next candidate, 0 in a tie; absent where there is none
};

// Each district of the rows, in the order of first appearance; its rows need not stand together.
[[nodiscard]] std::vector<DistrictResult> district_results(std::span<const record::DistrictVote> rows);

}  // namespace mandate::seats
