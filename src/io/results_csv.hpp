// Results as CSV with one row a station (io/results_table.hpp), read in any delimiter and encoding, written as RFC 4180
// in UTF-8.
#pragma once

#include <optional>
#include <string>

#include "base/node_reader.hpp"
#include "io/results_format.hpp"
#include "io/results_table.hpp"

namespace mandate::io {

struct TableOptions {
  ColumnMapping columns;
  std::string encoding;  // empty: as it looks
  std::string sheet;     // of a spreadsheet; empty: the first one with a header that is understood
};

[[nodiscard]] std::optional<ResultsRead> read_results_csv(const ReadContext& context, std::string bytes,
                                                          const TableOptions& options);

// The first contest; further ones are named as left out.
[[nodiscard]] ResultsWritten write_results_csv(const record::Results& results);

}  // namespace mandate::io
