#include "io/ballot_collector.hpp"

#include <algorithm>
#include <ranges>
#include <utility>

#include "io/wording.hpp"

namespace mandate::io {

namespace {

using tally::BallotClass;
using tally::ContestRules;
using tally::ScannedContest;

}  // namespace

void BallotCollector::add_record() {
  constexpr std::uint64_t between = 1024;
  ++ballots_.records;
  if (options_.read_so_far && ballots_.records % between == 0) {
    options_.read_so_far(ballots_.records);
  }
}

void BallotCollector::take_id(const std::string& file, Position at, std::string_view id) {
  if (!id.empty() && !ids_.insert(id)) {
    report(file, at, "the ballot " + in_quotes(id) + " for the second time", "each ballot of an export once",
           "Name each file of the export once, and take out the copy");
  }
}

std::size_t BallotCollector::declare(std::string_view id, std::string_view name, const ContestRules& rules) {
  if (const auto known = contests_.find(id); known != contests_.end()) {
    ScannedContest& contest = ballots_.contests[known->second];
    ContestRules grown = contest.rules;
    grown.votes_allowed = std::max(grown.votes_allowed, rules.votes_allowed);
    grown.ranks = std::max(grown.ranks, rules.ranks);
    grown.choices = std::max(grown.choices, rules.choices);
    if (grown != contest.rules && contest.ballots.size() > 0) {
      report({}, {}, "the contest " + in_quotes(id) + " for the second time, with other rules", "one contest an id",
             "Read the files one by one");
    } else if (grown != contest.rules) {
      contest.rules = grown;
      contest.ballots = tally::BallotColumns(grown);
    }
    return known->second;
  }
  const std::size_t index = ballots_.contests.size();
  ScannedContest& contest = ballots_.contests.emplace_back();
  contest.id = id;
  contest.name = name;
  contest.rules = rules;
  contest.rules.all_marked_is_valid = options_.all_marked_is_valid;
  contest.ballots = tally::BallotColumns(contest.rules);
  contests_.emplace(std::string(id), index);
  choices_.emplace_back();
  return index;
}

std::optional<std::size_t> BallotCollector::find(std::string_view id) const {
  const auto known = contests_.find(id);
  return known == contests_.end() ? std::nullopt : std::optional(known->second);
}

bool BallotCollector::is_wanted(std::size_t contest) const {
  const ScannedContest& asked = ballots_.contests[contest];
  return options_.contest.empty() || options_.contest == asked.id || options_.contest == asked.name;
}

std::optional<std::uint8_t> BallotCollector::find_choice(std::size_t contest, std::string_view id) const {
  const auto known = choices_[contest].find(id);
  return known == choices_[contest].end() ? std::nullopt : std::optional(static_cast<std::uint8_t>(known->second));
}

std::optional<std::uint8_t> BallotCollector::choice(std::size_t contest, std::string_view id, std::string_view name,
                                                    bool write_in) {
  if (const auto known = find_choice(contest, id)) {
    return known;
  }
  ScannedContest& scanned = ballots_.contests[contest];
  const std::size_t index = scanned.choices.size();
  if (index >= tally::most_ballot_choices) {
    if (is_wanted(contest) && index == tally::most_ballot_choices) {
      report({}, {}, "more than " + std::to_string(index) + " choices in the contest " + in_quotes(scanned.id),
             "at most as many as a byte can name", "Ask for another contest with --contest");
    }
    return std::nullopt;
  }
  scanned.choices.push_back({std::string(id), std::string(name), write_in});
  choices_[contest].emplace(std::string(id), index);
  return static_cast<std::uint8_t>(index);
}

std::uint32_t BallotCollector::precinct(std::string_view id, std::string_view name) {
  const auto known = precincts_.find(id);
  if (known != precincts_.end()) {
    return static_cast<std::uint32_t>(known->second);
  }
  const std::size_t index = ballots_.precincts.size();
  ballots_.precincts.push_back({std::string(id), std::string(name)});
  precincts_.emplace(std::string(id), index);
  return static_cast<std::uint32_t>(index);
}

void BallotCollector::add(std::size_t contest, std::uint32_t precinct, std::span<const tally::Mark> marks,
                          std::optional<BallotClass> file_says) {
  ScannedContest& scanned = ballots_.contests[contest];
  const BallotClass by_rules = scanned.ballots.add(precinct, marks);
  const bool comparable =
      scanned.rules.ranks == 0 && by_rules != BallotClass::ambiguous && by_rules != BallotClass::all_marked;
  if (!file_says || !comparable) {
    return;
  }
  const bool overvotes_differ = (*file_says == BallotClass::overvoted) != (by_rules == BallotClass::overvoted);
  const bool marks_differ = *file_says == BallotClass::blank && by_rules != BallotClass::blank;
  scanned.differs += overvotes_differ || marks_differ ? 1U : 0U;
}

void BallotCollector::report(const std::string& file, Position at, std::string found, std::string expected,
                             std::string advice) {
  if (++reported_ <= most_reported) {
    problems_->push_back({file, at, std::move(found), std::move(expected), std::move(advice)});
  }
}

void BallotCollector::keep_wanted(const std::string& file) {
  std::vector<std::string_view> known;
  known.reserve(ballots_.contests.size());
  for (const ScannedContest& contest : ballots_.contests) {
    known.push_back(contest.id);
  }
  const bool any = std::ranges::any_of(std::views::iota(std::size_t{0}, known.size()),
                                       [this](std::size_t contest) { return is_wanted(contest); });
  if (!any) {
    report(file, {},
           options_.contest.empty() ? std::string("no contest")
                                    : "no contest whose id or name is " + in_quotes(options_.contest),
           known.empty() ? std::string("cast vote records") : listed_in_short(known),
           "Check that this is the file that you mean");
    return;
  }
  for (std::size_t index = ballots_.contests.size(); index-- > 0;) {
    if (!is_wanted(index)) {
      ballots_.contests.erase(ballots_.contests.begin() + static_cast<std::ptrdiff_t>(index));
    }
  }
}

std::optional<tally::ScannedBallots> BallotCollector::finish(const std::string& file) {
  if (problems_->empty()) {
    keep_wanted(file);
  }
  if (reported_ > most_reported) {
    problems_->push_back({file,
                          {},
                          std::to_string(reported_ - most_reported) + " further problems",
                          {},
                          "Correct the first " + std::to_string(most_reported) + " and read the file again"});
  }
  return problems_->empty() ? std::optional(std::move(ballots_)) : std::nullopt;
}

}  // namespace mandate::io
