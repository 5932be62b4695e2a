#include "io/openelections.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "base/localized_text.hpp"
#include "io/contest_builder.hpp"
#include "io/csv_table.hpp"
#include "io/csv_writing.hpp"
#include "io/figure_style.hpp"
#include "io/left_out.hpp"
#include "io/problem_sink.hpp"
#include "io/results_cells.hpp"
#include "io/results_headings.hpp"
#include "io/unit_rows.hpp"
#include "io/wording.hpp"

namespace mandate::io {
namespace {

using record::OptionKind;

enum class OpenElectionsColumn : std::size_t { county, precinct, office, district, party, candidate, votes };
constexpr std::array<std::string_view, 7> openelections_columns = {"county", "precinct",  "office", "district",
                                                                   "party",  "candidate", "votes"};

struct Pseudo {
  std::string_view words;  // folded, without spaces
  std::string_view cell;
  std::string_view written;
};
constexpr std::array<Pseudo, 4> pseudo_candidates = {{{"registeredvoters", "electors", "Registered Voters"},
                                                      {"ballotscast", "participants", "Ballots Cast"},
                                                      {"overvotes", "over_votes", "Over Votes"},
                                                      {"undervotes", "under_votes", "Under Votes"}}};

const Pseudo* pseudo_named(std::string_view name) {
  std::string words = folded(name);
  std::erase(words, ' ');
  const auto* const found = std::ranges::find(pseudo_candidates, words, &Pseudo::words);
  return found == pseudo_candidates.end() ? nullptr : found;
}

std::vector<std::string> parts_of(std::string_view path) {
  std::string_view name = path.substr(path.find_last_of('/') + 1);
  name = name.substr(0, name.find('.'));
  std::vector<std::string> parts;
  while (true) {
    const std::size_t end = name.find("__");
    parts.emplace_back(name.substr(0, end));
    if (end == std::string_view::npos) {
      return parts;
    }
    name.remove_prefix(end + 2);
  }
}

class OpenElectionsReader {
 public:
  OpenElectionsReader(const TextTable& table, ProblemSink& problems) : table_(table), problems_(problems) {}

  std::optional<ResultsRead> read(std::string_view path) {
    if (!find_columns()) {
      return std::nullopt;
    }
    read_name(path);
    find_style();
    read_units();
    for (std::size_t row = 0; row < table_.rows(); ++row) {
      read_row(row);
    }
    if (differing_types_ > 0) {
      read_.assumed.push_back("in " + std::to_string(differing_types_) +
                              " rows the votes differ from the sum over types of ballots");
    }
    if (!types_.empty()) {
      read_.assumed.emplace_back("votes by type of ballot are not kept");
    }
    if (!problems_.clean()) {
      return std::nullopt;
    }
    finish();
    return std::move(read_);
  }

 private:
  bool find_columns() {
    for (std::size_t i = 0; i < openelections_columns.size(); ++i) {
      const auto found = std::ranges::find(table_.header, openelections_columns.at(i));
      column_.at(i) = static_cast<std::size_t>(found - table_.header.begin());
      const bool optional = i == static_cast<std::size_t>(OpenElectionsColumn::precinct) ||
                            i == static_cast<std::size_t>(OpenElectionsColumn::district);
      if (found == table_.header.end() && !optional) {
        problems_.report({1, 1}, "no column '" + std::string(openelections_columns.at(i)) + "'",
                         "the columns " + listed_in_short(openelections_columns));
      }
    }
    for (std::size_t column = 0; column < table_.header.size(); ++column) {
      if (std::ranges::find(openelections_columns, table_.header[column]) == openelections_columns.end()) {
        types_.push_back(column);
      }
    }
    return problems_.clean();
  }

  std::size_t at(OpenElectionsColumn column) const { return column_.at(static_cast<std::size_t>(column)); }

  std::string text(std::size_t row, OpenElectionsColumn column) const {
    return at(column) < table_.header.size() ? std::string(table_.at(row, at(column))) : std::string();
  }

