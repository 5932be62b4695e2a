#include "seats/runner_up.hpp"

#include <algorithm>
#include <limits>

#include "seats/threshold.hpp"

namespace mandate::seats {
namespace {

// The first of the largest remainders that got no seat.
std::size_t next_in_line(const ListTierResult& result) {
  std::size_t next = 0;
  Count64 largest = -1;
  for (std::size_t i = 0; i < result.lists.size(); ++i) {
    const ListOutcome& list = result.lists[i];
    if (list.admitted && !list.by_remainder && list.remainder > largest) {
      largest = list.remainder;
      next = i;
    }
  }
  return next;
}

Wide ceil_quotient(Wide dividend, Wide divisor) {
  return dividend > 0 ? (dividend + divisor - 1) / divisor : -(-dividend / divisor);
}

}  // namespace

RunnerUp::RunnerUp(const ListTierRule& rule, const ListTierInput& input, const ListTierResult& result)
    : rule_(&rule), input_(&input), result_(&result), runner_(next_in_line(result)) {
  most_more_ = most_votes_more();
  enough_ = total_for_one_seat_more();
}

// With more votes than so many another list would fall under the threshold, or a sum would not fit.
Count64 RunnerUp::most_votes_more() const {
  const Threshold threshold{rule_->threshold, rule_->threshold_strict};
  Count64 sum = input_->base;
  Count64 votes = 0;
  for (const Count64 of_list : input_->votes) {
    votes += of_list;
  }
  sum = std::max(sum, votes);
  Count64 most = std::numeric_limits<Count64>::max() - sum;
  for (std::size_t i = 0; i < result_->lists.size(); ++i) {
    if (i == runner_ || !result_->lists[i].admitted) {
      continue;
    }
    if (const std::optional<Count64> more = threshold.base_more_until_refused(input_->votes[i], input_->base)) {
      most = std::min(most, *more - 1);
    }
  }
  return most;
}

Wide RunnerUp::total_for_one_seat_more() const {
  std::vector<Claims::Rival> rivals;
  for (std::size_t i = 0; i < result_->lists.size(); ++i) {
    if (i != runner_ && result_->lists[i].admitted) {
      rivals.push_back({input_->votes[i], goes_before_at_equal(rule_->tie, i, runner_)});
    }
  }
  return Claims(rivals, input_->seats).last_total_without(result_->lists[runner_].seats + 1) + 1;
}

Wide RunnerUp::Pace::before(Wide total) const { return std::max(plus - ceil_quotient(falling, total), Wide{0}); }

// The next total at which one seat more comes before; nothing where there never is one.
std::optional<Wide> RunnerUp::Pace::next_growth(Wide total) const {
  if (falling <= 0) {
    return std::nullopt;
  }
  const Wide steps = ceil_quotient(falling, total) - 1;
  return steps > 0 ? std::optional(ceil_quotient(falling, steps)) : std::nullopt;
}

// A rival's l-th claim comes before the list's n-th where l < n + (rival − list) × S / total, or ≤ where it goes
// before at equal. The runner-up's votes are the total less all others, so its seats before grow with the total.
std::vector<RunnerUp::Pace> RunnerUp::paces(std::size_t list, Count64 number) const {
  const Wide seats = input_->seats;
  std::vector<Pace> paces;
  for (std::size_t i = 0; i < result_->lists.size(); ++i) {
    if (i == list || !result_->lists[i].admitted) {
      continue;
    }
    const Wide at_equal = goes_before_at_equal(rule_->tie, i, list) ? 0 : 1;
    if (i == runner_) {
      const Wide others = Wide{result_->total} - input_->votes[runner_];
      paces.push_back({.plus = number + seats, .falling = (seats * (others + input_->votes[list])) + at_equal});
    } else {
      paces.push_back({.plus = number, .falling = (seats * (Wide{input_->votes[list]} - input_->votes[i])) + at_equal});
    }
  }
  return paces;
}

// Other lists' order among themselves changes as the total grows, so the seat at hand can be lost, won back and
// lost again: every total at which a seat more comes before it is looked at, in order.
std::optional<Count64> RunnerUp::votes_more(std::size_t list, Count64 number) const {
  const std::vector<Pace> all = paces(list, number);
  const Wide lost_from = input_->seats - number + 1;
  std::optional<Wide> total = std::max(enough_, Wide{result_->total} + 1);
  while (total && *total - result_->total <= most_more_) {
    Wide before = 0;
    std::optional<Wide> next;
    for (const Pace& pace : all) {
      before += pace.before(*total);
      const std::optional<Wide> growth = pace.next_growth(*total);
      next = growth && (!next || *growth < *next) ? growth : next;
    }
    if (before >= lost_from) {
      return static_cast<Count64>(*total - result_->total);
    }
    total = next;
  }
  return std::nullopt;
}

}  // namespace mandate::seats
