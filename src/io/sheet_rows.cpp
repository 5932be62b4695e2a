#include "io/sheet_rows.hpp"

#include <algorithm>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "io/record_stream.hpp"
#include "io/whole_number.hpp"
#include "io/wording.hpp"

namespace mandate::io {
namespace {

constexpr const char* another_file = "Save it again as xlsx (not Strict Open XML), or as CSV";

// A text may be in pieces of different looks: <si><t>…</t></si> or <si><r><t>…</t></r>…</si>.
std::string text_in(const Branch& item) {
  std::string text(item.text_of("t"));
  for (Branch run = item.child("r"); run.exists(); run = run.next_alike()) {
    text += run.text_of("t");
  }
  return text;
}

// "AB12" → 27, counted from 0; nothing beyond the columns that a sheet can have.
std::optional<std::size_t> column_of(std::string_view address) {
  constexpr std::size_t letters = 26;
  std::size_t column = 0;
  for (const char c : address) {
    if (c < 'A' || c > 'Z') {
      break;
    }
    column = column * letters + static_cast<std::size_t>(c - 'A' + 1);
    if (column > most_sheet_columns) {
      return std::nullopt;
    }
  }
  return column == 0 ? std::nullopt : std::optional(column - 1);
}

class SheetReader {
 public:
  SheetReader(const ReadContext& context, const std::vector<std::string>& shared, const OnRow& on_row)
      : context_(context), shared_(&shared), on_row_(&on_row) {}

  bool take(const Branch& row, std::size_t index) {
    const auto number = read_whole_number(row.text_of("r"));
    const auto line = static_cast<std::uint32_t>(number ? *number : static_cast<Count64>(index + 1));
    fields_.clear();
    inline_.clear();
    for (Branch cell = row.child("c"); cell.exists(); cell = cell.next_alike()) {
      const std::size_t column = column_of(cell.text_of("r")).value_or(fields_.size());
      if (column >= most_sheet_columns) {
        context_.report({line, 1}, "more columns than a sheet has", {}, another_file);
        return false;
      }
      fields_.resize(std::max(fields_.size(), column + 1));
      const std::optional<std::string_view> text = text_of(cell);
      if (!text) {
        context_.report({line, static_cast<std::uint32_t>(column + 1)}, "a cell whose text the workbook does not have",
                        "an index into its shared texts", another_file);
        return false;
      }
      fields_[column] = *text;
    }
    return (*on_row_)(fields_, line);
  }

 private:
  std::optional<std::string_view> text_of(const Branch& cell) {
    const std::string_view type = cell.text_of("t");
    if (type == "inlineStr") {
      return inline_.emplace_back(text_in(cell.child("is")));
    }
    if (type != "s") {
      return cell.text_of("v");
    }
    const auto index = read_whole_number(cell.text_of("v"));
    if (!index || static_cast<std::size_t>(*index) >= shared_->size()) {
      return std::nullopt;
    }
    return (*shared_)[static_cast<std::size_t>(*index)];
  }

  ReadContext context_;
  const std::vector<std::string>* shared_;
  const OnRow* on_row_;
  std::vector<std::string_view> fields_;
  std::deque<std::string> inline_;
};

bool read_shared_texts(const FileSet& workbook, const ReadContext& context, std::vector<std::string>& shared) {
  const std::optional<std::string> name = workbook.find("sharedStrings.xml");
  if (!name) {
    return true;
  }
  std::size_t bytes = 0;
  const std::unique_ptr<ByteSource> source = workbook.open_file(*name, *context.problems);
  return source != nullptr && read_xml_records(ReadContext{workbook.path_of(*name), context.problems}, *source, "sst",
                                               XmlRecords::children, [&](const Branch& item, std::size_t /*index*/) {
                                                 shared.push_back(text_in(item));
                                                 bytes += shared.back().size() + sizeof(std::string);
                                                 if (bytes > most_shared_bytes) {
                                                   context.report({}, "more than 256 MiB of shared texts",
                                                                  "a table of ballots", "Save it as CSV");
                                                 }
                                                 return bytes <= most_shared_bytes;
                                               });
}

}  // namespace

bool read_sheet_rows(const FileSet& workbook, const ReadContext& context, const OnRow& on_row) {
  std::vector<std::string> shared;
  if (!read_shared_texts(workbook, context, shared)) {
    return false;
  }
  const std::optional<std::string> name = workbook.find("sheet1.xml");
  if (!name) {
    context.report({}, "a zip file without a first sheet", "a workbook", another_file);
    return false;
  }
  const std::unique_ptr<ByteSource> source = workbook.open_file(*name, *context.problems);
  SheetReader sheet(context, shared, on_row);
  return source != nullptr &&
         read_xml_records(ReadContext{workbook.path_of(*name), context.problems}, *source, "worksheet",
                          XmlRecords::grandchildren, [&](const Branch& record, std::size_t index) {
                            return record.name() != "row" || sheet.take(record, index);
                          });
}

}  // namespace mandate::io