  void read_name(std::string_view path) {
    const OpenElectionsName name = openelections_name(path);
    record::Results& results = read_.results;
    results.date = name.date;
    results.domain = name.state;
    results.category = name.type;
    if (!name.date) {
      read_.assumed.emplace_back("the file's name does not say the day and the state");
      return;
    }
    results.id = openelections_file(results);
  }

  void find_style() {
    FigureStyleDetector detector;
    for (std::size_t row = 0; row < table_.rows(); ++row) {
      detector.look_at(table_.at(row, at(OpenElectionsColumn::votes)));
    }
    style_ = detector.style();
    if (!style_.thousands.empty()) {
      read_.assumed.push_back(std::string(name_of_sign(style_.thousands)) + " stands between thousands");
    }
  }

  std::string unit_code(std::size_t row) const {
    const std::string precinct = text(row, OpenElectionsColumn::precinct);
    return precinct.empty() ? text(row, OpenElectionsColumn::county)
                            : text(row, OpenElectionsColumn::county) + "/" + precinct;
  }

  void read_units() {
    const std::string top = read_.results.domain.empty() ? std::string(made_up_root) : read_.results.domain;
    std::vector<UnitRow> rows = {{{top, {}, "state", record::no_unit, {}}, {}, {}}};
    std::map<std::string, std::size_t, std::less<>> known = {{top, 0}};
    for (std::size_t row = 0; row < table_.rows(); ++row) {
      const std::string county = text(row, OpenElectionsColumn::county);
      if (county.empty()) {
        continue;
      }
      if (known.emplace(county, rows.size()).second) {
        rows.push_back(
            {{county, {}, "county", record::no_unit, {}}, top, table_.place(row, at(OpenElectionsColumn::county))});
      }
      const std::string code = unit_code(row);
      if (known.emplace(code, rows.size()).second) {
        rows.push_back(
            {{code, {}, "precinct", record::no_unit, {}}, county, table_.place(row, at(OpenElectionsColumn::county))});
      }
    }
    read_.results.units = make_units(rows, problems_).tree;
  }

  std::uint32_t unit(std::size_t row) const { return read_.results.units.find(unit_code(row)).value_or(0); }

  std::optional<Count64> figure(std::size_t row, std::size_t column) {
    const std::string_view cell = table_.at(row, column);
    if (cell.empty()) {
      return std::nullopt;
    }
    const auto value = read_figure(cell, style_);
    if (!value) {
      problems_.report(
          table_.place(row, column),
          std::string(found(value.error())) + " " + in_quotes(cell) + " in column " + in_quotes(table_.header[column]),
          "a whole number", std::string(advice(value.error())));
      return std::nullopt;
    }
    return *value;
  }

  void check_types(std::size_t row, Count64 votes) {
    std::optional<Count64> sum;
    for (const std::size_t column : types_) {
      const std::string_view cell = table_.at(row, column);
      if (const auto value = read_figure(cell, style_)) {
        sum = checked_add(sum.value_or(0), *value);
      }
    }
    differing_types_ += sum && *sum != votes ? 1U : 0U;
  }

  void read_row(std::size_t row) {
    const std::optional<Count64> votes = figure(row, at(OpenElectionsColumn::votes));
    const std::string office = text(row, OpenElectionsColumn::office);
    const std::string candidate = text(row, OpenElectionsColumn::candidate);
    if (office.empty()) {
      problems_.report(table_.place(row, at(OpenElectionsColumn::office)), "no office", "the name of an office");
      return;
    }
    if (!votes) {
      return;
    }
    check_types(row, *votes);
    if (const Pseudo* const of_all = pseudo_named(office); of_all != nullptr && candidate.empty()) {
      of_every_contest_.push_back({unit(row), of_all->cell, *votes});
      return;
    }
    ContestBuilder& builder = contest(office, text(row, OpenElectionsColumn::district));
    const std::size_t cell = cell_of(row, candidate, builder);
    if (!builder.set(unit(row), cell, *votes)) {
      problems_.report(
          table_.place(row, at(OpenElectionsColumn::candidate)),
          "a second row of " + in_quotes(candidate) + " for " + in_quotes(office) + " in " + in_quotes(unit_code(row)),
          "one");
    }
  }

