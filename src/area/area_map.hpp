// Outlines of the areas of a nation, for pictures. They decide nothing.
//
// Whole numbers in a picture of `width` by `height`; y grows to the south. Made by scripts/convert_map.py, read from
// maps/ by io/area_map.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mandate::area {

struct MapPoint {
  std::int32_t x = 0;
  std::int32_t y = 0;

  friend bool operator==(const MapPoint&, const MapPoint&) = default;
};

// Closed lines, each of three or more points; a ring within another is a hole.
struct AreaShape {
  std::string code;
  MapPoint label;         // where a short text has most room
  std::int32_t room = 0;  // from there to the nearest border
  std::vector<std::vector<MapPoint>> rings;
};

struct MapAttribution {
  std::string title;
  std::string href;
  std::string licence;
  std::string licence_href;
};

struct AreaMap {
  std::string id;
  MapAttribution attribution;
  std::int32_t width = 0;
  std::int32_t height = 0;
  std::vector<AreaShape> areas;  // in increasing order of code

  [[nodiscard]] const AreaShape* shape(std::string_view code) const;
};

// The first map that shows exactly these areas, in whatever order and each named once; nullptr where there is none.
[[nodiscard]] const AreaMap* map_of(std::span<const AreaMap> maps, std::vector<std::string_view> codes);

}  // namespace mandate::area
