#include "io/results_table.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "base/localized_text.hpp"
#include "base/wording.hpp"
#include "io/contest_builder.hpp"
#include "io/figure_style.hpp"
#include "io/nearest.hpp"
#include "io/results_cells.hpp"
#include "io/results_headings.hpp"
#include "io/unit_rows.hpp"
#include "io/wording.hpp"

namespace mandate::io {
namespace {

using record::CountStatus;

constexpr std::array<std::string_view, 7> unit_columns = {"unit",   "name",     "kind",  "parent",
                                                          "region", "register", "status"};
constexpr std::string_view passed_over = "-";

bool is_unit_column(std::string_view name) { return std::ranges::find(unit_columns, name) != unit_columns.end(); }

class ResultsTableReader {
 public:
  ResultsTableReader(const TextTable& table, const ColumnMapping& columns, ProblemSink& problems)
      : table_(table), mapping_(columns), problems_(problems) {}

  std::optional<ResultsRead> read() {
    name_columns();
    find_style();
    const std::optional<std::size_t> unit = column_of("unit");
    if (!unit) {
      problems_.report({1, 1}, "no column of the stations", "a column 'unit'",
                       "Name the one that holds them, for example with --columns 'Station No=unit'");
      return std::nullopt;
    }
    read_units();
    read_figures();
    if (!problems_.clean()) {
      return std::nullopt;
    }
    read_.results.contests.push_back(std::move(builder_).finish(read_.results.status));
    return std::move(read_);
  }

 private:
  std::optional<std::size_t> column_of(std::string_view name) const {
    const auto found = std::ranges::find(names_, name);
    return found == names_.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - names_.begin()));
  }

  std::string_view text(std::size_t row, std::optional<std::size_t> column) const {
    return column ? table_.at(row, *column) : std::string_view();
  }

  bool all_figures(std::size_t column) const {
    bool any = false;
    for (std::size_t row = 0; row < table_.rows(); ++row) {
      const std::string_view cell = table_.at(row, column);
      if (!cell.empty() && !looks_like_figure(cell)) {
        return false;
      }
      any = any || !cell.empty();
    }
    return any;
  }

  std::string told_name(std::string_view heading) const {
    const auto told =
        std::ranges::find(mapping_, heading, [](const auto& pair) -> std::string_view { return pair.first; });
    return told == mapping_.end() ? std::string() : told->second;
  }

  // What each column holds.
  void name_columns() {
    for (std::size_t column = 0; column < table_.header.size(); ++column) {
      names_.push_back(name_of(column));
    }
    for (const auto& [heading, name] : mapping_) {
      if (std::ranges::find(table_.header, heading) == table_.header.end()) {
        problems_.report({1, 1}, "no column " + in_quotes(heading), "one of: " + listed_in_short(table_.header),
                         did_you_mean(heading, table_.header));
      }
    }
    for (std::size_t column = 0; column < names_.size(); ++column) {
      const auto first = std::ranges::find(names_, names_[column]);
      const bool again = first < names_.begin() + static_cast<std::ptrdiff_t>(column);
      if (again && names_[column] != passed_over) {
        problems_.report(table_.header_place(column), "a second column of '" + names_[column] + "'", "one",
                         "Leave one of them out with --columns '" + std::string(table_.header[column]) + "=-'");
      }
    }
  }

  std::string name_of(std::size_t column) {
    const std::string_view heading = table_.header[column];
    if (const std::string told = told_name(heading); !told.empty()) {
      return told;
    }
    if (const auto known = column_with_heading(heading)) {
      if (*known != heading) {
        read_.assumed.push_back("column " + in_quotes(heading) + " is '" + std::string(*known) + "'");
      }
      return std::string(*known);
    }
    if (record::count_named(heading) || heading.starts_with("votes.")) {
      return std::string(heading);
    }
    const std::size_t point = heading.rfind('.');
    if (point != std::string_view::npos && all_ascii_name(heading)) {
      return std::string(heading);
    }
    if (all_figures(column)) {
      const bool plain_name = all_ascii_name(heading);
      read_.assumed.push_back(
          "column " + in_quotes(heading) +
          (plain_name ? " is a figure of that name" : " holds the votes of an option of that name"));
      return plain_name ? std::string(heading) : "votes." + std::string(heading);
    }
    read_.assumed.push_back("column " + in_quotes(heading) + " is no figure and was passed over");
    return std::string(passed_over);
  }

  // "early_voting", "issued_by_member.2": the name of a figure, not of somebody.
  static bool all_ascii_name(std::string_view text) {
    return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.") == std::string_view::npos;
  }

  bool is_figure(std::size_t column) const {
    return names_[column] != passed_over && (!is_unit_column(names_[column]) || names_[column] == "register");
  }

  void find_style() {
    FigureStyleDetector detector;
    for (std::size_t column = 0; column < names_.size(); ++column) {
      for (std::size_t row = 0; is_figure(column) && row < table_.rows(); ++row) {
        detector.look_at(table_.at(row, column));
      }
    }
    style_ = detector.style();
    if (!style_.thousands.empty()) {
      read_.assumed.push_back(std::string(name_of_sign(style_.thousands)) + " stands between thousands");
    }
    if (!style_.decimal.empty()) {
      read_.assumed.push_back(std::string(name_of_sign(style_.decimal)) + " is the decimal sign");
    }
  }

