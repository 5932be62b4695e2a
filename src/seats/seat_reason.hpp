// Why each seat went where it went, and how many votes would have changed it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/integer.hpp"
#include "seats/list_tier.hpp"

namespace mandate::seats {

enum class SeatBasis : std::uint8_t {
  quota,          // a whole quota
  remainder,      // one of the largest remainders
  remainder_tie,  // the same, after a tie that order or lot settled
  single_list,    // the rule for a single admitted list: quotient × factor, or the minimum
  rest,           // what the single-list rule leaves to the list above the threshold
};

// Each figure is the smallest whole number for which the allocation, run again, gives the other result. Run again
// means: the votes of one list are changed by so many and the base of the threshold by as many (but not below 0);
// votes of the other lists, rule and number of seats stay. So with fewer votes a list can fall under the
// threshold, and others can come over it. Lots that were drawn settle the tie they were drawn for and no other:
// a seat that would hang on an open tie is one that the list is not sure of, and so does not have.
struct SeatReason {
  std::size_t list = 0;
  Count64 number = 0;  // 1 = the list's first seat
  SeatBasis basis = SeatBasis::quota;
  // With so many votes fewer the list would not have this seat. Always given: without votes it has none. It is
  // the first such number; with still fewer votes the seat can come back, where others come over the threshold.
  std::optional<Count64> votes_fewer;
  // The list that would have come next: of those without a seat for their remainder the one with the largest,
  // and of equal ones the first in order of registration. Only for seats given by remainder.
  std::optional<std::size_t> runner_up;
  // With so many votes more the runner-up would have one seat more and this list would not have this one. Absent
  // where the base would first have grown so far that another list falls under the threshold.
  std::optional<Count64> runner_up_votes_more;
};

// One entry a seat, by list in order of registration, then by number. `result` is that of the same rule and
// input, with status `allocated`.
[[nodiscard]] std::vector<SeatReason> seat_reasons(const ListTierRule& rule, const ListTierInput& input,
                                                   const ListTierResult& result);

}  // namespace mandate::seats
