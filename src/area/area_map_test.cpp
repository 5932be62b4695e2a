#include "area/area_map.hpp"

#include <gtest/gtest.h>

#include <array>

namespace mandate::area::area_map_test {
namespace {

AreaMap map_with(std::string id, std::vector<std::string> codes) {
  AreaMap map;
  map.id = std::move(id);
  for (std::string& code : codes) {
    map.areas.push_back({.code = std::move(code)});
  }
  return map;
}

TEST(AreaMap, IsTheOneThatShowsExactlyTheAreasOfTheDay) {
  const std::array maps = {map_with("before", {"A", "B"}), map_with("since", {"A", "B", "C"})};
  EXPECT_EQ(map_of(maps, {"B", "A"}), maps.data());
  EXPECT_EQ(map_of(maps, {"C", "A", "B"}), &maps[1]);
  EXPECT_EQ(map_of(maps, {"A"}), nullptr);
  EXPECT_EQ(map_of(maps, {"A", "D"}), nullptr);
  EXPECT_EQ(map_of(maps, {}), nullptr);
}

TEST(AreaMap, FindsAShapeByItsCode) {
  const AreaMap map = map_with("m", {"A", "C"});
  EXPECT_EQ(map.shape("C"), &map.areas[1]);
  EXPECT_EQ(map.shape("B"), nullptr);
  EXPECT_EQ(map.shape("D"), nullptr);
}

}  // namespace
}  // namespace mandate::area::area_map_test
