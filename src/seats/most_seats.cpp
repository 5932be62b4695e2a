#include <algorithm>
#include <span>

#include "seats/supposed_ballots.hpp"

namespace mandate::seats {
namespace {

// Rivals that pass on a base only with help, most votes first: those that stand before the list, and after it.
struct Optional {
  std::vector<std::size_t> before;
  std::vector<std::size_t> after;
};

Optional optional_rivals(const SupposedBallots& ballots, Count64 passing) {
  Optional optional;
  for (const std::size_t rival : ballots.rivals()) {
    if (ballots.votes(rival) < passing) {
      (rival < ballots.list() ? optional.before : optional.after).push_back(rival);
    }
  }
  return optional;
}

// Lifts the rivals to the passing votes; what is left of the ballots, negative where they are not enough.
Count64 lift(const SupposedBallots& ballots, std::span<const std::size_t> rivals, Count64 passing, Votes& more) {
  Count64 spent = 0;
  for (const std::size_t rival : rivals) {
    more[rival] = passing - ballots.votes(rival);
    spent += more[rival];
    if (spent > ballots.outstanding()) {
      break;
    }
  }
  return spent;
}

// The list beside every number of rivals that need help, with so many ballots in the base.
void try_beside(const SupposedBallots& ballots, Count64 number, SeatBound& bound) {
  const Count64 passing = ballots.passing(ballots.base(number));
  const Optional optional = optional_rivals(ballots, passing);
  for (std::size_t before = 0; before <= optional.before.size(); ++before) {
    for (std::size_t after = 0; after <= optional.after.size(); ++after) {
      Votes more(ballots.lists());
      const Count64 spent = lift(ballots, std::span(optional.before).first(before), passing, more) +
                            lift(ballots, std::span(optional.after).first(after), passing, more);
      if (spent > number) {
        break;
      }
      more[ballots.list()] = number - spent;
      ballots.try_most(more, 0, bound);
    }
  }
}

// The list as the next under a single one: just below the threshold, and the leader with no more than it needs.
void try_as_next(const SupposedBallots& ballots, std::size_t leader, Count64 number, SeatBound& bound) {
  const std::size_t list = ballots.list();
  const Count64 passing = ballots.passing(ballots.base(number));
  Votes more(ballots.lists());
  more[leader] = std::max<Count64>(passing - ballots.votes(leader), 0);
  Count64 left = number - more[leader];
  if (left < 0 || ballots.votes(list) >= passing) {
    return;
  }
  more[list] = std::min(passing - 1 - ballots.votes(list), left);
  left -= more[list];
  if (!ballots.base_only()) {
    more[leader] += left;
    left = 0;
  }
  ballots.try_most(more, left, bound);
}

// Whether the list may be the next under this leader: then nobody else passes or stands above it.
bool may_be_next(const SupposedBallots& ballots, std::size_t leader, Count64 most) {
  const Count64 all = ballots.base(ballots.outstanding());
  if (most <= 0 || ballots.votes(leader) + ballots.outstanding() < ballots.passing(all)) {
    return false;
  }
  return std::ranges::all_of(ballots.rivals(),
                             [&](std::size_t rival) { return rival == leader || ballots.votes(rival) <= most; });
}

}  // namespace

SeatBound most_seats(const SupposedBallots& ballots) {
  SeatBound bound;
  bound.attained = -1;
  ballots.try_most(Votes(ballots.lists()), 0, bound);
  const std::vector<Count64> numbers = ballots.telling_numbers();
  for (const Count64 number : numbers) {
    try_beside(ballots, number, bound);
  }
  bound.seats = bound.attained;
  if (!ballots.single_list()) {
    return bound;
  }
  const Count64 below = most_below_threshold(ballots, ballots.list());
  for (const std::size_t leader : ballots.rivals()) {
    if (!may_be_next(ballots, leader, below)) {
      continue;
    }
    bound.seats = std::max(bound.seats, most_for_next(ballots, ballots.votes(leader), below));
    for (const Count64 number : numbers) {
      if (bound.attained < bound.seats) {
        try_as_next(ballots, leader, number, bound);
      }
    }
  }
  return bound;
}

}  // namespace mandate::seats
