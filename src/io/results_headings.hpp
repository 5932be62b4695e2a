// The names of columns in tables of results, in Kazakh, Russian and English: what spreadsheets show, and what readers
// understand beside the names of this program.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/localized_text.hpp"
#include "record/results.hpp"

namespace mandate::io {

// "unit", "name", "kind", "parent", "region", "register", "status", or the name of a figure such as "issued": the
// column with that heading in any language, capital letters and spaces aside. Nothing where no heading is so.
[[nodiscard]] std::optional<std::string_view> column_with_heading(std::string_view heading);

// The heading of such a column; the name itself where there is none.
[[nodiscard]] std::string heading_of(std::string_view column, Language language);

// The heading of a cell: of its figure, or the name of its option.
[[nodiscard]] std::string heading_of(const record::Contest& contest, const record::Cell& cell, Language language);

// Small letters, Latin and Cyrillic with the letters of Kazakh; without spaces at both ends.
[[nodiscard]] std::string folded(std::string_view text);

}  // namespace mandate::io
