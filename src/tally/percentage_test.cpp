#include "tally/percentage.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace mandate::tally::percentage_test {
namespace {

using record::Count;

constexpr Count64 largest = std::numeric_limits<Count64>::max();

// Referendum of 5 June 2022: final figures of the Central Referendum Commission.
constexpr Count64 electors = 11734642;
constexpr Count64 participants = 7985769;

TEST(Percentage, PrintsAsThePublishedOnes) {
  EXPECT_EQ(percentage(participants, electors, 2), "68.05");
  EXPECT_EQ(percentage(6163516, participants, 2), "77.18");
  EXPECT_EQ(percentage(125859, participants, 2), "1.58");
}

TEST(Percentage, RoundsHalfUpExactly) {
  EXPECT_EQ(percentage(1, 8, 2), "12.50");
  EXPECT_EQ(percentage(1, 8, 0), "13");
  EXPECT_EQ(percentage(1, 800, 2), "0.13");    // 0.125
  EXPECT_EQ(percentage(999, 1000, 0), "100");  // 99.9
  EXPECT_EQ(percentage(1, 100'000, 2), "0.00");
  EXPECT_EQ(percentage(1, 10'000, 3), "0.010");
  EXPECT_EQ(percentage(3, 2, 1), "150.0");
  EXPECT_EQ(percentage(0, 7, 1), "0.0");
}

TEST(Percentage, DoesNotWrap) {
  EXPECT_EQ(percentage(largest, largest, 15), "100.000000000000000");
  EXPECT_EQ(percentage(largest, 1, 15), "922337203685477580700.000000000000000");
  EXPECT_EQ(percentage(1, 3, 40), "33.333333333333333");
}

TEST(Percentage, IntervalHoldsAllThatRoundsToIt) {
  const std::optional<Interval> interval = interval_of_percentage("52.8");
  ASSERT_TRUE(interval);
  EXPECT_EQ(interval->low, *Fraction::of(5275, 10'000));
  EXPECT_EQ(interval->high, *Fraction::of(5285, 10'000));
  EXPECT_EQ(interval_of_percentage("68")->low, *Fraction::of(675, 1000));
  EXPECT_EQ(interval_of_percentage("0.0")->low, Fraction(0));
  EXPECT_EQ(interval_of_percentage("0.0")->high, *Fraction::of(5, 10'000));
  EXPECT_EQ(interval_of_percentage("99.9999999999999")->high,
            *Fraction::of(1'999'999'999'999'999, 2'000'000'000'000'000));
  for (const char* text : {"", "-1", "5,5", "5 %", "abc", "1.2345678901234567"}) {
    EXPECT_FALSE(interval_of_percentage(text)) << text;
  }
}

// 56,045 of 330,547 valid votes in Astana, 2023, are 16.955 %; the press printed 19.96.
TEST(Percentage, AcceptsTheNearestOrCutOffAndNothingElse) {
  EXPECT_TRUE(prints_as(56045, 330547, "16.96"));
  EXPECT_TRUE(prints_as(56045, 330547, "16.95"));
  EXPECT_TRUE(prints_as(56045, 330547, "17"));
  EXPECT_TRUE(prints_as(56045, 330547, "16"));
  EXPECT_TRUE(prints_as(56045, 330547, "17.0"));
  EXPECT_FALSE(prints_as(56045, 330547, "19.96"));
  EXPECT_FALSE(prints_as(56045, 330547, "16.97"));
  EXPECT_FALSE(prints_as(56045, 330547, "16.94"));
}

TEST(Percentage, AHalfGoesEitherWayAndNearerBelowIsNotRaised) {
  EXPECT_TRUE(prints_as(1, 8, "12"));
  EXPECT_TRUE(prints_as(1, 8, "13"));
  EXPECT_TRUE(prints_as(1241, 10'000, "12.4"));
  EXPECT_FALSE(prints_as(1241, 10'000, "12.5"));
}

TEST(Percentage, NothingPrintsOverNothing) {
  EXPECT_FALSE(prints_as(0, 0, "0.0"));
  EXPECT_FALSE(prints_as(5, 10, "50 %"));
  EXPECT_FALSE(prints_as(largest, 1, "100"));
}

TEST(Percentage, FindsTheDenominatorThatFits) {
  record::FigureRow row;
  row.set(Count::electors, 12035578, record::Provenance::published);
  row.set(Count::issued, 6521860, record::Provenance::published);
  row.set(Count::valid, 6366441, record::Provenance::published);
  // 248,291 against all were printed as 3.90 %, of valid votes; of ballots issued they are 3.81 %.
  EXPECT_EQ(denominator_that_fits(248291, row, "3.90"), Count::valid);
  EXPECT_EQ(denominator_that_fits(248291, row, "3.81"), Count::issued);
  EXPECT_FALSE(denominator_that_fits(248291, row, "4.20"));
  // Where several fit, the first of the closed list.
  row.set(Count::participants, 6366441, record::Provenance::published);
  EXPECT_EQ(denominator_that_fits(248291, row, "3.90"), Count::participants);
}

}  // namespace
}  // namespace mandate::tally::percentage_test
