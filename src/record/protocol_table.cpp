#include "record/protocol_table.hpp"

#include <cassert>

namespace mandate::record {

void ProtocolTable::read_row(std::size_t row, std::span<Count64> values) const {
  assert(values.size() == cells());
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    values[i] = columns_[i][row];
  }
}

std::vector<Count64> ProtocolTable::row(std::size_t row) const {
  std::vector<Count64> values(cells());
  read_row(row, values);
  return values;
}

void ProtocolTable::reserve(std::size_t rows) {
  units_.reserve(rows);
  for (std::vector<Count64>& column : columns_) {
    column.reserve(rows);
  }
}

std::size_t ProtocolTable::add_row(std::uint32_t unit, std::span<const Count64> values) {
  assert(values.size() == cells());
  units_.push_back(unit);
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    columns_[i].push_back(values[i]);
  }
  return units_.size() - 1;
}

}  // namespace mandate::record
