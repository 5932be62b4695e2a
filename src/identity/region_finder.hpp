// The area of a list that a text means, capital letters aside, among those in force on the day of the list.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "area/area.hpp"
#include "declaration/member_list.hpp"

namespace mandate::identity {

struct RegionFound {
  declaration::RegionRead read = declaration::RegionRead::unknown;
  declaration::AreaIndex area = declaration::unknown_area;
};

class RegionFinder {
 public:
  // `all`: every area that ever was. `in_force`: those of the list, in the order of AreaIndex.
  RegionFinder(const std::vector<area::Area>& all, std::span<const area::Area* const> in_force);

  // Texts live as long as the finder: what was found once is not looked for again.
  [[nodiscard]] RegionFound find(std::string_view text);

 private:
  void add(std::string_view name, const RegionFound& found);

  std::unordered_map<std::string, RegionFound> by_name_;  // folded
  std::unordered_map<std::string_view, RegionFound> found_;
};

}  // namespace mandate::identity
