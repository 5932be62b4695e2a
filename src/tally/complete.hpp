// Fills in the figures that follow from others, and names those that contradict each other.
//
// Order: stations were summed already. In each area and chamber, and for the nation, totals and single missing parts
// follow from the identities. The nation's figures that are still missing become the sum of the areas, where every
// area in force has the figure and no other area is given; then the identities once more. What stands is never
// replaced, so an earlier step wins.
//
// Named, in this order: the nation's given figures that differ from the sum of the areas; then, for the nation and each
// area, totals that differ from their parts (parts that already make more than the total differ, though some are
// missing) and parts larger than their whole; the last also for chambers.
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

// `expected_areas`: codes of the areas in force; with none, nothing is summed over areas. Numbers of areas, seats,
// members, options and mandates are no sums over areas either. An overflow of 64 bits leaves a sum missing.
[[nodiscard]] std::vector<Discrepancy> complete(record::Figures& figures, std::span<const Identity> identities,
                                                std::span<const std::string_view> expected_areas);

}  // namespace mandate::tally
