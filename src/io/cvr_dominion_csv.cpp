#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <vector>

#include "base/wording.hpp"
#include "io/csv_rows.hpp"
#include "io/cvr_dominion.hpp"
#include "io/wording.hpp"

namespace mandate::io {
namespace {

using tally::ContestRules;
using tally::Mark;

// The number behind a word: 4 for "ranks=" in "… Number of ranks=4)".
std::size_t number_behind(std::string_view text, std::string_view word, std::size_t otherwise) {
  const std::size_t at = text.find(word);
  std::size_t number = otherwise;
  if (at != std::string_view::npos) {
    const std::string_view digits = text.substr(at + word.size());
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
  }
  return number;
}

std::string_view without_rules(std::string_view contest) {
  const std::size_t end = std::min(contest.rfind("(Vote For="), contest.rfind("(Number of positions="));
  std::string_view name = contest.substr(0, end);
  while (name.ends_with(' ')) {
    name.remove_suffix(1);
  }
  return name;
}

// "Name(2)" → the choice "Name" at rank 2; without ranks the whole name, at rank 0.
struct RankedChoice {
  std::string_view name;
  std::size_t rank = 0;
};

RankedChoice ranked(std::string_view choice, bool has_ranks) {
  const std::size_t bracket = has_ranks ? choice.rfind('(') : std::string_view::npos;
  return {choice.substr(0, bracket),
          bracket == std::string_view::npos ? 0 : number_behind(choice.substr(bracket), "(", 0)};
}

class DominionTable {
 public:
  DominionTable(const ReadContext& context, BallotCollector& ballots) : context_(context), ballots_(&ballots) {}

  bool take(RowFields fields, std::uint32_t line) {
    switch (++rows_) {
      case 1:
        return true;  // the election and the version
      case 2:
        contests_.assign(fields.begin(), fields.end());
        return true;
      case 3:
        choices_.assign(fields.begin(), fields.end());
        return true;
      case 4:
        return take_heading(fields, line);
      default:
        take_ballot(fields, line);
        return true;
    }
  }

  bool finish() {
    if (rows_ < 4) {
      context_.report({}, numbered(rows_, "line"), "four lines of headings, then a ballot a line",
                      "Check that this is the file that you mean");
    }
    return rows_ >= 4;
  }

 private:
  struct Column {
    std::size_t contest = 0;
    std::uint8_t choice = 0;
    std::uint32_t rank = 0;
  };

  bool take_heading(RowFields heading, std::uint32_t line) {
    const auto column_of = [&](std::string_view name) {
      return static_cast<std::size_t>(std::ranges::find(heading, name) - heading.begin());
    };
    precinct_column_ = column_of("PrecinctPortion");
    id_columns_ = {column_of("TabulatorNum"), column_of("BatchId"), column_of("RecordId")};
    number_column_ = column_of("CvrNumber");
    const auto begin = std::ranges::find_if(contests_, [](const std::string& name) { return !name.empty(); });
    first_ = static_cast<std::size_t>(begin - contests_.begin());
    if (contests_.size() != choices_.size() || first_ == contests_.size() || number_column_ == heading.size()) {
      context_.report({line, 1}, "headings that are not those of Dominion's export",
                      "contests in line 2, as many choices in line 3, CvrNumber in line 4",
                      "Check that this is the file that you mean");
      return false;
    }
    for (std::size_t i = first_; i < contests_.size(); ++i) {
      if (!add_column(contests_[i], choices_[i])) {
        return false;
      }
    }
    return true;
  }

