#include "io/station_table.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "base/find.hpp"
#include "io/area_finder.hpp"
#include "io/csv.hpp"
#include "io/csv_columns.hpp"
#include "io/nearest.hpp"
#include "io/protocol_csv.hpp"
#include "io/whole_number.hpp"
#include "io/wording.hpp"

namespace mandate::io {
namespace {

using record::no_unit;

constexpr std::array<std::string_view, 3> station_words = {"station", "region", "district"};
constexpr std::string_view votes_prefix = "votes.";

// What a column is: one of `station_words`, a name of a cell, or nothing where it is not needed.
std::optional<std::string_view> word_of(const CsvField& field, const CellColumns& cells) {
  const Node* const mapped = cells.columns == nullptr ? nullptr : cells.columns->find(field.text);
  if (mapped == nullptr) {
    return field.text;
  }
  return mapped->kind == Node::Kind::text ? std::optional<std::string_view>(mapped->text) : std::nullopt;
}

bool is_station_word(std::string_view word) { return std::ranges::find(station_words, word) != station_words.end(); }

// A figure that a station can have: not one of the body or of areas.
bool is_figure_of_station(record::Count count) {
  using record::Count;
  constexpr std::array<Count, 8> others = {Count::members,   Count::members_in_office, Count::candidates,
                                           Count::areas_for, Count::areas_against,     Count::seats_total,
                                           Count::mandates,  Count::quota_mandates};
  return std::ranges::find(others, count) == others.end();
}

std::optional<record::Cell> cell_named(std::string_view word, std::span<const std::string> options) {
  if (const std::optional<record::Count> count = record::count_named(word); count && is_figure_of_station(*count)) {
    return record::Cell{std::string(word), std::string(word), count, {}, {}};
  }
  if (!word.starts_with(votes_prefix)) {
    return std::nullopt;
  }
  const auto option = std::ranges::find(options, word.substr(votes_prefix.size()));
  if (option == options.end()) {
    return std::nullopt;
  }
  return record::Cell{std::string(word), "votes", {}, static_cast<std::size_t>(option - options.begin()), {}};
}

void report_unknown_column(CsvReader& csv, const CsvField& field, std::string_view word,
                           std::vector<std::string_view> known) {
  known.insert(known.begin(), station_words.begin(), station_words.end());
  const std::string near = did_you_mean(word, known);
  csv.report(csv.place(field), "the unknown column " + in_quotes(word), "one of: " + listed_in_short(known),
             (near.empty() ? "" : near + " ") + "Map it with 'columns', or to null if it is not needed: columns: {" +
                 std::string(word) + ": null}");
}

struct FigureColumn {
  std::size_t index = 0;
  std::size_t cell = 0;
};

enum class ColumnsOfWords : std::uint8_t { unknown, taken };

// Which column is which cell of the layout.
class Header {
 public:
  Header(CsvReader& csv, const CellColumns& cells, const record::Layout& layout, ColumnsOfWords words)
      : csv_(csv), words_taken_(words == ColumnsOfWords::taken) {
    station_places_.fill(no_column);
    for (std::size_t i = 0; i < csv.header().size(); ++i) {
      read_column(i, cells, layout);
    }
    if (!csv.header().empty() && station_places_[0] == no_column) {
      csv.report({1, 1}, "no column 'station'", "a column with the number of the station",
                 "Name it so, or map it with 'columns'");
      good_ = false;
    }
  }

  [[nodiscard]] bool good() const { return good_ && !csv_.header().empty(); }
  [[nodiscard]] const std::array<std::size_t, 3>& station_places() const { return station_places_; }
  [[nodiscard]] const std::vector<FigureColumn>& columns() const { return columns_; }
  [[nodiscard]] const std::vector<FigureColumn>& words() const { return words_; }

