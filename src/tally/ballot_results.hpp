// Scanned ballots as results (record/results.hpp), for whatever decides on them or writes them.
//
// One row a precinct, below one root. Cells: `participants` (all ballots of the contest), `valid`, `invalid` (blank,
// overvoted and invalid ones), `both_marked` (all options marked: valid, counted for none), `ambiguous` (no
// figure of the closed list: a person decides), and `votes.<id>` of every choice; of a ranked contest the first
// preferences.
#pragma once

#include "record/results.hpp"
#include "tally/scanned_ballots.hpp"

namespace mandate::tally {

// The status is `partial` while ballots are ambiguous, else `complete`.
[[nodiscard]] record::Results to_results(const ScannedBallots& ballots);

}  // namespace mandate::tally
