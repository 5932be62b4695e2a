#include "io/xlsx_sheet.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "io/sheet_rows.hpp"
#include "io/whole_number.hpp"
#include "io/wording.hpp"
#include "io/xml.hpp"

namespace mandate::io {
namespace {

constexpr std::uint32_t most_sheet_rows = 1048576;

struct CellPlace {
  std::size_t column;
  std::uint32_t row;
};

// "AB12": column 27, row 12.
std::optional<CellPlace> place_of(std::string_view reference) {
  CellPlace place{0, 0};
  std::size_t at = 0;
  for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z' && at < 3; ++at) {
    place.column = (place.column * 26) + static_cast<std::size_t>(reference[at] - 'A' + 1);
  }
  const auto row = read_whole_number(reference.substr(at));
  if (at == 0 || !row || *row < 1 || *row > most_sheet_rows || place.column > most_sheet_columns) {
    return std::nullopt;
  }
  --place.column;
  place.row = static_cast<std::uint32_t>(*row);
  return place;
}

// All runs of a text with formatting, one after the other.
std::string rich_text(pugi::xml_node node) {
  std::string out = child(node, "t").text().get();
  for (const pugi::xml_node run : children(node, "r")) {
    out += child(run, "t").text().get();
  }
  std::ranges::replace_if(out, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return out;
}

std::string entry_of_target(std::string_view target) {
  return target.starts_with('/') ? std::string(target.substr(1)) : "xl/" + std::string(target);
}

}  // namespace

Workbook::Workbook(const ReadContext& context, XlsxArchive& archive, ProblemSink& problems)
    : context_(context), archive_(archive), problems_(problems) {
  good_ = archive_.good() && read_names() && read_shared();
}

bool Workbook::read_names() {
  const std::optional<std::string> relations = archive_.read("xl/_rels/workbook.xml.rels");
  const std::optional<std::string> workbook = archive_.read("xl/workbook.xml");
  if (!relations || !workbook) {
    return false;
  }
  const XmlSource links(context_, *relations);
  const XmlSource book(context_, *workbook);
  std::map<std::string, std::string> target_of;
  for (const pugi::xml_node link : children(links.root(), "Relationship")) {
    target_of[link.attribute("Id").value()] = link.attribute("Target").value();
  }
  for (const pugi::xml_node sheet : children(child(book.root(), "sheets"), "sheet")) {
    names_.emplace_back(sheet.attribute("name").value());
    entries_.push_back(entry_of_target(target_of[sheet.attribute("r:id").value()]));
  }
  if (names_.empty()) {
    problems_.report({}, "a spreadsheet without sheets", "at least one");
  }
  return !names_.empty();
}

bool Workbook::read_shared() {
  if (!archive_.has("xl/sharedStrings.xml")) {
    return true;
  }
  const std::optional<std::string> text = archive_.read("xl/sharedStrings.xml");
  if (!text) {
    return false;
  }
  XmlSource source(context_, *text);
  for (const pugi::xml_node each : children(source.root(), "si")) {
    texts_.push_back(rich_text(each));
  }
  shared_ = texts_.size();
  return source.problems().finish();
}

std::optional<Sheet> Workbook::read(std::size_t index) {
  const std::optional<std::string> text = archive_.read(entries_[index]);
  if (!text) {
    return std::nullopt;
  }
  XmlSource source(context_, *text);
  Sheet sheet;
  sheet.name = names_[index];
  for (const pugi::xml_node row : child(source.root(), "sheetData").children()) {
    SheetRow out;
    for (const pugi::xml_node cell : row.children()) {
      const std::optional<CellPlace> place = place_of(cell.attribute("r").value());
      const std::string_view type = cell.attribute("t").value();
      if (!place) {
        source.report(cell, "a cell without a place", "the attribute r, such as B12");
        continue;
      }
      sheet.formulas += child(cell, "f").empty() ? 0U : 1U;
      std::string_view value;
      if (type == "s") {
        const auto which = read_whole_number(text_of(child(cell, "v")));
        if (!which || static_cast<std::size_t>(*which) >= shared_) {
          source.report(cell, "a text that is not there", "the number of a shared text");
          continue;
        }
        value = texts_[static_cast<std::size_t>(*which)];
      } else {
        value = texts_.emplace_back(type == "inlineStr" ? rich_text(child(cell, "is")) : text_of(child(cell, "v")));
      }
      out.number = place->row;
      if (!value.empty()) {
        out.cells.emplace_back(place->column, value);
      }
    }
    if (!out.cells.empty()) {
      sheet.rows.push_back(std::move(out));
    }
  }
  return source.problems().finish() ? std::optional(std::move(sheet)) : std::nullopt;
}

TextTable table_of(const Sheet& sheet) {
  TextTable table;
  const auto header = std::ranges::find_if(sheet.rows, [](const SheetRow& row) { return row.cells.size() >= 2; });
  if (header == sheet.rows.end()) {
    return table;
  }
  std::map<std::size_t, std::size_t> index_of;  // column of the sheet to column of the table
  std::vector<std::size_t> columns;
  for (const auto& [column, text] : header->cells) {
    if (index_of.emplace(column, columns.size()).second) {
      columns.push_back(column);
      table.header.push_back(text);
    }
  }
  std::vector<std::uint32_t> numbers;
  for (auto row = header + 1; row != sheet.rows.end(); ++row) {
    const std::size_t start = table.cells.size();
    table.cells.resize(start + columns.size());
    for (const auto& [column, text] : row->cells) {
      const auto index = index_of.find(column);
      if (index != index_of.end()) {
        table.cells[start + index->second] = text;
      }
    }
    numbers.push_back(row->number);
  }
  table.where = [numbers, columns, first = header->number](std::string_view, std::size_t row, std::size_t column) {
    const std::uint32_t line = row == TextTable::header_row ? first : numbers[row];
    return Position{line, static_cast<std::uint32_t>(columns[column] + 1)};
  };
  return table;
}

}  // namespace mandate::io
