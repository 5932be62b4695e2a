#include "io/protocol_csv.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "io/csv.hpp"
#include "io/nearest.hpp"
#include "io/whole_number.hpp"
#include "io/wording.hpp"

namespace mandate::io {
namespace {

constexpr std::array<std::string_view, 3> own_columns = {"station", "region", "report"};

struct ProtocolColumns {
  std::optional<std::size_t> station;
  std::optional<std::size_t> region;
  std::optional<std::size_t> report;
  std::vector<std::pair<std::size_t, std::size_t>> figures;  // column, cell
  std::vector<std::pair<std::size_t, std::size_t>> words;
};

// The options that a header line names: `amanat` of `votes.amanat`, for the first field that repeats by option.
std::vector<std::string> options_named(const tally::Form& form, std::span<const CsvField> header) {
  std::vector<std::string> options;
  for (const tally::Field& field : form.fields) {
    if (field.repeat != tally::Repeat::option) {
      continue;
    }
    const std::string prefix = field.id + ".";
    for (const CsvField& column : header) {
      const std::string_view name = column.text;
      if (name.starts_with(prefix) && !name.ends_with(words_suffix)) {
        options.emplace_back(name.substr(prefix.size()));
      }
    }
    return options;
  }
  return options;
}

class ColumnFinder {
 public:
  ColumnFinder(const record::Layout& layout, CsvReader& csv) : layout_(layout), csv_(csv) {}

  // Nothing where the table cannot be used.
  std::optional<ProtocolColumns> find() {
    for (std::size_t i = 0; i < csv_.header().size(); ++i) {
      assign(i);
    }
    if (!columns_.station) {
      refuse({1, 1}, "no column 'station'", "the number or name of the station", "Add it, or rename its column");
    }
    if (columns_.figures.empty()) {
      refuse({1, 1}, "no column of figures", "columns named like the cells of the form: " + cells_in_short(), {});
    }
    return good_ ? std::optional(columns_) : std::nullopt;
  }

 private:
  void refuse(Position at, std::string found, std::string expected, std::string advice) {
    csv_.report(at, std::move(found), std::move(expected), std::move(advice));
    good_ = false;
  }

  [[nodiscard]] std::vector<std::string_view> cell_names() const {
    std::vector<std::string_view> names(own_columns.begin(), own_columns.end());
    for (const record::Cell& cell : layout_.cells) {
      names.emplace_back(cell.name);
    }
    return names;
  }
  [[nodiscard]] std::string cells_in_short() const { return listed_in_short(cell_names()); }

  [[nodiscard]] std::optional<std::size_t> cell_called(std::string_view name) const {
    if (const std::optional<std::size_t> cell = layout_.find(name)) {
      return cell;
    }
    const std::optional<record::Count> count = record::count_named(name);
    return count ? layout_.cell_of(*count) : std::nullopt;
  }

  bool assign_own(std::size_t column, std::string_view name) {
    if (name == own_columns[0]) {
      columns_.station = column;
    } else if (name == own_columns[1]) {
      columns_.region = column;
    } else if (name == own_columns[2]) {
      columns_.report = column;
    } else {
      return false;
    }
    return true;
  }

  void assign(std::size_t column) {
    const CsvField& field = csv_.header()[column];
    std::string_view name = field.text;
    if (assign_own(column, name)) {
      return;
    }
    std::vector<std::pair<std::size_t, std::size_t>>* target = &columns_.figures;
    if (name.ends_with(words_suffix)) {
      name.remove_suffix(words_suffix.size());
      target = &columns_.words;
    }
    const std::optional<std::size_t> cell = cell_called(name);
    if (!cell) {
      const std::vector<std::string_view> names = cell_names();
      refuse(csv_.place(field), "the unknown column " + in_quotes(field.text), "one of: " + listed_in_short(names),
             did_you_mean(name, names));
      return;
    }
    const auto taken = std::ranges::find(*target, *cell, &std::pair<std::size_t, std::size_t>::second);
    if (taken != target->end()) {
      refuse(csv_.place(field), "the column " + in_quotes(field.text) + " for a cell that another column holds",
             "one column for " + in_quotes(layout_.cells[*cell].name), "Remove one of them");
      return;
    }
    target->emplace_back(column, *cell);
  }

  const record::Layout& layout_;
  CsvReader& csv_;
  ProtocolColumns columns_;
  bool good_ = true;
};

class RowReader {
 public:
  RowReader(CsvReader& csv, ProtocolColumns columns, ProtocolFile& file, std::string_view root)
      : csv_(csv), columns_(std::move(columns)), file_(file), values_(file.layout.size()) {
    file_.units.add({std::string(root), std::string(root), "nation"});
    for (const auto& [column, cell] : columns_.words) {
      file_.word_cells.push_back(cell);
    }
  }

  void read() {
    while (csv_.next()) {
      read_row();
    }
    if (csv_.records() == 0) {
      csv_.report({}, "no row under the header line", "one row a station", "Add the figures");
    }
  }

