// How a tie is settled, and the tie itself as a typed result.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/integer.hpp"

namespace mandate::seats {

enum class TieBreak : std::uint8_t {
  registration_order,  // the list that stands earlier in the input
  lots,                // by lots that are an input; without them the tie stays open
  none,                // the law names no way
};

// Lists that stand at exactly the same place, of which only some can be served.
struct Tie {
  std::vector<std::size_t> lists;  // indices, increasing
  Count64 places = 0;              // 0 < places < lists.size()
  bool settled = false;
  std::vector<std::size_t> winners;  // where settled; increasing
};

}  // namespace mandate::seats
