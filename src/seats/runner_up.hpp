// The list that stood next to a seat given by remainder, and how many votes more it would have needed.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/integer.hpp"
#include "seats/claims.hpp"
#include "seats/list_tier.hpp"

namespace mandate::seats {

class RunnerUp {
 public:
  // Of an allocation by quotas that gave seats by remainder. Rule, input and result must outlive this.
  RunnerUp(const ListTierRule& rule, const ListTierInput& input, const ListTierResult& result);

  [[nodiscard]] std::size_t list() const { return runner_; }

  // The smallest number of votes more for the runner-up with which it is sure of one seat more, and `list` is not
  // sure of its seat of that number. Absent where, before that, the base would have grown so far that another
  // list falls under the threshold, or votes would not fit 64 bits.
  [[nodiscard]] std::optional<Count64> votes_more(std::size_t list, Count64 number) const;

 private:
  // Seats of one list that come before the seat at hand: plus − ⌈falling / total⌉, at least 0.
  struct Pace {
    Wide plus = 0;
    Wide falling = 0;

    [[nodiscard]] Wide before(Wide total) const;
    [[nodiscard]] std::optional<Wide> next_growth(Wide total) const;
  };

  [[nodiscard]] Count64 most_votes_more() const;
  [[nodiscard]] Wide total_for_one_seat_more() const;
  [[nodiscard]] std::vector<Pace> paces(std::size_t list, Count64 number) const;

  const ListTierRule* rule_;
  const ListTierInput* input_;
  const ListTierResult* result_;
  std::size_t runner_ = 0;
  Count64 most_more_ = 0;
  Wide enough_ = 0;  // total from which the runner-up is sure of one seat more
};

}  // namespace mandate::seats
