// Figures that fell from one report of a station to its next: counts only grow while a night goes on.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/integer.hpp"

namespace mandate::tally {

struct Fallen {
  std::size_t cell = 0;
  Count64 before = 0;
  Count64 after = 0;

  friend bool operator==(const Fallen&, const Fallen&) = default;
};

// Of the cells with these indices, in their order. A cell that was or is empty did not fall.
[[nodiscard]] std::vector<Fallen> fallen(std::span<const Count64> before, std::span<const Count64> after,
                                         std::span<const std::size_t> cells);

}  // namespace mandate::tally
