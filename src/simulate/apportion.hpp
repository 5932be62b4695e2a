// Shares a whole number out by weights, by the method of largest remainders, none above its bound: how published
// totals become figures of invented stations that add up to them to the last vote.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/integer.hpp"

namespace mandate::simulate {

// One share a weight, 0 ≤ share ≤ bound. Each first gets the whole part of total · weight ÷ sum of weights, or its
// bound; what is left goes one by one to the largest remainders, the first of equals first, round after round as long
// as there is room. Nothing where the bounds have no room for the total, a number is negative, or all weights are zero.
[[nodiscard]] std::optional<std::vector<Count64>> apportion(Count64 total, std::span<const Count64> weights,
                                                            std::span<const Count64> bounds);

}  // namespace mandate::simulate
