// Finds the area that a record means by a code, by any name that it ever had, or by an alias.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "area/area.hpp"
#include "base/date.hpp"

namespace mandate::io {

class AreaFinder {
 public:
  // `areas` outlives the finder. Without a day, nothing tells namesakes apart.
  AreaFinder(const std::vector<area::Area>& areas, std::optional<Date> day) : areas_(&areas), day_(day) {}

  struct Result {
    const area::Area* area = nullptr;  // nullptr: not one area
    std::string found;                 // then, for messages
    std::string expected;
    std::string advice;
  };

  // A code comes before every name. Of several areas of one name the one that exists on the day is meant; where
  // that leaves several, or none, the name is ambiguous.
  [[nodiscard]] Result find(std::string_view text) const;

 private:
  [[nodiscard]] Result unknown(std::string_view text) const;

  const std::vector<area::Area>* areas_;
  std::optional<Date> day_;
};

}  // namespace mandate::io
