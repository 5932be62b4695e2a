#include "seats/single_list.hpp"

#include <algorithm>

namespace mandate::seats {

std::optional<NextListSeats> next_list_seats(const SingleListRule& rule, Count64 leader, Count64 next, Count64 seats) {
  Wide numerator = 0;
  if (__builtin_mul_overflow(product(next, seats), Wide{rule.factor.numerator()}, &numerator)) {
    return std::nullopt;
  }
  const Wide quotient = numerator / product(leader + next, rule.factor.denominator());
  const auto by_quotient = static_cast<Count64>(std::min(quotient, Wide{seats}));
  return NextListSeats{by_quotient, std::min(std::max(by_quotient, rule.minimum), seats)};
}

}  // namespace mandate::seats
