// The long lists of a NIST document as canonical JSON: an object a unit or a row.
//
// Held as nodes, those of a hundred thousand stations take a gigabyte and nearly all of the time; as text they are
// written where they stand. The same bytes as canonical_json of the nodes.
#pragma once

#include <string>
#include <vector>

#include "io/left_out.hpp"
#include "io/nist_figures.hpp"
#include "record/results.hpp"

namespace mandate::io::nist {

// GpUnit. What it cannot say is left out.
void append_units(std::string& out, const record::Results& results, const UnitFigures& figures, LeftOut& left_out);
// BallotCounts, of the election.
void append_ballot_counts(std::string& out, const UnitFigures& figures);
// VoteCounts, of an option.
void append_vote_counts(std::string& out, const record::Contest& contest, std::size_t option);
// OtherCounts, of a contest.
void append_other_counts(std::string& out, const record::Contest& contest);

}  // namespace mandate::io::nist
