#include "seats/threshold.hpp"

#include <algorithm>
#include <limits>

namespace mandate::seats {
namespace {

// The smallest whole number at or above, or strictly above, numerator / denominator; neither is negative.
Wide reach(Wide numerator, Wide denominator, bool beyond) {
  return beyond ? (numerator / denominator) + 1 : (numerator + denominator - 1) / denominator;
}

// votes - share × base, times the denominator of the share: not negative (positive, if strict) = admitted.
Wide surplus(const Threshold& threshold, Count64 votes, Count64 base) {
  return product(votes, threshold.share.denominator()) - product(threshold.share.numerator(), base);
}

}  // namespace

bool Threshold::admits(Count64 votes, Count64 base) const {
  if (votes <= 0) {
    return false;
  }
  const Wide above = surplus(*this, votes, base);
  return strict ? above > 0 : above >= 0;
}

std::optional<Count64> Threshold::base_fewer_until_admitted(Count64 votes, Count64 base) const {
  if (votes <= 0) {
    return std::nullopt;
  }
  return static_cast<Count64>(reach(-surplus(*this, votes, base), share.numerator(), strict));
}

Count64 Threshold::own_fewer_until_refused(Count64 votes, Count64 base) const {
  const Wide each = Wide{share.denominator()} - share.numerator();
  if (each <= 0) {
    return votes;
  }
  const Wide fewer = reach(surplus(*this, votes, base), each, !strict);
  return static_cast<Count64>(std::min(fewer, Wide{votes}));
}

std::optional<Count64> Threshold::base_more_until_refused(Count64 votes, Count64 base) const {
  if (share.numerator() == 0) {
    return std::nullopt;
  }
  const Wide more = reach(surplus(*this, votes, base), share.numerator(), !strict);
  if (more > std::numeric_limits<Count64>::max()) {
    return std::nullopt;
  }
  return static_cast<Count64>(more);
}

}  // namespace mandate::seats
