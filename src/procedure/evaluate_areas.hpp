// A requirement over areas: how many must hold, how many do, and how many cannot be told.
#pragma once

#include <span>

#include "base/answer.hpp"
#include "procedure/evaluate.hpp"

namespace mandate::procedure {

[[nodiscard]] Finding evaluate_areas(const Areas& areas, const Evaluation& evaluation);

// The answer if each of the areas, in their order, had the given one. Declared counts of areas are left aside.
[[nodiscard]] Answer answer_over_areas(const Areas& areas, const Evaluation& evaluation,
                                       std::span<const Answer> by_area);

}  // namespace mandate::procedure
