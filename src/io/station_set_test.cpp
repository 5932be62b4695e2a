#include "io/station_set.hpp"

#include <gtest/gtest.h>
// After GoogleTest.
#include <rapidcheck/gtest.h>

#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace mandate::io::station_set_test {
namespace {

std::uint32_t insert(StationSet& set, std::uint32_t area, std::vector<std::string_view> names, std::uint32_t line) {
  return set.insert(area, names, line);
}

TEST(StationSet, KnowsAStationOfARisingPlaceAgain) {
  StationSet set;
  EXPECT_EQ(insert(set, 0, {"North", "9"}, 2), 0U);
  EXPECT_EQ(insert(set, 0, {"North", "10"}, 3), 0U);
  EXPECT_EQ(insert(set, 0, {"North", "9"}, 4), 2U);
  EXPECT_EQ(insert(set, 0, {"North", "10"}, 5), 3U);
  EXPECT_EQ(insert(set, 0, {"North", "11"}, 6), 0U);
  EXPECT_EQ(insert(set, 0, {"North", "11"}, 7), 6U);
}

TEST(StationSet, KeepsAreasAndPlacesApart) {
  StationSet set;
  EXPECT_EQ(insert(set, 0, {"North", "1"}, 2), 0U);
  EXPECT_EQ(insert(set, 1, {"North", "1"}, 3), 0U);
  EXPECT_EQ(insert(set, 0, {"South", "1"}, 4), 0U);
  EXPECT_EQ(insert(set, 1, {"North", "1"}, 5), 3U);
}

TEST(StationSet, TellsListsOfNamesApartThatRunTogetherAlike) {
  StationSet set;
  EXPECT_EQ(insert(set, 0, {"ab", "c", "1"}, 2), 0U);
  EXPECT_EQ(insert(set, 0, {"a", "bc", "1"}, 3), 0U);
  EXPECT_EQ(insert(set, 0, {"ab", "c", "1"}, 4), 2U);
}

TEST(StationSet, TakesNamesOfAnyLength) {
  StationSet set;
  const std::string name(300, 'n');
  EXPECT_EQ(insert(set, 0, {name, "1"}, 2), 0U);
  EXPECT_EQ(insert(set, 0, {name + "n", "1"}, 3), 0U);
  EXPECT_EQ(insert(set, 0, {name, "1"}, 4), 2U);
}

// As a map of all names does it, whatever the order of the rows.
RC_GTEST_PROP(StationSet, IsAMapOfLines, ()) {
  StationSet set;
  std::map<std::tuple<std::uint32_t, std::string, std::string>, std::uint32_t> lines;
  const auto rows = *rc::gen::container<std::vector<std::tuple<std::uint32_t, std::string, std::string>>>(
      rc::gen::tuple(rc::gen::inRange<std::uint32_t>(0, 2), rc::gen::elementOf(std::vector<std::string>{"", "a", "b"}),
                     rc::gen::map(rc::gen::inRange(0, 30), [](int n) { return std::to_string(n); })));
  std::uint32_t line = 1;
  for (const auto& row : rows) {
    ++line;
    const std::vector<std::string_view> names = {std::get<1>(row), std::get<2>(row)};
    const auto [known, is_new] = lines.emplace(row, line);
    RC_ASSERT(set.insert(std::get<0>(row), names, line) == (is_new ? 0 : known->second));
  }
}

}  // namespace
}  // namespace mandate::io::station_set_test
