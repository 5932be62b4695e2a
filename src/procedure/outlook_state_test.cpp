#include "procedure/outlook_state.hpp"

#include <gtest/gtest.h>

#include <array>
#include <limits>
#include <string>
#include <vector>

#include "procedure/rules_for_tests.hpp"

namespace mandate::procedure::outlook_state_test {
namespace {

using namespace testing;

constexpr std::array<Count, 3> counted = {Count::electors, Count::in_favour, Count::against};

Court referendum() {
  Court court({procedure(
      "vote", {version({stage("vote", StageKind::tally, more_than(Count::in_favour, "1/2", Count::participants),
                              {{"met", "passed"}, {"not_met", "failed"}})})})});
  Version& rules = court.country.procedures.front().versions.front();
  rules.area_kinds = {"region"};
  rules.identities = {{Count::participants, {Count::in_favour, Count::against}, {}}};
  court.country.law.areas = regions(2);
  court.general().figures.areas = {row("R01", {}), row("R02", {})};
  court.general().options = options({{"a", std::nullopt}, {"b", std::nullopt}});
  court.general().district_votes = {{"1", "anna", "", 0}, {"1", "bek", "", 0}, {"2", "dana", "", 0}};
  return court;
}

StationFigures figures(const std::vector<std::pair<Count, Count64>>& counts) { return {counts, {}, {}}; }

TEST(OutlookState, FollowsANightUntilNothingCanChange) {
  const Court court = referendum();
  OutlookState state(court.question(), {}, counted);
  const StationPlace first{.unit = "R01", .district = {}, .electors = 100};
  const StationPlace second{.unit = "R02", .district = {}, .electors = 60};
  const StationPlace third{.unit = "R02", .district = {}, .electors = 50};
  for (const StationPlace& station : {first, second, third}) {
    ASSERT_TRUE(state.expect(station));
  }
  SettledSince settled;
  settled.see(state.look(), 0);
  EXPECT_EQ(settled.since(), std::nullopt);
  ASSERT_TRUE(state.count(first, figures({{Count::in_favour, 90}, {Count::against, 5}})));
  settled.see(state.look(), 1);
  EXPECT_EQ(settled.since(), std::nullopt);  // 85 ahead, 110 to come
  ASSERT_TRUE(state.count(second, figures({{Count::in_favour, 10}, {Count::against, 20}})));
  settled.see(state.look(), 2);
  EXPECT_EQ(settled.since(), 2U);  // 75 ahead, 50 to come
  ASSERT_TRUE(state.count(third, figures({{Count::in_favour, 0}, {Count::against, 50}})));
  settled.see(state.look(), 3);
  EXPECT_EQ(settled.since(), 2U);
  EXPECT_EQ(state.look().outcome_now, "passed");
  EXPECT_EQ(state.look().stations, 0U);
  // Set aside again, it is as before.
  ASSERT_TRUE(state.take_out(first, figures({{Count::in_favour, 90}, {Count::against, 5}})));
  settled.see(state.look(), 4);
  EXPECT_EQ(settled.since(), std::nullopt);
  EXPECT_EQ(state.look().electors, 100);
}

TEST(OutlookState, TheSumsAreThoseOfTheProtocols) {
  const Court court = referendum();
  OutlookState state(court.question(), {}, counted);
  const StationPlace station{.unit = "R02", .district = "1", .electors = 30};
  ASSERT_TRUE(state.expect(station));
  const std::vector<std::pair<Count, Count64>> counts = {{Count::in_favour, 7}, {Count::against, 4}};
  const std::vector<Count64> votes = {5, 6};
  const std::vector<Count64> district = {3, 8};
  ASSERT_TRUE(state.count(station, {counts, votes, district}));
  const record::StageRecord& record = state.question().input->records.front();
  EXPECT_EQ(record.figures.nation.at(Count::electors).value, 30);
  EXPECT_EQ(record.figures.area("R02")->at(Count::against).value, 4);
  EXPECT_EQ(record.figures.area("R01")->at(Count::against).value, 0);
  EXPECT_EQ(record.options[1].votes, 6);
  EXPECT_EQ(record.district_votes[1].votes, 8);
  EXPECT_EQ(record.district_votes[2].votes, 0);
  ASSERT_TRUE(state.take_out(station, {counts, votes, district}));
  EXPECT_EQ(state.question().input->records.front().figures.nation.at(Count::in_favour).value, 0);
  EXPECT_EQ(state.outstanding().front().electors, 30);
}

TEST(OutlookState, RefusesWhatDoesNotFitAndChangesNothing) {
  const Court court = referendum();
  OutlookState state(court.question(), {}, counted);
  const StationPlace station{.unit = "R01", .district = "1", .electors = 30};
  ASSERT_TRUE(state.expect(station));
  const std::vector<Count64> three = {1, 2, 3};
  EXPECT_EQ(state.count({"R02", "1", 30}, {}).error(), OutlookFault::not_outstanding);
  EXPECT_EQ(state.count(station, {{}, three, {}}).error(), OutlookFault::wrong_number);
  EXPECT_EQ(state.count(station, {{}, {}, three}).error(), OutlookFault::wrong_number);
  EXPECT_EQ(state.take_out(station, figures({{Count::against, 1}})).error(), OutlookFault::overflow);
  constexpr Count64 largest = std::numeric_limits<Count64>::max();
  EXPECT_EQ(state.count(station, figures({{Count::in_favour, 1}, {Count::against, largest}})).error(),
            OutlookFault::overflow);
  EXPECT_EQ(state.question().input->records.front().figures.nation.at(Count::in_favour).value, 0);
  ASSERT_TRUE(state.expect({"R09", {}, 1}));
  EXPECT_EQ(state.count({"R09", {}, 1}, {}).error(), OutlookFault::unknown_place);
  EXPECT_EQ(state.outstanding().front().electors, 30);
}

TEST(OutlookState, AreasWhereNothingIsCountedBeginAtZero) {
  record::Figures figures;
  figures.areas = {row("R01", {{Count::against, 3}})};
  begin_at_zero(figures, std::array<std::string_view, 2>{"R01", "R02"}, counted);
  EXPECT_FALSE(figures.area("R01")->at(Count::in_favour).present());
  ASSERT_NE(figures.area("R02"), nullptr);
  EXPECT_TRUE(figures.area("R02")->at(Count::against).present());
  EXPECT_EQ(figures.area("R02")->at(Count::against).value, 0);
  EXPECT_TRUE(figures.nation.at(Count::electors).present());
}

}  // namespace
}  // namespace mandate::procedure::outlook_state_test
