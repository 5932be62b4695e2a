// A table of texts with a header: what a CSV file and a sheet of a spreadsheet have in common.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "base/problem.hpp"

namespace mandate::io {

// Texts live where the table was read from, which must outlive it.
struct TextTable {
  std::vector<std::string_view> header;
  std::vector<std::string_view> cells;  // row by row, each as wide as the header
  // The place of a cell of a row (from 0; `header_row` for the header) and column.
  std::function<Position(std::string_view cell, std::size_t row, std::size_t column)> where;

  static constexpr std::size_t header_row = SIZE_MAX;

  [[nodiscard]] std::size_t rows() const { return header.empty() ? 0 : cells.size() / header.size(); }
  [[nodiscard]] std::string_view at(std::size_t row, std::size_t column) const {
    return cells[(row * header.size()) + column];
  }
  [[nodiscard]] Position place(std::size_t row, std::size_t column) const {
    return where(at(row, column), row, column);
  }
  [[nodiscard]] Position header_place(std::size_t column) const { return where(header[column], header_row, column); }
};

// The most cells that a table of results may have.
inline constexpr std::size_t most_table_cells = std::size_t{1} << 24U;

}  // namespace mandate::io
