// Who has the most votes. Ties are a result, not an accident.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/integer.hpp"
#include "record/case.hpp"
#include "seats/seat_reason.hpp"

namespace mandate::seats {

// Indices of all options with the most votes, increasing; empty for no options. Where everyone has 0 votes,
// everyone ties.
[[nodiscard]] std::vector<std::size_t> leaders(std::span<const Count64> votes);

// Each district of the rows, in the order of first appearance; its rows need not stand together.
[[nodiscard]] std::vector<DistrictResult> district_results(std::span<const record::DistrictVote> rows);

}  // namespace mandate::seats
