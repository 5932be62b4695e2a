// What a tree of findings says about itself: what is missing, which readings matter, which parameters were used.
#pragma once

#include <vector>

#include "procedure/determination.hpp"
#include "procedure/finding.hpp"

namespace mandate::procedure {

// Figures, dates and facts without which a node cannot tell; only where their absence matters. Each once.
void gather_missing(const Finding& finding, std::vector<Missing>& missing);

// The alternatives that were evaluated, each once, with what each reading answers where it is met first.
// `decisive` is left to whoever can decide the case again.
[[nodiscard]] std::vector<ReadingReport> gather_readings(const Finding& root);

// Every parameter value that was applied, each once, in the order of the tree.
[[nodiscard]] std::vector<ParameterUse> gather_parameters(const Finding& root);

}  // namespace mandate::procedure
