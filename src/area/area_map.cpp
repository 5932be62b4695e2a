#include "area/area_map.hpp"

#include <algorithm>

namespace mandate::area {

const AreaShape* AreaMap::shape(std::string_view code) const {
  const auto found = std::ranges::lower_bound(areas, code, {}, &AreaShape::code);
  return found == areas.end() || found->code != code ? nullptr : &*found;
}

const AreaMap* map_of(std::span<const AreaMap> maps, std::vector<std::string_view> codes) {
  std::ranges::sort(codes);
  const auto found = std::ranges::find_if(maps, [&](const AreaMap& map) {
    return std::ranges::equal(map.areas, codes, {},
                              [](const AreaShape& shape) { return std::string_view(shape.code); });
  });
  return found == maps.end() ? nullptr : &*found;
}

}  // namespace mandate::area
