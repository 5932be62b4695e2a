// The columns of a table whose header line is fixed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "io/csv.hpp"

namespace mandate::io {

// The index of each name, in any order of columns. A name that is missing and a column of another name are
// problems; then nothing.
[[nodiscard]] std::optional<std::vector<std::size_t>> find_columns(CsvReader& csv,
                                                                   std::span<const std::string_view> names);

// The same, where names after the first `required` may be missing: then `no_column`.
inline constexpr std::size_t no_column = SIZE_MAX;
[[nodiscard]] std::optional<std::vector<std::size_t>> find_columns(CsvReader& csv,
                                                                   std::span<const std::string_view> names,
                                                                   std::size_t required);

}  // namespace mandate::io
