// A requirement over areas: how many must hold, how many do, and how many cannot be told.
#pragma once

#include "procedure/evaluate.hpp"

namespace mandate::procedure {

[[nodiscard]] Finding evaluate_areas(const Areas& areas, const Evaluation& evaluation);

}  // namespace mandate::procedure
