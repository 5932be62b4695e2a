#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>
#include <utility>

#include "base/localized_text.hpp"
#include "base/wording.hpp"
#include "io/contest_builder.hpp"
#include "io/csv_table.hpp"
#include "io/kerg2.hpp"
#include "io/kerg2_columns.hpp"
#include "io/problem_sink.hpp"
#include "io/results_cells.hpp"
#include "io/results_headings.hpp"
#include "io/unit_rows.hpp"
#include "io/whole_number.hpp"
#include "io/wording.hpp"
#include "tally/percentage.hpp"

namespace mandate::io {
namespace {

using record::CountStatus;

std::optional<Date> read_german_date(std::string_view text) {
  if (text.size() != 10 || text[2] != '.' || text[5] != '.') {
    return std::nullopt;
  }
  return Date::parse(std::string(text.substr(6)) + "-" + std::string(text.substr(3, 2)) + "-" +
                     std::string(text.substr(0, 2)));
}

// "22,076344" with a decimal point.
std::string with_point(std::string_view text) {
  std::string out(text);
  std::ranges::replace(out, ',', '.');
  return out;
}

const kerg2::SystemGroup* group_named(std::string_view name) {
  const auto* const found = std::ranges::find(kerg2::system_groups, name, &kerg2::SystemGroup::name);
  return found == kerg2::system_groups.end() ? nullptr : found;
}

class Kerg2Reader {
 public:
  Kerg2Reader(const TextTable& table, std::string_view preamble, ProblemSink& problems)
      : table_(table), preamble_(folded(preamble)), problems_(problems) {}

  std::optional<ResultsRead> read() {
    if (!find_columns()) {
      return std::nullopt;
    }
    read_status();
    read_units();
    for (std::size_t row = 0; row < table_.rows(); ++row) {
      read_row(row);
    }
    check_percentages();
    if (elected_ > 0) {
      read_.assumed.push_back("who won the district, in " + numbered(elected_, "row") + ", is not kept");
    }
    if (!problems_.clean()) {
      return std::nullopt;
    }
    for (ContestBuilder& builder : builders_) {
      read_.results.contests.push_back(std::move(builder).finish(read_.results.status));
    }
    return std::move(read_);
  }

 private:
  bool find_columns() {
    for (std::size_t i = 0; i < kerg2::column_names.size(); ++i) {
      const auto found = std::ranges::find(table_.header, kerg2::column_names.at(i));
      column_.at(i) = static_cast<std::size_t>(found - table_.header.begin());
      if (found == table_.header.end()) {
        problems_.report({}, "no column '" + std::string(kerg2::column_names.at(i)) + "'",
                         "the columns " + listed_in_short(kerg2::column_names));
      }
    }
    return problems_.clean();
  }

  std::size_t at(kerg2::Column column) const { return column_.at(static_cast<std::size_t>(column)); }
  std::string_view text(std::size_t row, kerg2::Column column) const { return table_.at(row, at(column)); }

  void complain(std::size_t row, kerg2::Column column, std::string found, std::string expected) {
    problems_.report(table_.place(row, at(column)), std::move(found), std::move(expected));
  }

  void read_status() {
    for (const auto& [word, status] : kerg2::status_words) {
      if (preamble_.find(word) != std::string::npos) {
        read_.results.status = status;
        read_.assumed.push_back("the count is '" + std::string(record::word(status)) + "', by a word above the header");
        return;
      }
    }
    read_.assumed.emplace_back("how far the count is is not said; it is taken as complete");
  }

