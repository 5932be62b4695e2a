#include "io/case_table.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/integer.hpp"
#include "io/csv.hpp"
#include "io/nearest.hpp"
#include "io/station_set.hpp"
#include "io/whole_number.hpp"
#include "io/wording.hpp"

namespace mandate::io {
namespace {

using record::Count;
using record::Figures;
using record::Provenance;

// What the columns of a table are, by index.
struct FigureColumns {
  std::optional<std::size_t> area;
  std::vector<std::size_t> stations;
  std::vector<std::pair<std::size_t, Count>> figures;
};

constexpr std::string_view area_word = "area";
constexpr std::string_view station_word = "station";

// Numbers of areas are of the nation only.
bool is_figure_of_area(Count count) { return count != Count::areas_for && count != Count::areas_against; }

// Assigns columns their meaning, and reports what does not fit.
class ColumnReader {
 public:
  ColumnReader(const CaseContext& context, const FigureTable& table, CsvReader& csv)
      : context_(context), table_(table), csv_(csv) {}

  // Nothing where the table cannot be used.
  std::optional<FigureColumns> read() {
    const std::size_t before = context_.yaml.problems->size();
    check_mapping();
    for (std::size_t i = 0; i < csv_.header().size(); ++i) {
      read_column(i);
    }
    if (!columns_.area) {
      csv_.report({1, 1}, "no column of areas", "a column named 'area'", map_advice("{region: area}"));
    }
    if (table_.rows == TableRows::stations && columns_.stations.empty()) {
      csv_.report({1, 1}, "no column of stations", "a column named 'station'",
                  map_advice("{number: station}") + "; without it a station that stands twice is not noticed");
    }
    if (columns_.figures.empty()) {
      csv_.report({1, 1}, "no column of figures", "at least one column named like a figure", map_advice("{yes: for}"));
    }
    return context_.yaml.problems->size() == before ? std::optional<FigureColumns>(columns_) : std::nullopt;
  }

 private:
  static std::string map_advice(std::string_view example) {
    return "Name it so, or map it with 'columns', such as " + std::string(example);
  }

  // Keys of `columns` that the file does not have.
  void check_mapping() {
    if (table_.columns == nullptr || !MappingReader(context_.yaml, *table_.columns, "columns").is_mapping()) {
      return;
    }
    std::vector<std::string_view> names;
    for (const CsvField& field : csv_.header()) {
      names.push_back(field.text);
    }
    for (std::size_t i = 0; i < table_.columns->keys.size(); ++i) {
      check_known(context_.yaml, table_.columns->key_place(i), "column", table_.columns->keys[i], names);
    }
  }

  void read_column(std::size_t index) {
    const CsvField& field = csv_.header()[index];
    const Node* const mapped = table_.columns == nullptr ? nullptr : table_.columns->find(field.text);
    if (mapped == nullptr) {
      assign(index, field.text, nullptr);
      return;
    }
    if (mapped->kind == Node::Kind::null) {
      return;
    }
    if (mapped->kind != Node::Kind::text) {
      context_.yaml.report(mapped->at, std::string(describe(mapped->kind)) + " for the column " + in_quotes(field.text),
                           "the name of a figure, area, station or null");
      return;
    }
    assign(index, mapped->text, mapped);
  }

  // `mapped`: where case.yaml says so; nullptr: the column itself is named so.
  void assign(std::size_t index, std::string_view word, const Node* mapped) {
    if (word == area_word) {
      assign_area(index);
      return;
    }
    if (word == station_word && table_.rows == TableRows::stations) {
      columns_.stations.push_back(index);
      return;
    }
    if (word == station_word) {
      csv_.report(csv_.place(csv_.header()[index]), "a column of stations", "one row an area",
                  "Name the file under 'stations_file'");
      return;
    }
    const std::optional<Count> count = record::count_named(word);
    if (!count || !is_figure_of_area(*count)) {
      report_unknown(index, word, mapped);
      return;
    }
    const auto taken = std::ranges::find(columns_.figures, *count, [](const auto& column) { return column.second; });
    if (taken != columns_.figures.end()) {
      csv_.report(csv_.place(csv_.header()[index]), "a second column for " + in_quotes(word),
                  "one; " + in_quotes(csv_.header()[taken->first].text) + " is the first", "Map one of them to null");
      return;
    }
    columns_.figures.emplace_back(index, *count);
  }

