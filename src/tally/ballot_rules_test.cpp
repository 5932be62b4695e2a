#include "tally/ballot_rules.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace mandate::tally::ballot_rules_test {
namespace {

using Marks = std::vector<Mark>;

constexpr auto vote = MarkState::vote;
constexpr auto out = MarkState::not_allocable;
constexpr auto unclear = MarkState::ambiguous;

constexpr ContestRules referendum{.votes_allowed = 1, .choices = 2, .all_marked_is_valid = true};
constexpr ContestRules two_of_four{.votes_allowed = 2, .choices = 4};
constexpr ContestRules three_ranks{.votes_allowed = 1, .ranks = 3, .choices = 4};

TEST(BallotRules, one_vote) {
  constexpr ContestRules rules{.votes_allowed = 1, .choices = 3};
  EXPECT_EQ(classify(rules, Marks{}), BallotClass::blank);
  EXPECT_EQ(classify(rules, Marks{{2, 0, vote}}), BallotClass::valid);
  EXPECT_EQ(classify(rules, Marks{{0, 0, vote}, {2, 0, vote}}), BallotClass::overvoted);
  // All options marked is a class of the referendum law only.
  EXPECT_EQ(classify(rules, Marks{{0, 0, vote}, {1, 0, vote}, {2, 0, vote}}), BallotClass::overvoted);
}

// Law on the republican referendum, articles 28 and 29.
TEST(BallotRules, all_options_of_a_referendum_marked_is_valid_and_counted_for_none) {
  EXPECT_EQ(classify(referendum, Marks{{0, 0, vote}, {1, 0, vote}}), BallotClass::all_marked);
  EXPECT_EQ(classify(referendum, Marks{{0, 0, vote}}), BallotClass::valid);
  EXPECT_EQ(classify(referendum, Marks{}), BallotClass::blank);
}

TEST(BallotRules, the_same_choice_twice_is_one_choice) {
  EXPECT_EQ(classify(referendum, Marks{{1, 0, vote}, {1, 0, vote}}), BallotClass::valid);
}

TEST(BallotRules, fewer_votes_than_allowed_are_undervotes_of_a_valid_ballot) {
  EXPECT_EQ(classify(two_of_four, Marks{{3, 0, vote}}), BallotClass::valid);
  EXPECT_EQ(undervotes(two_of_four, Marks{{3, 0, vote}}), 1U);
  EXPECT_EQ(undervotes(two_of_four, Marks{}), 2U);
  EXPECT_EQ(undervotes(two_of_four, Marks{{0, 0, vote}, {3, 0, vote}}), 0U);
  EXPECT_EQ(classify(two_of_four, Marks{{0, 0, vote}, {1, 0, vote}, {2, 0, vote}}), BallotClass::overvoted);
}

TEST(BallotRules, one_ambiguous_mark_leaves_the_ballot_to_a_person) {
  EXPECT_EQ(classify(two_of_four, Marks{{0, 0, vote}, {1, 0, unclear}}), BallotClass::ambiguous);
  EXPECT_EQ(classify(three_ranks, Marks{{0, 1, vote}, {1, 2, unclear}}), BallotClass::ambiguous);
}

TEST(BallotRules, marks_that_are_taken_out) {
  // NIST SP 1500-103, example of an overvote: both marks are there and neither is allocable.
  EXPECT_EQ(classify({.votes_allowed = 1, .choices = 3}, Marks{{1, 0, out}, {2, 0, out}}), BallotClass::overvoted);
  EXPECT_EQ(classify({.votes_allowed = 1, .choices = 3}, Marks{{1, 0, out}, {2, 0, vote}}), BallotClass::valid);
  EXPECT_EQ(classify({.votes_allowed = 1, .choices = 3}, Marks{{1, 0, out}}), BallotClass::invalid);
}

TEST(BallotRules, ranks) {
  EXPECT_EQ(classify(three_ranks, Marks{{0, 2, vote}}), BallotClass::valid);
  EXPECT_EQ(classify(three_ranks, Marks{{0, 1, vote}, {1, 1, vote}}), BallotClass::overvoted);
  EXPECT_EQ(classify(three_ranks, Marks{{0, 1, vote}, {1, 1, vote}, {2, 3, vote}}), BallotClass::valid);
  EXPECT_EQ(classify(three_ranks, Marks{{0, 4, vote}}), BallotClass::invalid);
  EXPECT_EQ(classify(three_ranks, Marks{}), BallotClass::blank);
}

}  // namespace
}  // namespace mandate::tally::ballot_rules_test
