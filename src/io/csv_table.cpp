#include "io/csv_table.hpp"

#include <algorithm>
#include <utility>

#include "io/text_encoding.hpp"
#include "io/utf8.hpp"

namespace mandate::io {
namespace {

std::string name_of_delimiter(char delimiter) {
  switch (delimiter) {
    case '\t':
      return "tabs";
    case ';':
      return "semicolons";
    case '|':
      return "bars";
    default:
      return "commas";
  }
}

// The offset of the line that begins so; of the first one where none does.
std::size_t header_offset(std::string_view text, std::string_view start) {
  std::size_t line = 0;
  while (!start.empty() && line < text.size()) {
    if (text.substr(line).starts_with(start)) {
      return line;
    }
    const std::size_t end = text.find('\n', line);
    line = end == std::string_view::npos ? text.size() : end + 1;
  }
  return 0;
}

// Lines were counted from the header.
void move_down(Problems& problems, std::size_t first, std::ptrdiff_t lines) {
  for (std::size_t i = first; i < problems.size(); ++i) {
    std::uint32_t& line = problems[i].at.line;
    line += line == 0 ? 0 : static_cast<std::uint32_t>(lines);
  }
}

bool read_rows(CsvTable& out, const ReadContext& context) {
  TextTable& table = out.table;
  for (const CsvField& field : out.reader->header()) {
    table.header.push_back(field.text);
  }
  while (out.reader->next()) {
    if (table.cells.size() + table.header.size() > most_table_cells) {
      context.report({}, "more than " + std::to_string(most_table_cells) + " cells", "a smaller table", "Split it");
      return false;
    }
    for (const CsvField& field : out.reader->row()) {
      table.cells.push_back(field.text);
    }
  }
  return true;
}

}  // namespace

std::optional<CsvTable> read_csv_table(const ReadContext& context, std::string bytes, std::string_view encoding,
                                       std::string_view header_start) {
  const std::size_t problems = context.problems->size();
  std::optional<DecodedText> decoded = decode_text(context, std::move(bytes), encoding);
  if (!decoded || !check_text(context, decoded->text)) {
    return std::nullopt;
  }
  CsvTable out;
  out.assumed.push_back("the encoding is " + decoded->encoding + ": " + decoded->reason);
  out.text = std::make_unique<std::string>(std::move(decoded->text));
  const std::string_view whole = *out.text;
  const std::size_t header = header_offset(whole, header_start);
  out.reader = std::make_unique<CsvReader>(context, whole.substr(header));
  const bool all = read_rows(out, context);
  out.reader->finish();
  move_down(*context.problems, problems, std::ranges::count(whole.substr(0, header), '\n'));
  if (!all || context.problems->size() != problems) {
    return std::nullopt;
  }
  out.assumed.push_back("fields are apart by " + name_of_delimiter(out.reader->delimiter()));
  out.table.where = [whole](std::string_view cell, std::size_t, std::size_t) {
    const bool inside = cell.data() >= whole.data() && cell.data() <= whole.data() + whole.size();
    return inside ? place_at(whole, static_cast<std::size_t>(cell.data() - whole.data())) : Position{};
  };
  return out;
}

}  // namespace mandate::io
