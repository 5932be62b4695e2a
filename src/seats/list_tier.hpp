// Seats by lists: threshold, Hare quota over the votes of the admitted lists, largest remainder, and the rule
// for a single admitted list. Elections law of Kazakhstan, articles 97-1 and 111-1.
//
// Exact: floor(votes × seats / total) and remainders (votes × seats) mod total, in 128 bits. Lists are given in
// the order of registration, which breaks ties where the rule says so.
//
// A tie is one only where it matters: lists at the same place share what is left, and it does not go round.
// Lots settle such a tie; where there is none they decide nothing and do no harm.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/fraction.hpp"
#include "base/integer.hpp"
#include "seats/single_list.hpp"
#include "seats/tie_break.hpp"

namespace mandate::seats {

// The first number of seats that is refused: below it every product here fits 128 bits.
inline constexpr Count64 seats_too_many = Count64{1} << 31;

struct ListTierRule {
  Fraction threshold;             // share of the base, 0 ≤ share < 1
  bool threshold_strict = false;  // more than the share, not at least
  std::optional<SingleListRule> single_list;
  TieBreak tie = TieBreak::none;
};

struct ListTierInput {
  std::span<const Count64> votes;     // one a list, ≥ 0, in order of registration
  Count64 base = 0;                   // denominator of the threshold, ≥ 0; may be more than all votes together
  Count64 seats = 0;                  // ≥ 0
  std::span<const std::size_t> lots;  // lists that won lots, in the order drawn; may be empty
};

enum class ListTierStatus : std::uint8_t {
  allocated,
  no_list_admitted,  // the law may be silent on this
  tie,               // an open tie: seats hold what is certain, the places in the tie are not given
  lots_do_not_fit,   // as `tie`; and the lots given are not among the tied, or too few or too many
  overflow,          // votes add up to more than 64 bits hold, or there are `seats_too_many` or more
};

struct ListOutcome {
  bool admitted = false;          // takes part, by the threshold or as the next list
  bool admitted_as_next = false;  // only through the rule for a single list
  Count64 whole = 0;              // seats for whole quotas (after the factor where admitted_as_next)
  Count64 remainder = 0;          // numerator over `total`, i.e. of a quota; 0 where no remainder counts
  bool by_remainder = false;      // one seat more for the remainder
  bool by_minimum = false;        // raised to the minimum of the single-list rule
  Count64 seats = 0;
};

struct ListTierResult {
  ListTierStatus status = ListTierStatus::allocated;
  std::vector<ListOutcome> lists;
  Count64 total = 0;         // votes of the lists that share in the quota
  bool single_list = false;  // the rule for a single admitted list was applied
  std::optional<Tie> tie;    // for a remainder, or for being the next list
};

[[nodiscard]] ListTierResult allocate_list_tier(const ListTierRule& rule, const ListTierInput& input);

// The same seats without reasons, for simulation: fills `seats` (one a list). Allocates no memory for up to
// 64 lists. The status is the same as above; where it is not `allocated`, `seats` is all 0.
[[nodiscard]] ListTierStatus allocate_list_seats(const ListTierRule& rule, const ListTierInput& input,
                                                 std::span<Count64> seats);

}  // namespace mandate::seats
