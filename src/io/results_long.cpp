#include "io/results_long.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "base/localized_text.hpp"
#include "io/contest_builder.hpp"
#include "io/csv_columns.hpp"
#include "io/csv_table.hpp"
#include "io/csv_writing.hpp"
#include "io/left_out.hpp"
#include "io/problem_sink.hpp"
#include "io/results_cells.hpp"
#include "io/results_table.hpp"
#include "io/unit_rows.hpp"
#include "io/whole_number.hpp"
#include "io/wording.hpp"

namespace mandate::io {
namespace {

// The columns in their order.
namespace long_column {

enum Index : std::size_t {
  election,
  date,
  contest,
  seats,
  unit,
  name,
  kind,
  parent,
  in_register,
  status,
  cell,
  option,
  option_name,
  option_kind,
  list,
  value,
  initial,
  count
};

constexpr std::array<std::string_view, count> names = {
    "election", "date", "contest", "seats",       "unit",        "name", "kind",  "parent", "register",
    "status",   "cell", "option",  "option_name", "option_kind", "list", "value", "initial"};

}  // namespace long_column

constexpr std::array<std::string_view, 3> option_kinds = {"list", "candidate", "answer"};

class LongReader {
  using enum long_column::Index;

 public:
  LongReader(const TextTable& table, ProblemSink& problems) : table_(table), problems_(problems) {}

  std::optional<ResultsRead> read() {
    if (!find_columns()) {
      return std::nullopt;
    }
    read_units();
    for (std::size_t row = 0; row < table_.rows(); ++row) {
      read_row(row);
    }
    if (!problems_.clean()) {
      return std::nullopt;
    }
    for (ContestBuilder& each : builders_) {
      read_.results.contests.push_back(std::move(each).finish(read_.results.status));
    }
    return std::move(read_);
  }

 private:
  bool find_columns() {
    for (std::size_t i = 0; i < count; ++i) {
      const auto found = std::ranges::find(table_.header, long_column::names.at(i));
      column_.at(i) = static_cast<std::size_t>(found - table_.header.begin());
      if (found == table_.header.end()) {
        problems_.report({1, 1}, "no column '" + std::string(long_column::names.at(i)) + "'",
                         "the columns " + listed_in_short(long_column::names), "Add it, or correct the header line");
      }
    }
    return problems_.clean();
  }

  std::string text(std::size_t row, long_column::Index column) const {
    return std::string(table_.at(row, column_.at(column)));
  }

  void complain(std::size_t row, long_column::Index column, std::string what, std::string expected) {
    problems_.report(table_.place(row, column_.at(column)), std::move(what), std::move(expected));
  }

  Count64 number(std::size_t row, long_column::Index column) {
    const std::string_view digits = table_.at(row, column_.at(column));
    if (digits.empty()) {
      return record::absent;
    }
    const auto figure = read_whole_number(digits);
    if (!figure) {
      problems_.report(table_.place(row, column_.at(column)),
                       std::string(found(figure.error())) + " " + in_quotes(digits) + " in column '" +
                           std::string(long_column::names.at(column)) + "'",
                       "a whole number", std::string(advice(figure.error())));
      return record::absent;
    }
    return *figure;
  }

  void read_units() {
    std::unordered_map<std::string, std::size_t> known;
    std::vector<UnitRow> rows;
    for (std::size_t row = 0; row < table_.rows(); ++row) {
      const std::string code = text(row, unit);
      const auto [place, added] = known.emplace(code, rows.size());
      if (!added) {
        if (rows[place->second].parent != text(row, parent)) {
          complain(row, parent, "another parent of the unit " + in_quotes(code) + ": " + in_quotes(text(row, parent)),
                   in_quotes(rows[place->second].parent) + " as in its first row");
        }
        continue;
      }
      record::Unit each{code, text(row, name), text(row, kind), record::no_unit, {}};
      if (const Count64 electors = number(row, in_register); electors != record::absent) {
        each.electors = electors;
      }
      rows.push_back({std::move(each), text(row, parent), table_.place(row, column_.at(unit))});
    }
    UnitsMade made = make_units(rows, problems_);
    if (made.made_root) {
      read_.assumed.push_back("a unit '" + std::string(made_up_root) + "' stands above those without a parent");
    }
    read_.results.units = std::move(made.tree);
  }

