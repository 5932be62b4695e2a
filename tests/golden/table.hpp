// The tables of expectations beside the golden tests, read with the project's own CSV reader.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "io/csv.hpp"
#include "io/text_file.hpp"

namespace mandate::golden {

using Row = std::map<std::string, std::string, std::less<>>;

inline std::string source_path(const std::string& path) { return MANDATE_SOURCE_DIR "/" + path; }

// The rows by column name; the test fails where the table cannot be read.
inline std::vector<Row> table(const std::string& path) {
  Problems problems;
  const ReadContext context{path, &problems};
  const auto text = io::read_text_file(source_path(path), problems);
  std::vector<Row> rows;
  if (text) {
    io::CsvReader reader(context, *text);
    while (reader.next()) {
      Row row;
      for (std::size_t i = 0; i < reader.header().size(); ++i) {
        row.emplace(reader.header()[i].text, reader.row()[i].text);
      }
      rows.push_back(std::move(row));
    }
    reader.finish();
  }
  for (const Problem& problem : problems) {
    ADD_FAILURE() << problem.text();
  }
  return rows;
}

}  // namespace mandate::golden