 private:
  void read_row() {
    const std::span<const CsvField> row = csv_.row();
    const std::optional<std::uint32_t> report = read_report(row);
    const std::optional<std::uint32_t> unit = station_of(row, report.value_or(0));
    std::ranges::fill(values_, record::absent);
    for (const auto& [column, cell] : columns_.figures) {
      values_[cell] = read_figure(row[column], column);
    }
    if (!unit || !report) {
      return;
    }
    file_.protocols.add_row(*unit, values_);
    file_.lines.push_back(csv_.line());
    if (columns_.report) {
      file_.reports.push_back(*report);
    }
    for (const auto& [column, cell] : columns_.words) {
      file_.words.emplace_back(row[column].text);
    }
  }

  std::optional<std::uint32_t> read_report(std::span<const CsvField> row) {
    if (!columns_.report) {
      return 0;
    }
    const CsvField& field = row[*columns_.report];
    const std::expected<Count64, NumberFault> value = read_whole_number(field.text);
    if (!value || *value > UINT32_MAX) {
      csv_.report(csv_.place(field), in_quotes(field.text) + " for 'report'", "the number of the report: 1, 2, …");
      return std::nullopt;
    }
    return static_cast<std::uint32_t>(*value);
  }

  std::uint32_t region_of(std::span<const CsvField> row) {
    const std::string_view name = columns_.region ? row[*columns_.region].text : std::string_view();
    if (name.empty()) {
      return 0;
    }
    if (const std::optional<std::uint32_t> known = file_.units.find(name)) {
      return *known;
    }
    return file_.units.add({std::string(name), std::string(name), "region", 0}).value_or(0);
  }

  // The unit of the row; nothing, with a report, where there is none or it stood before.
  std::optional<std::uint32_t> station_of(std::span<const CsvField> row, std::uint32_t report) {
    const CsvField& field = row[*columns_.station];
    if (field.text.empty()) {
      csv_.report(csv_.place(field), "no station", "its number or name", "Number every station");
      return std::nullopt;
    }
    const std::uint32_t region = region_of(row);
    const std::string code = file_.units.at(region).code + "/" + std::string(field.text);
    std::optional<std::uint32_t> unit = file_.units.add({code, std::string(field.text), "station", region});
    if (!unit) {
      unit = file_.units.find(code);
    }
    std::uint32_t& first = first_line_of(*unit, report);
    if (first != 0) {
      csv_.report(csv_.place(field), "the station " + in_quotes(field.text) + " for the second time",
                  "each station once" + std::string(columns_.report ? " in a report" : "") +
                      "; it stands first in line " + std::to_string(first),
                  columns_.report ? "Remove one of them"
                                  : "Remove one of them; numbers that repeat from region to region need a column "
                                    "'region', several reports of a station a column 'report'");
      return std::nullopt;
    }
    first = csv_.line();
    return unit;
  }

  // Where the station stood first in the report; 0: nowhere yet.
  std::uint32_t& first_line_of(std::uint32_t unit, std::uint32_t report) {
    if (columns_.report) {
      return lines_of_reports_[(std::uint64_t{unit} << 32U) | report];
    }
    if (lines_of_units_.size() <= unit) {
      lines_of_units_.resize(file_.units.size());
    }
    return lines_of_units_[unit];
  }

  Count64 read_figure(const CsvField& field, std::size_t column) {
    const std::expected<Count64, NumberFault> value = read_whole_number(field.text);
    if (value) {
      return *value;
    }
    if (value.error() != NumberFault::empty) {
      csv_.report(csv_.place(field),
                  std::string(found(value.error())) + ", " + in_quotes(field.text) + ", for " +
                      in_quotes(csv_.header()[column].text),
                  "a whole number ≥ 0, or nothing where the protocol leaves the cell empty",
                  std::string(advice(value.error())));
    }
    return record::absent;
  }

  CsvReader& csv_;
  ProtocolColumns columns_;
  ProtocolFile& file_;
  std::vector<Count64> values_;
  std::vector<std::uint32_t> lines_of_units_;                          // where no station reports twice
  std::unordered_map<std::uint64_t, std::uint32_t> lines_of_reports_;  // looked up only, never walked
};

}  // namespace

std::optional<ProtocolFile> read_protocol_csv(const ReadContext& context, std::string_view text,
                                              const tally::Form& form, std::span<const std::string> options,
                                              std::string_view root) {
  const std::size_t before = context.problems->size();
  CsvReader csv(context, text);
  ProtocolFile file;
  if (!csv.header().empty()) {
    file.options =
        options.empty() ? options_named(form, csv.header()) : std::vector<std::string>(options.begin(), options.end());
    file.layout = tally::layout_of(form, file.options);
    file.protocols = record::ProtocolTable(file.layout.size());
    if (std::optional<ProtocolColumns> columns = ColumnFinder(file.layout, csv).find()) {
      RowReader(csv, std::move(*columns), file, root).read();
    }
  }
  csv.finish();
  return context.problems->size() == before ? std::optional(std::move(file)) : std::nullopt;
}

}  // namespace mandate::io
