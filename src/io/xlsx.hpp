// Spreadsheets (Office Open XML, ISO/IEC 29500) with results: a sheet of stations, a sheet of regions with sums, a
// sheet about the file. Written by libxlsxwriter, read by libzip and pugixml.
//
// What is read is a table of stations (io/results_table.hpp) on one sheet. Numbers are read as the text that stands in
// the file, never by way of floating point. Bounded: number and size of entries, and how much one of them may swell.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/localized_text.hpp"
#include "base/node_reader.hpp"
#include "io/results_csv.hpp"
#include "io/results_format.hpp"

namespace mandate::io {

[[nodiscard]] std::optional<ResultsRead> read_xlsx(const ReadContext& context, std::string_view bytes,
                                                   const TableOptions& options);

// Headings in the language. Nothing, with a problem, where no temporary file can be written.
[[nodiscard]] std::optional<ResultsWritten> write_xlsx(const ReadContext& context, const record::Results& results,
                                                       Language language);

// In the first column of the sheet about the file: the row tells which cell a heading stands for.
inline constexpr std::string_view xlsx_column_mark = "mandate:column";

}  // namespace mandate::io
