#include "tally/entry_statistics.hpp"

#include <gtest/gtest.h>

#include "tally/count_events_for_tests.hpp"

namespace mandate::tally::entry_statistics_test {
namespace {

using record::EntryRound;

TEST(EntryStatistics, TellsWhoTypedWhatAndHowItWasSettled) {
  EntryStatistics statistics;
  DataEntry entry;
  const auto happened = [&](const record::CountEvent& event, bool published = false) {
    statistics.take(event, entry);
    auto next = apply(entry, event, {.cells = 3, .published = published});
    ASSERT_TRUE(next);
    entry = *next;
  };
  happened(submits(EntryRound::first, "Aigul", {10, 20, 30}));
  happened(submits(EntryRound::second, "Marat", {10, 21, 33}));
  happened(happens("Dana", record::DifferenceResolved{1, 21, "paper", {}}));
  happened(happens("Dana", record::DifferenceResolved{2, 31, "both misread", {}}));
  happened(happens("Dana", record::DifferenceResolved{2, 32, "once more", {}}));
  record::CountEvent late = happens("Dana", record::ProtocolFinalised{});
  late.at = "2022-06-05T22:00:00+06:00";
  happened(late);
  happened(happens("Dana", record::FiguresCorrected{{{0, 10, 11}, {1, 21, 20}}, "court", {}, {}}), true);

  ASSERT_EQ(statistics.persons().size(), 3U);
  EXPECT_EQ(statistics.persons()[0], (PersonStatistics{"Aigul", 1, 0, 3, 2, 2, 0}));
  EXPECT_EQ(statistics.persons()[1], (PersonStatistics{"Dana", 0, 0, 0, 0, 0, 2}));
  EXPECT_EQ(statistics.persons()[2], (PersonStatistics{"Marat", 0, 1, 3, 2, 1, 0}));
  ASSERT_EQ(statistics.hours().size(), 2U);
  EXPECT_EQ(statistics.hours()[0], (HourStatistics{"2022-06-05T21", 2, 0, 2, 2}));
  EXPECT_EQ(statistics.hours()[1], (HourStatistics{"2022-06-05T22", 0, 1, 0, 0}));
}

}  // namespace
}  // namespace mandate::tally::entry_statistics_test
