#include "publish/ballots_text.hpp"

#include <algorithm>
#include <cstdint>
#include <ranges>
#include <utility>
#include <vector>

#include "publish/ballots_words.hpp"
#include "publish/display.hpp"
#include "publish/number.hpp"
#include "publish/terminal.hpp"
#include "publish/vocabulary.hpp"

namespace mandate::publish {
namespace {

using tally::BallotClass;
using tally::BallotTally;
using tally::ScannedContest;

struct BallotsWriter {
  Terminal terminal;
  Language language = Language::en;

  [[nodiscard]] std::string say(BallotWord word) const { return std::string(publish::say(word, language)); }
  [[nodiscard]] std::string number(std::uint64_t ballots) const {
    return number_text(static_cast<Count64>(ballots), language);
  }
  // With the text in the place of {n}.
  [[nodiscard]] std::string say(BallotWord word, const std::string& filling) const {
    std::string text = say(word);
    return text.replace(text.find("{n}"), 3, filling);
  }
  [[nodiscard]] std::string say(BallotWord word, std::uint64_t ballots) const { return say(word, number(ballots)); }
  [[nodiscard]] std::string share(std::uint64_t part, std::uint64_t whole) const {
    return percent_text(static_cast<Count64>(part), static_cast<Count64>(whole), language);
  }
};

std::string name_of(const tally::BallotChoice& choice, const BallotsWriter& writer) {
  const std::string name = printable(choice.name.empty() && !choice.write_in ? choice.id : choice.name);
  if (!choice.write_in) {
    return name;
  }
  return name.empty() ? writer.say(BallotWord::write_in) : name + " (" + writer.say(BallotWord::write_in) + ")";
}

std::string rules_of(const tally::ContestRules& rules, const BallotsWriter& writer) {
  if (rules.ranks > 0) {
    return writer.say(BallotWord::ranked, bound_text(static_cast<Count64>(rules.ranks), "rank", writer.language));
  }
  return rules.votes_allowed == 1
             ? writer.say(BallotWord::one_vote)
             : writer.say(BallotWord::several_votes,
                          bound_text(static_cast<Count64>(rules.votes_allowed), "vote", writer.language));
}

// Most votes first; as in the file where they are equal.
std::vector<std::size_t> by_votes(const BallotTally& tally) {
  std::vector<std::size_t> order(tally.votes.front().size());
  std::ranges::copy(std::views::iota(std::size_t{0}, order.size()), order.begin());
  std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t choice) { return tally.votes_of(choice); });
  return order;
}

void write_classes(const BallotTally& tally, BallotsWriter& writer) {
  Table table;
  table.columns = {{writer.say(BallotWord::class_of_ballot), false, true},
                   {writer.say(BallotWord::ballots), true, false}};
  for (std::size_t i = 0; i < tally::ballot_classes; ++i) {
    const auto of_ballot = static_cast<BallotClass>(i);
    if (tally.of(of_ballot) > 0 || of_ballot == BallotClass::valid) {
      table.rows.push_back({std::string(say(of_ballot, writer.language)), writer.number(tally.of(of_ballot))});
    }
  }
  table.rows.push_back({writer.say(BallotWord::ballots), writer.number(tally.all())});
  table.total_row = true;
  writer.terminal.table(table);
}

void write_choices(const ScannedContest& contest, const BallotTally& tally, BallotsWriter& writer) {
  const bool ranked = contest.rules.ranks > 0;
  Table table;
  table.columns = {{writer.say(BallotWord::choice), false, true},
                   {writer.say(ranked ? BallotWord::first_preferences : BallotWord::votes), true, false},
                   {writer.say(BallotWord::share), true, false}};
  for (std::size_t rank = 2; rank <= tally.overvoted_at_rank.size(); ++rank) {
    table.columns.push_back({writer.say(BallotWord::rank) + " " + std::to_string(rank), true, false});
  }
  for (const std::size_t choice : by_votes(tally)) {
    std::vector<std::string> row = {name_of(contest.choices[choice], writer), writer.number(tally.votes_of(choice)),
                                    writer.share(tally.votes_of(choice), tally.of(BallotClass::valid))};
    for (std::size_t rank = 1; rank < tally.overvoted_at_rank.size(); ++rank) {
      row.push_back(writer.number(tally.votes[rank][choice]));
    }
    table.rows.push_back(std::move(row));
  }
  if (ranked) {
    std::vector<std::string> row = {
        writer.say(BallotWord::rank_overvoted), writer.number(tally.overvoted_at_rank.front()), {}};
    for (std::size_t rank = 1; rank < tally.overvoted_at_rank.size(); ++rank) {
      row.push_back(writer.number(tally.overvoted_at_rank[rank]));
    }
    table.rows.push_back(std::move(row));
  }
  writer.terminal.table(table);
}

