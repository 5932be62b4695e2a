// Seats where one list alone reaches the threshold. Elections law of Kazakhstan, articles 97-1(6) and 111-1.
//
// The list with the next largest number of votes takes part too. Quota: the votes of the two lists over the
// seats. Its votes over the quota, times the factor, rounded down, are its seats, but at least the minimum, or
// all seats where there are fewer; the list above the threshold has the rest.
#pragma once

#include <optional>

#include "base/fraction.hpp"
#include "base/integer.hpp"

namespace mandate::seats {

struct SingleListRule {
  Fraction factor;      // 7/10: applied to votes / quota of the next list, then rounded down
  Count64 minimum = 0;  // but at least so many seats: 2 in the Mazhilis, 1 in a maslikhat
};

struct NextListSeats {
  Count64 by_quotient = 0;
  Count64 seats = 0;
};

// `leader` > 0 and `next` > 0 votes, whose sum fits 64 bits. Nothing where a product does not fit 128 bits.
[[nodiscard]] std::optional<NextListSeats> next_list_seats(const SingleListRule& rule, Count64 leader, Count64 next,
                                                           Count64 seats);

}  // namespace mandate::seats