  ContestBuilder& contest(const std::string& office, const std::string& district) {
    const std::string id = district.empty() ? office : office + "/" + district;
    const auto [place, added] = contest_of_.emplace(id, builders_.size());
    if (added) {
      builders_.emplace_back();
      builders_.back().contest.id = id;
    }
    return builders_[place->second];
  }

  std::size_t cell_of(std::size_t row, const std::string& candidate, ContestBuilder& builder) {
    if (const Pseudo* const pseudo = pseudo_named(candidate)) {
      return builder.cell(cell_of_name(pseudo->cell));
    }
    if (answer_named(candidate)) {
      return builder.votes(builder.option({candidate, same_in_all(candidate), OptionKind::answer, {}, {}, false}));
    }
    const std::string party = text(row, OpenElectionsColumn::party);
    std::optional<std::size_t> list;
    if (!party.empty()) {
      list = builder.option({party, same_in_all(party), OptionKind::list, {}, {}, false});
    }
    if (candidate.empty() && list) {
      return builder.votes(*list);
    }
    const std::string id = party.empty() ? candidate : party + "/" + candidate;
    return builder.votes(builder.option({id, same_in_all(candidate), OptionKind::candidate, list, {}, false}));
  }

  void finish() {
    for (ContestBuilder& builder : builders_) {
      for (const Everywhere& each : of_every_contest_) {
        if (builder.has_row(each.unit)) {
          builder.set(each.unit, builder.cell(cell_of_name(each.cell)), each.value);
        }
      }
      read_.results.contests.push_back(std::move(builder).finish(read_.results.status));
    }
  }

  struct Everywhere {
    std::uint32_t unit;
    std::string_view cell;
    Count64 value;
  };

  const TextTable& table_;
  ProblemSink& problems_;
  ResultsRead read_;
  std::array<std::size_t, openelections_columns.size()> column_{};
  std::vector<std::size_t> types_;
  FigureStyle style_;
  std::map<std::string, std::size_t> contest_of_;
  std::vector<ContestBuilder> builders_;
  std::vector<Everywhere> of_every_contest_;
  std::size_t differing_types_ = 0;
};

class OpenElectionsWriter {
 public:
  explicit OpenElectionsWriter(const record::Results& results) : results_(results) {}

  ResultsWritten write(std::string_view name) {
    say_missing(left_out_, results_,
                {ResultsPart::title, ResultsPart::subcategory, ResultsPart::country, ResultsPart::authority,
                 ResultsPart::created, ResultsPart::status});
    const OpenElectionsName said = openelections_name(name);
    if (said.date != results_.date || said.type != results_.category) {
      left_out_.say("the day, the state and the type: name the file " + openelections_file(results_) +
                    "__precinct.csv");
    }
    if (!results_.id.empty() && results_.id != openelections_file(results_)) {
      left_out_.say("the id of the election");
    }
    for (const std::string_view column : openelections_columns) {
      csv_.field(column);
    }
    csv_.end_row();
    say_units();
    for (const record::Contest& contest : results_.contests) {
      write_contest(with_answers(contest));
    }
    return {std::move(csv_).take(), left_out_.list()};
  }

 private:
  void say_units() {
    for (std::uint32_t i = 0; i < results_.units.size(); ++i) {
      const record::Unit& unit = results_.units.at(i);
      if (!unit.name.empty()) {
        left_out_.count("names of units");
      }
      if (unit.electors) {
        left_out_.count("registers before the vote");
      }
      const std::uint32_t county = results_.units.below_root(i);
      if (county != record::no_unit && county != i && unit.parent != county) {
        left_out_.count("units between a county and its precincts");
      }
    }
    left_out_.say("kinds of units beside state, county and precinct");
  }

  void write_contest(const record::Contest& contest) {
    say_missing_of_contest(left_out_, contest);
    for (const record::ContestOption& option : contest.options) {
      if (has_translations(option.name)) {
        left_out_.say("names of options in further languages");
      }
    }
    for (std::size_t row = 0; row < contest.protocols.rows(); ++row) {
      for (std::size_t cell = 0; cell < contest.layout.size(); ++cell) {
        write_figure(contest, row, cell);
      }
    }
  }