  void read_election(std::size_t row) {
    record::Results& results = read_.results;
    const std::string id = text(row, election);
    const std::string day = text(row, date);
    if (row == 0) {
      results.id = id;
      results.date = Date::parse(day);
      if (!results.date && !day.empty()) {
        complain(row, date, "no date " + in_quotes(day), "YYYY-MM-DD");
      }
      return;
    }
    if (id != results.id || (results.date && day != results.date->iso())) {
      complain(row, election, "another election: " + in_quotes(id) + " of " + in_quotes(day),
               in_quotes(results.id) + " as in the first row");
    }
  }

  ContestBuilder& builder_of(std::size_t row) {
    const auto [place, added] = contest_.emplace(text(row, contest), builders_.size());
    if (added) {
      builders_.emplace_back();
      builders_.back().contest.id = text(row, contest);
      if (const Count64 number_of_seats = number(row, seats); number_of_seats != record::absent) {
        builders_.back().contest.seats = number_of_seats;
      }
    }
    return builders_[place->second];
  }

  std::size_t cell_of(std::size_t row, ContestBuilder& builder) {
    const std::string id = text(row, option);
    if (id.empty()) {
      return builder.cell(cell_of_name(text(row, cell)));
    }
    record::ContestOption each{id, same_in_all(text(row, option_name)), record::OptionKind::list, {}, {}, false};
    const auto* const kind_of_option = std::ranges::find(option_kinds, text(row, option_kind));
    if (kind_of_option == option_kinds.end()) {
      complain(row, option_kind, "the unknown kind " + in_quotes(text(row, option_kind)), "list, candidate or answer");
      return 0;
    }
    each.kind = static_cast<record::OptionKind>(kind_of_option - option_kinds.begin());
    if (const std::string of_list = text(row, list); !of_list.empty()) {
      each.list = builder.option({of_list, same_in_all(of_list), record::OptionKind::list, {}, {}, false});
    }
    const std::size_t index = builder.option(std::move(each));
    const std::string cell_name = text(row, cell);
    record::Cell votes = votes_cell(builder.contest.options[index], index);
    if (cell_name != votes.name) {
      votes = cell_of_name(cell_name);
      votes.option = index;
    }
    return builder.cell(votes);
  }

  void read_row(std::size_t row) {
    read_election(row);
    const std::optional<std::uint32_t> at = read_.results.units.find(text(row, unit));
    if (!at) {
      return;
    }
    if (text(row, contest).empty() && text(row, cell).empty()) {
      return;
    }
    ContestBuilder& builder = builder_of(row);
    if (const std::string word = text(row, status); !word.empty()) {
      if (const auto known = count_status_named(word)) {
        builder.set_status(*at, *known);
      } else {
        complain(row, status, "the unknown status " + in_quotes(word), "a word such as complete, final, annulled");
      }
    }
    if (text(row, cell).empty()) {
      return;
    }
    const std::size_t index = cell_of(row, builder);
    const Count64 figure = number(row, value);
    if (figure != record::absent && !builder.set(*at, index, figure)) {
      complain(row, cell,
               "a second figure of " + in_quotes(text(row, cell)) + " of the unit " + in_quotes(text(row, unit)),
               "one");
    }
    if (const Count64 before = number(row, initial); before != record::absent) {
      builder.set_initial(*at, index, before);
    }
  }

  const TextTable& table_;
  ProblemSink& problems_;
  ResultsRead read_;
  std::array<std::size_t, count> column_{};
  std::unordered_map<std::string, std::size_t> contest_;
  std::vector<ContestBuilder> builders_;
};

class LongWriter {
  using enum long_column::Index;

 public:
  explicit LongWriter(const record::Results& results) : results_(results) {}

