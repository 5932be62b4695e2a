// A CSV text as a table, and what had to be assumed about it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "io/csv.hpp"
#include "io/text_table.hpp"

namespace mandate::io {

struct CsvTable {
  std::unique_ptr<std::string> text;  // UTF-8; the table's views point into it
  std::unique_ptr<CsvReader> reader;  // and into this
  TextTable table;
  std::vector<std::string> assumed;
};

// Decodes (io/text_encoding.hpp), leaves out the lines above the header line that begins with `header_start` (where it
// is not empty), and reads all records. Nothing where there was a problem.
[[nodiscard]] std::optional<CsvTable> read_csv_table(const ReadContext& context, std::string bytes,
                                                     std::string_view encoding, std::string_view header_start = {});

}  // namespace mandate::io