  void assign_area(std::size_t index) {
    if (columns_.area) {
      csv_.report(csv_.place(csv_.header()[index]), "a second column of areas",
                  "one; " + in_quotes(csv_.header()[*columns_.area].text) + " is the first", "Map one of them to null");
      return;
    }
    columns_.area = index;
  }

  void report_unknown(std::size_t index, std::string_view word, const Node* mapped) {
    std::vector<std::string_view> known(record::count_names.begin(), record::count_names.end());
    std::erase_if(known, [](std::string_view name) { return !is_figure_of_area(*record::count_named(name)); });
    known.push_back(area_word);
    known.push_back(station_word);
    if (mapped != nullptr) {
      check_known(context_.yaml, mapped->at, "figure", word, known);
      return;
    }
    const std::string near = did_you_mean(word, known);
    csv_.report(csv_.place(csv_.header()[index]), "the unknown column " + in_quotes(word),
                "one of: " + listed_in_short(known),
                (near.empty() ? "" : near + " ") + "Map it with 'columns', or to null if it is not needed: columns: {" +
                    std::string(word) + ": null}");
  }

  const CaseContext& context_;
  const FigureTable& table_;
  CsvReader& csv_;
  FigureColumns columns_;
};

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

// Sums of the rows of one area, by column of figures.
struct AreaSum {
  std::string code;  // empty: the area is not known, which was reported
  std::string name;  // as in the file
  Position at;       // of its first row
  std::vector<Count64> sums;
  std::vector<bool> incomplete;  // a row has no figure
};

class FigureTableReader {
 public:
  FigureTableReader(const CaseContext& context, TableRows rows, const FigureColumns& columns, CsvReader& csv)
      : context_(context), rows_(rows), columns_(columns), csv_(csv) {}

  void read() {
    while (csv_.next()) {
      read_row();
    }
  }

  void add_to(Figures& figures, AreaPlaces& places, const std::string& file) {
    for (const AreaSum& area : areas_) {
      if (area.code.empty()) {
        continue;
      }
      if (const std::optional<std::string> first =
              places.claim(area.code, "line " + std::to_string(area.at.line) + " of " + file)) {
        csv_.report(area.at, "the area " + in_quotes(area.name) + " (" + area.code + ") for the second time",
                    "each area once; it stands first in " + *first, "Remove one of them");
        continue;
      }
      figures.areas.push_back(row_of(area));
    }
  }

 private:
  [[nodiscard]] record::FigureRow row_of(const AreaSum& area) const {
    record::FigureRow row;
    row.unit = area.code;
    const Provenance provenance = rows_ == TableRows::areas ? Provenance::published : Provenance::summed;
    for (std::size_t i = 0; i < columns_.figures.size(); ++i) {
      if (!area.incomplete[i]) {
        row.set(columns_.figures[i].second, area.sums[i], provenance);
      }
    }
    return row;
  }

  void read_row() {
    const std::span<const CsvField> row = csv_.row();
    const std::size_t index = area_index(row[*columns_.area]);
    if (rows_ == TableRows::stations) {
      check_station(row, index);
    }
    AreaSum& area = areas_[index];
    for (std::size_t i = 0; i < columns_.figures.size(); ++i) {
      add_figure(area, i, row[columns_.figures[i].first]);
    }
  }

  // Rows of one area mostly follow each other.
  std::size_t area_index(const CsvField& field) {
    if (!areas_.empty() && rows_ == TableRows::stations && field.text == areas_[last_].name) {
      return last_;
    }
    const auto known = rows_ == TableRows::stations ? indices_.find(field.text) : indices_.end();
    last_ = known == indices_.end() ? add_area(field) : known->second;
    return last_;
  }

  std::size_t add_area(const CsvField& field) {
    AreaSum area;
    area.code = code_of(field);
    area.name = field.text;
    area.at = csv_.place(field);
    area.sums.resize(columns_.figures.size());
    area.incomplete.resize(columns_.figures.size());
    const std::size_t index = rows_ == TableRows::stations ? same_area(area.code) : areas_.size();
    indices_.emplace(field.text, index);
    if (index == areas_.size()) {
      areas_.push_back(std::move(area));
    }
    return index;
  }

  // An area that stands under two of its names is one area; one past the end where it is new.
  [[nodiscard]] std::size_t same_area(const std::string& code) const {
    const auto same = code.empty() ? areas_.end() : std::ranges::find(areas_, code, &AreaSum::code);
    return static_cast<std::size_t>(same - areas_.begin());
  }