  // The number of an area; with its kind where another kind has the same number.
  void read_units() {
    std::unordered_map<std::string, std::string> kind_of;
    std::unordered_map<std::string, std::size_t> known;
    std::vector<UnitRow> rows;
    for (std::size_t row = 0; row < table_.rows(); ++row) {
      const std::string key =
          folded(text(row, kerg2::Column::gebietsart)) + "/" + std::string(text(row, kerg2::Column::gebietsnummer));
      if (!known.emplace(key, rows.size()).second) {
        continue;
      }
      const std::string number(text(row, kerg2::Column::gebietsnummer));
      const auto first = kind_of.emplace(number, folded(text(row, kerg2::Column::gebietsart))).first;
      code_of_[key] = first->second == folded(text(row, kerg2::Column::gebietsart))
                          ? number
                          : std::string(text(row, kerg2::Column::gebietsart)) + "/" + number;
      std::string above = folded(text(row, kerg2::Column::ueg_gebietsart));
      if (!above.empty()) {
        above.append("/").append(text(row, kerg2::Column::ueg_gebietsnummer));
      }
      rows.push_back({{code_of_[key],
                       std::string(text(row, kerg2::Column::gebietsname)),
                       std::string(text(row, kerg2::Column::gebietsart)),
                       record::no_unit,
                       {}},
                      std::move(above),
                      table_.place(row, at(kerg2::Column::gebietsnummer))});
    }
    for (UnitRow& each : rows) {
      const auto above = code_of_.find(each.parent);
      each.parent = above == code_of_.end() ? each.parent : above->second;
    }
    UnitsMade made = make_units(rows, problems_);
    if (made.made_root) {
      read_.assumed.push_back("a unit '" + std::string(made_up_root) + "' stands above those without a parent");
    }
    read_.results.units = std::move(made.tree);
  }

  std::optional<std::uint32_t> unit(std::size_t row) const {
    const auto code = code_of_.find(folded(text(row, kerg2::Column::gebietsart)) + "/" +
                                    std::string(text(row, kerg2::Column::gebietsnummer)));
    return code == code_of_.end() ? std::nullopt : read_.results.units.find(code->second);
  }

  void read_election(std::size_t row) {
    record::Results& results = read_.results;
    const std::string kind(text(row, kerg2::Column::wahlart));
    const std::optional<Date> date = read_german_date(text(row, kerg2::Column::wahltag));
    if (!date) {
      complain(row, kerg2::Column::wahltag, "no day " + in_quotes(text(row, kerg2::Column::wahltag)), "DD.MM.YYYY");
      return;
    }
    if (!results.date) {
      results.date = date;
      results.category = kind;
      results.id = kind + "-" + date->iso();
    } else if (date != results.date || kind != results.category) {
      complain(row, kerg2::Column::wahlart, "another election: " + in_quotes(kind) + " of " + date->iso(),
               in_quotes(results.id) + " as in the first row");
    }
  }

  ContestBuilder& contest(std::string_view vote) {
    const auto [place, added] = contest_of_.emplace(vote, builders_.size());
    if (added) {
      builders_.emplace_back();
      builders_.back().contest.id = vote;
    }
    return builders_[place->second];
  }

  // A row without a vote (electors, voters) belongs to every contest.
  std::vector<std::string> votes_of(std::size_t row) {
    const std::string vote(text(row, kerg2::Column::stimme));
    if (!vote.empty()) {
      return {vote};
    }
    if (all_votes_.empty()) {
      for (std::size_t each = 0; each < table_.rows(); ++each) {
        const std::string other(text(each, kerg2::Column::stimme));
        if (!other.empty() && std::ranges::find(all_votes_, other) == all_votes_.end()) {
          all_votes_.push_back(other);
        }
      }
      std::ranges::sort(all_votes_);
      if (all_votes_.empty()) {
        all_votes_.emplace_back();
      }
    }
    return all_votes_;
  }

  void read_row(std::size_t row) {
    read_election(row);
    elected_ += text(row, kerg2::Column::gewaehlt).empty() ? 0U : 1U;
    const std::string_view digits = text(row, kerg2::Column::anzahl);
    const std::optional<std::uint32_t> where = unit(row);
    if (digits.empty() || !where) {
      return;
    }
    const auto value = read_whole_number(digits);
    if (!value) {
      complain(row, kerg2::Column::anzahl,
               std::string(found(value.error())) + " " + in_quotes(digits) + " in column 'Anzahl'", "a whole number");
      return;
    }
    for (const std::string& vote : votes_of(row)) {
      ContestBuilder& builder = contest(vote);
      const std::optional<std::size_t> cell = cell_of(row, builder);
      if (cell && !builder.set(*where, *cell, *value)) {
        complain(row, kerg2::Column::gruppenname,
                 "a second row of " + in_quotes(text(row, kerg2::Column::gruppenname)) + " in this area", "one");
      }
    }
    check_difference(row, *value);
  }