 private:
  void read_column(std::size_t index, const CellColumns& cells, const record::Layout& layout) {
    const CsvField& field = csv_.header()[index];
    const std::optional<std::string_view> word = word_of(field, cells);
    if (!word) {
      return;
    }
    if (const std::optional<std::size_t> place = index_in(station_words, *word)) {
      take(index, station_places_.at(*place), *word);
      return;
    }
    const bool in_words = words_taken_ && word->ends_with(words_suffix);
    const std::optional<std::size_t> cell =
        layout.find(in_words ? word->substr(0, word->size() - words_suffix.size()) : *word);
    if (!cell) {
      std::vector<std::string_view> known;
      std::ranges::transform(layout.cells, std::back_inserter(known), &record::Cell::name);
      report_unknown_column(csv_, field, *word, std::move(known));
      good_ = false;
      return;
    }
    std::vector<FigureColumn>& columns = in_words ? words_ : columns_;
    std::size_t taken = no_column;
    const auto same = std::ranges::find(columns, *cell, &FigureColumn::cell);
    if (same != columns.end()) {
      taken = same->index;
    }
    take(index, taken, *word);
    columns.push_back({index, *cell});
  }

  // `place` is no_column where the word is new.
  void take(std::size_t index, std::size_t& place, std::string_view word) {
    if (place == no_column) {
      place = index;
      return;
    }
    csv_.report(csv_.place(csv_.header()[index]), "a second column for " + in_quotes(word),
                "one; " + in_quotes(csv_.header()[place].text) + " is the first", "Map one of them to null");
    good_ = false;
  }

