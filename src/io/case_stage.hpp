// What was counted, of the whole case or of one stage: figures, lists or candidates, districts, seats of tiers.
#pragma once

#include <vector>

#include "io/case_context.hpp"
#include "record/case.hpp"

namespace mandate::io {

// Takes the keys figures, lists, candidates, lists_file, seats, districts_file and district_seats. `registered`: the
// options of the case, where this is the record of a stage.
[[nodiscard]] record::StageRecord take_stage_record(const CaseContext& context, MappingReader& reader,
                                                    const std::vector<record::Option>* registered);

}  // namespace mandate::io
