#include "tally/count_state.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tally/count_events_for_tests.hpp"
#include "tally/random_entry_for_tests.hpp"

namespace mandate::tally::count_state_test {
namespace {

using record::EntryRound;
using record::EnvelopeStep;

record::CountEvent opening() {
  return happens("Chair", record::CountOpened{"kz-2022", "form", {"yes", "no"}, "00"}, "");
}
record::CountEvent publishes(bool final_result) { return happens("Chair", record::ResultPublished{final_result}, ""); }

void play(CountState& state, const std::vector<record::CountEvent>& events) {
  for (const record::CountEvent& event : events) {
    const auto done = state.apply(event);
    EXPECT_TRUE(done) << record::word(event.happening) << ": " << (done ? "" : word(done.error()));
  }
}

std::string refused(CountState& state, const record::CountEvent& event) {
  const CountState before = state;
  const auto done = state.apply(event);
  if (!done) {
    EXPECT_EQ(state, before) << "a refused event changes nothing";
  }
  return std::string(done ? "" : word(done.error()));
}

CountState opened_count() {
  CountState state({"KZ-10/1", "KZ-10/2", "KZ-10/3"});
  play(state, {opening()});
  return state;
}

const std::vector<record::CountEvent> finalised_station = {submits(EntryRound::first, "Aigul", {10, 20}),
                                                           submits(EntryRound::second, "Marat", {10, 20}),
                                                           happens("Dana", record::ProtocolFinalised{})};

TEST(CountState, TheFirstEventOpensTheCountOnce) {
  CountState state({"KZ-10/1"});
  EXPECT_EQ(refused(state, submits(EntryRound::first, "Aigul", {1, 2})), "count_not_opened");
  play(state, {opening()});
  EXPECT_EQ(refused(state, opening()), "count_already_opened");
  EXPECT_EQ(state.opened()->cells.size(), 2U);
}

TEST(CountState, AStationOfTheRegister) {
  CountState state = opened_count();
  EXPECT_EQ(refused(state, happens("Aigul", record::EntryClaimed{}, "KZ-99/1")), "unknown_station");
  EXPECT_EQ(refused(state, happens("Aigul", record::EntryClaimed{}, "")), "unknown_station");
  EXPECT_EQ(refused(state, happens("Chair", record::ResultPublished{}, "KZ-10/1")), "not_of_a_station");
}

TEST(CountState, AnEnvelopeIsExpectedReceivedOpenedEntered) {
  CountState state = opened_count();
  EXPECT_EQ(state.number_of(StationStatus::expected), 3U);
  EXPECT_EQ(refused(state, happens("Ruslan", record::EnvelopeMoved{EnvelopeStep::opened})), "envelope_not_received");
  play(state, {happens("Ruslan", record::EnvelopeMoved{EnvelopeStep::received})});
  EXPECT_EQ(status_of(state.station(0)), StationStatus::received);
  EXPECT_EQ(refused(state, happens("Ruslan", record::EnvelopeMoved{EnvelopeStep::received})),
            "envelope_already_received");
  play(state, {happens("Ruslan", record::EnvelopeMoved{EnvelopeStep::opened})});
  EXPECT_EQ(refused(state, happens("Ruslan", record::EnvelopeMoved{EnvelopeStep::opened})), "envelope_already_opened");
  EXPECT_EQ(status_of(state.station(0)), StationStatus::opened);
  play(state, {claims(EntryRound::first, "Aigul")});
  EXPECT_EQ(status_of(state.station(0)), StationStatus::first_in_progress);
  EXPECT_EQ(state.number_of(StationStatus::expected), 2U);
}

TEST(CountState, CopiesOfOtherSourcesStandBesideTheEntry) {
  CountState state = opened_count();
  const record::CopyAdded copy = {record::SourceKind::photograph, "observers", {10, 21}};
  play(state, {happens("Observer", copy)});
  EXPECT_EQ(refused(state, happens("Observer", copy)), "copy_name_taken");
  play(state, {happens("Observer", record::CopyAdded{record::SourceKind::posted_copy, "observers", {10, -1}})});
  EXPECT_EQ(refused(state, happens("Observer", record::CopyAdded{record::SourceKind::file, "f", {1}})),
            "wrong_number_of_cells");
  EXPECT_EQ(refused(state, happens("Observer", record::CopyAdded{record::SourceKind::file, "f", {1, -2}})),
            "value_below_zero");
  ASSERT_EQ(state.station(0).copies.size(), 2U);
  EXPECT_EQ(state.station(0).copies[0].copy, copy);
  EXPECT_EQ(status_of(state.station(0)), StationStatus::expected) << "a copy is no entry";
}

TEST(CountState, APublishedFigureIsCorrectedAndOneFinalisedSinceIsReopened) {
  CountState state = opened_count();
  EXPECT_EQ(refused(state, publishes(false)), "nothing_to_publish");
  play(state, finalised_station);
  EXPECT_FALSE(state.is_published(0));
  play(state, {publishes(false)});
  EXPECT_TRUE(state.is_published(0));
  EXPECT_EQ(refused(state, happens("Dana", record::ProtocolReopened{"why"})), "already_published");
  play(state, {happens("Dana", record::FiguresCorrected{{{0, 10, 11}}, "paper", {}, {}})});
  EXPECT_TRUE(state.is_published(0));

  play(state, {happens("Aigul", record::EntrySubmitted{EntryRound::first, {{1, 2}, {}}, {}}, "KZ-10/2"),
               happens("Marat", record::EntrySubmitted{EntryRound::second, {{1, 2}, {}}, {}}, "KZ-10/2"),
               happens("Dana", record::ProtocolFinalised{}, "KZ-10/2")});
  EXPECT_FALSE(state.is_published(1));
  play(state, {happens("Dana", record::ProtocolReopened{"why"}, "KZ-10/2")});
}

TEST(CountState, WhatWasSetAsideHadNoPartInThePublication) {
  CountState state = opened_count();
  play(state, finalised_station);
  play(state, {happens("Aigul", record::EntrySubmitted{EntryRound::first, {{1, 2}, {}}, {}}, "KZ-10/2"),
               happens("Marat", record::EntrySubmitted{EntryRound::second, {{1, 2}, {}}, {}}, "KZ-10/2"),
               happens("Dana", record::ProtocolFinalised{}, "KZ-10/2"),
               happens("Dana", record::StationQuarantined{"seal"}, "KZ-10/1"), publishes(false),
               happens("Dana", record::StationQuarantined{"seal"}, "KZ-10/2"),
               happens("Dana", record::StationReleased{"looked"}, "KZ-10/1"),
               happens("Dana", record::StationReleased{"looked"}, "KZ-10/2")});
  EXPECT_FALSE(state.is_published(0)) << "it was set aside when the result was published";
  EXPECT_TRUE(state.is_published(1)) << "it was published before it was set aside";
  play(state, {publishes(false)});
  EXPECT_TRUE(state.is_published(0));
}

TEST(CountState, TheFinalResultIsPublishedOnce) {
  CountState state = opened_count();
  play(state, finalised_station);
  play(state, {publishes(true)});
  EXPECT_EQ(refused(state, publishes(true)), "result_is_final");
  EXPECT_EQ(refused(state, happens("Aigul", record::EntryClaimed{}, "KZ-10/2")), "result_is_final");
  play(state, {happens("Dana", record::FiguresCorrected{{{0, 10, 11}}, "court", {}, {}})});
}

TEST(CountState, AsOfAnEarlierMomentIsTheFoldOfTheEventsUntilThen) {
  CountState whole = opened_count();
  play(whole, finalised_station);
  CountState prefix = opened_count();
  play(prefix, {finalised_station[0]});
  EXPECT_NE(prefix, whole);
  play(prefix, {finalised_station[1], finalised_station[2]});
  EXPECT_EQ(prefix, whole);
}

RC_GTEST_PROP(CountStateProperty, NumbersKeptOnTheWayAreThoseOfAFreshCount, (const std::vector<std::uint8_t>& seed)) {
  RandomBytes bytes(seed);
  CountState state = opened_count();
  for (int step = 0; step < 80; ++step) {
    const std::size_t index = bytes.below(3);
    record::CountEvent event = random_event(bytes, state.station(index).entry, 2);
    event.station = state.expected()[index];
    if (bytes.below(8) == 0) {
      event.happening = record::EnvelopeMoved{bytes.below(2) == 0 ? EnvelopeStep::received : EnvelopeStep::opened};
    }
    static_cast<void>(state.apply(event));
  }
  std::array<std::size_t, station_statuses> numbers{};
  for (std::size_t i = 0; i < 3; ++i) {
    ++numbers.at(static_cast<std::size_t>(status_of(state.station(i))));
  }
  for (std::size_t i = 0; i < station_statuses; ++i) {
    RC_ASSERT(state.number_of(static_cast<StationStatus>(i)) == numbers.at(i));
  }
}

}  // namespace
}  // namespace mandate::tally::count_state_test
