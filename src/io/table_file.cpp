#include "io/table_file.hpp"

#include <utility>

#include "io/csv.hpp"
#include "io/problem_sink.hpp"
#include "io/text_encoding.hpp"
#include "io/text_table.hpp"
#include "io/unpacked.hpp"
#include "io/utf8.hpp"
#include "io/xlsx_archive.hpp"
#include "io/xlsx_sheet.hpp"

namespace mandate::io {
namespace {

constexpr std::string_view zip_mark = "PK\x03\x04";

// Text and reader, which the fields point into.
struct CsvHolder {
  CsvHolder(const ReadContext& context, std::string decoded) : text(std::move(decoded)), reader(context, text) {}

  std::string text;
  CsvReader reader;
};

std::optional<TableFile> read_csv(const ReadContext& context, std::string bytes, std::string_view encoding) {
  const std::size_t before = context.problems->size();
  std::optional<DecodedText> decoded = decode_text(context, std::move(bytes), encoding);
  if (!decoded || !check_text(context, decoded->text)) {
    return std::nullopt;
  }
  TableFile file;
  file.encoding_guessed = encoding.empty() && decoded->reason.starts_with("a guess");
  file.encoding = std::move(decoded->encoding);
  const auto holder = std::make_shared<CsvHolder>(context, std::move(decoded->text));
  for (const CsvField& field : holder->reader.header()) {
    file.header.push_back(field.text);
  }
  while (holder->reader.next()) {
    file.lines.push_back(holder->reader.line());
    for (const CsvField& field : holder->reader.row()) {
      file.cells.push_back(field.text);
    }
  }
  holder->reader.finish();
  file.holder = holder;
  return context.problems->size() == before ? std::optional(std::move(file)) : std::nullopt;
}

// Archive, workbook and sheet, which the cells point into.
struct WorkbookHolder {
  WorkbookHolder(const ReadContext& context, std::string workbook)
      : bytes(std::move(workbook)), problems(context), archive(bytes, problems) {}

  std::string bytes;
  ProblemSink problems;
  XlsxArchive archive;
  std::optional<Workbook> book;
  std::optional<Sheet> sheet;
};

std::optional<TableFile> read_workbook(const ReadContext& context, std::string bytes) {
  const std::size_t before = context.problems->size();
  const auto holder = std::make_shared<WorkbookHolder>(context, std::move(bytes));
  TableFile file;
  if (holder->archive.good()) {
    holder->book.emplace(context, holder->archive, holder->problems);
  }
  if (holder->book && holder->book->good()) {
    holder->sheet = holder->book->read(0);
  }
  if (holder->sheet) {
    TextTable table = table_of(*holder->sheet);
    for (std::size_t row = 0; row < table.rows(); ++row) {
      file.lines.push_back(table.place(row, 0).line);
    }
    file.header = std::move(table.header);
    file.cells = std::move(table.cells);
    if (file.header.empty()) {
      holder->problems.report({}, "a first sheet without a header", "a row with names of columns");
    }
  }
  holder->problems.finish();
  file.holder = holder;
  return context.problems->size() == before ? std::optional(std::move(file)) : std::nullopt;
}

}  // namespace

std::optional<TableFile> read_table_file(const ReadContext& context, std::string bytes, std::string_view encoding) {
  if (bytes.starts_with(zip_mark)) {
    return read_workbook(context, std::move(bytes));
  }
  std::optional<std::string> plain = unpacked(context, std::move(bytes), most_table_file_bytes);
  return plain ? read_csv(context, std::move(*plain), encoding) : std::nullopt;
}

}  // namespace mandate::io
