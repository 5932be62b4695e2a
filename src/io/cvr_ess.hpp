// ES&S's export of cast vote records as a table: CSV, or the first sheet of an xlsx file.
//
// The first line names the columns: Cast Vote Record, Precinct, Ballot Style and the like, then contests. A cell holds
// the name of a choice, "undervote" or "overvote" (the machine's verdict, taken as it is), or nothing: the contest is
// not on the ballot. A contest of several votes has several columns of one name. A ranked one has a column a rank, "1st
// Choice" in its heading (also "Choice 1"); there a cell without a name is a skipped rank, and a ballot with none at
// all does not have the contest.
#pragma once

#include "base/node_reader.hpp"
#include "io/ballot_collector.hpp"
#include "io/byte_source.hpp"
#include "io/file_set.hpp"

namespace mandate::io {

bool collect_ess_csv(const ReadContext& context, ByteSource& source, BallotCollector& ballots);

// `workbook`: the members of the xlsx file.
bool collect_ess_xlsx(const FileSet& workbook, const ReadContext& context, BallotCollector& ballots);

}  // namespace mandate::io
