// A case whose figures were published without stations, as a publication holds it: a count of the nation alone.
//
// It has no protocol, so that its log is the definition and the decision; the figures are those of case.json, and
// data/figures.csv says them once more as a table.
#pragma once

#include <string>

#include "record/case.hpp"
#include "tally/count_input.hpp"

namespace mandate::publication {

[[nodiscard]] tally::CountInput count_of_case(record::Case input);

// False for a case alone.
[[nodiscard]] inline bool has_stations(const tally::CountInput& count) { return count.units.size() > 1; }

// stage,unit,figure,value: what the case knows of the nation, of areas and bodies, and the votes of options
// (`votes.<id>`); nothing stands for what is not known. An empty stage: every stage that has no figures of its own.
[[nodiscard]] std::string figures_csv(const record::Case& input);

}  // namespace mandate::publication
