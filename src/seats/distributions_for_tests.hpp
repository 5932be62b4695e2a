// Every way in which ballots to come may fall, one after another: for tests, to compare bounds with.
#pragma once

#include <cstddef>
#include <vector>

#include "base/integer.hpp"

namespace mandate::seats::testing {

// Calls `use` with every vector of `places` numbers ≥ 0 whose sum is at most `most`.
template <typename Use>
void for_each_distribution(std::size_t places, Count64 most, const Use& use) {
  std::vector<Count64> given(places);
  const auto fill = [&](const auto& self, std::size_t place, Count64 left) -> void {
    if (place == places) {
      use(given);
      return;
    }
    for (given[place] = 0; given[place] <= left; ++given[place]) {
      self(self, place + 1, left - given[place]);
    }
    given[place] = 0;
  };
  fill(fill, 0, most);
}

}  // namespace mandate::seats::testing
