#include <gtest/gtest.h>

#include "procedure/decide.hpp"
#include "procedure/rules_for_tests.hpp"

namespace mandate::procedure::decide_bill_test {
namespace {

using namespace testing;

// More than half of the chamber; the President signs or returns; two thirds override.
Court bill() {
  Court court({procedure(
      "bill",
      {version(
          {stage("vote", StageKind::body_vote, body_more_than("mazhilis", Count::in_favour, "1/2", Count::members),
                 {{"met", "president"}, {"not_met", "failed"}}),
           decision("president", {"signs", "returns"}, {{"signs", "passed"}, {"returns", "override"}}),
           stage("override", StageKind::body_vote, body_at_least("mazhilis", Count::in_favour, "2/3", Count::members),
                 {{"met", "overridden"}, {"not_met", "failed"}})},
          {end("overridden", Answer::yes)})})});
  rules_of(court).bodies = {{"mazhilis", {}, RuleValue(Fraction(98))}};
  return court;
}

record::FigureRow mazhilis(Count64 in_favour) { return row("mazhilis", {{Count::in_favour, in_favour}}); }

TEST(Bill, GoesWhereTheDecisionSends) {
  Court court = bill();
  court.general().figures.bodies = {mazhilis(50)};
  court.input.decisions = {{"president", "signs"}};
  const Determination signed_law = court.decide();
  EXPECT_EQ(signed_law.outcome, "passed");
  ASSERT_EQ(signed_law.finding.parts.size(), 2U);
  const Finding& president = signed_law.finding.parts[1].parts.at(0);
  EXPECT_EQ(std::get<DecisionDetail>(president.detail).chosen, "signs");
  court.general().figures.bodies = {mazhilis(49)};  // exactly half
  EXPECT_EQ(court.decide().outcome, "failed");
}

TEST(Bill, WaitsForADecisionThatTheLawKnows) {
  Court court = bill();
  court.general().figures.bodies = {mazhilis(50)};
  const std::vector<Missing> of_president = {{.kind = Missing::Kind::decision, .name = "president"}};
  EXPECT_EQ(court.decide().answer, Answer::cannot_tell);
  EXPECT_EQ(court.decide().missing, of_president);
  court.input.decisions = {{"president", "hesitates"}, {"override", "signs"}};
  EXPECT_EQ(court.decide().missing, of_president);
}

TEST(Bill, OneVoteOfAChamberDoesNotServeTwoStages) {
  Court court = bill();
  court.general().figures.bodies = {mazhilis(98)};
  court.input.decisions = {{"president", "returns"}};
  const Determination open = court.decide();
  EXPECT_EQ(open.answer, Answer::cannot_tell);
  EXPECT_EQ(open.missing,
            (std::vector<Missing>{{.kind = Missing::Kind::figure, .count = Count::in_favour, .unit = "mazhilis"}}));

  court.record_for("override").figures.bodies = {mazhilis(66)};
  EXPECT_EQ(court.decide().outcome, "overridden");  // 198 ≥ 196
  court.input.records.back().figures.bodies = {mazhilis(65)};
  EXPECT_EQ(court.decide().outcome, "failed");
}

TEST(Bill, NorDoesAPrintedPercentage) {
  Court court = bill();
  court.general().figures.shares = {printed(Count::in_favour, Count::members, "895/1000", "905/1000", "mazhilis")};
  court.input.decisions = {{"president", "returns"}};
  const Determination open = court.decide();
  EXPECT_EQ(open.answer, Answer::cannot_tell);
  ASSERT_EQ(open.finding.parts.size(), 3U);  // the first vote is decided by it, the second is not
  EXPECT_EQ(open.finding.parts[0].answer, Answer::yes);
  EXPECT_EQ(open.finding.parts[2].answer, Answer::cannot_tell);
}

TEST(Bill, MayBeginAtTheSecondVote) {
  Court court = bill();
  court.general().figures.bodies = {mazhilis(66)};
  court.input.start = "override";
  const Determination determination = court.decide();
  EXPECT_EQ(determination.outcome, "overridden");
  EXPECT_EQ(determination.finding.parts.size(), 1U);
  court.input.start = "a stage of another law";
  EXPECT_EQ(court.decide().answer, Answer::cannot_tell);
}

// Signatures for a motion and the vote on it are different figures of one chamber.
TEST(Bill, OnlyAVoteUsesTheFiguresOfAChamberUp) {
  Court court({procedure(
      "no_confidence",
      {version({stage("motion", StageKind::collection,
                      body_at_least("mazhilis", Count::signatures, "1/5", Count::members), {{"met", "vote"}}),
                stage("vote", StageKind::body_vote, body_more_than("mazhilis", Count::in_favour, "1/2", Count::members),
                      {{"met", "passed"}, {"not_met", "failed"}})})})});
  court.general().figures.bodies = {
      row("mazhilis", {{Count::signatures, 20}, {Count::in_favour, 50}, {Count::members, 98}})};
  EXPECT_EQ(court.decide().outcome, "passed");
}

}  // namespace
}  // namespace mandate::procedure::decide_bill_test
