// Finds the station that a table means: by the whole code of its unit, or by number, region and district.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "record/unit.hpp"

namespace mandate::io {

struct StationName {
  std::string_view region;    // code of the area; empty: not said
  std::string_view district;  // empty: not said
  std::string_view number;
};

class StationFinder {
 public:
  // `tree` outlives the finder.
  explicit StationFinder(const record::UnitTree& tree);

  struct Result {
    std::uint32_t station = record::no_unit;  // not one station
    std::vector<std::uint32_t> several;       // then those that it may be; none: unknown
  };

  // A whole code comes first, then the number in that region and district; what is not said is not asked.
  [[nodiscard]] Result find(const StationName& name) const;

  // The number of a station: the last part of its code.
  [[nodiscard]] std::string_view number(std::uint32_t station) const;

 private:
  [[nodiscard]] bool is_station(std::uint32_t unit) const { return is_station_[unit]; }
  [[nodiscard]] bool fits(std::uint32_t station, const StationName& name) const;

  const record::UnitTree* tree_;
  std::vector<bool> is_station_;
  std::vector<std::uint32_t> by_number_;  // stations, by number and then region
};

// KZ-10/3/117; a part that is empty is left out.
[[nodiscard]] std::string unit_code(std::string_view above, std::string_view district, std::string_view number);

}  // namespace mandate::io
