// Trying distributions of ballots to come on one list: how many seats would it have?
//
// Lists stand in an order in which every tie goes to the earlier one: the order of registration where that is the
// rule, else with the list at hand first (its most seats) or last (its fewest).
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/integer.hpp"
#include "seats/list_range.hpp"

namespace mandate::seats {

// One a list, in the order used here.
using Votes = std::vector<Count64>;

class SupposedBallots {
 public:
  enum class Ties : bool { against, in_favour };

  SupposedBallots(const ListTierRule& rule, const ListRangeInput& input, std::size_t list, Ties ties);

  [[nodiscard]] std::size_t lists() const { return votes_.size(); }
  [[nodiscard]] std::size_t list() const { return list_; }  // the one at hand
  [[nodiscard]] Count64 votes(std::size_t list) const { return votes_[list]; }
  [[nodiscard]] Count64 seats() const { return seats_; }
  [[nodiscard]] Count64 outstanding() const { return outstanding_; }
  [[nodiscard]] bool base_only() const { return base_only_; }
  [[nodiscard]] const std::optional<SingleListRule>& single_list() const { return rule_.single_list; }

  // The base with so many ballots more.
  [[nodiscard]] Count64 base(Count64 more) const { return base_ + more; }
  // The fewest votes that pass on the base.
  [[nodiscard]] Count64 passing(Count64 base) const;
  // The largest number of ballots, at most all, and the last ones before the passing votes step up: the bases to
  // look at. The first one is the largest.
  [[nodiscard]] std::vector<Count64> telling_numbers() const;

  // The rivals, most votes first, equal ones in order.
  [[nodiscard]] const std::vector<std::size_t>& rivals() const { return rivals_; }

  // Seats of the list with so many votes more each, and so many ballots in the base beside them. `more` stands in
  // the order used here; its sum with base_only is at most outstanding().
  [[nodiscard]] Count64 seats_with(const Votes& more, Count64 base_only) const;
  // The same, kept in the bound where it goes further (down for fewest, up for most).
  void try_fewest(const Votes& more, Count64 base_only, SeatBound& bound) const;
  void try_most(const Votes& more, Count64 base_only, SeatBound& bound) const;

 private:
  [[nodiscard]] ListWitness witness(const Votes& more, Count64 base_only) const;

  ListTierRule rule_;
  std::vector<std::size_t> original_;  // index in the input
  Votes votes_;
  std::vector<std::size_t> rivals_;
  std::size_t list_ = 0;
  Count64 base_ = 0;
  Count64 seats_ = 0;
  Count64 outstanding_ = 0;
  bool base_only_ = true;
};

// The most seats that the list may have, with a distribution that attains what was found.
[[nodiscard]] SeatBound most_seats(const SupposedBallots& ballots);

// The fewest.
[[nodiscard]] SeatBound fewest_seats(const SupposedBallots& ballots);

// The largest votes that the next list under a single one may have: below the threshold, and within reach.
[[nodiscard]] Count64 most_below_threshold(const SupposedBallots& ballots, std::size_t list);

// The largest number of seats of a next list with at most so many votes beside a leader with at least so many.
[[nodiscard]] Count64 most_for_next(const SupposedBallots& ballots, Count64 leader, Count64 next);

}  // namespace mandate::seats
