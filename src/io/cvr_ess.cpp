#include "io/cvr_ess.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/digit.hpp"
#include "base/wording.hpp"
#include "io/csv_rows.hpp"
#include "io/sheet_rows.hpp"
#include "io/wording.hpp"

namespace mandate::io {
namespace {

using tally::BallotClass;
using tally::ContestRules;
using tally::Mark;
using tally::MarkState;

std::string in_lower_case(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

std::string_view without_spaces_around(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  return begin == std::string_view::npos ? std::string_view()
                                         : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

bool is_about_the_record(const std::string& heading) {
  constexpr std::array<std::string_view, 13> words = {
      "cast vote record", "batch", "ballot status", "precinct",        "precinct id", "ballot style", "tabulator",
      "tabulator cvr",    "party", "poll place",    "reporting group", "language",    "count"};
  return heading.empty() || std::ranges::find(words, heading) != words.end();
}

// The heading of a rank: "1ST CHOICE Mayor", "Mayor 2nd Choice", "Choice 3".
struct RankHeading {
  std::string contest;
  std::uint32_t rank = 0;
};

RankHeading rank_heading_of(std::string_view text) {
  static constexpr std::array<std::string_view, 4> endings = {"st choice", "nd choice", "rd choice", "th choice"};
  const std::string small = in_lower_case(text);
  const auto number_at = [&](std::size_t from, std::size_t to) {
    std::uint32_t number = 0;
    for (const char c : small.substr(from, to - from)) {
      number = std::min<std::uint32_t>((number * 10) + static_cast<std::uint32_t>(c - '0'), 1'000);
    }
    return number;
  };
  for (const std::string_view ending : endings) {
    const std::size_t at = small.find(ending);
    if (at == std::string::npos || at == 0 || !is_digit(small[at - 1])) {
      continue;
    }
    std::size_t begin = at;
    while (begin > 0 && is_digit(small[begin - 1])) {
      --begin;
    }
    std::string contest(without_spaces_around(text.substr(0, begin)));
    const std::string_view behind = without_spaces_around(text.substr(at + ending.size()));
    contest += contest.empty() || behind.empty() ? "" : " ";
    return {contest + std::string(behind), number_at(begin, at)};
  }
  constexpr std::string_view word = "choice ";
  if (small.starts_with(word) && small.size() > word.size() &&
      std::ranges::all_of(small.substr(word.size()), is_digit)) {
    return {"Choice", number_at(word.size(), small.size())};
  }
  return {std::string(text), 0};
}

class EssTable {
 public:
  EssTable(const ReadContext& context, BallotCollector& ballots) : context_(context), ballots_(&ballots) {}

  bool take(RowFields fields, std::uint32_t line) {
    const bool is_empty = std::ranges::all_of(fields, [](std::string_view field) { return field.empty(); });
    if (width_ == 0) {
      return take_heading(fields, line);
    }
    if (is_empty || in_lower_case(fields.front()).starts_with("total")) {
      return true;
    }
    if (fields.size() > width_) {
      ballots_->report(context_.file, {line, static_cast<std::uint32_t>(width_ + 1)}, numbered(fields.size(), "field"),
                       "at most " + std::to_string(width_) + " as in the headings",
                       "Put a text that contains a comma in quotes");
      return true;
    }
    ballots_->add_record();
    if (id_column_ < fields.size()) {
      ballots_->take_id(context_.file, {line, static_cast<std::uint32_t>(id_column_ + 1)},
                        without_spaces_around(fields[id_column_]));
    }
    const std::string_view name =
        precinct_column_ < fields.size() ? without_spaces_around(fields[precinct_column_]) : "";
    const std::uint32_t precinct = ballots_->precinct(name, name);
    for (const Contest& contest : contests_) {
      if (ballots_->is_wanted(contest.index)) {
        take_ballot(contest, fields, precinct);
      }
    }
    return true;
  }

  bool finish() {
    if (contests_.empty()) {
      context_.report({}, "a table without contests", "headings as ES&S writes them, then a ballot a line",
                      "Check that this is the file that you mean");
    }
    return !contests_.empty();
  }

 private:
  struct Column {
    std::size_t column = 0;
    std::uint32_t rank = 0;
  };
  struct Contest {
    std::string name;
    std::size_t index = 0;
    std::vector<Column> columns;
  };

  bool take_heading(RowFields fields, std::uint32_t line) {
    width_ = fields.size();
    precinct_column_ = width_;
    id_column_ = width_;
    for (std::size_t column = 0; column < width_; ++column) {
      const std::string_view text = without_spaces_around(fields[column]);
      if (in_lower_case(text) == "precinct" || (in_lower_case(text) == "precinct id" && precinct_column_ == width_)) {
        precinct_column_ = column;
      }
      if (in_lower_case(text) == "cast vote record") {
        id_column_ = column;
      }
      if (is_about_the_record(in_lower_case(text))) {
        continue;
      }
      const RankHeading heading = rank_heading_of(text);
      auto contest = std::ranges::find(contests_, heading.contest, &Contest::name);
      if (contest == contests_.end()) {
        contest = contests_.insert(contests_.end(), Contest{heading.contest, 0, {}});
      }
      contest->columns.push_back({column, heading.rank});
    }
    for (Contest& contest : contests_) {
      if (!declare(contest, line)) {
        return false;
      }
    }
    return true;
  }

  bool declare(Contest& contest, std::uint32_t line) {
    ContestRules rules;
    for (const Column& column : contest.columns) {
      rules.ranks = std::max<std::size_t>(rules.ranks, column.rank);
    }
    rules.votes_allowed = rules.ranks > 0 ? 1 : contest.columns.size();
    if (tally::BallotColumns::columns_of(rules) > tally::most_ballot_columns) {
      context_.report(
          {line, static_cast<std::uint32_t>(contest.columns.front().column + 1)},
          "more than " + std::to_string(tally::most_ballot_columns) + " columns of " + in_quotes(contest.name),
          "a column a vote or rank", "Check that this is the file that you mean");
      return false;
    }
    contest.index = ballots_->declare(contest.name, contest.name, rules);
    return true;
  }

  void take_ballot(const Contest& contest, RowFields fields, std::uint32_t precinct) {
    bool on_ballot = false;
    bool overvoted = false;
    marks_.clear();
    for (const Column& column : contest.columns) {
      const std::string_view cell = column.column < fields.size() ? without_spaces_around(fields[column.column]) : "";
      const std::string small = in_lower_case(cell);
      on_ballot = on_ballot || !cell.empty();
      if (small == "overvote" && column.rank == 0) {
        overvoted = true;
      } else if (small == "overvote") {
        mark_overvoted_rank(column.rank);
      } else if (!cell.empty() && small != "undervote") {
        const bool write_in = small.starts_with("write-in");
        if (const auto choice = ballots_->choice(contest.index, cell, cell, write_in)) {
          marks_.push_back({*choice, column.rank, MarkState::vote});
        }
      }
    }
    if (!on_ballot) {
      return;
    }
    if (overvoted) {
      mark_overvoted(contest);
    }
    ballots_->add(contest.index, precinct, marks_);
  }

  // The file names no choices of an overvote; any two at one rank are one, without a vote for either.
  void mark_overvoted_rank(std::uint32_t rank) {
    marks_.push_back({0, rank, MarkState::vote});
    marks_.push_back({1, rank, MarkState::vote});
  }

  void mark_overvoted(const Contest& contest) {
    marks_.clear();
    for (std::size_t choice = 0; choice <= contest.columns.size(); ++choice) {
      marks_.push_back({static_cast<std::uint8_t>(choice), 0, MarkState::not_allocable});
    }
  }

  ReadContext context_;
  BallotCollector* ballots_;
  std::vector<Contest> contests_;
  std::vector<Mark> marks_;
  std::size_t width_ = 0;
  std::size_t precinct_column_ = 0;
  std::size_t id_column_ = 0;
};

}  // namespace

bool collect_ess_csv(const ReadContext& context, ByteSource& source, BallotCollector& ballots) {
  EssTable table(context, ballots);
  return read_csv_rows(context, source,
                       [&](RowFields fields, std::uint32_t line) { return table.take(fields, line); }) &&
         table.finish();
}

bool collect_ess_xlsx(const FileSet& workbook, const ReadContext& context, BallotCollector& ballots) {
  EssTable table(context, ballots);
  return read_sheet_rows(workbook, context,
                         [&](RowFields fields, std::uint32_t line) { return table.take(fields, line); }) &&
         table.finish();
}

}  // namespace mandate::io
