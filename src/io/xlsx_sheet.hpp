// One sheet of a spreadsheet as rows of texts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/text_table.hpp"
#include "io/xlsx_archive.hpp"

namespace mandate::io {

struct SheetRow {
  std::uint32_t number = 0;                                     // from 1, as in the file
  std::vector<std::pair<std::size_t, std::string_view>> cells;  // column from 0, text; only those that are not empty
};

struct Sheet {
  std::string name;
  std::vector<SheetRow> rows;
  std::size_t formulas = 0;
};

// The parts of a workbook that its sheets share. Texts of sheets point into it.
class Workbook {
 public:
  Workbook(const ReadContext& context, XlsxArchive& archive, ProblemSink& problems);

  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] const std::vector<std::string>& sheet_names() const { return names_; }
  // Reported where it cannot be read.
  [[nodiscard]] std::optional<Sheet> read(std::size_t index);

 private:
  bool read_names();
  bool read_shared();

  ReadContext context_;
  XlsxArchive& archive_;
  ProblemSink& problems_;
  std::vector<std::string> names_;
  std::vector<std::string> entries_;
  std::deque<std::string> texts_;  // of shared strings first, then of cells
  std::size_t shared_ = 0;
  bool good_ = false;
};

// The table below the first row that has two texts; unnamed columns are left out.
[[nodiscard]] TextTable table_of(const Sheet& sheet);

}  // namespace mandate::io
