#include "seats/list_tier.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <numeric>
#include <vector>

namespace mandate::seats::list_tier_test {
namespace {

using Seats = std::vector<Count64>;
using Lists = std::vector<std::size_t>;

constexpr Count64 largest = std::numeric_limits<Count64>::max();

ListTierRule no_threshold(TieBreak tie = TieBreak::none) {
  ListTierRule rule;
  rule.tie = tie;
  return rule;
}

ListTierRule five_percent(TieBreak tie = TieBreak::none) {
  ListTierRule rule = no_threshold(tie);
  rule.threshold = *Fraction::of(1, 20);
  return rule;
}

// Elections law of Kazakhstan, article 97-1.
ListTierRule mazhilis(TieBreak tie = TieBreak::registration_order) {
  ListTierRule rule = five_percent(tie);
  rule.single_list = SingleListRule{*Fraction::of(7, 10), 2};
  return rule;
}

Count64 sum(const std::vector<Count64>& votes) { return std::accumulate(votes.begin(), votes.end(), Count64{0}); }

Seats seats_of(const ListTierResult& result) {
  Seats seats;
  for (const ListOutcome& list : result.lists) {
    seats.push_back(list.seats);
  }
  return seats;
}

// Both ways of allocating, which must agree; base: the sum of the votes.
ListTierResult allocate(const ListTierRule& rule, const std::vector<Count64>& votes, Count64 seats,
                        const Lists& lots = {}) {
  const ListTierInput input{votes, sum(votes), seats, lots};
  const ListTierResult result = allocate_list_tier(rule, input);
  Seats fast(votes.size(), -1);
  EXPECT_EQ(allocate_list_seats(rule, input, fast), result.status);
  EXPECT_EQ(fast, result.status == ListTierStatus::allocated ? seats_of(result) : Seats(votes.size(), 0));
  return result;
}

void expect_open_tie(const ListTierResult& result, const Lists& lists, Count64 places, const Seats& certain) {
  ASSERT_TRUE(result.tie);
  EXPECT_EQ(result.tie->lists, lists);
  EXPECT_EQ(result.tie->places, places);
  EXPECT_FALSE(result.tie->settled);
  EXPECT_TRUE(result.tie->winners.empty());
  EXPECT_EQ(seats_of(result), certain);
}

void expect_settled_tie(const ListTierResult& result, const Lists& winners, const Seats& seats) {
  EXPECT_EQ(result.status, ListTierStatus::allocated);
  ASSERT_TRUE(result.tie);
  EXPECT_TRUE(result.tie->settled);
  EXPECT_EQ(result.tie->winners, winners);
  EXPECT_EQ(seats_of(result), seats);
}

// ---- quota and remainders

// 19 March 2023. Two seats are left after whole quotas: OSDP and Amanat have the largest remainders.
TEST(ListTier, ShowsQuotasAndRemaindersOfTheMazhilisOf2023) {
  const std::vector<Count64> votes = {3431510, 331058, 146431, 547154, 693938, 535139, 432920};
  const ListTierResult result = allocate_list_tier(mazhilis(), {votes, 6366441, 69, {}});
  EXPECT_EQ(result.status, ListTierStatus::allocated);
  EXPECT_EQ(result.total, 5971719);
  EXPECT_FALSE(result.single_list);
  EXPECT_FALSE(result.tie);
  const ListOutcome& amanat = result.lists[0];
  EXPECT_TRUE(amanat.admitted);
  EXPECT_FALSE(amanat.admitted_as_next);
  EXPECT_EQ(amanat.whole, 39);
  EXPECT_EQ(amanat.remainder, 3877149);
  EXPECT_TRUE(amanat.by_remainder);
  EXPECT_EQ(amanat.seats, 40);
  EXPECT_EQ(result.lists[1].remainder, 4927845);
  EXPECT_TRUE(result.lists[1].by_remainder);
  const ListOutcome& baytaq = result.lists[2];
  EXPECT_FALSE(baytaq.admitted);
  EXPECT_EQ(baytaq.whole, 0);
  EXPECT_EQ(baytaq.remainder, 0);
  EXPECT_EQ(baytaq.seats, 0);
  EXPECT_FALSE(result.lists[3].by_remainder);
  EXPECT_EQ(seats_of(result), (Seats{40, 4, 0, 6, 8, 6, 5}));
}

// apportionment (Python) in doubles gives {3, 2, 3, 6}: it sees no tie between two remainders of exactly 2/5.
TEST(ListTier, SeesTheTieThatDoublesHide) {
  const std::vector<Count64> votes = {112, 84, 105, 189};
  const ListTierResult open = allocate(no_threshold(), votes, 14);
  EXPECT_EQ(open.status, ListTierStatus::tie);
  expect_open_tie(open, {1, 3}, 1, {3, 2, 3, 5});
  expect_settled_tie(allocate(no_threshold(TieBreak::registration_order), votes, 14), {1}, {3, 3, 3, 5});
}

// proporz (R) computes 280 / (504 / 108) as a little less than the 60 that it is.
TEST(ListTier, CountsAWholeQuotaWhole) {
  const ListTierResult result = allocate(no_threshold(), {280, 56, 106, 62}, 108);
  EXPECT_EQ(result.lists[0].whole, 60);
  EXPECT_EQ(result.lists[0].remainder, 0);
  EXPECT_EQ(seats_of(result), (Seats{60, 12, 23, 13}));
}

// With one seat more a list can lose one: 10 and 11 seats for 6, 6 and 2 votes.
TEST(ListTier, ReproducesTheAlabamaParadox) {
  EXPECT_EQ(seats_of(allocate(no_threshold(), {6, 6, 2}, 10)), (Seats{4, 4, 2}));
  EXPECT_EQ(seats_of(allocate(no_threshold(), {6, 6, 2}, 11)), (Seats{5, 5, 1}));
}

TEST(ListTier, GivesEverySeatToTheOnlyList) {
  EXPECT_EQ(seats_of(allocate(five_percent(), {7}, 69)), Seats{69});
  EXPECT_EQ(seats_of(allocate(mazhilis(), {7}, 69)), Seats{69});
}

TEST(ListTier, MayHaveNoSeatToGive) {
  const ListTierResult result = allocate(mazhilis(), {60, 40}, 0);
  EXPECT_EQ(result.status, ListTierStatus::allocated);
  EXPECT_EQ(seats_of(result), (Seats{0, 0}));
}

TEST(ListTier, MayHaveFewerSeatsThanLists) {
  EXPECT_EQ(seats_of(allocate(no_threshold(), {10, 30, 20, 5}, 2)), (Seats{0, 1, 1, 0}));
}

TEST(ListTier, IsExactWhereProductsExceed64Bits) {
  constexpr Count64 quintillion = 1'000'000'000'000'000'000;
  EXPECT_EQ(seats_of(allocate(no_threshold(), {(4 * quintillion) + 1, quintillion, 3 * quintillion}, 69)),
            (Seats{34, 9, 26}));
  // One vote between the remainders of the first two and the third.
  const Count64 third = largest / 3;
  const ListTierResult result = allocate(no_threshold(), {third, third, third - 1}, 100);
  expect_open_tie(result, {0, 1}, 1, {33, 33, 33});
}

// ---- threshold

TEST(ListTier, ComparesWithTheBaseGivenNotWithTheVotesOfLists) {
  const std::vector<Count64> votes = {900, 70, 30};
  const ListTierRule rule = five_percent();
  EXPECT_EQ(seats_of(allocate_list_tier(rule, {votes, 1000, 10, {}})), (Seats{9, 1, 0}));
  EXPECT_EQ(seats_of(allocate_list_tier(rule, {votes, 1401, 10, {}})), (Seats{10, 0, 0}));
}

TEST(ListTier, AdmitsExactlyTheShareUnlessMoreIsAskedFor) {
  ListTierRule rule = five_percent();
  EXPECT_EQ(seats_of(allocate(rule, {95, 5}, 20)), (Seats{19, 1}));
  rule.threshold_strict = true;
  EXPECT_EQ(seats_of(allocate(rule, {95, 5}, 20)), (Seats{20, 0}));
}

TEST(ListTier, AdmitsNobodyWithoutVotes) {
  EXPECT_EQ(allocate(five_percent(), {0, 0}, 69).status, ListTierStatus::no_list_admitted);
  EXPECT_EQ(allocate(no_threshold(), {0, 0}, 69).status, ListTierStatus::no_list_admitted);
  EXPECT_EQ(allocate(no_threshold(), {}, 69).status, ListTierStatus::no_list_admitted);
}

TEST(ListTier, SaysWhereNoListReachesTheThreshold) {
  const std::vector<Count64> votes = {4, 4, 4};
  const ListTierResult result = allocate_list_tier(mazhilis(), {votes, 100, 69, {}});
  EXPECT_EQ(result.status, ListTierStatus::no_list_admitted);
  EXPECT_EQ(seats_of(result), (Seats{0, 0, 0}));
  EXPECT_FALSE(result.lists[0].admitted);
}

// ---- ties of remainders

// 1.5, 1.5 and 1 quotas.
std::vector<Count64> two_halves() { return {15, 10, 15}; }

TEST(ListTier, RegistrationOrderSettlesATie) {
  const ListTierResult result = allocate(no_threshold(TieBreak::registration_order), two_halves(), 4);
  expect_settled_tie(result, {0}, {2, 1, 1});
  EXPECT_EQ(result.tie->lists, (Lists{0, 2}));
  EXPECT_EQ(result.tie->places, 1);
  EXPECT_TRUE(result.lists[0].by_remainder);
  EXPECT_FALSE(result.lists[2].by_remainder);
}

TEST(ListTier, LotsSettleATie) {
  expect_settled_tie(allocate(no_threshold(TieBreak::lots), two_halves(), 4, {2}), {2}, {1, 1, 2});
}

TEST(ListTier, LotsNotYetDrawnLeaveItOpen) {
  const ListTierResult result = allocate(no_threshold(TieBreak::lots), two_halves(), 4);
  EXPECT_EQ(result.status, ListTierStatus::tie);
  expect_open_tie(result, {0, 2}, 1, {1, 1, 1});
}

TEST(ListTier, LotsMustNameAsManyOfTheTiedAsThereArePlaces) {
  // Four lists with 1.5 quotas each for two seats more than whole ones.
  const std::vector<Count64> votes = {3, 3, 3, 3, 2};
  const ListTierRule rule = no_threshold(TieBreak::lots);
  expect_settled_tie(allocate(rule, votes, 7, {3, 1}), {1, 3}, {1, 2, 1, 2, 1});
  for (const Lists& lots : {Lists{0}, Lists{0, 1, 2}, Lists{0, 4}, Lists{0, 5}, Lists{2, 2}}) {
    const ListTierResult result = allocate(rule, votes, 7, lots);
    EXPECT_EQ(result.status, ListTierStatus::lots_do_not_fit) << lots.back();
    expect_open_tie(result, {0, 1, 2, 3}, 2, {1, 1, 1, 1, 1});
  }
}

TEST(ListTier, LotsDecideNothingWhereNothingIsTiedOrAnotherRuleHolds) {
  EXPECT_EQ(seats_of(allocate(no_threshold(TieBreak::lots), {30, 10}, 4, {0})), (Seats{3, 1}));
  expect_settled_tie(allocate(no_threshold(TieBreak::registration_order), two_halves(), 4, {2}), {0}, {2, 1, 1});
  EXPECT_EQ(allocate(no_threshold(TieBreak::none), two_halves(), 4, {2}).status, ListTierStatus::tie);
}

TEST(ListTier, EqualRemaindersThatAreAllServedAreNoTie) {
  // 0.8, 0.8 and 1.4 quotas: the two larger remainders take both seats.
  const ListTierResult result = allocate(no_threshold(), {8, 8, 14}, 3);
  EXPECT_FALSE(result.tie);
  EXPECT_EQ(seats_of(result), (Seats{1, 1, 1}));
}

// ---- one list alone over the threshold

TEST(ListTier, AdmitsTheNextListBesideASingleOne) {
  // Quota (900 + 40) / 98; 40 votes are 4.17 quotas, times 0.7 = 2.92.
  const ListTierResult result = allocate(mazhilis(), {30, 900, 40}, 98);
  EXPECT_EQ(result.status, ListTierStatus::allocated);
  EXPECT_TRUE(result.single_list);
  EXPECT_EQ(result.total, 940);
  EXPECT_EQ(seats_of(result), (Seats{0, 96, 2}));
  EXPECT_TRUE(result.lists[1].admitted);
  EXPECT_FALSE(result.lists[1].admitted_as_next);
  EXPECT_TRUE(result.lists[2].admitted_as_next);
  EXPECT_EQ(result.lists[2].whole, 2);
  EXPECT_FALSE(result.lists[2].by_minimum);
  EXPECT_FALSE(result.lists[0].admitted);
}

TEST(ListTier, RaisesTheNextListToTheMinimum) {
  const ListTierResult result = allocate(mazhilis(), {970, 10, 10}, 69);
  EXPECT_EQ(seats_of(result), (Seats{67, 2, 0}));
  EXPECT_EQ(result.lists[1].whole, 0);
  EXPECT_TRUE(result.lists[1].by_minimum);
}

TEST(ListTier, MinimumComesBeforeTheListAboveTheThreshold) {
  EXPECT_EQ(seats_of(allocate(mazhilis(), {97, 3}, 2)), (Seats{0, 2}));
  EXPECT_EQ(seats_of(allocate(mazhilis(), {97, 3}, 1)), (Seats{0, 1}));
}

TEST(ListTier, WithoutTheRuleASingleListHasEverySeat) {
  EXPECT_EQ(seats_of(allocate(five_percent(), {970, 15, 15}, 69)), (Seats{69, 0, 0}));
}

TEST(ListTier, ListsWithoutVotesAreNoNextList) {
  const ListTierResult result = allocate(mazhilis(), {0, 50, 0}, 69);
  EXPECT_FALSE(result.single_list);
  EXPECT_EQ(seats_of(result), (Seats{0, 69, 0}));
}

// The law names no order for this tie; it is settled as the rule for ties says.
TEST(ListTier, TiesForTheNextListAreSettledLikeOthers) {
  const std::vector<Count64> votes = {20, 940, 20, 20};
  const ListTierResult open = allocate(mazhilis(TieBreak::none), votes, 69);
  EXPECT_EQ(open.status, ListTierStatus::tie);
  EXPECT_TRUE(open.single_list);
  expect_open_tie(open, {0, 2, 3}, 1, {0, 67, 0, 0});
  expect_settled_tie(allocate(mazhilis(TieBreak::registration_order), votes, 69), {0}, {2, 67, 0, 0});
  expect_settled_tie(allocate(mazhilis(TieBreak::lots), votes, 69, {3}), {3}, {0, 67, 0, 2});
  EXPECT_EQ(allocate(mazhilis(TieBreak::lots), votes, 69, {1}).status, ListTierStatus::lots_do_not_fit);
  EXPECT_EQ(allocate(mazhilis(TieBreak::lots), votes, 69, {0, 2}).status, ListTierStatus::lots_do_not_fit);
}

TEST(ListTier, ATieThatMovesNoSeatIsNone) {
  const ListTierResult result = allocate(mazhilis(TieBreak::none), {20, 940, 20, 20}, 0);
  EXPECT_EQ(result.status, ListTierStatus::allocated);
  EXPECT_FALSE(result.tie);
}

// ---- limits

TEST(ListTier, SaysWhereVotesDoNotFit) {
  const std::vector<Count64> votes = {largest, 1};
  EXPECT_EQ(allocate_list_tier(no_threshold(), {votes, largest, 10, {}}).status, ListTierStatus::overflow);
  Seats seats(2, -1);
  EXPECT_EQ(allocate_list_seats(no_threshold(), {votes, largest, 10, {}}, seats), ListTierStatus::overflow);
  EXPECT_EQ(seats, (Seats{0, 0}));
  EXPECT_EQ(allocate(no_threshold(), {60, 40}, Count64{1} << 31).status, ListTierStatus::overflow);
  ListTierRule rule = five_percent();
  rule.single_list = SingleListRule{Fraction(largest), 0};
  EXPECT_EQ(allocate(rule, {largest / 100 * 97, largest / 100 * 3}, 690).status, ListTierStatus::overflow);
}

TEST(ListTier, TakesAnyNumberOfLists) {
  const std::vector<Count64> votes(200, 5);
  EXPECT_EQ(seats_of(allocate(no_threshold(), votes, 600)), Seats(200, 3));
  EXPECT_EQ(sum(seats_of(allocate(no_threshold(TieBreak::registration_order), votes, 69))), 69);
}

}  // namespace
}  // namespace mandate::seats::list_tier_test
