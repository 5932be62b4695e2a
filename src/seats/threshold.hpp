// Which lists take part: a share of a base of votes. Elections law of Kazakhstan, article 97-1(1): at least 5 %.
//
// Exact, by cross-multiplication. The base is the law's word (valid votes, ballots cast) and may be larger than
// the votes of all lists together. A list without votes is never admitted, though 0 is at least 5 % of 0: where
// nobody voted the law has no list to give a seat to.
#pragma once

#include <optional>

#include "base/fraction.hpp"
#include "base/integer.hpp"

namespace mandate::seats {

struct Threshold {
  Fraction share;       // of the base; 0 ≤ share < 1, 0 = every list with votes
  bool strict = false;  // more than the share, not at least

  [[nodiscard]] bool admits(Count64 votes, Count64 base) const;

  // How far away the other answer is. Each is the smallest whole number, and never 0.

  // Votes that the base must lose until the list is admitted, which it is not; nothing for a list without votes.
  [[nodiscard]] std::optional<Count64> base_fewer_until_admitted(Count64 votes, Count64 base) const;
  // Votes that the list, and so the base, must lose until it is refused; it is admitted now.
  [[nodiscard]] Count64 own_fewer_until_refused(Count64 votes, Count64 base) const;
  // Votes that the base must gain until the list is refused; it is admitted now. Nothing where the share is 0 or
  // so many do not fit 64 bits.
  [[nodiscard]] std::optional<Count64> base_more_until_refused(Count64 votes, Count64 base) const;
};

}  // namespace mandate::seats
