// Fills in the figures that follow from others, and names those that contradict each other.
//
// Order: stations were summed already; the nation's missing figures become the sum of the areas where every
// area in force has the figure; then totals and single missing parts follow from identities. A published
// figure is never replaced.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "record/figures.hpp"
#include "tally/discrepancy.hpp"

namespace mandate::tally {

// total = sum of parts, as the procedure in force defines the words.
struct Identity {
  record::Count total = record::Count::valid;
  std::span<const record::Count> parts;
};

// `expected_areas`: codes of the areas in force; sums are formed only if all of them are given.
// An overflow of 64 bits leaves the sum missing.
[[nodiscard]] std::vector<Discrepancy> complete(record::Figures& figures, std::span<const Identity> identities,
                                                std::span<const std::string_view> expected_areas);

}  // namespace mandate::tally
