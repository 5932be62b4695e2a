#include "procedure/choose_winner.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "procedure/rules_for_tests.hpp"

namespace mandate::procedure::choose_winner_test {
namespace {

using namespace testing;

using Strings = std::vector<std::string>;

constexpr Count64 most = std::numeric_limits<Count64>::max();

// One choice over a ballot, and the number of valid votes.
struct Ballot {
  Ballot(ChoiceStage work, const std::vector<std::pair<std::string, std::optional<Count64>>>& votes,
         std::optional<Count64> valid = {})
      : stage(choice("vote", work, {})) {
    scene.options() = options(votes);
    if (valid) {
      scene.figures().nation.set(Count::valid, *valid, record::Provenance::published);
    }
  }

  Scene scene;
  Stage stage;

  [[nodiscard]] StageResult result(const std::optional<Remaining>& remaining = {}) const {
    return scene.with([&](const Evaluation& evaluation) {
      return choose_winner(stage, scene.input.records.front(), evaluation, remaining);
    });
  }
};

const ChoiceDetail& detail_of(const StageResult& result) { return std::get<ChoiceDetail>(result.finding.detail); }

TEST(Majority, ExactlyHalfOfTheValidVotesElectsNobody) {
  const Ballot ballot(absolute_majority(), {{"a", 50}, {"b", 30}}, 100);
  const StageResult result = ballot.result();
  EXPECT_EQ(result.outcome, "none");
  EXPECT_EQ(result.finding.answer, Answer::no);
  EXPECT_TRUE(result.winners.empty());
  EXPECT_EQ(detail_of(result).needed, 51);
  EXPECT_EQ(detail_of(result).of, 100);
}

TEST(Majority, OneVoteMoreThanHalfElects) {
  const Ballot ballot(absolute_majority(), {{"b", 30}, {"a", 51}}, 100);
  const StageResult result = ballot.result();
  EXPECT_EQ(result.outcome, "elected");
  EXPECT_EQ(result.winners, Strings{"a"});
  EXPECT_EQ(detail_of(result).considered, (std::vector<std::size_t>{1, 0}));
  EXPECT_EQ(detail_of(result).leading, std::vector<std::size_t>{1});
}

TEST(Majority, AtLeastHalfIsReachedByTwo) {
  ChoiceStage inclusive = absolute_majority();
  inclusive.comparator = Comparator::at_least;
  const StageResult result = Ballot(inclusive, {{"a", 50}, {"b", 50}}, 100).result();
  EXPECT_EQ(result.outcome, "tie");
  ASSERT_EQ(result.ties.size(), 1U);
  EXPECT_EQ(result.ties[0].options, (Strings{"a", "b"}));
}

TEST(Majority, WithoutTheDenominatorItCannotTell) {
  const StageResult result = Ballot(absolute_majority(), {{"a", 51}, {"b", 30}}).result();
  EXPECT_TRUE(result.outcome.empty());
  EXPECT_EQ(result.finding.answer, Answer::cannot_tell);
  EXPECT_EQ(result.missing, (std::vector<Missing>{{.kind = Missing::Kind::figure, .count = Count::valid}}));
}

TEST(Majority, NearTheLargestNumber) {
  EXPECT_EQ(Ballot(absolute_majority(), {{"a", most}}, most).result().outcome, "elected");
  ChoiceStage everybody = absolute_majority();
  everybody.share = share("1");  // more than all: the edge would be 2^63
  EXPECT_NE(Ballot(everybody, {{"a", most}}, most).result().outcome, "elected");
}

TEST(Majority, NobodyTookPart) {
  const StageResult result = Ballot(absolute_majority(), {{"a", 0}, {"b", 0}}, 0).result();
  EXPECT_EQ(result.outcome, "none");
  EXPECT_TRUE(result.ties.empty());
}

TEST(Plurality, TheMostVotesElectWhateverTheShare) {
  const StageResult result = Ballot(plurality(), {{"a", 3}, {"b", 4}, {"c", 3}}).result();
  EXPECT_EQ(result.outcome, "elected");
  EXPECT_EQ(result.winners, Strings{"b"});
  EXPECT_TRUE(result.ties.empty());
}

TEST(Plurality, VotesThatWereNotPublishedAreNamed) {
  const StageResult result = Ballot(plurality(), {{"a", 3}, {"b", {}}, {"c", {}}}).result();
  EXPECT_TRUE(result.outcome.empty());
  EXPECT_EQ(result.missing, (std::vector<Missing>{{.kind = Missing::Kind::votes_of_option, .name = "b"},
                                                  {.kind = Missing::Kind::votes_of_option, .name = "c"}}));
  EXPECT_EQ(Ballot(plurality(), {}).result().missing,
            (std::vector<Missing>{{.kind = Missing::Kind::figure, .count = Count::votes}}));
}

// --- ties ---

StageResult tied(TieRule rule, const std::vector<Strings>& lots = {}) {
  Ballot ballot(plurality(rule), {{"c", 1}, {"b", 7}, {"a", 7}});
  for (const Strings& winners : lots) {
    ballot.scene.input.lots.push_back({"vote", {}, winners});
  }
  return ballot.result();
}

TEST(Tie, LeadsToARepeatVote) {
  const StageResult result = tied(TieRule::repeat_vote);
  EXPECT_EQ(result.outcome, "tie");
  EXPECT_EQ(result.finding.answer, Answer::cannot_tell);
  EXPECT_TRUE(result.winners.empty());
  ASSERT_EQ(result.ties.size(), 1U);
  EXPECT_EQ(result.ties[0].options, (Strings{"b", "a"}));
  EXPECT_EQ(result.ties[0].places, 1);
  EXPECT_EQ(result.ties[0].rule, TieRule::repeat_vote);
  EXPECT_FALSE(result.ties[0].settled);
}

TEST(Tie, StaysATieWhereTheLawIsSilent) {
  const StageResult result = tied(TieRule::silent);
  EXPECT_EQ(result.outcome, "tie");
  EXPECT_TRUE(result.winners.empty());
}

TEST(Tie, GoesToWhoWasRegisteredFirst) {
  const StageResult result = tied(TieRule::registration_order);
  EXPECT_EQ(result.outcome, "elected");
  EXPECT_EQ(result.winners, Strings{"b"});
  EXPECT_TRUE(detail_of(result).by_order);
  EXPECT_FALSE(detail_of(result).by_lot);
  EXPECT_TRUE(result.ties.at(0).settled);
}

TEST(Tie, WaitsForTheLot) {
  const StageResult result = tied(TieRule::lot);
  EXPECT_TRUE(result.outcome.empty());
  EXPECT_EQ(result.missing, (std::vector<Missing>{{.kind = Missing::Kind::lot, .name = "vote"}}));
  EXPECT_FALSE(result.ties.at(0).settled);
}

TEST(Tie, IsSettledByTheLotThatWasDrawn) {
  const StageResult result = tied(TieRule::lot, {{"a"}});
  EXPECT_EQ(result.outcome, "elected");
  EXPECT_EQ(result.winners, Strings{"a"});
  EXPECT_TRUE(detail_of(result).by_lot);
  EXPECT_TRUE(result.ties.at(0).settled);
  EXPECT_EQ(result.ties.at(0).winners, Strings{"a"});
}

TEST(Tie, IsNotSettledByALotThatDoesNotFit) {
  for (const Strings& winners : {Strings{"c"}, Strings{"nobody"}, Strings{"a", "b"}, Strings{}}) {
    const StageResult result = tied(TieRule::lot, {winners});
    EXPECT_TRUE(result.outcome.empty());
    EXPECT_TRUE(result.winners.empty());
    EXPECT_EQ(result.missing.size(), 1U);
  }
}

TEST(Tie, ALotCountsOnlyWhereTheLawAsksForOne) {
  EXPECT_EQ(tied(TieRule::repeat_vote, {{"a"}}).outcome, "tie");
  EXPECT_EQ(tied(TieRule::registration_order, {{"a"}}).winners, Strings{"b"});
}

TEST(Tie, ALotOfAnotherStageDoesNotCount) {
  Ballot ballot(plurality(TieRule::lot), {{"a", 1}, {"b", 1}});
  ballot.scene.input.lots = {{"runoff", {}, {"a"}}, {"vote", "list", {"a"}}};
  EXPECT_TRUE(ballot.result().outcome.empty());
}

TEST(Tie, WithNoVotesEverybodyTies) {
  const StageResult result = Ballot(plurality(), {{"a", 0}, {"b", 0}}).result();
  EXPECT_EQ(result.outcome, "tie");
  EXPECT_EQ(result.ties.at(0).options, (Strings{"a", "b"}));
}

// --- who remains for a runoff ---

record::StageRecord ballot_of(const std::vector<std::pair<std::string, std::optional<Count64>>>& votes) {
  record::StageRecord record;
  record.options = options(votes);
  return record;
}

TEST(Remaining, TheFirstTwo) {
  const auto remaining = leading_options(ballot_of({{"c", 45}, {"a", 120}, {"b", 90}}), 2);
  ASSERT_TRUE(remaining);
  EXPECT_EQ(remaining->ids, (Strings{"a", "b"}));
  EXPECT_EQ(remaining->places, 2);
}

TEST(Remaining, ATieAtTheLastPlaceLetsAllOfThemThrough) {
  EXPECT_EQ(leading_options(ballot_of({{"a", 9}, {"b", 5}, {"c", 5}, {"d", 4}}), 2)->ids, (Strings{"a", "b", "c"}));
  EXPECT_EQ(leading_options(ballot_of({{"a", 5}, {"b", 5}, {"c", 5}}), 2)->ids, (Strings{"a", "b", "c"}));
  EXPECT_EQ(leading_options(ballot_of({{"a", 5}, {"b", 5}, {"c", 4}}), 2)->ids, (Strings{"a", "b"}));
  EXPECT_EQ(leading_options(ballot_of({{"a", 5}}), 2)->ids, Strings{"a"});
}

TEST(Remaining, IsNotKnownWithoutAllVotes) {
  EXPECT_FALSE(leading_options(ballot_of({{"a", 5}, {"b", {}}}), 2));
  EXPECT_FALSE(leading_options(ballot_of({}), 2));
}

TEST(Remaining, OnlyThoseCanWin) {
  const Ballot ballot(plurality(), {{"a", 10}, {"b", 20}, {"c", 90}});
  const StageResult result = ballot.result(Remaining{{"a", "b"}, 2});
  EXPECT_EQ(result.winners, Strings{"b"});
  EXPECT_EQ(detail_of(result).considered, (std::vector<std::size_t>{1, 0}));
}

// Candidate b withdrew and c stood instead: what the law makes of that is not known from the figures.
TEST(Remaining, WhoIsNotOnTheBallotLeavesVotesMissing) {
  const Ballot ballot(plurality(), {{"a", 10}, {"c", 90}});
  const StageResult result = ballot.result(Remaining{{"a", "b"}, 2});
  EXPECT_TRUE(result.outcome.empty());
  EXPECT_TRUE(result.winners.empty());
  EXPECT_EQ(result.missing, (std::vector<Missing>{{.kind = Missing::Kind::votes_of_option, .name = "b"}}));
  const StageResult strangers = Ballot(plurality(), {{"x", 1}}).result(Remaining{{"a", "b"}, 0});
  EXPECT_TRUE(strangers.outcome.empty());
  EXPECT_EQ(strangers.missing.size(), 2U);
}

// b and c tied for the second place; the ballot of the runoff says that b stood.
TEST(Remaining, TheBallotSaysWhichOfTheTiedWentOn) {
  const Ballot ballot(plurality(), {{"a", 10}, {"b", 20}});
  EXPECT_EQ(ballot.result(Remaining{{"a", "b", "c"}, 2}).winners, Strings{"b"});
}

}  // namespace
}  // namespace mandate::procedure::choose_winner_test