  bool add_column(std::string_view contest, std::string_view choice) {
    ContestRules rules;
    rules.ranks = number_behind(contest, "Number of ranks=", 0);
    rules.votes_allowed = std::max<std::size_t>(number_behind(contest, "(Vote For=", 1), 1);
    if (tally::BallotColumns::columns_of(rules) > tally::most_ballot_columns) {
      context_.report({2, 1}, "the contest " + in_quotes(contest),
                      "at most " + std::to_string(tally::most_ballot_columns) + " votes or ranks", "Check the heading");
      return false;
    }
    const std::size_t index = ballots_->declare(without_rules(contest), without_rules(contest), rules);
    const auto [name, rank] = ranked(choice, rules.ranks > 0);
    const bool write_in = name.starts_with("Write-in") || name.starts_with("WRITE-IN");
    const std::optional<std::uint8_t> byte = ballots_->choice(index, name, name, write_in);
    rules.choices = ballots_->contest(index).choices.size();
    ballots_->declare(without_rules(contest), {}, rules);
    columns_.push_back({index, byte.value_or(0), static_cast<std::uint32_t>(rank)});
    return byte.has_value();
  }

  void take_ballot(RowFields fields, std::uint32_t line) {
    if (fields.size() == 1 && fields.front().empty()) {
      return;
    }
    if (fields.size() != contests_.size()) {
      ballots_->report(context_.file, {line, 1}, numbered(fields.size(), "field"),
                       std::to_string(contests_.size()) + " as in the headings", "Export the file again");
      return;
    }
    ballots_->add_record();
    ballots_->take_id(context_.file, {line, 1}, id_of(fields));
    const std::string_view portion = precinct_column_ < first_ ? fields[precinct_column_] : std::string_view();
    const std::uint32_t precinct = ballots_->precinct(portion, portion);
    for (std::size_t at = 0; at < columns_.size();) {
      at = take_contest(fields, at, precinct, line);
    }
  }

  // Tabulator, batch and record; where one is not there or masked, the number of the line in the export.
  [[nodiscard]] std::string id_of(RowFields fields) const {
    std::string id;
    for (const std::size_t column : id_columns_) {
      const std::string_view part = column < first_ ? fields[column] : std::string_view();
      if (part.empty() || part == "X") {
        return number_column_ < first_ ? std::string(fields[number_column_]) : std::string();
      }
      id += id.empty() ? "" : "-";
      id += part;
    }
    return id;
  }

  // Columns of one contest stand side by side. Returns the index behind its last one.
  std::size_t take_contest(RowFields fields, std::size_t from, std::uint32_t precinct, std::uint32_t line) {
    const std::size_t contest = columns_[from].contest;
    bool on_ballot = false;
    std::size_t at = from;
    marks_.clear();
    for (; at < columns_.size() && columns_[at].contest == contest; ++at) {
      const std::string_view value = fields[first_ + at];
      on_ballot = on_ballot || !value.empty();
      if (value == "1") {
        marks_.push_back({columns_[at].choice, columns_[at].rank, tally::MarkState::vote});
      } else if (!value.empty() && value != "0") {
        ballots_->report(context_.file, {line, 1},
                         in_quotes(value) + " for " + in_quotes(choices_[first_ + at]) + " in " +
                             in_quotes(ballots_->contest(contest).id),
                         "1, 0 or nothing", "Export the file again");
      }
    }
    if (on_ballot && ballots_->is_wanted(contest)) {
      ballots_->add(contest, precinct, marks_);
    }
    return at;
  }

  ReadContext context_;
  BallotCollector* ballots_;
  std::vector<std::string> contests_;
  std::vector<std::string> choices_;
  std::vector<Column> columns_;
  std::vector<Mark> marks_;
  std::size_t precinct_column_ = 0;
  std::size_t number_column_ = 0;
  std::array<std::size_t, 3> id_columns_{};
  std::size_t first_ = 0;
  std::size_t rows_ = 0;
};

}  // namespace

bool collect_dominion_csv(const ReadContext& context, ByteSource& source, BallotCollector& ballots) {
  DominionTable table(context, ballots);
  return read_csv_rows(context, source,
                       [&](RowFields fields, std::uint32_t line) { return table.take(fields, line); }) &&
         table.finish();
}

}  // namespace mandate::io
