#include "procedure/telling_stations.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "procedure/rules_for_tests.hpp"

namespace mandate::procedure::telling_stations_test {
namespace {

using namespace testing;

using Indices = std::vector<std::size_t>;

Court vote(Requirement requirement, std::size_t areas) {
  Court court({procedure("vote", {version({stage("vote", StageKind::tally, std::move(requirement),
                                                 {{"met", "passed"}, {"not_met", "failed"}})})})});
  Version& rules = court.country.procedures.front().versions.front();
  rules.area_kinds = {"region"};
  rules.identities = {{Count::participants, {Count::in_favour, Count::against}, {}}};
  court.country.law.areas = regions(areas);
  return court;
}

Requirement half_for() { return more_than(Count::in_favour, "1/2", Count::participants); }

void count(Court& court, std::size_t area, Count64 in_favour, Count64 against) {
  court.general().figures.areas.push_back(
      row(region_code(area),
          {{Count::electors, in_favour + against}, {Count::in_favour, in_favour}, {Count::against, against}}));
}

OutstandingStation station(std::string code, std::size_t area, Count64 electors,
                           OutstandingKind kind = OutstandingKind::late) {
  return {.code = std::move(code), .unit = region_code(area), .district = {}, .electors = electors, .kind = kind};
}

TEST(TellingStations, NamesThoseThatAloneCouldChangeTheAnswer) {
  Court court = vote(half_for(), 2);
  count(court, 1, 100, 60);
  count(court, 2, 50, 60);  // 150 for, 120 against: 30 more against make it even
  const std::vector<OutstandingStation> stations = {station("a", 1, 29), station("b", 2, 40), station("c", 1, 30),
                                                    station("d", 2, 5)};
  const TellingStations found = telling_stations(court.question(), stations);
  EXPECT_EQ(found.by_register, (Indices{1, 2, 0, 3}));
  EXPECT_EQ(found.alone, (Indices{1, 2}));
  EXPECT_TRUE(found.alone_exact);
  EXPECT_EQ(found.at_least, 1U);
  EXPECT_EQ(found.together, Indices{1});
}

TEST(TellingStations, CountsHowFewTogetherCould) {
  Court court = vote(half_for(), 2);
  count(court, 1, 100, 60);
  count(court, 2, 50, 60);
  const std::vector<OutstandingStation> stations = {station("a", 1, 9), station("b", 2, 12), station("c", 1, 10),
                                                    station("d", 2, 5)};
  const TellingStations found = telling_stations(court.question(), stations);
  EXPECT_TRUE(found.alone.empty());
  EXPECT_EQ(found.at_least, 3U);
  EXPECT_EQ(found.together, (Indices{1, 2, 0}));
}

TEST(TellingStations, NothingIsTellingWhereAllTogetherCannot) {
  Court court = vote(half_for(), 1);
  count(court, 1, 100, 60);
  const std::vector<OutstandingStation> stations = {station("a", 1, 20), station("b", 1, 19)};
  const TellingStations found = telling_stations(court.question(), stations);
  EXPECT_FALSE(found.at_least);
  EXPECT_TRUE(found.together.empty());
  EXPECT_TRUE(found.alone.empty());
}

TEST(TellingStations, AsksEveryKindAlone) {
  Court court = vote(half_for(), 1);
  count(court, 1, 100, 60);
  const std::vector<OutstandingStation> stations = {station("a", 1, 39, OutstandingKind::late),
                                                    station("b", 1, 25, OutstandingKind::quarantined),
                                                    station("c", 1, 15, OutstandingKind::quarantined)};
  const TellingStations found = telling_stations(court.question(), stations);
  ASSERT_EQ(found.kinds.size(), 2U);
  EXPECT_EQ(found.kinds[0].kind, OutstandingKind::late);
  EXPECT_EQ(found.kinds[0].could_change, Answer::no);
  EXPECT_EQ(found.kinds[1].stations, 2U);
  EXPECT_EQ(found.kinds[1].electors, 40);
  EXPECT_EQ(found.kinds[1].could_change, Answer::yes);
}

// Two of three regions must hold; each falls with its own stations.
TEST(TellingStations, ARegionalTestIsTippedRegionByRegion) {
  Court court = vote(in_areas(QuantifierKind::at_least_share, "2/3", half_for()), 3);
  count(court, 1, 50, 40);
  count(court, 2, 50, 48);
  count(court, 3, 10, 90);
  const std::vector<OutstandingStation> stations = {station("a", 1, 6), station("b", 1, 5), station("c", 2, 2),
                                                    station("d", 3, 70)};
  const TellingStations found = telling_stations(court.question(), stations);
  EXPECT_EQ(found.at_least, 1U);
  EXPECT_EQ(found.together, Indices{2});
  EXPECT_EQ(found.alone, Indices{2});
}

// Every set of stations, asked one after another.
RC_GTEST_PROP(TellingStations, NoSmallerSetAndNoOtherStationCould, ()) {
  const bool regional = *rc::gen::arbitrary<bool>();
  Court court = vote(regional ? in_areas(QuantifierKind::at_least_share, "1/2", half_for()) : half_for(), 3);
  std::vector<OutstandingStation> stations;
  for (std::size_t area = 1; area <= 3; ++area) {
    count(court, area, *rc::gen::inRange<Count64>(0, 30), *rc::gen::inRange<Count64>(0, 30));
    for (const Count64 electors :
         *rc::gen::container<std::vector<Count64>>(area == 3 ? 1 : 2, rc::gen::inRange<Count64>(1, 20))) {
      stations.push_back(station(std::to_string(stations.size()), area, electors));
    }
  }
  const TellingStations found = telling_stations(court.question(), stations);
  std::size_t fewest = stations.size() + 1;
  std::set<std::size_t> alone;
  for (std::size_t set = 1; set < (std::size_t{1} << stations.size()); ++set) {
    std::vector<OutstandingStation> chosen;
    for (std::size_t i = 0; i < stations.size(); ++i) {
      if ((set >> i & 1U) != 0) {
        chosen.push_back(stations[i]);
      }
    }
    if (could_change(outlook(court.question(), areas_of(chosen))) == Answer::yes) {
      fewest = std::min(fewest, chosen.size());
      if (chosen.size() == 1) {
        alone.insert(static_cast<std::size_t>(std::stoul(chosen.front().code)));
      }
    }
  }
  RC_ASSERT(found.at_least.value_or(stations.size() + 1) <= fewest);
  const bool none = found.together.empty();
  RC_ASSERT((none ? fewest > stations.size() : found.together.size() >= fewest));
  RC_ASSERT(found.at_least.has_value() == !found.together.empty());
  RC_ASSERT(regional || found.at_least.value_or(stations.size() + 1) == fewest);
  RC_ASSERT(std::set<std::size_t>(found.alone.begin(), found.alone.end()) == alone);
}

}  // namespace
}  // namespace mandate::procedure::telling_stations_test
