#include "seats/supposed_ballots.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace mandate::seats {
namespace {

// Steps of the threshold repeat after so many; beyond it the bound from trials would take too long.
constexpr Count64 most_steps = 64;

}  // namespace

SupposedBallots::SupposedBallots(const ListTierRule& rule, const ListRangeInput& input, std::size_t list, Ties ties)
    : rule_(rule),
      list_(list),
      base_(input.base),
      seats_(input.seats),
      outstanding_(input.outstanding),
      base_only_(input.base_only) {
  for (std::size_t i = 0; i < input.votes.size(); ++i) {
    original_.push_back(i);
  }
  if (rule.tie != TieBreak::registration_order) {
    const auto at = original_.begin() + static_cast<std::ptrdiff_t>(list);
    if (ties == Ties::in_favour) {
      std::rotate(original_.begin(), at, at + 1);
      list_ = 0;
    } else {
      std::rotate(at, at + 1, original_.end());
      list_ = original_.size() - 1;
    }
  }
  rule_.tie = TieBreak::registration_order;
  for (const std::size_t index : original_) {
    votes_.push_back(input.votes[index]);
  }
  for (std::size_t rival = 0; rival < votes_.size(); ++rival) {
    if (rival != list_) {
      rivals_.push_back(rival);
    }
  }
  std::ranges::sort(
      rivals_, [&](std::size_t a, std::size_t b) { return votes_[a] == votes_[b] ? a < b : votes_[a] > votes_[b]; });
}

Count64 SupposedBallots::passing(Count64 base) const {
  const Wide part = product(rule_.threshold.numerator(), base);
  const Wide whole = rule_.threshold.denominator();
  const Wide edge = rule_.threshold_strict ? (part / whole) + 1 : (part + whole - 1) / whole;
  return static_cast<Count64>(std::max(edge, Wide{1}));
}

std::vector<Count64> SupposedBallots::telling_numbers() const {
  std::vector<Count64> numbers = {outstanding_};
  const Wide a = rule_.threshold.numerator();
  const Wide b = rule_.threshold.denominator();
  if (a == 0) {
    return numbers;
  }
  const Count64 last = passing(base(outstanding_));
  for (Count64 edge = last - 1; edge > 0 && edge >= last - 1 - std::min(rule_.threshold.numerator(), most_steps);
       --edge) {
    const Wide end = rule_.threshold_strict ? (((edge * b) + a - 1) / a) - 1 : (edge * b) / a;
    if (end < base_) {
      break;
    }
    numbers.push_back(static_cast<Count64>(end) - base_);
  }
  return numbers;
}

Count64 SupposedBallots::seats_with(const Votes& more, Count64 base_only) const {
  std::vector<Count64> sums(votes_.size());
  std::vector<Count64> given(votes_.size());
  std::ranges::transform(votes_, more, sums.begin(), std::plus());
  const Count64 cast = std::reduce(more.begin(), more.end(), base_only);
  (void)allocate_list_seats(rule_, {sums, base(cast), seats_, {}}, given);
  return given[list_];
}

ListWitness SupposedBallots::witness(const Votes& more, Count64 base_only) const {
  ListWitness made{.more = std::vector<Count64>(more.size()), .base_only = base_only};
  for (std::size_t i = 0; i < more.size(); ++i) {
    made.more[original_[i]] = more[i];
  }
  return made;
}

void SupposedBallots::try_fewest(const Votes& more, Count64 base_only, SeatBound& bound) const {
  const Count64 seats = seats_with(more, base_only);
  if (seats < bound.attained) {
    bound.attained = seats;
    bound.witness = witness(more, base_only);
  }
}

void SupposedBallots::try_most(const Votes& more, Count64 base_only, SeatBound& bound) const {
  const Count64 seats = seats_with(more, base_only);
  if (seats > bound.attained) {
    bound.attained = seats;
    bound.witness = witness(more, base_only);
  }
}

Count64 most_below_threshold(const SupposedBallots& ballots, std::size_t list) {
  const Count64 edge = ballots.passing(ballots.base(ballots.outstanding()));
  return std::min(edge - 1, ballots.votes(list) + ballots.outstanding());
}

Count64 most_for_next(const SupposedBallots& ballots, Count64 leader, Count64 next) {
  const std::optional<NextListSeats> share =
      next_list_seats(*ballots.single_list(), std::max(leader, next + 1), next, ballots.seats());
  return share ? share->seats : ballots.seats();
}

}  // namespace mandate::seats
