#include "seats/claims.hpp"

#include <algorithm>
#include <limits>

namespace mandate::seats {
namespace {

// One division of 64 bits where both fit, which they do in any real election.
Wide quotient(Wide dividend, Wide divisor) {
  constexpr Wide most = std::numeric_limits<Count64>::max();
  if (dividend <= most && divisor <= most) {
    return static_cast<Count64>(dividend) / static_cast<Count64>(divisor);
  }
  return dividend / divisor;
}

}  // namespace

// A rival's l-th claim comes before the list's n-th where l − v × S / total < n − x × S / total. With x = total −
// votes() this is total < (v + votes()) × S / (l + S − n), or ≤ where the rival goes before at equal.
Claims::Claims(std::span<const Rival> rivals, Count64 seats) : seats_(seats) {
  for (const Rival& rival : rivals) {
    votes_ += rival.votes;
  }
  queues_.reserve(rivals.size());
  for (const Rival& rival : rivals) {
    const Wide weight = ((Wide{rival.votes} + votes_) * seats) - (rival.before_at_equal ? 0 : 1);
    queues_.push_back({.weight = weight, .taken = 0});
    weights_ += weight;
  }
}

// About where the place-th largest weight / divisor stands, as if divisors were a continuum. Only a start.
Wide Claims::estimate(Count64 place, Count64 first) const {
  const auto count = static_cast<Count64>(queues_.size());
  return std::max(quotient(2 * weights_, (2 * Wide{place}) + (Wide{count} * ((2 * first) - 1))), Wide{1});
}

// The place-th largest of all weight / divisor, rounded down, with divisors ≥ first: from an estimate, exactly.
Wide Claims::last_total_without(Count64 number) {
  const Count64 place = seats_ - number + 1;
  const Count64 first = place;
  const Wide start = estimate(place, first);
  Wide taken = 0;
  for (Queue& queue : queues_) {
    queue.taken = static_cast<Count64>(std::max(quotient(queue.weight, start) - first + 1, Wide{0}));
    taken += queue.taken;
  }
  const auto next_of = [first](const Queue& queue) { return quotient(queue.weight, first + queue.taken); };
  const auto last_of = [first](const Queue& queue) {
    return queue.taken == 0 ? std::numeric_limits<Wide>::max() : quotient(queue.weight, first + queue.taken - 1);
  };
  for (; taken < place; ++taken) {
    ++std::ranges::max_element(queues_, {}, next_of)->taken;
  }
  for (; taken > place; --taken) {
    --std::ranges::min_element(queues_, {}, last_of)->taken;
  }
  return last_of(*std::ranges::min_element(queues_, {}, last_of));
}

}  // namespace mandate::seats
