// A map of areas as inline SVG: each area a link with a title, a shade and a short text, so that nothing is said by
// colour alone. The outlines are written once a page and used by every map on it.
//
// Geometry only: nothing is decided here.
#pragma once

#include <string>
#include <vector>

#include "area/area_map.hpp"
#include "publish/markup.hpp"

namespace mandate::publish {

struct MapRegion {
  std::string code;
  std::string title;  // what a person hears or sees when pointing there: "Abai: 68.05 %"
  std::string text;   // in the picture: "68"; may be empty
  std::string href;
  std::string shade;  // class of the page's style sheet: "s0" … "s4", "yes", "no", "unknown", "rest"
};

struct MapPicture {
  const area::AreaMap* map = nullptr;
  std::string title;
  std::vector<MapRegion> regions;  // those without a shape in the map are left out
};

// Outlines and patterns, before the first map of a page.
[[nodiscard]] Markup map_outlines(const area::AreaMap& map);
[[nodiscard]] Markup map_picture(const MapPicture& picture);

// How many shades there are from little to much.
inline constexpr int map_shades = 5;

}  // namespace mandate::publish
