// A generated nation, larger than any: 1,050,000 stations and 970 million electors, as India had in 2024. Invented from
// first to last; only for measuring, never shipped.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "base/integer.hpp"

namespace mandate::simulate {

struct NationSize {
  std::uint32_t stations = 1050000;
  Count64 electors = 970000000;
  std::uint32_t regions = 36;
  std::uint32_t territories_a_region = 22;
};

// What the stations add up to.
struct NationTotals {
  Count64 registered = 0;
  Count64 issued = 0;
  Count64 in_box = 0;
  Count64 invalid = 0;
  Count64 yes = 0;
  Count64 no = 0;

  friend bool operator==(const NationTotals&, const NationTotals&) = default;
};

// Writes the table piece by piece: region, territory, station, registered, issued, in_box, invalid, yes, no. In every
// row registered ≥ issued ≥ in_box = invalid + yes + no.
NationTotals write_nation(std::uint64_t seed, const NationSize& size,
                          const std::function<void(std::string_view)>& write);

}  // namespace mandate::simulate
