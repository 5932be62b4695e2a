// Runs the checks of a form down the columns of a table of protocols: one pass a check, in blocks of rows that stay in
// the cache. Only protocols that fail are worked out. Gives what check_protocol gives row by row.
#pragma once

#include <cstddef>
#include <vector>

#include "record/protocol_table.hpp"
#include "tally/check_plan.hpp"
#include "tally/check_protocol.hpp"

namespace mandate::tally {

struct RowFailures {
  std::size_t row = 0;
  std::vector<Failure> failures;  // at least one

  friend bool operator==(const RowFailures&, const RowFailures&) = default;
};

// In increasing order of row.
[[nodiscard]] std::vector<RowFailures> check_table(const CheckPlan& plan, const record::ProtocolTable& protocols);

}  // namespace mandate::tally
