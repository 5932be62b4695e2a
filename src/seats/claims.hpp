// Largest remainder as one queue: which seats of other lists come before a seat of this one.
//
// The n-th seat of a list with v votes claims n − v × seats / total, and the `seats` smallest claims are served.
// That is the same as whole quotas first and largest remainders then: a claim of at most 0 is a whole quota, one
// between 0 and 1 is what a remainder lacks to a quota. Seen so, one list's seat is lost exactly where too many
// claims of others come before it, which turns "how many votes" into divisions instead of trials.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/integer.hpp"
#include "seats/tie_break.hpp"

namespace mandate::seats {

// Whether list `rival` is served before `list` where their claims are equal. Where neither order nor, for votes
// that were never cast, a lot says so, it counts as served before: `list` is not sure of the seat.
[[nodiscard]] constexpr bool goes_before_at_equal(TieBreak tie, std::size_t rival, std::size_t list) {
  return tie != TieBreak::registration_order || rival < list;
}

class Claims {
 public:
  struct Rival {
    Count64 votes = 0;  // > 0
    bool before_at_equal = false;
  };

  Claims() = default;
  // The rivals of one list that share with it in so many seats, < 2^31.
  Claims(std::span<const Rival> rivals, Count64 seats);

  [[nodiscard]] Count64 votes() const { return votes_; }  // of the rivals together

  // The largest total, the list's own votes with those of its rivals, at which the list is not sure of its seat
  // of that number (from 1 to `seats`); it is not at any smaller total, and is at any larger. May be less than
  // votes(): then the list is sure of the seat in any case.
  [[nodiscard]] Wide last_total_without(Count64 number);

 private:
  // With divisors from `seats` - number + 1 on, weight / divisor is the total down to which one more seat of the
  // rival comes before.
  struct Queue {
    Wide weight = 0;
    Count64 taken = 0;  // working memory of last_total_without
  };

  [[nodiscard]] Wide estimate(Count64 place, Count64 first) const;

  std::vector<Queue> queues_;
  Wide weights_ = 0;
  Count64 votes_ = 0;
  Count64 seats_ = 0;
};

}  // namespace mandate::seats