  std::string code_of(const CsvField& field) {
    if (field.text.empty()) {
      csv_.report(csv_.place(field), "no area", "the code, a name or an alias of an area",
                  "Name the area of every row");
      return {};
    }
    if (context_.country == nullptr) {
      return std::string(field.text);
    }
    AreaFinder::Result result = context_.area_finder().find(field.text);
    if (result.area == nullptr) {
      csv_.report(csv_.place(field), std::move(result.found), std::move(result.expected), std::move(result.advice));
      return {};
    }
    return result.area->code;
  }

  void check_station(std::span<const CsvField> row, std::size_t area) {
    names_.clear();
    for (const std::size_t column : columns_.stations) {
      names_.push_back(row[column].text);
    }
    const CsvField& field = row[columns_.stations.front()];
    if (std::ranges::all_of(names_, [](std::string_view each) { return each.empty(); })) {
      csv_.report(csv_.place(field), "no station", "its number or name", "Number every station");
      return;
    }
    const std::uint32_t first = stations_.insert(static_cast<std::uint32_t>(area), names_, csv_.line());
    if (first != 0) {
      csv_.report(
          csv_.place(field),
          "the station " + in_quotes(station_name()) + " of " + in_quotes(areas_[area].name) + " for the second time",
          "each station once; it stands first in line " + std::to_string(first),
          "Remove one of them; where numbers repeat from one territory to the next, map the column of "
          "territories to station too");
    }
  }

  [[nodiscard]] std::string station_name() const {
    std::string joined;
    for (const std::string_view each : names_) {
      joined += (joined.empty() ? "" : ", ") + std::string(each);
    }
    return joined;
  }

  void add_figure(AreaSum& area, std::size_t i, const CsvField& field) {
    const std::expected<Count64, NumberFault> value = read_whole_number(field.text);
    if (!value) {
      refuse_figure(area, i, field, value.error());
      return;
    }
    if (area.incomplete[i]) {
      return;
    }
    const std::optional<Count64> sum = checked_add(area.sums[i], *value);
    if (!sum) {
      csv_.report(csv_.place(field),
                  "a sum of " + in_quotes(csv_.header()[columns_.figures[i].first].text) + " in " +
                      in_quotes(area.name) + " outside 64 bits",
                  "figures that add up to at most 9223372036854775807", "Compare the figures with the source");
      area.incomplete[i] = true;
      return;
    }
    area.sums[i] = *sum;
  }

  void refuse_figure(AreaSum& area, std::size_t i, const CsvField& field, NumberFault fault) {
    area.incomplete[i] = true;
    if (fault != NumberFault::empty) {
      const std::string column(csv_.header()[columns_.figures[i].first].text);
      csv_.report(csv_.place(field),
                  std::string(found(fault)) + ", " + in_quotes(field.text) + ", for " + in_quotes(column),
                  "a whole number ≥ 0, or nothing where it was not published", std::string(advice(fault)));
    }
  }

  const CaseContext& context_;
  TableRows rows_;
  const FigureColumns& columns_;
  CsvReader& csv_;
  std::vector<AreaSum> areas_;
  std::unordered_map<std::string, std::size_t, TextHash, std::equal_to<>> indices_;  // looked up only, never walked
  std::size_t last_ = 0;
  StationSet stations_;
  std::vector<std::string_view> names_;
};

}  // namespace

std::optional<std::string> AreaPlaces::claim(const std::string& code, std::string place) {
  const auto [entry, is_new] = places_.emplace(code, std::move(place));
  return is_new ? std::nullopt : std::optional<std::string>(entry->second);
}

void read_figure_table(const CaseContext& context, const FigureTable& table, Figures& figures, AreaPlaces& places) {
  const std::optional<std::string> name = file_named(context, *table.file);
  if (!name) {
    return;
  }
  const std::size_t before = context.yaml.problems->size();
  const std::unique_ptr<TextSource> stream = context.files->stream(*name, *context.yaml.problems);
  CsvReader csv(ReadContext{context.files->place_of(*name), context.yaml.problems}, *stream);
  const std::optional<FigureColumns> columns =
      csv.header().empty() ? std::nullopt : ColumnReader(context, table, csv).read();
  if (columns) {
    FigureTableReader reader(context, table.rows, *columns, csv);
    reader.read();
    reader.add_to(figures, places, table.file->text);
    if (csv.records() == 0 && context.yaml.problems->size() == before) {
      csv.report({}, "no row under the header line", "one row an area or station", "Add the figures");
    }
  }
  csv.finish();
}

}  // namespace mandate::io
