// Reads rows of comma-separated values (RFC 4180) from bytes as they come; memory is that of one row.
//
// Unlike io/csv.hpp there is no header line and rows may differ in length: exports of cast vote records begin with
// several lines of headings. A byte-order mark is passed over; ="1" is read as 1, the way in which exports keep a
// spreadsheet from changing a text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/node_reader.hpp"
#include "io/byte_source.hpp"

namespace mandate::io {

inline constexpr std::size_t most_row_bytes = std::size_t{4} << 20U;

// The cells of a row as texts.
using RowFields = std::span<const std::string_view>;

// One row of a table, from a file of any kind. False ends the reading.
using OnRow = std::function<bool(RowFields fields, std::uint32_t line)>;

// False where there was a problem (a quote that is not closed, a row that is too long) or the caller ended the reading.
bool read_csv_rows(const ReadContext& context, ByteSource& source, const OnRow& on_row);

}  // namespace mandate::io
