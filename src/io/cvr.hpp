// Reads cast vote records of every kind that Mandate knows: what a path holds is found out from its names and first
// bytes, not from what it is called.
//
// NIST SP 1500-103 as JSON or XML (io/cvr_nist.hpp), Dominion as JSON or CSV (io/cvr_dominion.hpp), ES&S as CSV or xlsx
// (io/cvr_ess.hpp), Hart as XML (io/cvr_hart.hpp); folders, zip files, and single files also as .gz and .zst. Memory is
// that of one record and of the ballots as columns, one byte each.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "base/problem.hpp"
#include "io/ballot_collector.hpp"
#include "tally/scanned_ballots.hpp"

namespace mandate::io {

// Several paths are parts of one export. Nothing where there was a problem.
[[nodiscard]] std::optional<tally::ScannedBallots> read_ballots(const std::vector<std::filesystem::path>& paths,
                                                                const BallotOptions& options, Problems& problems);

}  // namespace mandate::io