  std::optional<Count64> figure(std::size_t row, std::size_t column) {
    const std::string_view cell = table_.at(row, column);
    if (cell.empty()) {
      return record::absent;
    }
    const auto value = read_figure(cell, style_);
    if (value) {
      return *value;
    }
    problems_.report(
        table_.place(row, column),
        std::string(found(value.error())) + " " + in_quotes(cell) + " in column " + in_quotes(table_.header[column]),
        "a whole number", std::string(advice(value.error())));
    return std::nullopt;
  }

  void read_units() {
    const auto unit = column_of("unit");
    const auto name = column_of("name");
    const auto kind = column_of("kind");
    const auto parent = column_of("parent");
    const auto region = column_of("region");
    const auto electors = column_of("register");
    std::vector<UnitRow> rows;
    std::unordered_set<std::string_view> regions;
    for (std::size_t row = 0; !parent && region && row < table_.rows(); ++row) {
      const std::string_view code = text(row, region);
      if (!code.empty() && code != text(row, unit) && regions.insert(code).second) {
        rows.push_back(
            {{std::string(code), std::string(code), "region", record::no_unit, {}}, {}, table_.place(row, *region)});
      }
    }
    first_row_ = rows.size();
    for (std::size_t row = 0; row < table_.rows(); ++row) {
      record::Unit each{std::string(text(row, unit)),
                        std::string(text(row, name)),
                        std::string(text(row, kind)),
                        record::no_unit,
                        {}};
      if (electors) {
        const std::optional<Count64> value = figure(row, *electors);
        each.electors = value && *value != record::absent ? value : std::nullopt;
      }
      rows.push_back({std::move(each), std::string(text(row, parent ? parent : region)), table_.place(row, *unit)});
    }
    UnitsMade made = make_units(rows, problems_);
    if (made.made_root) {
      read_.assumed.push_back("a unit '" + std::string(made_up_root) + "' stands above those without a parent");
    }
    index_ = std::move(made.index);
    read_.results.units = std::move(made.tree);
  }

  void read_figures() {
    const auto status = column_of("status");
    std::vector<std::size_t> cells(names_.size());
    for (std::size_t column = 0; column < names_.size(); ++column) {
      if (is_figure(column) && names_[column] != "register") {
        cells[column] = cell_of(column);
      }
    }
    for (std::size_t row = 0; row < table_.rows(); ++row) {
      const std::uint32_t unit = index_[first_row_ + row];
      for (std::size_t column = 0; column < names_.size(); ++column) {
        if (!is_figure(column) || names_[column] == "register") {
          continue;
        }
        const std::optional<Count64> value = figure(row, column);
        if (value && *value != record::absent && unit != record::no_unit) {
          builder_.set(unit, cells[column], *value);
        }
      }
      read_status(row, unit, status);
    }
  }

  void read_status(std::size_t row, std::uint32_t unit, std::optional<std::size_t> column) {
    const std::string_view word = text(row, column);
    if (word.empty() || unit == record::no_unit) {
      return;
    }
    const std::optional<CountStatus> status = count_status_named(word);
    if (!status) {
      problems_.report(table_.place(row, *column), "the unknown status " + in_quotes(word),
                       "one of: nothing, partial, complete, preliminary, final, annulled, repeat_vote");
      return;
    }
    builder_.set_status(unit, *status);
  }

  std::size_t cell_of(std::size_t column) {
    const std::string_view name = names_[column];
    constexpr std::string_view votes = "votes.";
    if (answer_named(name)) {
      return builder_.votes(builder_.option(
          {std::string(name), same_in_all(std::string(name)), record::OptionKind::answer, {}, {}, false}));
    }
    if (name.starts_with(votes) && name.size() > votes.size()) {
      const std::string id(name.substr(votes.size()));
      return builder_.votes(builder_.option({id, same_in_all(id), record::OptionKind::list, {}, {}, false}));
    }
    return builder_.cell(cell_of_name(name));
  }

  const TextTable& table_;
  const ColumnMapping& mapping_;
  ProblemSink& problems_;
  ResultsRead read_;
  ContestBuilder builder_;
  std::vector<std::string> names_;
  std::vector<std::uint32_t> index_;
  std::size_t first_row_ = 0;
  FigureStyle style_;
};

}  // namespace

std::optional<CountStatus> count_status_named(std::string_view word) {
  for (const CountStatus status :
       {CountStatus::nothing, CountStatus::partial, CountStatus::complete, CountStatus::preliminary, CountStatus::final,
        CountStatus::annulled, CountStatus::repeat_vote}) {
    if (record::word(status) == word) {
      return status;
    }
  }
  return std::nullopt;
}

std::optional<ResultsRead> read_results_table(const TextTable& table, const ColumnMapping& columns,
                                              ProblemSink& problems) {
  return ResultsTableReader(table, columns, problems).read();
}

}  // namespace mandate::io
