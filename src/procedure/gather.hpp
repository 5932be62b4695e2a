// What a tree of findings says about itself: what is missing, which readings matter, which parameters were used.
#pragma once

#include <vector>

#include "procedure/determination.hpp"
#include "procedure/finding.hpp"

namespace mandate::procedure {

// Figures, dates and facts without which a node cannot tell; only where their absence matters. Each once.
void gather_missing(const Finding& finding, std::vector<Missing>& missing);

// Each open question once, and whether the answer of `root` hangs on it: it does where two readings would lead
// the root to different answers; beside an adopted reading that decides, one that cannot tell does not count.
[[nodiscard]] std::vector<ReadingReport> gather_readings(const Finding& root);

// Every parameter value that was applied, each once, in the order of the tree.
[[nodiscard]] std::vector<ParameterUse> gather_parameters(const Finding& root);

}  // namespace mandate::procedure