  std::optional<std::size_t> cell_of(std::size_t row, ContestBuilder& builder) {
    const std::string name(text(row, kerg2::Column::gruppenname));
    if (text(row, kerg2::Column::gruppenart) == kerg2::system_group) {
      if (const kerg2::SystemGroup* const group = group_named(name)) {
        return builder.cell(cell_of_name(group->cell));
      }
    }
    if (name.empty()) {
      complain(row, kerg2::Column::gruppenname, "a group without a name", "a name");
      return std::nullopt;
    }
    return builder.votes(builder.option({name, same_in_all(name), record::OptionKind::list, {}, {}, false}));
  }

  // (now - before) / before in percent, as printed.
  void check_difference(std::size_t row, Count64 value) {
    const std::string printed = with_point(text(row, kerg2::Column::diff_prozent));
    const auto before = read_whole_number(text(row, kerg2::Column::vorp_anzahl));
    if (printed.empty() || !before || *before == 0) {
      return;
    }
    const bool fell = value < *before;
    const Count64 change = fell ? *before - value : value - *before;
    const std::string_view size = std::string_view(printed).substr(printed.starts_with('-') ? 1 : 0);
    const bool same_sign = change == 0 || printed.starts_with('-') == fell;
    if (!same_sign || !tally::prints_as(change, *before, size)) {
      differs(row, "DiffProzent", text(row, kerg2::Column::diff_prozent), change, *before);
    }
  }

  void differs(std::size_t row, std::string_view column, std::string_view printed, Count64 part, Count64 whole) {
    constexpr std::size_t most_said = 20;
    if (++differences_ <= most_said) {
      read_.assumed.push_back("line " + std::to_string(table_.place(row, 0).line) + ": " + std::string(column) + " " +
                              std::string(printed) + " differs from " + std::to_string(part) + " of " +
                              std::to_string(whole) + " = " + tally::percentage(part, whole, 6) + " %");
    }
  }

  // What a row's percentage is of: the valid votes for parties, the row before it for the others.
  void check_percentages() {
    for (std::size_t row = 0; row < table_.rows() && problems_.clean(); ++row) {
      const std::string printed = with_point(text(row, kerg2::Column::prozent));
      const std::optional<std::uint32_t> where = unit(row);
      const auto value = read_whole_number(text(row, kerg2::Column::anzahl));
      if (printed.empty() || !where || !value) {
        continue;
      }
      const kerg2::SystemGroup* const group = group_named(text(row, kerg2::Column::gruppenname));
      const Count64 whole = figure(votes_of(row).front(), *where, group == nullptr ? "valid" : group->whole);
      if (whole > 0 && !tally::prints_as(*value, whole, printed)) {
        differs(row, "Prozent", text(row, kerg2::Column::prozent), *value, whole);
      }
    }
    constexpr std::size_t most_said = 20;
    if (differences_ > most_said) {
      read_.assumed.push_back(std::to_string(differences_ - most_said) + " further percentages differ");
    }
  }

  Count64 figure(const std::string& vote, std::uint32_t where, std::string_view cell) {
    const auto known = contest_of_.find(vote);
    return known == contest_of_.end() || cell.empty() ? record::absent : builders_[known->second].value(where, cell);
  }

  const TextTable& table_;
  std::string preamble_;
  ProblemSink& problems_;
  ResultsRead read_;
  std::array<std::size_t, kerg2::column_names.size()> column_{};
  std::unordered_map<std::string, std::string> code_of_;
  std::unordered_map<std::string, std::size_t> contest_of_;
  std::vector<ContestBuilder> builders_;
  std::vector<std::string> all_votes_;
  std::size_t elected_ = 0;
  std::size_t differences_ = 0;
};

}  // namespace

std::optional<ResultsRead> read_kerg2(const ReadContext& context, std::string bytes) {
  std::optional<CsvTable> csv = read_csv_table(context, std::move(bytes), {}, kerg2_start);
  if (!csv) {
    return std::nullopt;
  }
  ProblemSink problems(context);
  const std::string_view whole = *csv->text;
  const std::string_view preamble = whole.substr(0, std::min(whole.find(kerg2_start), whole.size()));
  std::optional<ResultsRead> read = Kerg2Reader(csv->table, preamble, problems).read();
  if (!problems.finish() || !read) {
    return std::nullopt;
  }
  read->assumed.insert(read->assumed.begin(), csv->assumed.begin(), csv->assumed.end());
  return read;
}

}  // namespace mandate::io
