#include "tally/count_input.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tally/aggregate_for_tests.hpp"
#include "tally/count_events_for_tests.hpp"

namespace mandate::tally::count_input_test {
namespace {

using record::EntryRound;

CountInput input() {
  CountInput count;
  count.units = test_tree();
  count.layout.cells.push_back({"yes", "yes", record::Count::in_favour, {}, {}});
  count.layout.cells.push_back({"no", "no", record::Count::against, {}, {}});
  return count;
}

CountState state_of(const CountInput& count) {
  std::vector<std::string> codes;
  for (const std::uint32_t station : count.units.leaves()) {
    codes.push_back(count.units.at(station).code);
  }
  CountState state(codes);
  EXPECT_TRUE(state.apply(happens("Chair", record::CountOpened{"xx", "form", {"yes", "no"}, "00"}, "")));
  return state;
}

void play(CountState& state, const std::string& station, std::vector<record::CountEvent> events) {
  for (record::CountEvent& event : events) {
    event.station = station;
    const auto done = state.apply(event);
    EXPECT_TRUE(done) << record::word(event.happening);
  }
}

std::vector<record::CountEvent> finalised(const std::vector<Count64>& values) {
  return {submits(EntryRound::first, "Aigul", values), submits(EntryRound::second, "Marat", values),
          happens("Dana", record::ProtocolFinalised{})};
}

TEST(CountInputTest, TheLogSaysWhatIsCounted) {
  CountInput count = input();
  CountState state = state_of(count);
  play(state, "XX-1/1/1", finalised({10, 20}));
  play(state, "XX-1/1/2", {happens("Chair", record::EnvelopeMoved{}), submits(EntryRound::first, "Aigul", {1, 2})});
  play(state, "XX-2/4", finalised({5, 6}));
  play(state, "XX-2/4", {happens("Chair", record::StationQuarantined{"looks odd"})});
  play(state, "XX-1/1/1", {happens("Obs", record::CopyAdded{record::SourceKind::photograph, "A", {10, 21}})});
  ASSERT_TRUE(take_state(count, state));
  const Aggregate aggregate = *aggregate_of(count);
  EXPECT_EQ(aggregate.figure(0, 0), 10);
  EXPECT_EQ(aggregate.standing(8), Standing::quarantined);
  EXPECT_EQ(aggregate.standing(4), Standing::outstanding);
  ASSERT_EQ(count.sources.size(), 2U);
  EXPECT_EQ(count.sources[0].table.rows(), 2U);  // the quarantined one can still be compared
  EXPECT_EQ(count.sources[1].name, "A");
  EXPECT_EQ(count.sources[1].table.row(0), (std::vector<Count64>{10, 21}));
  EXPECT_EQ(envelopes_of(count).counts(0).reached(Envelope::received), 3U);
  EXPECT_EQ(count.publication, Publication::none);
}

TEST(CountInputTest, ARepeatVoteIsCountedWhenItIsFinalised) {
  CountInput count = input();
  CountState state = state_of(count);
  play(state, "XX-2/4", finalised({5, 6}));
  play(state, "XX-2/4", {happens("Court", record::StationAnnulled{"court", true})});
  CountInput before = count;
  ASSERT_TRUE(take_state(before, state));
  EXPECT_EQ(aggregate_of(before)->standing(8), Standing::repeat_vote);
  play(state, "XX-2/4", finalised({7, 8}));
  ASSERT_TRUE(take_state(count, state));
  EXPECT_EQ(aggregate_of(count)->standing(8), Standing::counted);
  EXPECT_EQ(aggregate_of(count)->figure(0, 1), 8);
}

TEST(CountInputTest, WhatWasSetAsideKeepsItsReason) {
  CountInput count = input();
  CountState state = state_of(count);
  play(
      state, "XX-1/1/1",
      {happens("Chair", record::StationQuarantined{"the seal"}), happens("Chair", record::StationReleased{"looked at"}),
       happens("Chair", record::StationQuarantined{"the box"})});
  play(state, "XX-1/1/2",
       {happens("Chair", record::StationQuarantined{"the seal"}),
        happens("Court", record::StationAnnulled{"judgment 5", true}),
        happens("Chair", record::StationQuarantined{"the new seal"})});
  play(state, "XX-2/4", {happens("Court", record::StationAnnulled{"judgment 6"})});
  ASSERT_TRUE(take_state(count, state));
  ASSERT_EQ(count.set_aside.size(), 3U);
  EXPECT_EQ(count.set_aside[0].reason, "the box");
  EXPECT_EQ(count.set_aside[1].reason, "judgment 5") << "there is nothing yet that the quarantine holds back";
  EXPECT_EQ(count.set_aside[2].reason, "judgment 6");
  play(state, "XX-1/1/1", {happens("Chair", record::StationReleased{"looked at"})});
  EXPECT_TRUE(state.station(*state.find("XX-1/1/1")).entry.quarantine_reason.empty());
}

TEST(CountInputTest, NotesHaveTheFiguresThatFailed) {
  CountInput count = input();
  CountState state = state_of(count);
  const std::vector<record::FailedCheck> failed = {{"R1", true}};
  play(state, "XX-1/1/1", {submits(EntryRound::first, "Aigul", {3, 4}, failed)});
  play(state, "XX-2/4",
       {submits(EntryRound::first, "Aigul", {5, 6}, failed), submits(EntryRound::second, "Marat", {5, 6}, failed)});
  ASSERT_TRUE(take_state(count, state));
  ASSERT_EQ(count.notes.size(), 2U);
  EXPECT_EQ(count.notes[0].figures, (std::vector<Count64>{3, 4}));
  EXPECT_EQ(count.notes[1].figures, (std::vector<Count64>{5, 6}));
}

TEST(CountInputTest, ALogOfOtherCellsOrStationsIsRefused) {
  CountInput count = input();
  const CountState state = state_of(count);
  count.layout.cells[1].name = "against";
  EXPECT_FALSE(take_state(count, state));
  count = input();
  EXPECT_FALSE(take_state(count, CountState({"XX-9/1"})));
}

}  // namespace
}  // namespace mandate::tally::count_input_test
