#include "io/area_map.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "base/wording.hpp"
#include "io/json.hpp"

namespace mandate::io {
namespace {

constexpr std::int64_t largest_picture = 100'000;

std::int32_t take_length(MappingReader& reader, std::string_view key) {
  const Node* const node = reader.require(key);
  if (node == nullptr) {
    return 0;
  }
  if (node->kind != Node::Kind::integer || node->integer < 0 || node->integer > largest_picture) {
    reader.context().report(node->at, quoted(key) + " is " + describe(*node), "a whole number from 0 to 100000");
    return 0;
  }
  return static_cast<std::int32_t>(node->integer);
}

const Node* require_sequence(MappingReader& reader, std::string_view key) {
  const Node* const node = reader.require(key);
  if (node != nullptr && node->kind != Node::Kind::sequence) {
    reader.context().report(node->at, quoted(key) + " is " + describe(*node), "a sequence");
    return nullptr;
  }
  return node;
}

// Reads the areas of one map, whose size is known.
class ShapeReader {
 public:
  ShapeReader(const ReadContext& context, const area::AreaMap& map) : context_(&context), map_(&map) {}

  [[nodiscard]] area::AreaShape read(const Node& node) const {
    MappingReader reader(*context_, node, "an area of a map");
    area::AreaShape shape;
    shape.code = reader.require_text("code");
    if (const Node* const label = require_sequence(reader, "label"); label != nullptr) {
      const std::vector<area::MapPoint> points = points_of(*label, shape.code);
      if (points.size() != 1) {
        context_->report(label->at, "the label of " + quoted(shape.code) + " is no point", "[x, y]");
      } else {
        shape.label = points.front();
      }
    }
    shape.room = take_length(reader, "room");
    if (const Node* const rings = require_sequence(reader, "rings"); rings != nullptr) {
      read_rings(*rings, shape);
    }
    reader.finish();
    return shape;
  }

 private:
  void read_rings(const Node& rings, area::AreaShape& shape) const {
    for (const Node& ring : rings.items) {
      shape.rings.push_back(points_of(ring, shape.code));
      if (shape.rings.back().size() < 3) {
        context_->report(ring.at, "a ring of " + quoted(shape.code) + " with fewer than three points");
      }
    }
    if (rings.items.empty()) {
      context_->report(rings.at, quoted(shape.code) + " has no ring", "one or more");
    }
  }

  // x, y, then differences.
  [[nodiscard]] std::vector<area::MapPoint> points_of(const Node& node, std::string_view code) const {
    std::vector<area::MapPoint> points;
    if (node.kind != Node::Kind::sequence || node.items.size() % 2 != 0) {
      context_->report(node.at, "points of " + quoted(code) + " that are no pairs", "x, y, dx, dy, …");
      return points;
    }
    std::int64_t x = 0;
    std::int64_t y = 0;
    for (std::size_t i = 0; i < node.items.size(); i += 2) {
      if (!moves(node.items[i], map_->width, x) || !moves(node.items[i + 1], map_->height, y)) {
        context_->report(node.at, "point " + std::to_string(i / 2) + " of " + quoted(code) + " outside the picture",
                         "whole numbers from 0 to the width and the height");
        return {};
      }
      points.push_back({static_cast<std::int32_t>(x), static_cast<std::int32_t>(y)});
    }
    return points;
  }

  [[nodiscard]] static bool moves(const Node& by, std::int32_t limit, std::int64_t& place) {
    if (by.kind != Node::Kind::integer || by.integer < -largest_picture || by.integer > largest_picture) {
      return false;
    }
    place += by.integer;
    return place >= 0 && place <= limit;
  }

  const ReadContext* context_;
  const area::AreaMap* map_;
};

area::MapAttribution read_attribution(const ReadContext& context, const Node* node) {
  area::MapAttribution attribution;
  if (node == nullptr) {
    return attribution;
  }
  MappingReader reader(context, *node, "an attribution");
  attribution.title = reader.require_text("title");
  attribution.href = reader.require_text("href");
  attribution.licence = reader.require_text("licence");
  attribution.licence_href = reader.require_text("licence_href");
  reader.finish();
  return attribution;
}

area::AreaMap read_map_node(const ReadContext& context, const Node& node) {
  MappingReader reader(context, node, "a map");
  area::AreaMap map;
  const std::string schema = reader.require_text("schema");
  if (schema != map_schema) {
    context.report(reader.place_of("schema"), "schema " + quoted(schema), quoted(map_schema));
  }
  map.id = reader.require_text("map");
  map.attribution = read_attribution(context, reader.require("attribution"));
  map.width = take_length(reader, "width");
  map.height = take_length(reader, "height");
  if (const Node* const areas = require_sequence(reader, "areas"); areas != nullptr) {
    const ShapeReader shapes(context, map);
    std::vector<area::AreaShape> read;
    for (const Node& area : areas->items) {
      read.push_back(shapes.read(area));
    }
    map.areas = std::move(read);
  }
  reader.finish();
  const auto unordered = std::ranges::adjacent_find(
      map.areas, [](const area::AreaShape& a, const area::AreaShape& b) { return a.code >= b.code; });
  if (unordered != map.areas.end()) {
    context.report(node.at, quoted(std::next(unordered)->code) + " after " + quoted(unordered->code),
                   "areas in increasing order of code, each once");
  }
  return map;
}

}  // namespace

std::optional<area::AreaMap> read_area_map(const ReadContext& context, std::string_view text) {
  const std::size_t before = context.problems->size();
  const std::optional<Node> node = read_json(context, text);
  if (!node) {
    return std::nullopt;
  }
  area::AreaMap map = read_map_node(context, *node);
  return context.problems->size() == before ? std::optional(std::move(map)) : std::nullopt;
}

std::vector<area::AreaMap> read_area_maps(std::string_view text, Problems& problems) {
  const ReadContext context{"maps", &problems};
  const std::size_t before = problems.size();
  const std::optional<Node> node = read_json(context, text);
  std::vector<area::AreaMap> maps;
  if (!node || node->kind != Node::Kind::sequence) {
    context.report({}, "no sequence of maps");
    return maps;
  }
  for (const Node& map : node->items) {
    maps.push_back(read_map_node(context, map));
  }
  return problems.size() == before ? maps : std::vector<area::AreaMap>();
}

}  // namespace mandate::io
