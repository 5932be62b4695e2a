#include "io/area_map.hpp"

#include <gtest/gtest.h>

#include <string>

#include "io/problems_for_tests.hpp"

namespace mandate::io::area_map_test {
namespace {

const std::string good =
    R"({"schema":"mandate/map/1","map":"m","attribution":{"title":"T","href":"h","licence":"L","licence_href":"l"},)"
    R"("width":100,"height":50,"areas":[{"code":"A","label":[5,6],"room":3,"rings":[[0,0,10,0,0,10],[1,2,1,0,-1,1]]},)"
    R"({"code":"B","label":[50,20],"room":9,"rings":[[100,50,-10,0,0,-10]]}]})";

std::string with(std::string_view what, std::string_view instead) {
  std::string text = good;
  text.replace(text.find(what), what.size(), instead);
  return text;
}

std::string problem_of(const std::string& text) {
  Problems problems;
  EXPECT_FALSE(read_area_map(ReadContext{"m.json", &problems}, text)) << text;
  return all_texts(problems);
}

TEST(ReadAreaMap, AddsDifferencesUpToPoints) {
  Problems problems;
  const auto map = read_area_map(ReadContext{"m.json", &problems}, good);
  ASSERT_TRUE(map) << all_texts(problems);
  EXPECT_EQ(map->width, 100);
  EXPECT_EQ(map->height, 50);
  EXPECT_EQ(map->attribution.licence, "L");
  const area::AreaShape* const a = map->shape("A");
  ASSERT_NE(a, nullptr);
  ASSERT_EQ(a->rings.size(), 2U);
  EXPECT_EQ(a->rings[0], (std::vector<area::MapPoint>{{0, 0}, {10, 0}, {10, 10}}));
  EXPECT_EQ(a->rings[1], (std::vector<area::MapPoint>{{1, 2}, {2, 2}, {1, 3}}));
  EXPECT_EQ(a->label, (area::MapPoint{5, 6}));
}

TEST(ReadAreaMap, NamesEachThingThatIsWrong) {
  EXPECT_NE(problem_of(with("[0,0,10,0,0,10]", "[0,0,101,0,0,10]")).find("point 1 of 'A' outside"), std::string::npos);
  EXPECT_NE(problem_of(with("[0,0,10,0,0,10]", "[0,0,10,0,0]")).find("no pairs"), std::string::npos);
  EXPECT_NE(problem_of(with("[0,0,10,0,0,10]", "[0,0,10,0]")).find("fewer than three points"), std::string::npos);
  EXPECT_NE(problem_of(with("[5,6]", "[5,6,1,1]")).find("is no point"), std::string::npos);
  EXPECT_NE(problem_of(with("\"code\":\"B\"", "\"code\":\"A\"")).find("'A' after 'A'"), std::string::npos);
  EXPECT_NE(problem_of(with("map/1", "map/2")).find("schema 'mandate/map/2'"), std::string::npos);
  EXPECT_NE(problem_of(with("\"room\":9", "\"room\":9,\"colour\":1")).find("colour"), std::string::npos);
  EXPECT_NE(problem_of(with("\"width\":100", "\"width\":100001")).find("'width' is 100001"), std::string::npos);
  EXPECT_NE(problem_of(with("[[100,50,-10,0,0,-10]]", "[]")).find("'B' has no ring"), std::string::npos);
}

TEST(ReadAreaMap, SequenceIsUsedAsAWholeOrNotAtAll) {
  Problems problems;
  EXPECT_EQ(read_area_maps("[" + good + "," + good + "]", problems).size(), 2U);
  EXPECT_TRUE(problems.empty());
  EXPECT_TRUE(read_area_maps("[" + good + "," + with("map/1", "map/2") + "]", problems).empty());
  EXPECT_EQ(problems.size(), 1U);
  EXPECT_TRUE(read_area_maps(good, problems).empty());
}

}  // namespace
}  // namespace mandate::io::area_map_test