void write_precincts(const tally::ScannedBallots& ballots, const ScannedContest& contest, BallotsWriter& writer) {
  Table table;
  table.columns = {{writer.say(BallotWord::precinct), false, true},
                   {writer.say(BallotWord::ballots), true, false},
                   {std::string(say(BallotClass::valid, writer.language)), true, false}};
  for (const tally::BallotChoice& choice : contest.choices) {
    table.columns.push_back({name_of(choice, writer), true, false});
  }
  const auto tallies = contest.ballots.tally_by_precinct(contest.choices.size(), ballots.precincts.size());
  for (std::size_t precinct = 0; precinct < tallies.size(); ++precinct) {
    const BallotTally& tally = tallies[precinct];
    if (tally.all() == 0) {
      continue;
    }
    const std::string& name = ballots.precincts[precinct].name;
    std::vector<std::string> row = {name.empty() ? writer.say(BallotWord::no_precinct) : printable(name),
                                    writer.number(tally.all()), writer.number(tally.of(BallotClass::valid))};
    for (const std::uint64_t votes : tally.votes.front()) {
      row.push_back(writer.number(votes));
    }
    table.rows.push_back(std::move(row));
  }
  writer.terminal.table(table);
}

void write_contest(const tally::ScannedBallots& ballots, const ScannedContest& contest, bool by_precinct,
                   BallotsWriter& writer) {
  const BallotTally tally = contest.ballots.tally(contest.choices.size());
  writer.terminal.heading(printable(contest.name));
  writer.terminal.paragraph(printable(contest.id) + " · " + rules_of(contest.rules, writer), {}, {}, Style::faint);
  write_classes(tally, writer);
  write_choices(contest, tally, writer);
  if (by_precinct) {
    write_precincts(ballots, contest, writer);
  }
  const auto note = [&](BallotWord word, std::uint64_t number) {
    if (number > 0) {
      writer.terminal.paragraph(writer.say(word, number), "• ", "  ");
    }
  };
  note(BallotWord::ambiguous_left, tally.of(BallotClass::ambiguous));
  note(BallotWord::invalid_left, tally.of(BallotClass::invalid));
  note(BallotWord::differs, contest.differs);
  note(BallotWord::void_contest, contest.left_out);
}

}  // namespace

std::string ballots_text(const tally::ScannedBallots& ballots, bool by_precinct, const TextOptions& options) {
  BallotsWriter writer{Terminal(options), options.language};
  writer.terminal.paragraph(
      writer.say(BallotWord::records, quantity_text(static_cast<Count64>(ballots.records), "record", options.language)),
      {}, {}, Style::strong);
  for (const ScannedContest& contest : ballots.contests) {
    write_contest(ballots, contest, by_precinct, writer);
  }
  writer.terminal.blank();
  if (ballots.without_current > 0) {
    writer.terminal.paragraph(writer.say(BallotWord::without_current, ballots.without_current), "• ", "  ");
  }
  const std::uint64_t left = tally::left_for_a_person(ballots);
  writer.terminal.paragraph(left == 0 ? writer.say(BallotWord::nothing_left)
                                      : writer.say(BallotWord::for_a_person) + ": " + writer.number(left),
                            {}, {}, left == 0 ? Style::good : Style::open);
  return writer.terminal.take();
}

}  // namespace mandate::publish
