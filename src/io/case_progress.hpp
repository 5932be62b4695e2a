// Cumulative turnout through the day, from `progress_file`: CSV time,area,printed.
#pragma once

#include <vector>

#include "base/node.hpp"
#include "io/case_context.hpp"
#include "record/case.hpp"

namespace mandate::io {

// Areas become codes; an empty one is the nation. Times stay as printed.
[[nodiscard]] std::vector<record::ProgressEntry> read_progress(const CaseContext& context, const Node& file);

}  // namespace mandate::io
