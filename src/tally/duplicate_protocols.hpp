// Stations whose protocols are equal, vote for vote: the same protocol entered twice, or a reason to look.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/integer.hpp"
#include "record/protocol_table.hpp"

namespace mandate::tally {

struct EqualProtocols {
  std::vector<std::size_t> rows;  // two or more, increasing
  Count64 sum = 0;                // of the compared cells of each

  friend bool operator==(const EqualProtocols&, const EqualProtocols&) = default;
};

// Groups in the order of their first rows. Compared are `rows` in `cells`, all of which must be filled; protocols
// whose cells add up to less than `at_least` agree by chance too often and are left out.
[[nodiscard]] std::vector<EqualProtocols> equal_protocols(const record::ProtocolTable& protocols,
                                                          std::span<const std::size_t> rows,
                                                          std::span<const std::size_t> cells, Count64 at_least);

}  // namespace mandate::tally
