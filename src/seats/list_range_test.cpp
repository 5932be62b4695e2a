#include "seats/list_range.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <string>
#include <vector>

#include "seats/distributions_for_tests.hpp"

namespace mandate::seats::list_range_test {
namespace {

using Votes = std::vector<Count64>;

ListTierRule rule_of(Fraction threshold, TieBreak tie, bool strict = false) {
  ListTierRule rule;
  rule.threshold = threshold;
  rule.threshold_strict = strict;
  rule.tie = tie;
  return rule;
}

ListTierRule mazhilis() {
  ListTierRule rule = rule_of(*Fraction::of(1, 20), TieBreak::registration_order);
  rule.single_list = SingleListRule{*Fraction::of(7, 10), 2};
  return rule;
}

Count64 sum(const Votes& votes) { return std::reduce(votes.begin(), votes.end(), Count64{0}); }

// --- brute force: every distribution, by the allocation itself

struct Seen {
  Count64 fewest = std::numeric_limits<Count64>::max();
  Count64 most = -1;
  bool passes = false;
  bool fails = false;
};

struct AllSeen {
  std::vector<Seen> lists;
  bool none = false;
};

AllSeen look_at_all(const ListTierRule& rule, const ListRangeInput& input) {
  AllSeen seen{.lists = std::vector<Seen>(input.votes.size())};
  testing::for_each_distribution(input.votes.size() + 1, input.outstanding, [&](const Votes& more) {
    if (!input.base_only && more.back() > 0) {
      return;
    }
    Votes votes(input.votes.begin(), input.votes.end());
    for (std::size_t i = 0; i < votes.size(); ++i) {
      votes[i] += more[i];
    }
    const ListTierInput tier{votes, input.base + sum(more), input.seats, {}};
    const ListTierResult result = allocate_list_tier(rule, tier);
    seen.none = seen.none || result.status == ListTierStatus::no_list_admitted;
    for (std::size_t i = 0; i < votes.size(); ++i) {
      const bool tied = result.tie && !result.tie->settled && std::ranges::binary_search(result.tie->lists, i);
      const bool passes =
          votes[i] > 0 && (rule.threshold_strict ? Fraction(votes[i]) > *rule.threshold.times(Fraction(tier.base))
                                                 : Fraction(votes[i]) >= *rule.threshold.times(Fraction(tier.base)));
      // An open tie is for one seat more; for the next list of a single one, for all that are left.
      const Count64 at_stake =
          !tied ? 0
          : result.single_list
              ? next_list_seats(*rule.single_list, result.total - votes[i], votes[i], input.seats)->seats
              : 1;
      Seen& list = seen.lists[i];
      list.fewest = std::min(list.fewest, result.lists[i].seats);
      list.most = std::max(list.most, result.lists[i].seats + at_stake);
      (passes ? list.passes : list.fails) = true;
    }
  });
  return seen;
}

// The bounds are never broken, and attained where they say so, by the witness that they name.
void expect_agrees(const ListTierRule& rule, const ListRangeInput& input, Count64& exact, Count64& all) {
  const AllSeen seen = look_at_all(rule, input);
  const ListRanges ranges = list_ranges(rule, input);
  ASSERT_EQ(ranges.status, ListRangeStatus::bounded);
  ASSERT_EQ(ranges.lists.size(), input.votes.size());
  for (std::size_t i = 0; i < input.votes.size(); ++i) {
    const ListRange& range = ranges.lists[i];
    std::string what = "list " + std::to_string(i) + " of";
    for (const Count64 votes : input.votes) {
      what += " " + std::to_string(votes);
    }
    what += ", base " + std::to_string(input.base) + ", seats " + std::to_string(input.seats) + ", outstanding " +
            std::to_string(input.outstanding) + ", threshold " + rule.threshold.text() +
            (rule.threshold_strict ? " strict" : "") + (rule.single_list ? " single" : "") +
            (input.base_only ? "" : " closed") + " tie " + std::to_string(static_cast<int>(rule.tie));
    EXPECT_LE(range.fewest.seats, seen.lists[i].fewest) << what;
    EXPECT_GE(range.fewest.attained, seen.lists[i].fewest) << what;
    EXPECT_GE(range.most.seats, seen.lists[i].most) << what;
    EXPECT_LE(range.most.attained, seen.lists[i].most) << what;
    EXPECT_EQ(range.can_pass, seen.lists[i].passes) << what;
    EXPECT_EQ(range.can_fail, seen.lists[i].fails) << what;
    for (const SeatBound* const bound : {&range.fewest, &range.most}) {
      EXPECT_LE(sum(bound->witness.more) + bound->witness.base_only, input.outstanding) << what;
      EXPECT_TRUE(input.base_only || bound->witness.base_only == 0) << what;
      exact += bound->exact() ? 1 : 0;
      ++all;
    }
  }
  EXPECT_TRUE(ranges.can_be_none || !seen.none);
}

const std::vector<Fraction>& thresholds() {
  static const std::vector<Fraction> all = {Fraction(),          *Fraction::of(1, 20),  *Fraction::of(1, 10),
                                            *Fraction::of(1, 4), *Fraction::of(7, 100), *Fraction::of(2, 5)};
  return all;
}

TEST(ListRange, AgreesWithEveryDistributionOnAGrid) {
  const std::vector<Votes> counted = {{0, 0},     {5, 3},     {10, 1},    {9, 9},       {30, 2, 1},    {10, 10, 1},
                                      {12, 7, 3}, {20, 1, 1}, {17, 0, 5}, {6, 5, 4, 3}, {25, 1, 1, 0}, {4}};
  Count64 exact = 0;
  Count64 all = 0;
  for (const Votes& votes : counted) {
    for (const Fraction threshold : thresholds()) {
      for (const TieBreak tie : {TieBreak::registration_order, TieBreak::none}) {
        for (const int variant : {0, 1, 2, 3, 4, 5}) {
          ListTierRule rule = rule_of(threshold, tie, variant % 3 == 2);
          if (variant >= 3) {
            rule.single_list = SingleListRule{*Fraction::of(7, 10), 1};
          }
          const bool open = variant % 2 == 0;
          const Count64 outstanding = votes.size() > 3 ? 4 : 6;
          for (const Count64 seats : {0, 3, 7}) {
            expect_agrees(rule, {votes, sum(votes) + (open ? 3 : 0), seats, outstanding, open}, exact, all);
          }
        }
      }
    }
  }
  EXPECT_GE(exact * 100, all * 98) << exact << " of " << all;
}

RC_GTEST_PROP(ListRange, IsNeverBrokenByAnyDistribution, ()) {
  const auto lists = *rc::gen::inRange<std::size_t>(1, 5);
  const auto votes = *rc::gen::container<Votes>(lists, rc::gen::inRange<Count64>(0, 31));
  ListTierRule rule = rule_of(*rc::gen::elementOf(thresholds()),
                              *rc::gen::element(TieBreak::registration_order, TieBreak::lots, TieBreak::none),
                              *rc::gen::arbitrary<bool>());
  if (*rc::gen::arbitrary<bool>()) {
    rule.single_list =
        SingleListRule{*Fraction::of(*rc::gen::inRange<Count64>(0, 11), 10), *rc::gen::inRange<Count64>(0, 3)};
  }
  const bool open = *rc::gen::arbitrary<bool>();
  const Count64 base = sum(votes) + (open ? *rc::gen::inRange<Count64>(0, 6) : 0);
  const Count64 outstanding = *rc::gen::inRange<Count64>(0, lists == 4 ? 7 : 13);
  Count64 exact = 0;
  Count64 all = 0;
  expect_agrees(rule, {votes, base, *rc::gen::inRange<Count64>(1, 11), outstanding, open}, exact, all);
  RC_ASSERT(!::testing::Test::HasFailure());
}

// --- the Mazhilis of 2023 (cec: 6 parties and the line against all), with a part of the ballots still to come

TEST(ListRange, WithoutBallotsNowIsAll) {
  const Votes votes = {3'431'510, 693'938, 579'000, 547'154, 436'640, 331'058};
  const ListRanges ranges = list_ranges(mazhilis(), {votes, 6'366'890, 69, 0, true});
  Votes seats(votes.size());
  ASSERT_EQ(allocate_list_seats(mazhilis(), {votes, 6'366'890, 69, {}}, seats), ListTierStatus::allocated);
  for (std::size_t i = 0; i < votes.size(); ++i) {
    EXPECT_EQ(ranges.lists[i].fewest.seats, seats[i]);
    EXPECT_EQ(ranges.lists[i].most.seats, seats[i]);
    EXPECT_TRUE(ranges.lists[i].fewest.exact() && ranges.lists[i].most.exact());
    EXPECT_NE(ranges.lists[i].can_pass, ranges.lists[i].can_fail);
  }
  EXPECT_FALSE(ranges.can_be_none);
}

TEST(ListRange, LargeCountsAreExactInPractice) {
  const Votes votes = {3'431'510, 693'938, 579'000, 547'154, 436'640, 331'058, 90'211, 41'007};
  for (const Count64 outstanding : {5'000, 70'000, 600'000, 6'000'000}) {
    const ListRanges ranges = list_ranges(mazhilis(), {votes, 6'466'890, 98, outstanding, true});
    for (const ListRange& range : ranges.lists) {
      EXPECT_TRUE(range.fewest.exact()) << outstanding << ": " << range.fewest.seats << " " << range.fewest.attained;
      EXPECT_TRUE(range.most.exact()) << outstanding;
      EXPECT_LT(range.fewest.seats, range.most.seats + 1);
    }
  }
}

TEST(ListRange, ContradictoryOrTooLargeFiguresAreNotBounded) {
  const Votes votes = {10, 5};
  EXPECT_EQ(list_ranges(mazhilis(), {votes, 14, 3, 1, true}).status, ListRangeStatus::base_below_votes);
  const Votes large = {std::numeric_limits<Count64>::max(), 1};
  EXPECT_EQ(list_ranges(mazhilis(), {large, 1, 3, 1, true}).status, ListRangeStatus::overflow);
  EXPECT_EQ(list_ranges(mazhilis(), {votes, 15, Count64{1} << 31, 1, true}).status, ListRangeStatus::overflow);
}

}  // namespace
}  // namespace mandate::seats::list_range_test
