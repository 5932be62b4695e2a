// Any bytes are read without a fault; what was read, written with quotes, is read as the same table.
#include <string>
#include <vector>

#include "io/csv.hpp"
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

Table read(std::string_view text, Problems& problems) {
  Table table;
  io::CsvReader csv(ReadContext{"fuzz.csv", &problems}, text);
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

std::string written(const Table& table) {
  std::string out;
  for (const std::vector<std::string>& row : table) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      out += i == 0 ? "\"" : ",\"";
      for (const char c : row[i]) {
        out += c == '"' ? "\"\"" : std::string(1, c);
      }
      out += '"';
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  Problems problems;
  static_cast<void>(io::check_text(ReadContext{"fuzz.csv", &problems}, text));
  problems.clear();
  const Table table = read(text, problems);
  if (problems.empty()) {
    // A table of one column may hold empty records, which cannot be told from empty lines.
    const bool can_be_written = table.front().size() > 1;
    fuzz::require(!can_be_written || read(written(table), problems) == table, "a table is read as it was written");
    fuzz::require(!can_be_written || problems.empty(), "a written table has no problem");
  }
  return 0;
}
