// Two sources for the same stations, compared field by field: the commission's table and the posted copies, an
// observer's photographs, a table from below, what was published.
//
// A difference is only that: two figures that do not agree. Cells that one of the two leaves empty are not compared.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/integer.hpp"
#include "record/layout.hpp"
#include "record/protocol_table.hpp"
#include "record/unit.hpp"

namespace mandate::tally {

struct CellDifference {
  std::size_t cell = 0;
  Count64 base = 0;
  Count64 other = 0;

  friend bool operator==(const CellDifference&, const CellDifference&) = default;
};

struct StationDifference {
  std::uint32_t station = 0;
  std::vector<CellDifference> cells;  // in the order of the layout
  // By how many votes the lead of one option over another moves at the most: the votes are those of lists, candidates
  // and answers, and of yes and no.
  Count64 lead_moves = 0;
  Count64 figures_move = 0;  // the differences of all cells added up, without their signs

  friend bool operator==(const StationDifference&, const StationDifference&) = default;
};

// How much of a unit both sources have.
struct CopyCoverage {
  std::uint32_t stations = 0;
  std::uint32_t with_copy = 0;   // in both sources
  std::uint32_t only_other = 0;  // the other has a protocol where the base has none
  std::uint32_t differing = 0;
  Count64 electors = 0;  // by the register, where known
  Count64 electors_with_copy = 0;

  friend bool operator==(const CopyCoverage&, const CopyCoverage&) = default;
};

// One cell over all stations that both have, where both fill it in; nothing where a sum overflows.
struct CellTotals {
  std::optional<Count64> base = 0;
  std::optional<Count64> other = 0;
  std::uint32_t stations = 0;  // of which both fill it in
};

struct CopyComparison {
  std::vector<StationDifference> differences;  // those that move a lead most first; then figures; then the tree's order
  std::vector<std::uint32_t> without_copy;     // in the base, not in the other; in the order of the tree
  std::vector<std::uint32_t> only_other;       // the other way round
  std::vector<CopyCoverage> coverage;          // by unit
  std::vector<CellTotals> totals;              // by cell
};

// Both tables are of the tree, with a station once, and of the layout.
[[nodiscard]] CopyComparison compare_copies(const record::UnitTree& tree, const record::Layout& layout,
                                            const record::ProtocolTable& base, const record::ProtocolTable& other);

// The base's values with those of the other in place of them, where the other has any.
[[nodiscard]] std::vector<Count64> with_other(std::span<const Count64> base, const StationDifference& difference);

}  // namespace mandate::tally
