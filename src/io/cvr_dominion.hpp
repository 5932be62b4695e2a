// Dominion's export of cast vote records: CvrExport.json, or CvrExport_1.json and following, beside its manifests
// (ContestManifest, CandidateManifest, PrecinctPortionManifest, OutstackConditionManifest), in a folder or a zip; and
// its export as CSV.
//
// JSON: of Original and Modified the version with IsCurrent is counted. A mark with IsAmbiguous is ambiguous. In
// a contest without ranks a mark with IsVote false is taken out; with ranks IsVote concerns only the first preference
// and says nothing. A contest with the condition InvalidContest is void on that ballot and left out of the count.
//
// CSV: four lines of headings (election; contests; choices; columns), then a ballot a line with 1, 0 or nothing (the
// contest is not on the ballot). "(Vote For=2)" behind the contest's name gives the votes allowed, "(Number of
// positions=1, Number of ranks=4)" the ranks; then a choice has a column a rank, "Name(2)".
#pragma once

#include "base/node_reader.hpp"
#include "io/ballot_collector.hpp"
#include "io/byte_source.hpp"
#include "io/file_set.hpp"

namespace mandate::io {

// Whether a file of the set is called CvrExport….json.
[[nodiscard]] bool is_dominion_export(std::string_view name);

// The manifests of the set, then every export in it. False where one cannot be read.
bool collect_dominion(const FileSet& files, BallotCollector& ballots);

bool collect_dominion_csv(const ReadContext& context, ByteSource& source, BallotCollector& ballots);

}  // namespace mandate::io
