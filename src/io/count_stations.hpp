// What count.yaml says of single stations and districts: candidates, stations set aside, envelopes.
#pragma once

#include "io/case_context.hpp"
#include "io/station_finder.hpp"
#include "io/station_table.hpp"
#include "tally/count_input.hpp"

namespace mandate::io {

// Key candidates_file. The units of the count are read.
void take_candidates(const CaseContext& context, MappingReader& reader, tally::CountInput& result);

// Keys quarantined and annulled; each station once in both.
void take_set_aside(const CaseContext& context, MappingReader& reader, const StationFinder& finder,
                    tally::CountInput& result);

// Key envelopes_file.
void take_envelopes(const CaseContext& context, MappingReader& reader, const StationTables& tables,
                    tally::CountInput& result);

}  // namespace mandate::io
