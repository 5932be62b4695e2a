// The figures of a count in the formats of others: our own nested JSON, and the model from which io/ writes NIST SP
// 1500-100 and EML.
#pragma once

#include <string>

#include "publication/station_fold.hpp"
#include "record/results.hpp"
#include "tally/aggregate.hpp"
#include "tally/count_input.hpp"

namespace mandate::publication {

// `mandate/results/1`: the units that are not stations, each with its parts. Canonical, with a line feed.
[[nodiscard]] std::string results_json(const tally::CountInput& count, const tally::Aggregate& aggregate);

// One row a counted station.
[[nodiscard]] record::Results results_of(const tally::CountInput& count, const StationFold& fold,
                                         const tally::Aggregate& aggregate);

}  // namespace mandate::publication
