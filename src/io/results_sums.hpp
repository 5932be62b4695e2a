// Sums of protocols for formats that show totals.
#pragma once

#include <cstdint>
#include <vector>

#include "record/results.hpp"

namespace mandate::io {

// For each row: whether no other row is below its unit, so that a region above stations that are there is counted once.
[[nodiscard]] std::vector<bool> lowest_rows(const record::UnitTree& units, const record::ProtocolTable& protocols);

// The sum of each cell over the lowest rows within the unit; `absent` where no row has the figure, and where the sum
// would overflow.
[[nodiscard]] std::vector<Count64> sums_within(const record::UnitTree& units, const record::Contest& contest,
                                               std::uint32_t unit);

}  // namespace mandate::io
