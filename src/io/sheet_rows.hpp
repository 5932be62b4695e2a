// Rows of the first sheet of a workbook (ECMA-376, Office Open XML) as they come, for tables too large to hold.
//
// Cells are texts: shared, inline and plain ones; cells that the sheet leaves out are empty. Only the texts that cells
// share are held in memory, up to `most_shared_bytes` of them.
#pragma once

#include <cstddef>

#include "base/node_reader.hpp"
#include "io/csv_rows.hpp"
#include "io/file_set.hpp"

namespace mandate::io {

inline constexpr std::size_t most_shared_bytes = std::size_t{256} << 20U;
inline constexpr std::size_t most_sheet_columns = 16'384;

// False where there was a problem or the caller ended the reading.
bool read_sheet_rows(const FileSet& workbook, const ReadContext& context, const OnRow& on_row);

}  // namespace mandate::io
