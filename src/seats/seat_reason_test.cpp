#include "seats/seat_reason.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

namespace mandate::seats::seat_reason_test {
namespace {

ListTierRule rule_of(Fraction threshold, TieBreak tie = TieBreak::registration_order) {
  ListTierRule rule;
  rule.threshold = threshold;
  rule.tie = tie;
  return rule;
}

ListTierRule mazhilis(TieBreak tie = TieBreak::registration_order) {
  ListTierRule rule = rule_of(*Fraction::of(1, 20), tie);
  rule.single_list = SingleListRule{*Fraction::of(7, 10), 2};
  return rule;
}

std::vector<SeatReason> reasons_of(const ListTierRule& rule, const ListTierInput& input) {
  const ListTierResult result = allocate_list_tier(rule, input);
  EXPECT_EQ(result.status, ListTierStatus::allocated);
  return seat_reasons(rule, input, result);
}

std::vector<SeatReason> reasons_of(const ListTierRule& rule, const std::vector<Count64>& votes, Count64 seats,
                                   const std::vector<std::size_t>& lots = {}) {
  return reasons_of(rule, {votes, std::accumulate(votes.begin(), votes.end(), Count64{0}), seats, lots});
}

const SeatReason& seat(const std::vector<SeatReason>& reasons, std::size_t list, Count64 number) {
  static const SeatReason none;
  const auto found = std::ranges::find_if(
      reasons, [&](const SeatReason& reason) { return reason.list == list && reason.number == number; });
  EXPECT_NE(found, reasons.end()) << "no seat " << number << " of list " << list;
  return found == reasons.end() ? none : *found;
}

// Mazhilis of 19 March 2023, in the order in which the lists were registered.
enum Registered : std::size_t { qhp, ak_zhol, osdp, baytaq, auyl, respublica, amanat };
constexpr std::array<Count64, 7> votes_2023 = {432920, 535139, 331058, 146431, 693938, 547154, 3431510};
constexpr ListTierInput input_2023 = {votes_2023, 6366441, 69, {}};

TEST(SeatReason, EverySeatHasOneByListAndNumber) {
  const std::vector<SeatReason> reasons = reasons_of(mazhilis(), input_2023);
  ASSERT_EQ(reasons.size(), 69U);
  EXPECT_TRUE(std::ranges::is_sorted(reasons, {},
                                     [](const SeatReason& reason) { return std::pair(reason.list, reason.number); }));
  EXPECT_EQ(std::ranges::count(reasons, std::size_t{amanat}, &SeatReason::list), 40);
  EXPECT_EQ(std::ranges::count(reasons, SeatBasis::remainder, &SeatReason::basis), 2);
  EXPECT_EQ(seat(reasons, amanat, 40).basis, SeatBasis::remainder);
  EXPECT_EQ(seat(reasons, osdp, 4).basis, SeatBasis::remainder);
  EXPECT_EQ(seat(reasons, amanat, 39).basis, SeatBasis::quota);
}

// Figures of a separate program, in exact fractions.
TEST(SeatReason, SaysHowManyVotesFewerWouldLoseTheSeat) {
  const std::vector<SeatReason> reasons = reasons_of(mazhilis(), input_2023);
  EXPECT_EQ(seat(reasons, amanat, 40).votes_fewer, 54274);
  EXPECT_EQ(seat(reasons, amanat, 39).votes_fewer, 236611);
  EXPECT_EQ(seat(reasons, amanat, 20).votes_fewer, 2433908);
  EXPECT_EQ(seat(reasons, auyl, 8).votes_fewer, 61124);
  EXPECT_EQ(seat(reasons, qhp, 5).votes_fewer, 57202);
}

// OSDP has 5.2 %: it falls under the threshold before it loses one seat of four.
TEST(SeatReason, AListCanFallUnderTheThresholdFirst) {
  const std::vector<SeatReason> reasons = reasons_of(mazhilis(), input_2023);
  for (Count64 number = 1; number <= 4; ++number) {
    EXPECT_EQ(seat(reasons, osdp, number).votes_fewer, 13407);
  }
  // Twenty times what is left must be the base that is left: 331,058 − 13,406 is just enough.
  EXPECT_GE((331058 - 13406) * 20, 6366441 - 13406);
  EXPECT_LT((331058 - 13407) * 20, 6366441 - 13407);
}

TEST(SeatReason, NamesTheRunnerUpOfSeatsByRemainder) {
  const std::vector<SeatReason> reasons = reasons_of(mazhilis(), input_2023);
  EXPECT_EQ(seat(reasons, amanat, 40).runner_up, respublica);
  EXPECT_EQ(seat(reasons, amanat, 40).runner_up_votes_more, 19156);
  // With 19,156 votes more it would take Amanat's seat; OSDP's only with many more.
  EXPECT_EQ(seat(reasons, osdp, 4).runner_up, respublica);
  EXPECT_EQ(seat(reasons, osdp, 4).runner_up_votes_more, 138097);
  EXPECT_FALSE(seat(reasons, amanat, 39).runner_up);
  EXPECT_FALSE(seat(reasons, amanat, 39).runner_up_votes_more);
}

// 55 and 39 of 100 votes are 1.17 and 0.83 quotas of two seats. The first list would need 117 votes for both; with
// 86 the base is 131, of which 39 are less than 30 %.
TEST(SeatReason, GivesNoFigureWhereAnotherListWouldFirstFallUnderTheThreshold) {
  const std::vector<SeatReason> reasons = reasons_of(rule_of(*Fraction::of(3, 10)), {55, 39, 6}, 2);
  EXPECT_EQ(seat(reasons, 1, 1).basis, SeatBasis::remainder);
  EXPECT_EQ(seat(reasons, 1, 1).runner_up, 0U);
  EXPECT_FALSE(seat(reasons, 1, 1).runner_up_votes_more);
}

// 39, 5 and 13 votes, 10 %, three seats: 5 of 57 are too few. With 7 votes the third list loses its seat; with 6
// the base is 50, the second list comes in, and the third has a seat again.
TEST(SeatReason, GivesTheFirstLossWhereTheSeatWouldComeBack) {
  const std::vector<Count64> votes = {39, 5, 13};
  const ListTierRule rule = rule_of(*Fraction::of(1, 10));
  EXPECT_EQ(seat(reasons_of(rule, votes, 3), 2, 1).votes_fewer, 6);
  const std::vector<Count64> seven_fewer = {39, 5, 6};
  EXPECT_EQ(allocate_list_tier(rule, {seven_fewer, 50, 3, {}}).lists[2].seats, 1);
}

TEST(SeatReason, KnowsSeatsOfASettledTie) {
  const std::vector<SeatReason> reasons = reasons_of(rule_of(Fraction(0)), {15, 10, 15}, 4);
  EXPECT_EQ(seat(reasons, 0, 2).basis, SeatBasis::remainder_tie);
  EXPECT_EQ(seat(reasons, 0, 2).votes_fewer, 1);
  EXPECT_EQ(seat(reasons, 0, 2).runner_up, 2U);
  EXPECT_EQ(seat(reasons, 0, 2).runner_up_votes_more, 1);
  const std::vector<SeatReason> by_lot = reasons_of(rule_of(Fraction(0), TieBreak::lots), {15, 10, 15}, 4, {2});
  EXPECT_EQ(seat(by_lot, 2, 2).basis, SeatBasis::remainder_tie);
  EXPECT_EQ(seat(by_lot, 2, 2).runner_up, 0U);
  EXPECT_EQ(seat(by_lot, 2, 2).runner_up_votes_more, 1);
}

TEST(SeatReason, OfEqualRemaindersTheFirstRegisteredIsTheRunnerUp) {
  const std::vector<SeatReason> reasons = reasons_of(rule_of(Fraction(0), TieBreak::lots), {3, 3, 3, 3}, 5, {1});
  EXPECT_EQ(seat(reasons, 1, 2).runner_up, 0U);
}

// A seat that would hang on an open tie is not sure: 30 and 10 votes, two seats, are 1.5 and 0.5 quotas.
TEST(SeatReason, CountsToTheTieWhereNothingWouldSettleIt) {
  EXPECT_EQ(seat(reasons_of(rule_of(Fraction(0)), {31, 10}, 2), 0, 2).votes_fewer, 2);
  EXPECT_EQ(seat(reasons_of(rule_of(Fraction(0), TieBreak::none), {31, 10}, 2), 0, 2).votes_fewer, 1);
  EXPECT_EQ(seat(reasons_of(rule_of(Fraction(0), TieBreak::lots), {31, 10}, 2), 0, 2).votes_fewer, 1);
}

TEST(SeatReason, ExplainsTheSingleListRule) {
  // Article 97-1(6): 40 of 940 votes are 4.17 quotas of 98, times 0.7 = 2.92.
  const std::vector<SeatReason> reasons = reasons_of(mazhilis(), {30, 900, 40}, 98);
  EXPECT_EQ(seat(reasons, 2, 2).basis, SeatBasis::single_list);
  EXPECT_EQ(seat(reasons, 1, 96).basis, SeatBasis::rest);
  // With 10 votes fewer it would have 30 like the first list, which goes before it as the next.
  EXPECT_EQ(seat(reasons, 2, 1).votes_fewer, 10);
  EXPECT_EQ(seat(reasons, 2, 2).votes_fewer, 10);
  // Three for the next list: 40 × 98 × 0.7 / (v + 40) is 3 from v = 874 down.
  EXPECT_EQ(seat(reasons, 1, 96).votes_fewer, 26);
  EXPECT_FALSE(seat(reasons, 1, 96).runner_up);
}

TEST(SeatReason, TheOnlyListLosesItsSeatsWithItsLastVote) {
  const std::vector<SeatReason> reasons = reasons_of(mazhilis(), std::vector<Count64>{7}, 3);
  EXPECT_EQ(seat(reasons, 0, 3).basis, SeatBasis::quota);
  EXPECT_EQ(seat(reasons, 0, 1).votes_fewer, 7);
  EXPECT_EQ(seat(reasons, 0, 3).votes_fewer, 7);
}

TEST(SeatReason, HoldsAtTheEndsOf64Bits) {
  const Count64 third = std::numeric_limits<Count64>::max() / 3;
  const std::vector<SeatReason> reasons = reasons_of(rule_of(Fraction(0)), {third, third, third - 1}, 100);
  ASSERT_EQ(reasons.size(), 100U);
  EXPECT_EQ(seat(reasons, 0, 34).basis, SeatBasis::remainder_tie);
  EXPECT_EQ(seat(reasons, 0, 34).votes_fewer, 1);
  EXPECT_EQ(seat(reasons, 0, 34).runner_up, 1U);
  EXPECT_EQ(seat(reasons, 0, 34).runner_up_votes_more, 1);
}

TEST(SeatReason, NoSeatsNoReasons) { EXPECT_TRUE(reasons_of(mazhilis(), {60, 40}, 0).empty()); }

}  // namespace
}  // namespace mandate::seats::seat_reason_test
