// What must hold for every allocation of seats to lists, whatever the votes.
//
// Hare's quota with largest remainders is not monotone in the number of seats (the Alabama paradox) nor in the lists
// that take part, so neither is asserted. It is monotone in a list's own votes as long as the same lists take part.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>
#include <ostream>
#include <utility>
#include <vector>

#include "seats/largest_remainder_for_tests.hpp"
#include "seats/list_tier.hpp"
#include "seats/seat_reason.hpp"

namespace mandate::seats::seats_property_test {
namespace {

using Votes = std::vector<Count64>;

// A rule and an input that owns its numbers.
struct Tier {
  ListTierRule rule;
  Votes votes;
  Count64 base = 0;
  Count64 seats = 0;
  std::vector<std::size_t> lots;

  [[nodiscard]] ListTierInput input() const { return {votes, base, seats, lots}; }
  [[nodiscard]] ListTierResult allocate() const { return allocate_list_tier(rule, input()); }
};

std::ostream& operator<<(std::ostream& out, const Tier& tier) {
  out << "votes";
  for (const Count64 votes : tier.votes) {
    out << ' ' << votes;
  }
  return out << "; base " << tier.base << ", seats " << tier.seats << ", threshold " << tier.rule.threshold.text()
             << (tier.rule.threshold_strict ? " strict" : "") << ", tie " << static_cast<int>(tier.rule.tie)
             << (tier.rule.single_list ? ", single-list rule" : "");
}

Count64 sum(const Votes& votes) { return std::accumulate(votes.begin(), votes.end(), Count64{0}); }

// Lists of very different and of equal sizes, thresholds that bite, ties and single lists: all of them often.
Tier any_tier(std::size_t most_lists, Count64 most_votes, Count64 most_seats) {
  const auto up_to = [](Count64 most) { return *rc::gen::inRange<Count64>(0, most + 1); };
  Tier tier;
  const auto lists = *rc::gen::inRange<std::size_t>(1, most_lists + 1);
  for (std::size_t i = 0; i < lists; ++i) {
    tier.votes.push_back(up_to(up_to(3) == 0 ? (most_votes / 5) + 1 : most_votes));
  }
  tier.base = sum(tier.votes) + (up_to(1) == 0 ? up_to(most_votes) : 0);
  tier.seats = up_to(most_seats);
  tier.rule.threshold = *rc::gen::element(Fraction(0), *Fraction::of(1, 20), *Fraction::of(7, 100), *Fraction::of(1, 5),
                                          *Fraction::of(2, 5));
  tier.rule.threshold_strict = up_to(1) == 0;
  tier.rule.tie = *rc::gen::element(TieBreak::registration_order, TieBreak::lots, TieBreak::none);
  if (up_to(2) > 0) {
    tier.rule.single_list = SingleListRule{*Fraction::of(up_to(10), 10), up_to(3)};
  }
  // Lots are drawn where they are needed.
  if (const ListTierResult open = tier.allocate(); open.tie && tier.rule.tie == TieBreak::lots) {
    tier.lots.assign(open.tie->lists.end() - open.tie->places, open.tie->lists.end());
  }
  RC_LOG() << tier << '\n';
  return tier;
}

Tier any_tier() { return any_tier(9, 2000, 100); }

Votes seats_of(const ListTierResult& result) {
  Votes seats;
  for (const ListOutcome& list : result.lists) {
    seats.push_back(list.seats);
  }
  return seats;
}

RC_GTEST_PROP(Seats, AddUpToTheirNumber, ()) {
  const Tier tier = any_tier();
  const ListTierResult result = tier.allocate();
  if (result.status == ListTierStatus::allocated) {
    RC_ASSERT(sum(seats_of(result)) == tier.seats);
  } else {
    RC_ASSERT(sum(seats_of(result)) < std::max(tier.seats, Count64{1}));
  }
}

RC_GTEST_PROP(Seats, AreTheSameAgain, ()) {
  const Tier tier = any_tier();
  RC_ASSERT(seats_of(tier.allocate()) == seats_of(tier.allocate()));
}

void expect_fast_is_slow(const Tier& tier) {
  const ListTierResult slow = tier.allocate();
  Votes fast(tier.votes.size(), -1);
  RC_ASSERT(allocate_list_seats(tier.rule, tier.input(), fast) == slow.status);
  RC_ASSERT(fast == (slow.status == ListTierStatus::allocated ? seats_of(slow) : Votes(fast.size(), 0)));
}

RC_GTEST_PROP(Seats, AreTheSameWithoutReasons, ()) { expect_fast_is_slow(any_tier()); }
RC_GTEST_PROP(Seats, AreTheSameWithoutReasonsForMoreListsThanTheStackHolds, ()) {
  expect_fast_is_slow(any_tier(90, 2000, 500));
}
RC_GTEST_PROP(Seats, AreTheSameWithoutReasonsForHugeNumbers, ()) {
  expect_fast_is_slow(any_tier(9, Count64{1} << 59, Count64{1} << 30));
}
RC_GTEST_PROP(Seats, AreTheSameWithoutReasonsWhereLotsAreWrong, ()) {
  Tier tier = any_tier(6, 8, 12);
  tier.lots = *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, 8));
  expect_fast_is_slow(tier);
}

