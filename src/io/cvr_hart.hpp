// Hart's cast vote records: one XML file a ballot, in a folder or a zip.
//
// An Option stands for a mark; its Value is 1, or a digit a rank, 1 where that rank was given (0101: ranks 2 and 4). A
// file says which contests are overvoted and how many undervotes it has, but not how many votes a contest allows: marks
// and undervotes together are that number; where no ballot has undervotes it is the most marks on a ballot that is
// not overvoted. So all files are read twice. A written-in name that an adjudicator rejected is taken out.
#pragma once

#include "io/ballot_collector.hpp"
#include "io/file_set.hpp"

namespace mandate::io {

// Every file of the set that ends in .xml and is no signature (.sig.xml). False where one cannot be read.
bool collect_hart(const FileSet& files, BallotCollector& ballots);

}  // namespace mandate::io