  CsvReader& csv_;
  bool words_taken_;
  bool good_ = true;
  std::array<std::size_t, 3> station_places_{};
  std::vector<FigureColumn> columns_;
  std::vector<FigureColumn> words_;
};

// Nothing after a problem.
std::optional<Count64> read_cell(CsvReader& csv, const FigureColumn& column) {
  const CsvField& field = csv.row()[column.index];
  const std::expected<Count64, NumberFault> value = read_whole_number(field.text);
  if (value) {
    return *value;
  }
  if (value.error() == NumberFault::empty) {
    return record::absent;
  }
  csv.report(csv.place(field),
             std::string(found(value.error())) + ", " + in_quotes(field.text) + ", for " +
                 in_quotes(csv.header()[column.index].text),
             "a whole number ≥ 0, or nothing where the protocol leaves it empty", std::string(advice(value.error())));
  return std::nullopt;
}

StationProtocols read_rows(const ReadContext& file, std::string_view text, const StationTables& tables,
                           const CellColumns& cells, const record::Layout& layout, ColumnsOfWords words) {
  StationProtocols result;
  result.table = record::ProtocolTable(layout.size());
  CsvReader csv(file, text);
  const Header header(csv, cells, layout, words);
  for (const FigureColumn& column : header.words()) {
    result.word_cells.push_back(column.cell);
  }
  if (header.good()) {
    const auto& places = header.station_places();
    StationColumns stations(tables, places[0], places[1], places[2]);
    std::vector<Count64> values(layout.size(), record::absent);
    while (csv.next()) {
      bool good = true;
      const std::uint32_t station = stations.station_of(csv);
      for (const FigureColumn& column : header.columns()) {
        const std::optional<Count64> value = read_cell(csv, column);
        values[column.cell] = value.value_or(record::absent);
        good = good && value.has_value();
      }
      if (good && station != no_unit) {
        result.table.add_row(station, values);
        for (const FigureColumn& column : header.words()) {
          result.words.emplace_back(csv.row()[column.index].text);
        }
      }
    }
  }
  csv.finish();
  return result;
}

}  // namespace

const std::string* StationColumns::region_code(CsvReader& csv, const CsvField& field) {
  if (region_known_ && field.text == region_text_) {
    return &region_code_;
  }
  AreaFinder::Result found = AreaFinder(tables_->country->law.areas, tables_->day).find(field.text);
  if (found.area == nullptr) {
    csv.report(csv.place(field), std::move(found.found), std::move(found.expected), std::move(found.advice));
    return nullptr;
  }
  region_text_ = field.text;
  region_code_ = found.area->code;
  region_known_ = true;
  return &region_code_;
}

void StationColumns::report_unknown(CsvReader& csv, const CsvField& at, const StationName& name,
                                    const StationFinder::Result& found) const {
  const std::string called = unit_code(name.region, name.district, name.number);
  if (!found.several.empty()) {
    std::vector<std::string_view> codes;
    for (const std::uint32_t station : found.several) {
      codes.push_back(tables_->units->at(station).code);
    }
    csv.report(csv.place(at), "the station " + in_quotes(called) + ", which may be " + listed_in_short(codes),
               "one station", "Name its region and district, or write its whole code");
    return;
  }
  const auto moved = std::ranges::find(tables_->moved, called, &tally::StationMove::before);
  if (moved != tables_->moved.end()) {
    csv.report(csv.place(at), "the station " + in_quotes(called) + ", which stood there in the register before",
               "a station of the register", "It is now " + tables_->units->at(moved->station).code);
    return;
  }
  csv.report(csv.place(at), "the unknown station " + in_quotes(called), "a station of the register",
             "Correct its number, region or district; or add it to the register");
}

std::uint32_t StationColumns::station_of(CsvReader& csv) {
  const CsvField& number = csv.row()[station_];
  StationName name{{}, {}, number.text};
  if (region_ != no_column && !csv.row()[region_].text.empty()) {
    const std::string* const code = region_code(csv, csv.row()[region_]);
    if (code == nullptr) {
      return no_unit;
    }
    name.region = *code;
  }
  if (district_ != no_column) {
    name.district = csv.row()[district_].text;
  }
  if (number.text.empty()) {
    csv.report(csv.place(number), "no station", "its number or the code of its unit", "Name the station of every row");
    return no_unit;
  }
  const StationFinder::Result found = tables_->finder->find(name);
  if (found.station == no_unit) {
    report_unknown(csv, number, name, found);
    return no_unit;
  }
  lines_.resize(tables_->units->size());
  if (lines_[found.station] != 0) {
    csv.report(csv.place(number), "the station " + tables_->units->at(found.station).code + " for the second time",
               "each station once; it stands first in line " + std::to_string(lines_[found.station]),
               "Remove one of them; another copy of the protocol is a source of its own");
    return no_unit;
  }
  lines_[found.station] = csv.line();
  return found.station;
}

record::Layout layout_of_header(const ReadContext& file, std::string_view text, const CellColumns& cells) {
  record::Layout layout;
  CsvReader csv(file, text);
  for (const CsvField& field : csv.header()) {
    const std::optional<std::string_view> word = word_of(field, cells);
    if (!word || is_station_word(*word)) {
      continue;
    }
    if (std::optional<record::Cell> cell = cell_named(*word, cells.options)) {
      if (!layout.find(cell->name)) {
        layout.cells.push_back(std::move(*cell));
      }
    } else {
      std::vector<std::string_view> known(record::count_names.begin(), record::count_names.end());
      std::erase_if(known, [](std::string_view name) { return !is_figure_of_station(*record::count_named(name)); });
      std::vector<std::string> votes;
      for (const std::string& option : cells.options) {
        votes.push_back(std::string(votes_prefix) + option);
      }
      known.insert(known.end(), votes.begin(), votes.end());
      report_unknown_column(csv, field, *word, std::move(known));
    }
  }
  if (layout.cells.empty() && !csv.header().empty()) {
    csv.report({1, 1}, "no column of figures", "at least one column named like a figure",
               "Name it so, or map it with 'columns', such as {yes: for}");
  }
  return layout;
}

std::optional<record::Layout> layout_named(std::span<const std::string> names, std::span<const std::string> options) {
  record::Layout layout;
  for (const std::string& name : names) {
    std::optional<record::Cell> cell = cell_named(name, options);
    if (!cell) {
      return std::nullopt;
    }
    layout.cells.push_back(std::move(*cell));
  }
  return layout;
}

record::ProtocolTable read_station_table(const ReadContext& file, std::string_view text, const StationTables& tables,
                                         const CellColumns& cells, const record::Layout& layout) {
  return read_rows(file, text, tables, cells, layout, ColumnsOfWords::unknown).table;
}

StationProtocols read_station_protocols(const ReadContext& file, std::string_view text, const StationTables& tables,
                                        const CellColumns& cells, const record::Layout& layout) {
  return read_rows(file, text, tables, cells, layout, ColumnsOfWords::taken);
}

}  // namespace mandate::io