RC_GTEST_PROP(Seats, AreThoseOfTheLawsSentences, ()) {
  Tier tier = any_tier();
  tier.rule.single_list.reset();
  tier.rule.tie = TieBreak::registration_order;
  const ListTierResult result = tier.allocate();
  RC_PRE(result.status == ListTierStatus::allocated);
  Votes admitted;
  Votes seats;
  for (std::size_t i = 0; i < tier.votes.size(); ++i) {
    if (result.lists[i].admitted) {
      admitted.push_back(tier.votes[i]);
      seats.push_back(result.lists[i].seats);
    } else {
      RC_ASSERT(result.lists[i].seats == 0);
    }
  }
  RC_ASSERT(seats == testing::largest_remainder(admitted, tier.seats));
}

RC_GTEST_PROP(Seats, OfEachListAreItsShareRoundedDownOrUp, ()) {
  const Tier tier = any_tier();
  const ListTierResult result = tier.allocate();
  RC_PRE(result.status == ListTierStatus::allocated && !result.single_list);
  for (std::size_t i = 0; i < tier.votes.size(); ++i) {
    if (result.lists[i].admitted) {
      const Wide share = product(tier.votes[i], tier.seats);  // over the total
      RC_ASSERT(product(result.lists[i].seats, result.total) > share - result.total);
      RC_ASSERT(product(result.lists[i].seats, result.total) < share + result.total);
    }
  }
}

// Neither names nor places in the list matter, unless order is what settles a tie.
RC_GTEST_PROP(Seats, GoWithTheListsWhereverTheyStand, ()) {
  Tier tier = any_tier();
  tier.rule.tie = TieBreak::none;
  const ListTierResult result = tier.allocate();
  std::vector<std::size_t> order;
  order.reserve(tier.votes.size());
  for (std::size_t i = 0; i < tier.votes.size(); ++i) {
    order.push_back(i);
  }
  for (std::size_t i = order.size(); i > 1; --i) {
    std::swap(order[i - 1], order[*rc::gen::inRange<std::size_t>(0, i)]);
  }
  Tier moved = tier;
  for (std::size_t i = 0; i < order.size(); ++i) {
    moved.votes[i] = tier.votes[order[i]];
  }
  const ListTierResult after = moved.allocate();
  RC_ASSERT(after.status == result.status);
  for (std::size_t i = 0; i < order.size(); ++i) {
    RC_ASSERT(after.lists[i].seats == result.lists[order[i]].seats);
  }
}

RC_GTEST_PROP(Seats, OfMoreVotesAreNotFewer, ()) {
  Tier tier = any_tier();
  tier.rule.tie = TieBreak::registration_order;
  const ListTierResult result = tier.allocate();
  RC_PRE(result.status == ListTierStatus::allocated);
  for (std::size_t a = 0; a < tier.votes.size(); ++a) {
    for (std::size_t b = 0; b < tier.votes.size(); ++b) {
      if (!result.single_list && tier.votes[a] > tier.votes[b]) {
        RC_ASSERT(result.lists[a].seats >= result.lists[b].seats);
      }
    }
  }
}

RC_GTEST_PROP(Seats, DoNotFallWithMoreVotesWhileTheSameListsTakePart, ()) {
  Tier tier = any_tier();
  tier.rule.tie = TieBreak::registration_order;
  const ListTierResult before = tier.allocate();
  RC_PRE(before.status == ListTierStatus::allocated);
  const auto list = *rc::gen::inRange<std::size_t>(0, tier.votes.size());
  const Count64 more = *rc::gen::inRange<Count64>(1, 500);
  tier.votes[list] += more;
  tier.base += more;
  const ListTierResult after = tier.allocate();
  for (std::size_t i = 0; i < tier.votes.size(); ++i) {
    RC_PRE(before.lists[i].admitted == after.lists[i].admitted);
    RC_PRE(before.lists[i].admitted_as_next == after.lists[i].admitted_as_next);
  }
  RC_ASSERT(after.lists[list].seats >= before.lists[list].seats);
}

