// One comparison of a figure with a value or with a share of another figure.
#pragma once

#include <optional>

#include "procedure/evaluate.hpp"

namespace mandate::procedure {

// The figure that a reference names at a place; absent where it was not published.
[[nodiscard]] Operand operand_of(const CountRef& reference, const Evaluation& evaluation, const Place& place);

[[nodiscard]] Finding evaluate_comparison(const Comparison& comparison, const Evaluation& evaluation,
                                          const Place& place);

// The smallest count that passes a share of a figure; for at_most the largest. Nothing on overflow.
[[nodiscard]] std::optional<Count64> edge_of_share(Comparator comparator, Fraction share, Rounding rounding,
                                                   Count64 of);

// The comparison alone: fills `needed`, `margin` of the detail from its operands, bound and rounding.
[[nodiscard]] Answer compare_figures(ComparisonDetail& detail);

}  // namespace mandate::procedure
