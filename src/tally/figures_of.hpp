// The sums of a count as the figures that a decision is made from.
//
// Two ways, and the caller says which:
//   complete_only   areas of which every station is counted or annulled for good; the nation only where all are
//   counted_so_far  whatever is counted: the figures of a vote that had been held at the counted stations alone. The
//                   electors are then those of the counted stations. No forecast, and no result
//   from_nothing    the same, where an area of which nothing is counted stands with zeros: what is still to come adds
//   to
//                   it
//
// A figure whose cell a counted protocol leaves empty is not known for the area and the nation. Where the form has no
// line for the electors they are those of the register, of the counted stations. Annulled stations are in no figure,
// neither with their votes nor with their electors.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/integer.hpp"
#include "record/figures.hpp"
#include "record/layout.hpp"
#include "record/unit.hpp"
#include "tally/aggregate.hpp"

namespace mandate::tally {

enum class Extent : std::uint8_t { complete_only, counted_so_far, from_nothing };

struct CountedFigures {
  record::Figures figures;                    // provenance `summed`
  std::vector<std::optional<Count64>> votes;  // of the nation, one an option; nothing: not known
  bool complete = false;                      // the whole count
  std::vector<std::uint32_t> partial;         // areas of which only a part is in the figures
  std::vector<std::uint32_t> left_out;        // areas that are not in the figures
};

// `areas`: units whose figures stand beside the nation's; their codes are those of the law. `options`: how many the
// layout speaks of. The root of the tree is the nation.
[[nodiscard]] CountedFigures figures_of(const Aggregate& aggregate, const record::UnitTree& tree,
                                        const record::Layout& layout, const std::vector<std::uint32_t>& areas,
                                        std::size_t options, Extent extent);

// What the sums of one unit say, of whatever is counted there: nothing where nothing is. `unit` of the row is empty.
[[nodiscard]] record::FigureRow figures_of_unit(const Aggregate& aggregate, std::uint32_t unit,
                                                const record::Layout& layout);

// Votes of each option in one unit, where it is in the extent; else nothing is known.
[[nodiscard]] std::vector<std::optional<Count64>> votes_in(const Aggregate& aggregate, std::uint32_t unit,
                                                           const record::Layout& layout, std::size_t options,
                                                           Extent extent);

}  // namespace mandate::tally
