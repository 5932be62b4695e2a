// A table that somebody made with a spreadsheet: a CSV file in any encoding, packed or not, or the first sheet of a
// workbook (Office Open XML). Rows of texts under a header; each row knows its line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/node_reader.hpp"

namespace mandate::io {

// All texts point into what `holder` holds.
struct TableFile {
  std::shared_ptr<void> holder;
  std::vector<std::string_view> header;
  std::vector<std::string_view> cells;  // row by row, each as wide as the header
  std::vector<std::uint32_t> lines;     // one a row, from 1, as a text editor or the spreadsheet counts
  std::string encoding;                 // "UTF-8", "windows-1251"; empty for a workbook
  bool encoding_guessed = false;

  [[nodiscard]] std::size_t rows() const { return lines.size(); }
  [[nodiscard]] std::string_view at(std::size_t row, std::size_t column) const {
    return cells[(row * header.size()) + column];
  }
};

inline constexpr std::size_t most_table_file_bytes = std::size_t{1} << 30U;

// `encoding` is a name that iconv knows, or empty: then it is found out. Nothing where there was a problem.
[[nodiscard]] std::optional<TableFile> read_table_file(const ReadContext& context, std::string bytes,
                                                       std::string_view encoding = {});

}  // namespace mandate::io