  ResultsWritten write() {
    say_missing(left_out_, results_,
                {ResultsPart::title, ResultsPart::category, ResultsPart::subcategory, ResultsPart::domain,
                 ResultsPart::country, ResultsPart::authority, ResultsPart::created, ResultsPart::status});
    for (const std::string_view each : long_column::names) {
      csv_.field(each);
    }
    csv_.end_row();
    write_units();
    for (const record::Contest& each : results_.contests) {
      write_contest(each);
    }
    return {std::move(csv_).take(), left_out_.list()};
  }

 private:
  using Row = std::array<std::string, count>;

  void put(const Row& row) {
    for (const std::string& each : row) {
      csv_.field(each);
    }
    csv_.end_row();
  }

  Row row_of_unit(std::uint32_t index) const {
    const record::Unit& each = results_.units.at(index);
    Row row;
    row[election] = results_.id;
    row[date] = results_.date ? results_.date->iso() : "";
    row[unit] = each.code;
    row[name] = each.name;
    row[kind] = each.kind;
    row[parent] = each.parent == record::no_unit ? "" : results_.units.at(each.parent).code;
    row[in_register] = each.electors ? std::to_string(*each.electors) : "";
    return row;
  }

  // The tree first, a row a unit, so that units without figures are kept and regions stand before their stations.
  void write_units() {
    for (std::uint32_t i = 0; i < results_.units.size(); ++i) {
      put(row_of_unit(i));
    }
  }

  void write_contest(const record::Contest& each) {
    if (!each.title.empty()) {
      left_out_.say("titles of contests");
    }
    for (const record::ContestOption& one : each.options) {
      if (one.seats || one.elected) {
        left_out_.say("seats and who is elected");
      }
      if (has_translations(one.name)) {
        left_out_.say("names of options in further languages");
      }
    }
    auto corrected = each.initial.begin();
    for (std::size_t row = 0; row < each.protocols.rows(); ++row) {
      for (std::size_t index = 0; index < each.layout.size(); ++index) {
        const bool was_corrected = corrected != each.initial.end() && corrected->row == row && corrected->cell == index;
        const Count64 before = was_corrected ? (corrected++)->value : record::absent;
        write_figure(each, row, index, before);
      }
    }
  }

  void write_figure(const record::Contest& each, std::size_t row, std::size_t index, Count64 before) {
    const record::Cell& which = each.layout.cells[index];
    const Count64 figure = each.protocols.value(row, index);
    Row out = row_of_unit(each.protocols.unit(row));
    out[contest] = each.id;
    out[seats] = each.seats ? std::to_string(*each.seats) : "";
    out[status] = each.statuses.empty() ? "" : record::word(each.statuses[row]);
    out[cell] = which.name;
    if (which.option) {
      const record::ContestOption& one = each.options[*which.option];
      out[option] = one.id;
      out[option_name] = one.name.in(Language::en);
      out[option_kind] = option_kinds.at(static_cast<std::size_t>(one.kind));
      out[list] = one.list ? each.options[*one.list].id : "";
    }
    out[value] = figure == record::absent ? "" : std::to_string(figure);
    out[initial] = before == record::absent ? "" : std::to_string(before);
    put(out);
  }

  const record::Results& results_;
  CsvWriter csv_;
  LeftOut left_out_;
};

}  // namespace

std::optional<ResultsRead> read_results_long(const ReadContext& context, std::string bytes) {
  std::optional<CsvTable> csv = read_csv_table(context, std::move(bytes), {});
  if (!csv) {
    return std::nullopt;
  }
  ProblemSink problems(context);
  std::optional<ResultsRead> read = LongReader(csv->table, problems).read();
  if (!problems.finish() || !read) {
    return std::nullopt;
  }
  read->assumed.insert(read->assumed.begin(), csv->assumed.begin(), csv->assumed.end());
  return read;
}

ResultsWritten write_results_long(const record::Results& results) { return LongWriter(results).write(); }

}  // namespace mandate::io
