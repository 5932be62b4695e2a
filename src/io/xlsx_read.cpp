#include <algorithm>

#include "base/wording.hpp"
#include "io/results_headings.hpp"
#include "io/results_table.hpp"
#include "io/wording.hpp"
#include "io/xlsx.hpp"
#include "io/xlsx_sheet.hpp"

namespace mandate::io {
namespace {

bool is_understood(const TextTable& table) {
  return std::ranges::any_of(table.header,
                             [](std::string_view heading) { return column_with_heading(heading) == "unit"; });
}

class WorkbookReader {
 public:
  WorkbookReader(Workbook& book, const TableOptions& options, ProblemSink& problems)
      : book_(book), options_(options), problems_(problems), columns_(options.columns) {}

  std::optional<ResultsRead> read() {
    if (!options_.sheet.empty() &&
        std::ranges::find(book_.sheet_names(), options_.sheet) == book_.sheet_names().end()) {
      problems_.report({}, "no sheet " + in_quotes(options_.sheet), "one of: " + listed(book_.sheet_names()));
      return std::nullopt;
    }
    std::optional<Sheet> chosen = choose();
    if (!chosen) {
      return std::nullopt;
    }
    const TextTable table = table_of(*chosen);
    if (table.header.empty()) {
      problems_.report({}, "the sheet " + in_quotes(chosen->name) + " without a header", "a row with names of columns");
      return std::nullopt;
    }
    if (table.cells.size() > most_table_cells) {
      problems_.report({}, "more than " + std::to_string(most_table_cells) + " cells", "a smaller table", "Split it");
      return std::nullopt;
    }
    keep_columns_of(table);
    std::optional<ResultsRead> read = read_results_table(table, columns_, problems_);
    if (!read) {
      return std::nullopt;
    }
    read->assumed.insert(read->assumed.begin(), "the results are on the sheet " + in_quotes(chosen->name));
    if (chosen->formulas > 0) {
      read->assumed.push_back(std::to_string(chosen->formulas) +
                              " cells are formulas; the values saved with them were read");
    }
    return read;
  }

 private:
  // The sheet as told; else the first that is understood, else the first one.
  std::optional<Sheet> choose() {
    std::optional<Sheet> first;
    std::optional<Sheet> chosen;
    for (std::size_t i = 0; i < book_.sheet_names().size(); ++i) {
      if (!options_.sheet.empty() && book_.sheet_names()[i] != options_.sheet) {
        continue;
      }
      std::optional<Sheet> sheet = book_.read(i);
      if (!sheet) {
        return std::nullopt;
      }
      read_marks(*sheet);
      if (!chosen && is_understood(table_of(*sheet))) {
        chosen = std::move(sheet);
      } else if (!first) {
        first = std::move(sheet);
      }
    }
    return chosen ? std::move(chosen) : std::move(first);
  }

  // The sheet about the file says which cell a heading stands for.
  void read_marks(const Sheet& sheet) {
    for (const SheetRow& row : sheet.rows) {
      if (row.cells.size() == 3 && row.cells[0].second == xlsx_column_mark && options_.columns.empty()) {
        marked_.emplace_back(row.cells[1].second, row.cells[2].second);
      }
    }
  }

  void keep_columns_of(const TextTable& table) {
    for (auto& [heading, cell] : marked_) {
      if (std::ranges::find(table.header, heading) != table.header.end()) {
        columns_.emplace_back(heading, cell);
      }
    }
  }

  Workbook& book_;
  const TableOptions& options_;
  ProblemSink& problems_;
  ColumnMapping columns_;
  ColumnMapping marked_;
};

}  // namespace

std::optional<ResultsRead> read_xlsx(const ReadContext& context, std::string_view bytes, const TableOptions& options) {
  const std::size_t before = context.problems->size();
  ProblemSink problems(context);
  XlsxArchive archive(bytes, problems);
  std::optional<ResultsRead> read;
  if (archive.good()) {
    Workbook book(context, archive, problems);
    read = book.good() ? WorkbookReader(book, options, problems).read() : std::nullopt;
  }
  problems.finish();
  return context.problems->size() == before ? std::move(read) : std::nullopt;
}

}  // namespace mandate::io
