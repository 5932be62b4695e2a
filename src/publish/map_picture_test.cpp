#include "publish/map_picture.hpp"

#include <gtest/gtest.h>

#include <string>

#include "publish/text_for_tests.hpp"

namespace mandate::publish::map_picture_test {
namespace {

// A square with a hole, in which a small one lies.
area::AreaMap square_and_town() {
  area::AreaMap map;
  map.width = 400;
  map.height = 300;
  map.areas.push_back({.code = "A",
                       .label = {90, 150},
                       .room = 80,
                       .rings = {{{0, 0}, {300, 0}, {300, 300}, {0, 300}}, {{200, 200}, {210, 200}, {205, 209}}}});
  map.areas.push_back({.code = "B", .label = {205, 203}, .room = 4, .rings = {{{200, 200}, {210, 200}, {205, 209}}}});
  return map;
}

TEST(MapPicture, DrawsOutlinesOnceAsDifferences) {
  const std::string svg = map_outlines(square_and_town()).html();
  EXPECT_TRUE(contains(svg, "id=\"map-A\" fill-rule=\"evenodd\" d=\"M0 0l300 0 0 300 -300 0zM200 200l10 0 -5 9z\""));
}

TEST(MapPicture, ATownIsDrawnLargeEnoughToBeTouchedAndAboveItsSurroundings) {
  const area::AreaMap map = square_and_town();
  EXPECT_TRUE(contains(map_outlines(map).html(), "<circle id=\"map-B\" cx=\"205\" cy=\"203\" r=\"44\"/>"));
  const std::string svg =
      map_picture({&map, "M", {{"B", "Town", "7", "b.html", "s1"}, {"A", "Land", "9", "a.html", "s2"}}}).html();
  EXPECT_LT(svg.find("#map-A"), svg.find("#map-B"));
}

TEST(MapPicture, EveryRegionIsALinkWithATitleAndAText) {
  const area::AreaMap map = square_and_town();
  const std::string svg = map_picture({&map, "Turnout <x>", {{"A", "Land & sea", "68", "a.html", "s3"}}}).html();
  EXPECT_TRUE(contains(svg, "aria-label=\"Turnout &lt;x&gt;\""));
  EXPECT_TRUE(contains(svg, "<a href=\"a.html\" aria-label=\"Land &amp; sea\"><title>Land &amp; sea</title>"));
  EXPECT_TRUE(contains(svg, "<use href=\"#map-A\" class=\"s3\"/>"));
  EXPECT_TRUE(contains(svg, ">68</text>"));
}

// Without colour: lines where it does not hold, dots where it cannot be told, nothing where it holds.
TEST(MapPicture, AnswersHaveAPatternOfTheirOwn) {
  const area::AreaMap map = square_and_town();
  const auto drawn = [&](const std::string& shade) {
    return map_picture({&map, "M", {{"A", "A", "", "a.html", shade}}}).html();
  };
  EXPECT_TRUE(contains(drawn("no"), "class=\"over-no\""));
  EXPECT_TRUE(contains(drawn("unknown"), "class=\"over-unknown\""));
  EXPECT_FALSE(contains(drawn("yes"), "over-"));
}

TEST(MapPicture, LeavesOutWhatTheMapDoesNotShow) {
  const area::AreaMap map = square_and_town();
  EXPECT_FALSE(contains(map_picture({&map, "M", {{"C", "Elsewhere", "1", "c.html", "s0"}}}).html(), "Elsewhere"));
}

}  // namespace
}  // namespace mandate::publish::map_picture_test
