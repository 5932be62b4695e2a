#include "publish/map_picture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace mandate::publish {
namespace {

using area::AreaShape;
using area::MapPoint;

constexpr std::int32_t marker_radius = 44;  // of an area too small to be seen or touched
constexpr std::int32_t least_room = 30;
constexpr std::int32_t baseline = 18;  // below the middle of a text

std::string outline_id(std::string_view code) { return "map-" + std::string(code); }

bool is_marker(const AreaShape& shape) { return shape.room < least_room; }

std::string path_of(const AreaShape& shape) {
  std::string path;
  for (const std::vector<MapPoint>& ring : shape.rings) {
    MapPoint last{};
    std::string_view command = "M";
    for (const MapPoint& point : ring) {
      path += fmt::format("{}{} {}", command, point.x - last.x, point.y - last.y);
      command = command == "M" ? "l" : " ";
      last = point;
    }
    path += "z";
  }
  return path;
}

Markup outline(const AreaShape& shape) {
  const std::string id = outline_id(shape.code);
  if (is_marker(shape)) {
    return empty_element("circle", {{"id", id},
                                    {"cx", fmt::format("{}", shape.label.x)},
                                    {"cy", fmt::format("{}", shape.label.y)},
                                    {"r", fmt::format("{}", marker_radius)}});
  }
  return empty_element("path", {{"id", id}, {"fill-rule", "evenodd"}, {"d", path_of(shape)}});
}

// Lines across the shade of what is not so, dots over what cannot be told: the same without colour.
Markup patterns() {
  const Markup line = empty_element("path", {{"d", "M0 0V24"}});
  const Markup dot = empty_element("circle", {{"cx", "12"}, {"cy", "12"}, {"r", "4"}});
  const auto pattern = [](std::string id, std::string turn, const Markup& content) {
    return element("pattern",
                   {{"id", std::move(id)},
                    {"width", "24"},
                    {"height", "24"},
                    {"patternUnits", "userSpaceOnUse"},
                    {"patternTransform", std::move(turn)}},
                   content);
  };
  return pattern("lines", "rotate(45)", line) + pattern("dots", "rotate(0)", dot);
}

Markup use(const AreaShape& shape, std::string shape_class) {
  return empty_element("use", {{"href", "#" + outline_id(shape.code)}, {"class", std::move(shape_class)}});
}

Markup region(const AreaShape& shape, const MapRegion& region) {
  Markup content = element("title", Markup::text(region.title)) + use(shape, region.shade);
  if (region.shade == "no" || region.shade == "unknown") {
    content += use(shape, "over-" + region.shade);
  }
  if (!region.text.empty()) {
    content += element("text",
                       {{"x", fmt::format("{}", shape.label.x)},
                        {"y", fmt::format("{}", shape.label.y + baseline)},
                        {"text-anchor", "middle"}},
                       Markup::text(region.text));
  }
  return element("a", {{"href", region.href}, {"aria-label", region.title}}, content);
}

}  // namespace

Markup map_outlines(const area::AreaMap& map) {
  Markup shapes = patterns();
  for (const AreaShape& shape : map.areas) {
    shapes += outline(shape);
  }
  return element("svg", {{"class", "outlines"}, {"aria-hidden", "true"}, {"width", "0"}, {"height", "0"}},
                 element("defs", shapes));
}

Markup map_picture(const MapPicture& picture) {
  Markup wide;
  Markup markers;  // above the area in which they lie
  for (const MapRegion& shown : picture.regions) {
    if (const AreaShape* const shape = picture.map->shape(shown.code); shape != nullptr) {
      (is_marker(*shape) ? markers : wide) += region(*shape, shown);
    }
  }
  return element("svg",
                 {{"class", "map"},
                  {"viewBox", fmt::format("0 0 {} {}", picture.map->width, picture.map->height)},
                  {"role", "group"},
                  {"aria-label", picture.title}},
                 wide + markers);
}

}  // namespace mandate::publish
