// Protocols as a table: one row a protocol, one column a cell of the layout, column by column in memory.
//
// Sums and checks over a hundred thousand stations run down columns; one protocol is read across.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/integer.hpp"
// GCC 12 takes Provenance::absent for hiding the constant below where it comes after it.
#include "record/figures.hpp"

namespace mandate::record {

// A cell that the protocol leaves empty. Every other value is ≥ 0.
inline constexpr Count64 absent = -1;

class ProtocolTable {
 public:
  explicit ProtocolTable(std::size_t cells) : columns_(cells) {}

  [[nodiscard]] std::size_t rows() const { return units_.size(); }
  [[nodiscard]] std::size_t cells() const { return columns_.size(); }

  // Index of the row's unit in the tree (record/unit.hpp).
  [[nodiscard]] std::uint32_t unit(std::size_t row) const { return units_[row]; }
  [[nodiscard]] std::span<const std::uint32_t> units() const { return units_; }

  [[nodiscard]] Count64 value(std::size_t row, std::size_t cell) const { return columns_[cell][row]; }
  void set(std::size_t row, std::size_t cell, Count64 value) { columns_[cell][row] = value; }
  [[nodiscard]] std::span<const Count64> column(std::size_t cell) const { return columns_[cell]; }

  // One value a cell, in the order of the layout.
  void read_row(std::size_t row, std::span<Count64> values) const;
  [[nodiscard]] std::vector<Count64> row(std::size_t row) const;

  void reserve(std::size_t rows);
  // The index of the new row.
  std::size_t add_row(std::uint32_t unit, std::span<const Count64> values);

  friend bool operator==(const ProtocolTable&, const ProtocolTable&) = default;

 private:
  std::vector<std::uint32_t> units_;
  std::vector<std::vector<Count64>> columns_;
};

}  // namespace mandate::record
