#include "tally/ballot_columns.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <vector>

namespace mandate::tally::ballot_columns_test {
namespace {

using Marks = std::vector<Mark>;
using Votes = std::vector<std::uint64_t>;

TEST(BallotColumns, one_vote_is_one_byte_a_ballot) {
  BallotColumns ballots({.votes_allowed = 1, .choices = 3});
  ballots.add(0, Marks{{2}});
  ballots.add(0, Marks{});
  ballots.add(1, Marks{{0}, {1}});
  ballots.add(1, Marks{{.choice = 1, .state = MarkState::ambiguous}});
  ASSERT_EQ(ballots.columns(), 1U);
  EXPECT_EQ(ballots.at(0, 0), 2);
  EXPECT_EQ(ballots.at(0, 1), static_cast<std::uint8_t>(BallotCode::blank));
  EXPECT_EQ(ballots.at(0, 2), static_cast<std::uint8_t>(BallotCode::overvoted));
  EXPECT_EQ(ballots.at(0, 3), static_cast<std::uint8_t>(BallotCode::ambiguous));
  const std::vector<PrecinctRun> runs = {{0, 2}, {1, 4}};
  EXPECT_TRUE(std::ranges::equal(ballots.runs(), runs));
  const BallotTally tally = ballots.tally(3);
  EXPECT_EQ(tally.votes.front(), (Votes{0, 0, 1}));
  EXPECT_EQ(tally.of(BallotClass::valid), 1U);
  EXPECT_EQ(tally.of(BallotClass::blank), 1U);
  EXPECT_EQ(tally.of(BallotClass::overvoted), 1U);
  EXPECT_EQ(tally.of(BallotClass::ambiguous), 1U);
  EXPECT_EQ(tally.all(), 4U);
}

TEST(BallotColumns, several_votes_are_a_column_each) {
  BallotColumns ballots({.votes_allowed = 2, .choices = 3});
  ballots.add(0, Marks{{2}, {0}});
  ballots.add(0, Marks{{2}});
  ballots.add(0, Marks{{0}, {1}, {2}});
  EXPECT_EQ(ballots.at(0, 0), 0);
  EXPECT_EQ(ballots.at(1, 0), 2);
  EXPECT_EQ(ballots.at(1, 1), static_cast<std::uint8_t>(BallotCode::skipped));
  const BallotTally tally = ballots.tally(3);
  EXPECT_EQ(tally.votes, (std::vector<Votes>{{1, 0, 2}}));
  EXPECT_EQ(tally.of(BallotClass::valid), 2U);
  EXPECT_EQ(tally.of(BallotClass::overvoted), 1U);
}

TEST(BallotColumns, ranks_are_a_column_each) {
  BallotColumns ballots({.ranks = 3, .choices = 3});
  ballots.add(0, Marks{{0, 1}, {1, 2}});
  ballots.add(0, Marks{{2, 3}});
  ballots.add(0, Marks{{0, 1}, {1, 1}, {2, 2}});
  const BallotTally tally = ballots.tally(3);
  EXPECT_EQ(tally.votes, (std::vector<Votes>{{1, 0, 0}, {0, 1, 1}, {0, 0, 1}}));
  EXPECT_EQ(tally.overvoted_at_rank, (Votes{1, 0, 0}));
  EXPECT_EQ(tally.of(BallotClass::valid), 3U);
}

TEST(BallotColumns, over_the_borders_of_chunks) {
  BallotColumns ballots({.votes_allowed = 1, .choices = 2});
  for (std::uint32_t i = 0; i < 200'000; ++i) {
    ballots.add(i < 70'000 ? 0 : 1, Marks{{static_cast<std::uint8_t>(i % 2)}});
  }
  const std::vector<BallotTally> by_precinct = ballots.tally_by_precinct(2, 3);
  EXPECT_EQ(by_precinct[0].votes.front(), (Votes{35'000, 35'000}));
  EXPECT_EQ(by_precinct[1].votes.front(), (Votes{65'000, 65'000}));
  EXPECT_EQ(by_precinct[2].all(), 0U);
  EXPECT_EQ(ballots.tally(2).votes.front(), (Votes{100'000, 100'000}));
}

// Each ballot of a precinct is counted there and in the whole.
RC_GTEST_PROP(BallotColumns, precincts_add_up_to_the_whole, ()) {
  const auto precincts = *rc::gen::inRange<std::uint32_t>(1, 5);
  const auto allowed = *rc::gen::inRange<std::size_t>(1, 4);
  const auto runs = *rc::gen::container<std::vector<std::pair<std::uint32_t, std::uint32_t>>>(
      rc::gen::pair(rc::gen::inRange<std::uint32_t>(0, precincts), rc::gen::inRange<std::uint32_t>(0, 300)));
  constexpr std::size_t choices = 5;
  BallotColumns ballots({.votes_allowed = allowed, .choices = choices});
  std::vector<Votes> expected(precincts, Votes(choices));
  std::vector<std::uint64_t> blank(precincts);
  std::uint64_t state = 1;
  for (const auto& [precinct, size] : runs) {
    for (std::uint32_t i = 0; i < size; ++i) {
      state = (state * 6364136223846793005U) + 1442695040888963407U;
      const auto choice = static_cast<std::uint8_t>((state >> 33U) % (choices + 1));
      if (choice == choices) {
        ballots.add(precinct, Marks{});
        ++blank[precinct];
      } else {
        ballots.add(precinct, Marks{{choice}});
        ++expected[precinct][choice];
      }
    }
  }
  const std::vector<BallotTally> by_precinct = ballots.tally_by_precinct(choices, precincts);
  const BallotTally whole = ballots.tally(choices);
  Votes sums(choices);
  std::uint64_t all = 0;
  for (std::uint32_t precinct = 0; precinct < precincts; ++precinct) {
    RC_ASSERT(by_precinct[precinct].votes.front() == expected[precinct]);
    RC_ASSERT(by_precinct[precinct].of(BallotClass::blank) == blank[precinct]);
    for (std::size_t choice = 0; choice < choices; ++choice) {
      sums[choice] += expected[precinct][choice];
    }
    all += by_precinct[precinct].all();
  }
  RC_ASSERT(whole.votes.front() == sums);
  RC_ASSERT(whole.all() == all);
  RC_ASSERT(ballots.size() == all);
}

}  // namespace
}  // namespace mandate::tally::ballot_columns_test
