// What the checks found in the protocols of one file or one vote.
#pragma once

#include <cstddef>
#include <vector>

#include "record/protocol_table.hpp"
#include "tally/check_protocol.hpp"

namespace mandate::tally {

// Of one row of a table of protocols; at least one of the lists has an entry.
struct ProtocolFindings {
  std::size_t row = 0;
  std::vector<Failure> failures;  // in the order of the form
};

// Only protocols with a finding, in increasing order of row.
[[nodiscard]] std::vector<ProtocolFindings> check_protocols(const Form& form, const record::Layout& layout,
                                                            const record::ProtocolTable& protocols);

}  // namespace mandate::tally
