// Two figures, or two neighbouring digits of one, that would mend every error of a protocol by changing places.
//
// A suggestion for whoever has the paper, never a correction: what stands on the paper decides.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/integer.hpp"
#include "tally/check_plan.hpp"
#include "tally/check_protocol.hpp"
#include "tally/form.hpp"

namespace mandate::tally {

struct Transposition {
  std::size_t cell = 0;
  Count64 becomes = 0;
  std::optional<std::size_t> other;  // the cell that it changes places with; nothing: digits of the one cell did
  Count64 other_becomes = 0;

  friend bool operator==(const Transposition&, const Transposition&) = default;
};

// All that leave no check of level error failing; at least one cell of each is marked by an error now. Empty where the
// protocol has no error.
[[nodiscard]] std::vector<Transposition> transpositions(const Form& form, const CheckPlan& plan,
                                                        std::span<const Count64> values);

}  // namespace mandate::tally
