// Cumulative turnout through the day: `progress_file`, CSV time,area,printed; or the same as a sequence, `progress`.
#pragma once

#include <vector>

#include "io/case_context.hpp"
#include "record/case.hpp"

namespace mandate::io {

// Areas become codes; an empty one is the nation. Times stay as printed.
[[nodiscard]] std::vector<record::ProgressEntry> take_progress(const CaseContext& context, MappingReader& reader);

}  // namespace mandate::io
