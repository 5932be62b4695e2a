// Any bytes are read without a fault, whole and in pieces alike; what was read, written with quotes, is read as the
// same table.
#include <string>
#include <vector>

#include "io/csv.hpp"
#include "io/csv_for_tests.hpp"
#include "io/utf8.hpp"
#include "io/whole_number.hpp"
#include "require.hpp"

using namespace mandate;

namespace {

using Table = std::vector<std::vector<std::string>>;

void keep(Table& table, std::span<const io::CsvField> fields) {
  table.emplace_back();
  for (const io::CsvField& field : fields) {
    table.back().emplace_back(field.text);
  }
}

Table read(io::CsvReader& csv, const Problems& problems) {
  Table table;
  keep(table, csv.header());
  while (csv.next()) {
    fuzz::require(csv.row().size() == csv.header().size(), "a row has as many fields as the header");
    for (const io::CsvField& field : csv.row()) {
      fuzz::require(csv.place(field).line >= csv.line(), "a field stands in its row");
      const auto number = io::read_whole_number(field.text);
      fuzz::require(number || !io::advice(number.error()).empty(), "a number or advice");
    }
    keep(table, csv.row());
  }
  csv.finish();
  fuzz::require(problems.size() <= io::CsvReader::most_reported + 1, "problems are summed up");
  return table;
}

Table read_whole(std::string_view text, Problems& problems) {
  io::CsvReader csv(ReadContext{"fuzz.csv", &problems}, text);
  return read(csv, problems);
}

Table read_in_pieces(std::string_view text, std::size_t size, Problems& problems) {
  io::TextInPieces pieces(text, size);
  io::CsvReader csv(ReadContext{"fuzz.csv", &problems}, pieces);
  return read(csv, problems);
}

std::string written(const Table& table) {
  std::string out;
  for (const std::vector<std::string>& row : table) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      out += (i == 0 ? "" : ",") + io::quoted_field(row[i]);
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace

extern "C" int csv_fuzz(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  Problems problems;
  static_cast<void>(io::check_text(ReadContext{"fuzz.csv", &problems}, text));
  problems.clear();
  const Table table = read_whole(text, problems);
  Problems in_pieces;
  const std::size_t piece = 1 + (size % 37);
  fuzz::require(read_in_pieces(text, piece, in_pieces) == table, "pieces make the same table");
  fuzz::require(io::texts_of_problems(problems) == io::texts_of_problems(in_pieces), "pieces make the same problems");
  if (problems.empty()) {
    // A table of one column may hold empty records, which cannot be told from empty lines.
    const bool can_be_written = table.front().size() > 1;
    fuzz::require(!can_be_written || read_whole(written(table), problems) == table,
                  "a table is read as it was written");
    fuzz::require(!can_be_written || problems.empty(), "a written table has no problem");
  }
  return 0;
}