  void write_figure(const record::Contest& contest, std::size_t row, std::size_t index) {
    const record::Cell& cell = contest.layout.cells[index];
    const Count64 value = contest.protocols.value(row, index);
    if (value == record::absent) {
      return;
    }
    std::string party;
    std::string candidate;
    if (cell.option) {
      name_option(contest, *cell.option, party, candidate);
    } else {
      const auto* const pseudo = std::ranges::find(pseudo_candidates, cell.name, &Pseudo::cell);
      if (pseudo == pseudo_candidates.end()) {
        left_out_.count("figures of '" + cell.name + "'");
        return;
      }
      candidate = pseudo->written;
    }
    const std::size_t slash = contest.id.rfind('/');
    const std::string district = slash == std::string::npos ? "" : contest.id.substr(slash + 1);
    const std::string office = contest.id.empty() ? "Office" : contest.id.substr(0, slash);
    unit_fields(contest.protocols.unit(row));
    csv_.field(office);
    csv_.field(district);
    csv_.field(party);
    csv_.field(candidate);
    csv_.field(std::to_string(value));
    csv_.end_row();
  }

  void name_option(const record::Contest& contest, std::size_t index, std::string& party, std::string& candidate) {
    const record::ContestOption& option = contest.options[index];
    if (option.kind == OptionKind::answer) {
      candidate = option.id;
      return;
    }
    if (option.kind == OptionKind::list) {
      party = option.id;
      say_if_named(option, option.id);
      return;
    }
    party = option.list ? contest.options[*option.list].id : "";
    const std::string prefix = party + "/";
    candidate = !party.empty() && option.id.starts_with(prefix) ? option.id.substr(prefix.size()) : option.id;
    say_if_named(option, candidate);
  }

  void say_if_named(const record::ContestOption& option, std::string_view written) {
    if (!option.name.empty() && option.name.in(Language::en) != written && named_.insert(&option).second) {
      left_out_.count("names of options: their ids stand in their place");
    }
  }

  void unit_fields(std::uint32_t index) {
    const std::uint32_t county = results_.units.below_root(index);
    if (county == record::no_unit) {
      csv_.field({});
      csv_.field({});
      return;
    }
    const std::string& of_county = results_.units.at(county).code;
    const std::string& code = results_.units.at(index).code;
    csv_.field(of_county);
    csv_.field(index == county
                   ? std::string_view()
                   : std::string_view(code).substr(code.starts_with(of_county + "/") ? of_county.size() + 1 : 0));
  }

  const record::Results& results_;
  CsvWriter csv_;
  LeftOut left_out_;
  std::set<const record::ContestOption*> named_;
};

}  // namespace

OpenElectionsName openelections_name(std::string_view path) {
  const std::vector<std::string> parts = parts_of(path);
  OpenElectionsName name;
  if (parts.size() < 3 || parts[0].size() != 8) {
    return name;
  }
  name.date = Date::parse(parts[0].substr(0, 4) + "-" + parts[0].substr(4, 2) + "-" + parts[0].substr(6));
  if (name.date) {
    name.state = parts[1];
    name.type = parts[2];
  }
  return name;
}

std::string openelections_file(const record::Results& results) {
  std::string day = results.date ? results.date->iso() : "yyyymmdd";
  std::erase(day, '-');
  const std::string state = results.domain.empty() ? "state" : results.domain;
  return day + "__" + state + "__" + (results.category.empty() ? "type" : results.category);
}

std::optional<ResultsRead> read_openelections(const ReadContext& context, std::string bytes) {
  std::optional<CsvTable> csv = read_csv_table(context, std::move(bytes), {});
  if (!csv) {
    return std::nullopt;
  }
  ProblemSink problems(context);
  std::optional<ResultsRead> read = OpenElectionsReader(csv->table, problems).read(context.file);
  if (!problems.finish() || !read) {
    return std::nullopt;
  }
  read->assumed.insert(read->assumed.begin(), csv->assumed.begin(), csv->assumed.end());
  return read;
}

ResultsWritten write_openelections(const record::Results& results, std::string_view name) {
  return OpenElectionsWriter(results).write(name);
}

}  // namespace mandate::io
