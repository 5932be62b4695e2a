#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "seats/supposed_ballots.hpp"

namespace mandate::seats {
namespace {

Wide floor_quotient(Wide dividend, Wide divisor) {
  const Wide down = dividend / divisor;
  return dividend % divisor < 0 ? down - 1 : down;
}

// Rivals that share the quota with the list, with the votes that they have at least.
struct Rivals {
  std::vector<std::size_t> lists;
  Votes votes;        // after lifting to the threshold
  Count64 spent = 0;  // on lifting
  Count64 total = 0;  // votes of the list and of them, with every ballot to come
};

// The forced ones and the first `helped` of those that pass only with help. Nothing where ballots do not suffice.
std::optional<Rivals> rivals_beside(const SupposedBallots& ballots, std::size_t helped, Count64 passing) {
  Rivals rivals;
  const Count64 all = ballots.passing(ballots.base(ballots.outstanding()));
  rivals.total = ballots.votes(ballots.list()) + ballots.outstanding();
  for (const std::size_t rival : ballots.rivals()) {
    const Count64 votes = ballots.votes(rival);
    if (votes < all && helped == 0) {
      break;
    }
    helped -= votes < all ? 1 : 0;
    rivals.lists.push_back(rival);
    rivals.votes.push_back(std::max(votes, passing));
    rivals.spent += rivals.votes.back() - votes;
    rivals.total += votes;
    if (rivals.spent > ballots.outstanding()) {
      return std::nullopt;
    }
  }
  return rivals;
}

// Whether, in fractions of votes, the rivals can leave the list with at most so many seats. All costs are multiplied
// by the number of seats, so that a quota costs `total`.
bool in_reach(const SupposedBallots& ballots, const Rivals& rivals, Count64 seats) {
  const Wide of = ballots.seats();
  const Wide quota = rivals.total;
  const Wide own = product(ballots.votes(ballots.list()), ballots.seats());
  Wide steps = of - seats;
  std::vector<Wide> first;
  for (const Count64 votes : rivals.votes) {
    const Wide have = votes * of;
    const Wide claims = std::clamp(floor_quotient(have - own, quota) + seats + 1, Wide{0}, of);
    steps -= claims;
    first.push_back(own + ((claims - seats) * quota) - have);
  }
  if (steps <= 0) {
    return true;
  }
  std::ranges::sort(first);
  Wide budget = (ballots.outstanding() - rivals.spent) * of;
  for (std::size_t i = 0; i < first.size() && steps > 0 && (i == 0 || first[i] < quota); ++i) {
    budget -= first[i];
    --steps;
  }
  return !first.empty() && budget - (steps * quota) >= 0;
}

Count64 bound_beside(const SupposedBallots& ballots, const Rivals& rivals) {
  Count64 low = 0;
  Count64 high = ballots.seats();
  while (low < high) {
    const Count64 middle = low + ((high - low) / 2);
    if (in_reach(ballots, rivals, middle)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

// The votes with which a rival has a claim of that number before the list's seat `seats` + 1, in whole votes.
Count64 votes_for_claim(const SupposedBallots& ballots, std::size_t rival, Count64 total, Count64 claim,
                        Count64 seats) {
  const Wide edge = product(ballots.votes(ballots.list()), ballots.seats()) + ((Wide{claim} - seats - 1) * total);
  const Wide of = ballots.seats();
  const Wide down = floor_quotient(edge, of);
  const bool reaches = rival < ballots.list() && down * of == edge;
  return static_cast<Count64>(std::max(reaches ? down : down + 1, Wide{0}));
}

// Whole votes spent on the cheapest next claim, again and again; what is left goes to the strongest rival.
void try_greedy(const SupposedBallots& ballots, const Rivals& rivals, Count64 seats, Count64 number, SeatBound& bound) {
  const Count64 total = rivals.total - (ballots.outstanding() - number);
  Votes votes = rivals.votes;
  Count64 left = number - rivals.spent;
  Votes claims(votes.size());
  for (std::size_t i = 0; i < votes.size(); ++i) {
    const Wide ahead = Wide{votes[i]} - ballots.votes(ballots.list());
    claims[i] = static_cast<Count64>(
        std::clamp(floor_quotient(ahead * ballots.seats(), total) + seats + 1, Wide{0}, Wide{ballots.seats()}));
  }
  const auto cost = [&](std::size_t i) {
    return votes_for_claim(ballots, rivals.lists[i], total, claims[i] + 1, seats) - votes[i];
  };
  while (left > 0) {
    std::size_t cheapest = 0;
    for (std::size_t i = 1; i < votes.size(); ++i) {
      cheapest = cost(i) < cost(cheapest) ? i : cheapest;
    }
    const Count64 step = cost(cheapest);
    if (step > left) {
      break;
    }
    votes[cheapest] += std::max<Count64>(step, 0);
    left -= std::max<Count64>(step, 0);
    ++claims[cheapest];
  }
  *std::ranges::max_element(votes) += std::max<Count64>(left, 0);
  Votes more(ballots.lists());
  for (std::size_t i = 0; i < votes.size(); ++i) {
    more[rivals.lists[i]] = votes[i] - ballots.votes(rivals.lists[i]);
  }
  ballots.try_fewest(more, 0, bound);
}

// Distributions that leave the list under the threshold, or beside others that take the place of the next list.
class Outside {
 public:
  Outside(const SupposedBallots& ballots, SeatBound& bound) : ballots_(&ballots), bound_(&bound) {}

  void try_all() const {
    if (ballots_->base_only()) {
      ballots_->try_fewest(Votes(ballots_->lists()), ballots_->outstanding(), *bound_);
    }
    for (const std::size_t rival : ballots_->rivals()) {
      Votes more(ballots_->lists());
      more[rival] = ballots_->outstanding();
      ballots_->try_fewest(more, 0, *bound_);
    }
    for (const Count64 number : ballots_->telling_numbers()) {
      for (const std::size_t leader : ballots_->rivals()) {
        try_beside(leader, number);
      }
    }
  }

 private:
  // The leader passes, and another passes too, overtakes the list, or stands just below the threshold.
  void try_beside(std::size_t leader, Count64 number) const {
    const Count64 passing = ballots_->passing(ballots_->base(number));
    const Count64 leader_needs = std::max<Count64>(passing - ballots_->votes(leader), 0);
    for (const std::size_t other : ballots_->rivals()) {
      if (other == leader || bound_->attained == 0) {
        continue;
      }
      const Count64 overtaking = ballots_->votes(ballots_->list()) + (other < ballots_->list() ? 0 : 1);
      for (const Count64 wanted : {passing, overtaking, passing - 1}) {
        const Count64 other_needs = std::max<Count64>(wanted - ballots_->votes(other), 0);
        try_two(leader, leader_needs, other, other_needs, number);
      }
    }
    const std::size_t list = ballots_->list();
    for (const std::size_t next : ballots_->rivals()) {  // the list itself as the leader
      const Count64 room = passing - 1 - ballots_->votes(next);
      if (room >= 0 && ballots_->single_list()) {
        const Count64 needs = std::max<Count64>(passing - ballots_->votes(list), 0);
        try_two(list, needs, next, std::min(room, std::max<Count64>(number - needs, 0)), number);
      }
    }
  }

  void try_two(std::size_t first, Count64 first_more, std::size_t second, Count64 second_more, Count64 number) const {
    const Count64 left = number - first_more - second_more;
    if (left < 0) {
      return;
    }
    Votes more(ballots_->lists());
    more[first] = first_more;
    more[second] = second_more;
    if (first == ballots_->list()) {
      ballots_->try_fewest(more, ballots_->base_only() ? left : 0, *bound_);
      return;
    }
    more[first] += left;
    ballots_->try_fewest(more, 0, *bound_);
  }

  const SupposedBallots* ballots_;
  SeatBound* bound_;
};

// Whether the list, under the threshold, may be without any seat.
bool may_have_none_outside(const SupposedBallots& ballots, std::size_t forced) {
  const Count64 own = ballots.votes(ballots.list());
  if (!ballots.single_list() || own == 0 || forced != 1) {
    return true;
  }
  const Count64 all = ballots.passing(ballots.base(ballots.outstanding()));
  return std::ranges::any_of(std::span(ballots.rivals()).subspan(1), [&](std::size_t rival) {
    return ballots.votes(rival) + ballots.outstanding() >= std::min(own, all);
  });
}

// The fewest as the next list under the one that passes in any case.
Count64 bound_as_next(const SupposedBallots& ballots) {
  const Count64 leader = ballots.votes(ballots.rivals().front()) + ballots.outstanding();
  const std::optional<NextListSeats> share =
      next_list_seats(*ballots.single_list(), leader, ballots.votes(ballots.list()), ballots.seats());
  return share ? share->seats : 0;
}

// The fewest as the only list over the threshold.
Count64 bound_as_leader(const SupposedBallots& ballots) {
  Count64 seats = ballots.seats();
  for (const std::size_t next : ballots.rivals()) {
    const Count64 most = most_below_threshold(ballots, next);
    if (ballots.single_list() && most > 0) {
      const Count64 lost = most_for_next(ballots, ballots.votes(ballots.list()), most);
      seats = std::min(seats, ballots.seats() - lost);
    }
  }
  return seats;
}

}  // namespace

SeatBound fewest_seats(const SupposedBallots& ballots) {
  SeatBound bound;
  bound.attained = ballots.seats() + 1;
  bound.seats = ballots.seats();
  ballots.try_fewest(Votes(ballots.lists()), 0, bound);
  const Count64 passing = ballots.passing(ballots.base(ballots.outstanding()));
  const auto forced = static_cast<std::size_t>(
      std::ranges::count_if(ballots.rivals(), [&](std::size_t rival) { return ballots.votes(rival) >= passing; }));
  if (ballots.votes(ballots.list()) < passing) {
    bound.seats = may_have_none_outside(ballots, forced) ? 0 : bound_as_next(ballots);
  }
  if (forced == 0) {
    bound.seats = std::min(bound.seats, bound_as_leader(ballots));
  }
  if (ballots.votes(ballots.list()) < passing || (forced == 0 && ballots.single_list())) {
    Outside(ballots, bound).try_all();
  }
  const std::size_t most_helped = ballots.rivals().size() - forced;
  for (std::size_t helped = forced == 0 ? 1 : 0; helped <= most_helped && bound.seats > 0; ++helped) {
    // In fractions the threshold itself need not be rounded up.
    const std::optional<Rivals> supposed = rivals_beside(ballots, helped, std::max<Count64>(passing - 1, 1));
    if (!supposed) {
      break;
    }
    const Count64 least = bound_beside(ballots, *supposed);
    bound.seats = std::min(bound.seats, least);
    const std::optional<Rivals> whole = rivals_beside(ballots, helped, passing);
    for (Count64 seats = least; whole && seats <= least + 1 && bound.attained > seats; ++seats) {
      for (Count64 fewer = 0; fewer < 4 && bound.attained > seats; ++fewer) {
        if (ballots.outstanding() - fewer >= whole->spent) {
          try_greedy(ballots, *whole, seats, ballots.outstanding() - fewer, bound);
        }
      }
    }
  }
  return bound;
}

}  // namespace mandate::seats
