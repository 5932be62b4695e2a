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
  quota,           // a whole quota
  remainder,       // one of the largest remainders
  remainder_tie,   // the same, after a tie that order or lot settled
  single_list,     // the rule for a single admitted list: quotient × factor, or the minimum
  rest,            // what the single-list rule leaves to the list above the threshold
};

struct SeatReason {
  std::size_t list = 0;
  Count64 number = 0;  // 1 = the list's first seat
  SeatBasis basis = SeatBasis::quota;
  // With so many votes fewer (others unchanged) the list would not have this seat; absent where losing all
  // its votes would not, or where it would fall under the threshold first is included in the count.
  std::optional<Count64> votes_fewer;
  // The list that would have come next for this seat, and how many more votes it would have needed
  // (others unchanged) to take it. Only for seats given by remainder.
  std::optional<std::size_t> runner_up;
  std::optional<Count64> runner_up_votes_more;
};

// One entry a seat, by list in order of registration, then by number. `result` is that of the same rule and
// input, with status `allocated`. Exact: each figure is the smallest whole number for which the allocation,
// run again, gives the other result.
[[nodiscard]] std::vector<SeatReason> seat_reasons(const ListTierRule& rule, const ListTierInput& input,
                                                   const ListTierResult& result);

// One single-member district: who leads, and by how much.
struct DistrictResult {
  std::string district;
  std::vector<std::size_t> leading;  // indices into the district's votes as given; several = a tie
  std::vector<std::string> candidates;  // of the leading
  std::string list;                  // of the one that leads; empty = self-nominated
  Count64 votes = 0;
  std::optional<Count64> lead;       // over the next candidate; absent where there is none
};

}  // namespace mandate::seats
