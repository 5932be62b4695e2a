// Counted ballots for a person at a terminal and for a program: `mandate ballots`.
#pragma once

#include <string>

#include "publish/text_options.hpp"
#include "tally/scanned_ballots.hpp"

namespace mandate::publish {

// Contest by contest: ballots by class, votes by choice, most votes first; what is left for a person. With
// `by_precinct` a table of the precincts that have ballots.
[[nodiscard]] std::string ballots_text(const tally::ScannedBallots& ballots, bool by_precinct,
                                       const TextOptions& options);

// The same as JSON; choices in the order of the file. Schema: docs/reference/cast-vote-records.md.
[[nodiscard]] std::string ballots_json(const tally::ScannedBallots& ballots, bool by_precinct);

}  // namespace mandate::publish
