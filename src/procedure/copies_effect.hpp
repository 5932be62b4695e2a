// What the result would be with another source's figures in place of those that are counted: station by station, and
// all together. Decided like any other figures; nothing is estimated.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/answer.hpp"
#include "procedure/decide.hpp"
#include "procedure/determination.hpp"
#include "tally/aggregate.hpp"
#include "tally/compare_copies.hpp"
#include "tally/counted_case.hpp"

namespace mandate::procedure {

// What of a determination can be compared.
struct Result {
  Answer answer = Answer::cannot_tell;
  std::string outcome;
  std::vector<SeatLine> seats;
  std::vector<std::string> winners;
  std::vector<std::string> leading;  // options with most votes, in the order registered; none where votes are not known

  friend bool operator==(const Result&, const Result&) = default;
};

struct DifferenceEffect {
  std::size_t difference = 0;  // index into the comparison's
  Result result;
};

struct CopiesEffect {
  Result counted;                          // as counted
  Result with_all;                         // every difference put in
  std::vector<DifferenceEffect> changing;  // single stations that alone make another result, in the comparison's order
};

// `law` names country, procedure and day; its case is the count's. Stations that are not counted change nothing.
// Nothing where a sum overflows.
[[nodiscard]] std::optional<CopiesEffect> effect_of_copies(const Question& law, tally::Aggregate aggregate,
                                                           const tally::CountedWhat& what, tally::Extent extent,
                                                           const tally::CopyComparison& comparison);

}  // namespace mandate::procedure
