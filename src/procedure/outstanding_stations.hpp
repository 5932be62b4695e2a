// The stations of a count that may still come, as an outlook asks for them.
#pragma once

#include <optional>
#include <vector>

#include "procedure/telling_stations.hpp"
#include "tally/aggregate.hpp"
#include "tally/counted_case.hpp"

namespace mandate::procedure {

// Late, quarantined, and annulled where the vote is repeated; not those that are annulled for good. In the order of the
// tree. Nothing where a station's electors are not known: then there is no bound.
[[nodiscard]] std::optional<std::vector<OutstandingStation>> outstanding_stations(const tally::Aggregate& aggregate,
                                                                                  const tally::CountedWhat& what);

}  // namespace mandate::procedure
