#include "io/csv_columns.hpp"

#include <algorithm>
#include <string>

#include "io/nearest.hpp"
#include "io/wording.hpp"

namespace mandate::io {

std::optional<std::vector<std::size_t>> find_columns(CsvReader& csv, std::span<const std::string_view> names) {
  return find_columns(csv, names, names.size());
}

std::optional<std::vector<std::size_t>> find_columns(CsvReader& csv, std::span<const std::string_view> names,
                                                     std::size_t required) {
  const std::span<const CsvField> header = csv.header();
  if (header.empty()) {
    return std::nullopt;
  }
  std::vector<std::size_t> columns;
  bool good = true;
  for (const std::string_view name : names) {
    const auto found = std::ranges::find(header, name, &CsvField::text);
    const bool missing = found == header.end();
    if (missing && columns.size() < required) {
      csv.report({1, 1}, "no column '" + std::string(name) + "'", "the columns " + listed_in_short(names),
                 "Add it, or correct the header line");
      good = false;
    }
    columns.push_back(missing ? no_column : static_cast<std::size_t>(found - header.begin()));
  }
  for (const CsvField& field : header) {
    if (std::ranges::find(names, field.text) == names.end()) {
      csv.report(csv.place(field), "the unknown column '" + std::string(field.text) + "'",
                 "the columns " + listed_in_short(names), "Remove it");
      good = false;
    }
  }
  return good ? std::optional(columns) : std::nullopt;
}

}  // namespace mandate::io
