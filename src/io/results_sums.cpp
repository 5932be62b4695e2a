#include "io/results_sums.hpp"

namespace mandate::io {

namespace {

using record::absent;

}  // namespace

std::vector<bool> lowest_rows(const record::UnitTree& units, const record::ProtocolTable& protocols) {
  std::vector<bool> above(units.size());
  for (const std::uint32_t unit : protocols.units()) {
    for (std::uint32_t at = units.at(unit).parent; at != record::no_unit && !above[at]; at = units.at(at).parent) {
      above[at] = true;
    }
  }
  std::vector<bool> lowest(protocols.rows());
  for (std::size_t row = 0; row < lowest.size(); ++row) {
    lowest[row] = !above[protocols.unit(row)];
  }
  return lowest;
}

std::vector<Count64> sums_within(const record::UnitTree& units, const record::Contest& contest, std::uint32_t unit) {
  const std::vector<bool> lowest = lowest_rows(units, contest.protocols);
  std::vector<Count64> sums(contest.layout.size(), absent);
  std::vector<bool> overflown(contest.layout.size());
  for (std::size_t row = 0; row < contest.protocols.rows(); ++row) {
    if (!lowest[row] || !units.is_within(contest.protocols.unit(row), unit)) {
      continue;
    }
    for (std::size_t cell = 0; cell < sums.size(); ++cell) {
      const Count64 value = contest.protocols.value(row, cell);
      if (value == absent) {
        continue;
      }
      const std::optional<Count64> sum = checked_add(sums[cell] == absent ? 0 : sums[cell], value);
      overflown[cell] = overflown[cell] || !sum;
      sums[cell] = sum.value_or(absent);
    }
  }
  for (std::size_t cell = 0; cell < sums.size(); ++cell) {
    sums[cell] = overflown[cell] ? absent : sums[cell];
  }
  return sums;
}

}  // namespace mandate::io