// ---- reasons, each figure against a count of one vote at a time with the allocation that explains itself

ListTierResult run_again(const Tier& tier, std::size_t list, Count64 more) {
  Tier changed = tier;
  changed.votes[list] += more;
  changed.base = std::max(changed.base + more, Count64{0});
  changed.lots.clear();
  return changed.allocate();
}

bool same_lists_reach_the_threshold(const ListTierResult& a, const ListTierResult& b) {
  return std::ranges::equal(a.lists, b.lists, [](const ListOutcome& one, const ListOutcome& other) {
    return (one.admitted && !one.admitted_as_next) == (other.admitted && !other.admitted_as_next);
  });
}

Count64 first_loss(const Tier& tier, const SeatReason& seat) {
  Count64 fewer = 1;
  while (run_again(tier, seat.list, -fewer).lists[seat.list].seats >= seat.number) {
    ++fewer;
  }
  return fewer;
}

std::optional<Count64> first_gain(const Tier& tier, const ListTierResult& result, const SeatReason& seat) {
  for (Count64 more = 1;; ++more) {
    const ListTierResult after = run_again(tier, *seat.runner_up, more);
    if (!same_lists_reach_the_threshold(result, after)) {
      return std::nullopt;
    }
    const bool gained = after.lists[*seat.runner_up].seats > result.lists[*seat.runner_up].seats;
    if (gained && after.lists[seat.list].seats < seat.number) {
      return more;
    }
  }
}

// The first of the largest remainders that got no seat.
std::size_t next_remainder(const ListTierResult& result) {
  std::vector<std::pair<Count64, std::size_t>> unserved;
  for (std::size_t i = 0; i < result.lists.size(); ++i) {
    if (result.lists[i].admitted && !result.lists[i].by_remainder) {
      unserved.emplace_back(-result.lists[i].remainder, i);
    }
  }
  return std::ranges::min(unserved).second;
}

void expect_exact_reasons(const Tier& tier) {
  const ListTierResult result = tier.allocate();
  RC_PRE(result.status == ListTierStatus::allocated);
  const std::vector<SeatReason> reasons = seat_reasons(tier.rule, tier.input(), result);
  RC_ASSERT(static_cast<Count64>(reasons.size()) == tier.seats);
  for (const SeatReason& seat : reasons) {
    RC_ASSERT(seat.votes_fewer == first_loss(tier, seat));
    const ListOutcome& list = result.lists[seat.list];
    RC_ASSERT(seat.runner_up.has_value() == (list.by_remainder && seat.number == list.seats));
    if (seat.runner_up) {
      RC_ASSERT(seat.runner_up == next_remainder(result));
      RC_ASSERT(seat.runner_up_votes_more == first_gain(tier, result, seat));
    }
  }
}

RC_GTEST_PROP(SeatReasons, AreExactForFewVotes, ()) { expect_exact_reasons(any_tier(6, 20, 12)); }
RC_GTEST_PROP(SeatReasons, AreExactForMoreVotes, ()) { expect_exact_reasons(any_tier(6, 150, 30)); }

// Too many votes to count one by one: the figure gives the other result, and one less does not.
RC_GTEST_PROP(SeatReasons, StandAtTheEdgeForManyVotes, ()) {
  const Tier tier = any_tier(8, 5'000'000, 80);
  const ListTierResult result = tier.allocate();
  RC_PRE(result.status == ListTierStatus::allocated);
  for (const SeatReason& seat : seat_reasons(tier.rule, tier.input(), result)) {
    RC_ASSERT(run_again(tier, seat.list, -*seat.votes_fewer).lists[seat.list].seats < seat.number);
    RC_ASSERT(*seat.votes_fewer == 1 ||
              run_again(tier, seat.list, 1 - *seat.votes_fewer).lists[seat.list].seats >= seat.number);
    if (seat.runner_up_votes_more) {
      const ListTierResult after = run_again(tier, *seat.runner_up, *seat.runner_up_votes_more);
      RC_ASSERT(after.lists[*seat.runner_up].seats > result.lists[*seat.runner_up].seats);
      RC_ASSERT(after.lists[seat.list].seats < seat.number);
    }
  }
}

}  // namespace
}  // namespace mandate::seats::seats_property_test
