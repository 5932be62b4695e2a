// Reads one table of protocols of a count (docs/reference/count.md): one row a protocol, one column a cell.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/node.hpp"
#include "base/node_reader.hpp"
#include "io/station_finder.hpp"
#include "procedure/rule_book.hpp"
#include "record/layout.hpp"
#include "record/protocol_table.hpp"
#include "record/unit.hpp"
#include "tally/count_input.hpp"

namespace mandate::io {

// What every table of a count is read with.
struct StationTables {
  const record::UnitTree* units = nullptr;
  const StationFinder* finder = nullptr;
  const procedure::Country* country = nullptr;
  Date day;
  std::span<const tally::StationMove> moved;
};

// One row of a table says which station it is of.
class CsvReader;
struct CsvField;
class StationColumns {
 public:
  // Columns of these indices; `no_column` where there is none.
  StationColumns(const StationTables& tables, std::size_t station, std::size_t region, std::size_t district)
      : tables_(&tables), station_(station), region_(region), district_(district) {}

  // The station of the row at hand, each once; `no_unit` after a problem.
  [[nodiscard]] std::uint32_t station_of(CsvReader& csv);

 private:
  [[nodiscard]] const std::string* region_code(CsvReader& csv, const CsvField& field);
  void report_unknown(CsvReader& csv, const CsvField& at, const StationName& name,
                      const StationFinder::Result& found) const;

  const StationTables* tables_;
  std::size_t station_;
  std::size_t region_;
  std::size_t district_;
  std::string region_text_;  // of the row before: rows of one region mostly follow each other
  std::string region_code_;
  bool region_known_ = false;
  std::vector<std::uint32_t> lines_;  // by unit: where the station stood first
};

struct CellColumns {
  const Node* columns = nullptr;  // what the columns are (count.yaml); nullptr: all are named like what they are
  ReadContext yaml;               // where `columns` stands
  std::span<const std::string> options;
};

// The cells that the header line names, in its order; problems are reported.
[[nodiscard]] record::Layout layout_of_header(const ReadContext& file, std::string_view text, const CellColumns& cells);

// The cells of these names; nothing where one is neither a figure nor the votes of an option.
[[nodiscard]] std::optional<record::Layout> layout_named(std::span<const std::string> names,
                                                         std::span<const std::string> options);

// Cells that the table does not have are absent in every row.
[[nodiscard]] record::ProtocolTable read_station_table(const ReadContext& file, std::string_view text,
                                                       const StationTables& tables, const CellColumns& cells,
                                                       const record::Layout& layout);

// A table with what stands in words: in columns called like a cell with `.words` behind it.
struct StationProtocols {
  record::ProtocolTable table{0};
  std::vector<std::size_t> word_cells;  // cells that have such a column
  std::vector<std::string> words;       // row by row, one a cell of `word_cells`; may be empty text
};

// The same, with columns of words.
[[nodiscard]] StationProtocols read_station_protocols(const ReadContext& file, std::string_view text,
                                                      const StationTables& tables, const CellColumns& cells,
                                                      const record::Layout& layout);

}  // namespace mandate::io
