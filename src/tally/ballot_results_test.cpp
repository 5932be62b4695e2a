#include "tally/ballot_results.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace mandate::tally::ballot_results_test {
namespace {

using Marks = std::vector<Mark>;
using Row = std::vector<Count64>;

// A referendum in two precincts: yes, no, both, nothing and a doubtful mark.
ScannedBallots referendum() {
  ScannedBallots ballots;
  ballots.precincts = {{"1", "No 1"}, {"2", "No 2"}};
  ScannedContest& contest = ballots.contests.emplace_back();
  contest.id = "question";
  contest.rules = {.votes_allowed = 1, .choices = 2, .all_marked_is_valid = true};
  contest.choices = {{"yes", "Yes"}, {"no", "No"}};
  contest.ballots = BallotColumns(contest.rules);
  contest.ballots.add(0, Marks{{0}});
  contest.ballots.add(1, Marks{{1}});
  contest.ballots.add(1, Marks{{0}, {1}});
  contest.ballots.add(0, Marks{});
  contest.ballots.add(1, Marks{{.choice = 0, .state = MarkState::ambiguous}});
  return ballots;
}

TEST(BallotResults, a_row_a_precinct_with_the_figures_of_the_law) {
  const record::Results results = to_results(referendum());
  ASSERT_EQ(results.contests.size(), 1U);
  const record::Contest& contest = results.contests.front();
  ASSERT_EQ(contest.protocols.rows(), 2U);
  EXPECT_EQ(results.units.at(contest.protocols.unit(1)).code, "precinct.2");
  // participants, valid, invalid, both marked, ambiguous, yes, no
  EXPECT_EQ(contest.protocols.row(0), (Row{2, 1, 1, 0, 0, 1, 0}));
  EXPECT_EQ(contest.protocols.row(1), (Row{3, 1, 0, 1, 1, 0, 1}));
  EXPECT_EQ(contest.layout.cell_of(record::Count::both_marked), 3U);
  EXPECT_EQ(contest.layout.cell_of_option(1), 6U);
}

TEST(BallotResults, an_ambiguous_ballot_keeps_the_result_partial) {
  ScannedBallots ballots = referendum();
  EXPECT_EQ(to_results(ballots).status, record::CountStatus::partial);
  EXPECT_EQ(left_for_a_person(ballots), 1U);
  ballots.contests.front().ballots = BallotColumns(ballots.contests.front().rules);
  ballots.contests.front().ballots.add(0, Marks{{0}});
  EXPECT_EQ(to_results(ballots).status, record::CountStatus::complete);
  EXPECT_EQ(left_for_a_person(ballots), 0U);
}

}  // namespace
}  // namespace mandate::tally::ballot_results_test
