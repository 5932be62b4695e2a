#include "seats/threshold.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace mandate::seats::threshold_test {
namespace {

constexpr Count64 largest = std::numeric_limits<Count64>::max();

Threshold at_least(Count64 numerator, Count64 denominator) { return {*Fraction::of(numerator, denominator), false}; }
Threshold more_than(Count64 numerator, Count64 denominator) { return {*Fraction::of(numerator, denominator), true}; }

// votelib 0.4.0 drops the list with 5 of 100 votes at `at least 5 %`: it compares a count with a fraction.
TEST(Threshold, ExactlyTheShareIsAtLeastTheShareButNotMore) {
  EXPECT_TRUE(at_least(1, 20).admits(5, 100));
  EXPECT_FALSE(more_than(1, 20).admits(5, 100));
  EXPECT_FALSE(at_least(1, 20).admits(5, 101));
  EXPECT_TRUE(more_than(1, 20).admits(5, 99));
}

TEST(Threshold, BaseMayCountMoreThanTheVotesOfLists) {
  EXPECT_TRUE(at_least(7, 100).admits(70, 1000));
  EXPECT_FALSE(at_least(7, 100).admits(69, 1000));
}

TEST(Threshold, ListWithoutVotesIsNeverAdmitted) {
  EXPECT_FALSE(at_least(1, 20).admits(0, 0));
  EXPECT_FALSE(at_least(0, 1).admits(0, 100));
}

TEST(Threshold, ShareOfNothingAdmitsEveryListWithVotes) {
  EXPECT_TRUE(at_least(0, 1).admits(1, largest));
  EXPECT_TRUE(more_than(0, 1).admits(1, largest));
}

TEST(Threshold, DoesNotWrapAtTheEndsOf64Bits) {
  EXPECT_TRUE(at_least(1, 2).admits((largest / 2) + 1, largest));
  EXPECT_FALSE(at_least(1, 2).admits(largest / 2, largest));
  EXPECT_TRUE(at_least(largest - 1, largest).admits(largest - 1, largest));
  EXPECT_FALSE(more_than(largest - 1, largest).admits(largest - 1, largest));
}

TEST(Threshold, NamesNoDistanceThatDoesNotExist) {
  EXPECT_FALSE(at_least(1, 20).base_fewer_until_admitted(0, 100));
  EXPECT_FALSE(at_least(0, 1).base_more_until_refused(5, 100));
  EXPECT_FALSE(at_least(1, largest).base_more_until_refused(5, 100));
}

// Each distance against a count, one vote at a time.
class Distances : public ::testing::TestWithParam<Threshold> {};

TEST_P(Distances, AreTheSmallestForWhichTheAnswerTurns) {
  const Threshold& threshold = GetParam();
  for (Count64 votes = 1; votes <= 25; ++votes) {
    for (Count64 base = 0; base <= 60; ++base) {
      const auto after = [&](Count64 own, Count64 others) {
        return threshold.admits(votes + own, std::max(base + others, Count64{0}));
      };
      Count64 count = 1;
      if (threshold.admits(votes, base)) {
        while (after(-count, -count)) {
          ++count;
        }
        EXPECT_EQ(threshold.own_fewer_until_refused(votes, base), count) << votes << " of " << base;
        for (count = 1; after(0, count);) {
          ++count;
        }
        EXPECT_EQ(threshold.base_more_until_refused(votes, base), count) << votes << " of " << base;
      } else {
        while (!after(0, -count)) {
          ++count;
        }
        EXPECT_EQ(threshold.base_fewer_until_admitted(votes, base), count) << votes << " of " << base;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Shares, Distances,
                         ::testing::Values(at_least(1, 20), more_than(1, 20), at_least(1, 3), more_than(1, 3),
                                           at_least(7, 100), more_than(7, 100), at_least(9, 10), more_than(9, 10)));

}  // namespace
}  // namespace mandate::seats::threshold_test
