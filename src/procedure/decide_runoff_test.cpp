#include <gtest/gtest.h>

#include "procedure/decide.hpp"
#include "procedure/rules_for_tests.hpp"

namespace mandate::procedure::decide_runoff_test {
namespace {

using namespace testing;

using Strings = std::vector<std::string>;

Court presidential() {
  ChoiceStage runoff = plurality(TieRule::repeat_vote);
  runoff.first = RuleValue(Fraction(2));
  return Court({procedure(
      "president", {version({choice("first_round", absolute_majority(),
                                    {{"elected", "passed"}, {"none", "more_than_two"}, {"tie", "more_than_two"}}),
                             stage("more_than_two", StageKind::admissibility,
                                   compared(Comparator::more_than, {Count::candidates}, share("2")),
                                   {{"met", "runoff"}, {"not_met", "failed"}}),
                             choice("runoff", runoff, {{"elected", "passed"}, {"none", "repeat"}, {"tie", "repeat"}})},
                            {end("repeat", Answer::no)})})});
}

TEST(Runoff, IsNotNeededWhereTheFirstRoundElects) {
  Court court = presidential();
  court.general().figures.nation = row({}, {{Count::valid, 255}});
  court.general().options = options({{"a", 128}, {"b", 90}, {"c", 37}});
  const Determination determination = court.decide();
  EXPECT_EQ(determination.answer, Answer::yes);
  EXPECT_EQ(determination.winners, Strings{"a"});
  EXPECT_EQ(determination.finding.parts.size(), 1U);
}

TEST(Runoff, NeedsVotesOfItsOwn) {
  Court court = presidential();
  court.general().figures.nation = row({}, {{Count::valid, 255}});
  court.general().options = options({{"a", 120}, {"b", 90}, {"c", 45}});
  const Determination open = court.decide();
  EXPECT_EQ(open.answer, Answer::cannot_tell);
  EXPECT_TRUE(open.winners.empty());
  EXPECT_EQ(open.missing,
            (std::vector<Missing>{{.kind = Missing::Kind::figure, .count = Count::votes, .name = "runoff"}}));
  const Finding& runoff = open.finding.parts.at(2).parts.at(0);
  EXPECT_EQ(std::get<ChoiceDetail>(runoff.detail).options, &court.general().options);

  court.record_for("runoff").options = options({{"a", 125}, {"b", 128}});
  const Determination second = court.decide();
  EXPECT_EQ(second.answer, Answer::yes);
  EXPECT_EQ(second.winners, Strings{"b"});
}

TEST(Runoff, OfTheFirstTwoOnly) {
  Court court = presidential();
  court.general().figures.nation = row({}, {{Count::valid, 255}});
  court.general().options = options({{"a", 120}, {"b", 90}, {"c", 45}});
  court.record_for("runoff").options = options({{"a", 100}, {"c", 150}});
  EXPECT_EQ(court.decide().answer, Answer::cannot_tell);
  EXPECT_EQ(court.decide().missing, (std::vector<Missing>{{.kind = Missing::Kind::votes_of_option, .name = "b"}}));
}

TEST(Runoff, WithATieAtTheSecondPlace) {
  Court court = presidential();
  court.general().figures.nation = row({}, {{Count::valid, 300}});
  court.general().options = options({{"a", 120}, {"b", 90}, {"c", 90}});
  court.record_for("runoff").options = options({{"a", 100}, {"b", 90}, {"c", 110}});
  EXPECT_EQ(court.decide().winners, Strings{"c"});
}

TEST(Runoff, OfTwoCandidatesIsNotHeld) {
  Court court = presidential();
  court.general().figures.nation = row({}, {{Count::valid, 300}});
  court.general().options = options({{"a", 120}, {"b", 90}});
  EXPECT_EQ(court.decide().outcome, "failed");
}

TEST(Runoff, ATieLeadsToRepeatElections) {
  Court court = presidential();
  court.general().figures.nation = row({}, {{Count::valid, 300}});
  court.general().options = options({{"a", 120}, {"b", 90}, {"c", 80}});
  court.record_for("runoff").options = options({{"a", 100}, {"b", 100}});
  const Determination determination = court.decide();
  EXPECT_EQ(determination.answer, Answer::no);
  EXPECT_EQ(determination.outcome, "repeat");
  EXPECT_EQ(determination.ties.at(0).stage, "runoff");
  EXPECT_TRUE(determination.winners.empty());
}

TEST(Runoff, MayHaveTheGeneralFiguresWhereTheFirstRoundHasItsOwn) {
  Court court = presidential();
  record::StageRecord& first = court.record_for("first_round");
  first.figures.nation = row({}, {{Count::valid, 255}});
  first.options = options({{"a", 120}, {"b", 90}, {"c", 45}});
  court.general().figures.nation = row({}, {{Count::candidates, 3}});
  court.general().options = options({{"a", 1}, {"b", 2}});
  EXPECT_EQ(court.decide().winners, Strings{"b"});
}

}  // namespace
}  // namespace mandate::procedure::decide_runoff_test
