#include "publish/ballots_text.hpp"

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <string>
#include <vector>

#include "publish/ballots_words.hpp"

namespace mandate::publish::ballots_text_test {
namespace {

namespace json = boost::json;

using Marks = std::vector<tally::Mark>;

// Two precincts: Ash 2, Birch 1; one ballot with a doubtful mark and one void.
tally::ScannedBallots sample() {
  tally::ScannedBallots ballots;
  ballots.records = 5;
  ballots.precincts = {{"1", "North"}, {"2", ""}};
  tally::ScannedContest& contest = ballots.contests.emplace_back();
  contest.id = "head";
  contest.name = "Head of the village";
  contest.choices = {{"b", "Birch"}, {"a", "Ash"}};
  contest.ballots.add(0, Marks{{1}});
  contest.ballots.add(1, Marks{{1}});
  contest.ballots.add(0, Marks{{0}});
  contest.ballots.add(0, Marks{{.choice = 0, .state = tally::MarkState::ambiguous}});
  contest.left_out = 1;
  return ballots;
}

TextOptions in(Language language) { return {.language = language}; }

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(BallotsText, most_votes_first_and_what_is_left) {
  const std::string text = ballots_text(sample(), false, in(Language::en));
  EXPECT_TRUE(holds(text, "Scanned ballots: 5\u00a0records read")) << text;
  EXPECT_LT(text.find("Ash"), text.find("Birch")) << text;
  EXPECT_TRUE(holds(text, "66.67"));  // 2 of 3 valid
  EXPECT_TRUE(holds(text, "ballots with an ambiguous mark: 1")) << text;
  EXPECT_TRUE(holds(text, "declares the contest void: 1")) << text;
  EXPECT_TRUE(holds(text, "Left for a person to decide: 1")) << text;
  EXPECT_FALSE(holds(text, "North"));
}

TEST(BallotsText, by_precinct) {
  const std::string text = ballots_text(sample(), true, in(Language::ru));
  EXPECT_TRUE(holds(text, "North")) << text;
  EXPECT_TRUE(holds(text, "участок не указан")) << text;
}

TEST(BallotsText, names_cannot_move_the_cursor) {
  tally::ScannedBallots ballots = sample();
  ballots.contests.front().choices.front().name = "\x1b[2J";
  ballots.precincts.front().name = "\x1b[2J";
  EXPECT_FALSE(holds(ballots_text(ballots, true, in(Language::kk)), "\x1b"));
}

TEST(BallotsJson, figures_in_the_order_of_the_file) {
  const json::value document = json::parse(ballots_json(sample(), true));
  EXPECT_EQ(document.at("schema").as_string(), "mandate/ballots/1");
  EXPECT_EQ(document.at("left_for_a_person").to_number<int>(), 1);
  const json::value& contest = document.at("contests").at(0);
  EXPECT_EQ(contest.at("tally").at("votes"), json::parse("[1, 2]"));
  EXPECT_EQ(contest.at("tally").at("classes").at("ambiguous").to_number<int>(), 1);
  EXPECT_EQ(contest.at("void").to_number<int>(), 1);
  EXPECT_EQ(contest.at("precincts").at(1).at("tally").at("votes"), json::parse("[0, 1]"));
}

TEST(BallotsWords, every_word_in_every_language) {
  for (const Language language : languages) {
    for (std::size_t word = 0; word < ballot_words; ++word) {
      EXPECT_FALSE(say(static_cast<BallotWord>(word), language).empty()) << word << ' ' << code(language);
      EXPECT_EQ(holds(std::string(say(static_cast<BallotWord>(word), language)), "{n}"),
                holds(std::string(say(static_cast<BallotWord>(word), Language::en)), "{n}"));
    }
  }
}

}  // namespace
}  // namespace mandate::publish::ballots_text_test
