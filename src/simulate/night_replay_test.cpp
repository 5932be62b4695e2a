#include "simulate/night_replay.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "golden/rules.hpp"
#include "simulate/night_case.hpp"

namespace mandate::simulate::night_replay_test {
namespace {

struct Night {
  const procedure::Country& country = *golden::rules().country("kz");
  record::Case input = night_case();
  std::vector<Precinct> precincts = synthetic_referendum(night_seed);
  NightSetting setting = night_setting(*country.form("referendum_protocol"), precincts);
  NightScript script = night_script(night_seed, precincts, setting);
  NightReplay replay{
      {&input, &country, country.procedure("referendum_constitutional")}, units_of(precincts), setting.layout};
};

// The whole way, with the checks of the form in force: entries, sums, what could still change, the decision.
TEST(NightReplay, AWholeNightIsDecided) {
  Night night;
  std::size_t settled_with = 0;
  std::size_t played = 0;
  for (const record::CountEvent& event : night.script.events) {
    ASSERT_TRUE(night.replay.play(event)) << event.at << " " << event.station;
    if (++played % 2000 == 0 && settled_with == 0 && night.replay.outlook().settled()) {
      settled_with = night.replay.sums().progress(0).of(tally::Standing::counted).stations;
    }
  }
  // Not before half of all electors took part at stations that are counted, and before the last one came.
  EXPECT_GT(settled_with, 10012U / 2);
  EXPECT_LT(settled_with, 10012U);

  const procedure::Outlook& outlook = night.replay.outlook();
  EXPECT_EQ(outlook.stations, 0U);
  EXPECT_TRUE(outlook.settled());
  std::size_t tests = 0;
  for (const procedure::PossibleAnswer& answer : outlook.answers) {
    if (answer.area.empty() && answer.label != nullptr) {
      EXPECT_EQ(answer.now, Answer::yes) << answer.path;
      EXPECT_FALSE(answer.can_fail) << answer.path;
      ++tests;
    }
  }
  EXPECT_EQ(tests, 3U) << "turnout, majority, majority in two thirds of the regions";
  EXPECT_EQ(night.replay.sums().status(0), record::CountStatus::final);

  // Central Referendum Commission, 7 June 2022; by region only this invented night has figures.
  const procedure::Determination determination = night.replay.decide();
  EXPECT_EQ(determination.answer, Answer::yes);
  EXPECT_EQ(determination.outcome, "adopted");
  const record::Layout& layout = night.replay.layout();
  EXPECT_EQ(night.replay.sums().sum(0, *layout.cell_of(record::Count::participants)), 7985769);
  EXPECT_EQ(night.replay.sums().sum(0, *layout.cell_of(record::Count::in_favour)), 6163516);
}

TEST(NightReplay, WhatSomebodyHadToLookAtIsNoticed) {
  Night night;
  for (const record::CountEvent& event : night.script.events) {
    ASSERT_TRUE(night.replay.play(event));
  }
  std::map<NightNotice::Kind, std::size_t> kinds;
  for (const NightNotice& notice : night.replay.notices()) {
    ++kinds[notice.kind];
  }
  EXPECT_EQ(kinds[NightNotice::Kind::difference], 64U + 2 * 24U);
  EXPECT_EQ(kinds[NightNotice::Kind::quarantined], 6U + 4U);
  EXPECT_EQ(kinds[NightNotice::Kind::released], 6U + 4U);
  EXPECT_EQ(kinds[NightNotice::Kind::discarded], 12U + 6U);
  EXPECT_EQ(kinds[NightNotice::Kind::corrected], 3U);
  EXPECT_EQ(kinds[NightNotice::Kind::explained], 20U);
  EXPECT_EQ(kinds[NightNotice::Kind::failed] % 2, 0U) << "both typists typed what the paper says";
}

TEST(NightReplay, AnEventThatCannotHappenChangesNothing) {
  Night night;
  EXPECT_FALSE(night.replay.play({"KZ-11/1/1", "Somebody", "2022-06-05T22:00:00+06:00", record::ProtocolFinalised{}}));
  EXPECT_EQ(night.replay.count().events(), 0U);
}

}  // namespace
}  // namespace mandate::simulate::night_replay_test
