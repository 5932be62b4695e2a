#include "tally/compare_copies.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <utility>

namespace mandate::tally {
namespace {

using record::absent;
using record::no_unit;

constexpr std::size_t no_row = SIZE_MAX;

// Votes for something that can win or lose.
bool holds_votes(const record::Cell& cell) {
  using record::Count;
  return cell.option.has_value() || cell.count == Count::in_favour || cell.count == Count::against ||
         cell.count == Count::against_all;
}

// The row of each unit.
std::vector<std::size_t> rows_by_unit(const record::UnitTree& tree, const record::ProtocolTable& table) {
  std::vector<std::size_t> rows(tree.size(), no_row);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    rows[table.unit(row)] = row;
  }
  return rows;
}

// Values are ≥ 0, so a difference of two fits; a sum of differences stops at the largest number.
Count64 add_capped(Count64 sum, Count64 more) { return checked_add(sum, more).value_or(INT64_MAX); }

StationDifference weighed(std::uint32_t station, std::vector<CellDifference> cells, const record::Layout& layout) {
  StationDifference difference{station, std::move(cells), 0, 0};
  Count64 most = 0;
  Count64 least = 0;
  std::ptrdiff_t differing = 0;
  for (const CellDifference& cell : difference.cells) {
    const Count64 moved = cell.other - cell.base;
    difference.figures_move = add_capped(difference.figures_move, moved < 0 ? -moved : moved);
    if (!holds_votes(layout.cells[cell.cell])) {
      continue;
    }
    most = differing == 0 ? moved : std::max(most, moved);
    least = differing == 0 ? moved : std::min(least, moved);
    ++differing;
  }
  if (differing < std::ranges::count_if(layout.cells, holds_votes)) {  // one that did not move is one to lead over
    most = std::max<Count64>(most, 0);
    least = std::min<Count64>(least, 0);
  }
  difference.lead_moves = least < 0 && most > INT64_MAX + least ? INT64_MAX : most - least;
  return difference;
}

class Comparison {
 public:
  Comparison(const record::UnitTree& tree, const record::Layout& layout, const record::ProtocolTable& base,
             const record::ProtocolTable& other)
      : tree_(tree), layout_(layout), base_(base), other_(other) {
    result_.coverage.resize(tree.size());
    result_.totals.resize(layout.size());
  }

  CopyComparison run() {
    const std::vector<std::size_t> base_rows = rows_by_unit(tree_, base_);
    const std::vector<std::size_t> other_rows = rows_by_unit(tree_, other_);
    for (const std::uint32_t station : tree_.leaves()) {
      compare(station, base_rows[station], other_rows[station]);
    }
    std::ranges::stable_sort(result_.differences, std::greater(),
                             [](const StationDifference& one) { return std::pair(one.lead_moves, one.figures_move); });
    return std::move(result_);
  }

 private:
  void compare(std::uint32_t station, std::size_t base_row, std::size_t other_row) {
    CopyCoverage found{.stations = 1, .electors = tree_.at(station).electors.value_or(0)};
    if (base_row != no_row && other_row == no_row) {
      result_.without_copy.push_back(station);
    }
    if (base_row == no_row && other_row != no_row) {
      result_.only_other.push_back(station);
      found.only_other = 1;
    }
    if (base_row != no_row && other_row != no_row) {
      found.with_copy = 1;
      found.electors_with_copy = found.electors;
      std::vector<CellDifference> cells = differing_cells(base_row, other_row);
      if (!cells.empty()) {
        found.differing = 1;
        result_.differences.push_back(weighed(station, std::move(cells), layout_));
      }
    }
    cover(station, found);
  }

  std::vector<CellDifference> differing_cells(std::size_t base_row, std::size_t other_row) {
    std::vector<CellDifference> cells;
    for (std::size_t cell = 0; cell < layout_.size(); ++cell) {
      const Count64 base = base_.value(base_row, cell);
      const Count64 other = other_.value(other_row, cell);
      if (base == absent || other == absent) {
        continue;
      }
      CellTotals& totals = result_.totals[cell];
      ++totals.stations;
      totals.base = totals.base ? checked_add(*totals.base, base) : std::nullopt;
      totals.other = totals.other ? checked_add(*totals.other, other) : std::nullopt;
      if (base != other) {
        cells.push_back({cell, base, other});
      }
    }
    return cells;
  }

  // Electors together fit: the register was checked.
  void cover(std::uint32_t station, const CopyCoverage& found) {
    for (std::uint32_t at = station; at != no_unit; at = tree_.at(at).parent) {
      CopyCoverage& sum = result_.coverage[at];
      sum.stations += found.stations;
      sum.with_copy += found.with_copy;
      sum.only_other += found.only_other;
      sum.differing += found.differing;
      sum.electors += found.electors;
      sum.electors_with_copy += found.electors_with_copy;
    }
  }

  const record::UnitTree& tree_;
  const record::Layout& layout_;
  const record::ProtocolTable& base_;
  const record::ProtocolTable& other_;
  CopyComparison result_;
};

}  // namespace

CopyComparison compare_copies(const record::UnitTree& tree, const record::Layout& layout,
                              const record::ProtocolTable& base, const record::ProtocolTable& other) {
  return Comparison(tree, layout, base, other).run();
}

std::vector<Count64> with_other(std::span<const Count64> base, const StationDifference& difference) {
  std::vector<Count64> values(base.begin(), base.end());
  for (const CellDifference& cell : difference.cells) {
    values[cell.cell] = cell.other;
  }
  return values;
}

}  // namespace mandate::tally
