#include "io/station_register.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "io/problems_for_tests.hpp"
#include "io/rules_for_tests.hpp"
#include "io/station_finder.hpp"

namespace mandate::io::station_register_test {
namespace {

class StationRegisterTest : public ::testing::Test {
 protected:
  StationRegister read(std::string_view text) {
    problems.clear();
    return read_station_register({"r.csv", &problems}, text,
                                 {&rules.countries.front(), kinds, *Date::of(2020, 5, 10), only_in_force});
  }

  procedure::RuleBook rules = test_rules();
  std::vector<std::string> kinds = {"region"};
  bool only_in_force = true;
  Problems problems;
};

TEST_F(StationRegisterTest, MakesATree) {
  const StationRegister stations =
      read("electors,station,region,district,name\n100,1,Norte,3,Mill\n,2,South,,\n300,-1,XX-1,3,\n");
  EXPECT_TRUE(problems.empty()) << all_texts(problems);
  const record::UnitTree& units = stations.units;
  ASSERT_EQ(units.size(), 7U);
  EXPECT_EQ(units.at(0).code, "xx");
  EXPECT_EQ(units.at(1), (record::Unit{"XX-1", "North", "region", 0, {}}));
  EXPECT_EQ(units.at(2), (record::Unit{"XX-1/3", "3", "district", 1, {}}));
  EXPECT_EQ(units.at(3), (record::Unit{"XX-1/3/1", "Mill", "precinct", 2, 100}));
  EXPECT_EQ(units.at(5), (record::Unit{"XX-2/2", "2", "precinct", 4, {}}));
  EXPECT_EQ(units.at(6), (record::Unit{"XX-1/3/-1", "-1", "precinct", 2, 300}));
  EXPECT_EQ(stations.areas, (std::vector<std::uint32_t>{1, 4}));
}

TEST_F(StationRegisterTest, AStationTwiceUnderTwoNamesOfItsRegion) {
  read("station,region,district\n1,North,1\n2,North,1\n1,Norte,1\n");
  EXPECT_TRUE(has_only_problem(problems, "r.csv", {4, 1}, {"'1' of XX-1 for the second time", "line 2"}));
}

TEST_F(StationRegisterTest, AreasMustBeInForceOnTheDay) {
  rules.countries.front().law.areas[1].from = *Date::of(2021, 1, 1);
  rules.countries.front().law.areas[1].split_from = "XX-1";
  read("station,region\n1,South\n2,South\n3,XX-3\n");
  EXPECT_EQ(problems.size(), 2U) << all_texts(problems);
  EXPECT_TRUE(has_problem(problems, "r.csv", {2, 3}, {"XX-2", "2020-05-10", "Until 2021-01-01", "XX-1"}));
  EXPECT_TRUE(has_problem(problems, "r.csv", {4, 3}, {"XX-3", "in force that day"}));
}

TEST_F(StationRegisterTest, OtherKindsOfAreasAreNotCountedOver) {
  kinds = {"canton"};
  read("station,region\n1,South\n");
  EXPECT_TRUE(has_only_problem(problems, "r.csv", {2, 3}, {"XX-2", "not counted"}));
}

TEST_F(StationRegisterTest, ARegisterOfBeforeMayNameAreasThatAreGone) {
  only_in_force = false;
  EXPECT_EQ(read("station,region\n1,XX-3\n").units.size(), 3U);
  EXPECT_TRUE(problems.empty()) << all_texts(problems);
}

TEST_F(StationRegisterTest, RegionsAreNeededOnlyWhereVotesAreCountedOverThem) {
  read("station,electors\n1,5\n");
  EXPECT_TRUE(has_only_problem(problems, "r.csv", {1, 1}, {"no column 'region'"}));
  kinds = {};
  const StationRegister stations = read("station,electors,district\n1,5,\n2,5,A\n");
  EXPECT_TRUE(problems.empty()) << all_texts(problems);
  EXPECT_EQ(stations.units.at(1).code, "xx/1");
  EXPECT_EQ(stations.units.at(3).code, "xx/A/2");
  EXPECT_TRUE(stations.areas.empty());
}

TEST_F(StationRegisterTest, AllProblemsAtOnce) {
  read("station,region,district,electors\n,North,1,1\n2/3,North,1,1\n3,,1,1\n4,North,1,1.5\n5,North,,1\n6,North,5,1\n");
  EXPECT_EQ(problems.size(), 5U) << all_texts(problems);
  EXPECT_TRUE(has_problem(problems, "r.csv", {2, 1}, {"no station"}));
  EXPECT_TRUE(has_problem(problems, "r.csv", {3, 1}, {"'2/3'", "without '/'"}));
  EXPECT_TRUE(has_problem(problems, "r.csv", {4, 3}, {"no region"}));
  EXPECT_TRUE(has_problem(problems, "r.csv", {5, 11}, {"'1.5'", "electors"}));
  EXPECT_TRUE(has_problem(problems, "r.csv", {7, 9}, {"district '5'", "XX-1/5 is a station's"}));
}

TEST_F(StationRegisterTest, AStationWhoseCodeIsADistricts) {
  read("station,region,district\n1,North,5\n5,North,\n");
  EXPECT_TRUE(has_only_problem(problems, "r.csv", {3, 1}, {"'5'", "XX-1/5 is a district's"}));
}

TEST_F(StationRegisterTest, NoRowAndTooManyElectors) {
  read("station,region\n");
  EXPECT_TRUE(has_only_problem(problems, "r.csv", {}, {"no row"}));
  read("station,region,electors\n1,North,9223372036854775807\n2,North,1\n");
  EXPECT_TRUE(has_only_problem(problems, "r.csv", {3, 9}, {"outside 64 bits"}));
}

TEST_F(StationRegisterTest, AreasWithoutStation) {
  EXPECT_EQ(read("station,region\n1,North\n").areas_without_station, (std::vector<std::string>{"XX-2", "XX-4"}));
}

TEST_F(StationRegisterTest, MovedIsTheSameNumberAndNameElsewhere) {
  const record::UnitTree now =
      read("station,name,region\n1,Mill,North\n2,School,South\n3,Club,South\n4,,South\n").units;
  const record::UnitTree before =
      read("station,name,region\n1,Mill,North\n2,School,North\n3,Hall,North\n4,,South\n5,Gone,North\n").units;
  const std::vector<tally::StationMove> moved = moved_stations(before, now);
  ASSERT_EQ(moved.size(), 1U);
  EXPECT_EQ(moved[0].before, "XX-1/2");
  EXPECT_EQ(now.at(moved[0].station).code, "XX-2/2");
}

TEST(StationFinderTest, ByCodeOrByNumberRegionAndDistrict) {
  record::UnitTree tree;
  tree.add({"xx", "", "", record::no_unit});
  tree.add({"XX-1", "", "", 0});
  tree.add({"XX-1/1", "", "", 1});
  tree.add({"XX-1/1/7", "", "", 2});
  tree.add({"XX-1/2", "", "", 1});
  tree.add({"XX-1/2/7", "", "", 4});
  tree.add({"XX-1/2/8", "", "", 4});
  const StationFinder finder(tree);
  EXPECT_EQ(finder.find({{}, {}, "XX-1/1/7"}).station, 3U);
  EXPECT_EQ(finder.find({"XX-1", "2", "7"}).station, 5U);
  EXPECT_EQ(finder.find({{}, "2", "7"}).station, 5U);
  EXPECT_EQ(finder.find({{}, {}, "8"}).station, 6U);
  EXPECT_EQ(finder.find({"XX-1", {}, "7"}).several, (std::vector<std::uint32_t>{3, 5}));
  EXPECT_EQ(finder.find({"XX-2", {}, "8"}).station, record::no_unit);
  EXPECT_EQ(finder.find({{}, {}, "XX-1/1"}).station, record::no_unit);  // a district
}

}  // namespace
}  // namespace mandate::io::station_register_test
