#include "procedure/decide.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "procedure/rules_for_tests.hpp"

namespace mandate::procedure::decide_test {
namespace {

using namespace testing;

using Strings = std::vector<std::string>;

Court one_stage(Requirement requirement) {
  return Court({procedure("vote", {version({stage("vote", StageKind::tally, std::move(requirement),
                                                  {{"met", "passed"}, {"not_met", "failed"}})})})});
}

Version& rules_of(Court& court) { return court.country.procedures.front().versions.front(); }

// --- from figures to an end ---

TEST(Decide, ReachesTheEndThatTheOutcomeLeadsTo) {
  Court court = one_stage(more_than(Count::in_favour, "1/2", Count::participants));
  court.general().figures.nation = row({}, {{Count::in_favour, 51}, {Count::participants, 100}});
  const Determination passed = court.decide();
  EXPECT_EQ(passed.answer, Answer::yes);
  EXPECT_EQ(passed.outcome, "passed");
  ASSERT_NE(passed.outcome_label, nullptr);
  EXPECT_EQ(passed.outcome_label->in(Language::en), "passed");
  EXPECT_EQ(passed.finding.kind, FindingKind::procedure);
  EXPECT_EQ(passed.finding.answer, Answer::yes);
  ASSERT_EQ(passed.finding.parts.size(), 1U);
  const auto& stage = std::get<StageDetail>(passed.finding.parts[0].detail);
  EXPECT_EQ(stage.outcome, "met");
  EXPECT_EQ(stage.next, "passed");

  court.general().figures.nation = row({}, {{Count::in_favour, 50}, {Count::participants, 100}});
  EXPECT_EQ(court.decide().answer, Answer::no);
  EXPECT_EQ(court.decide().outcome, "failed");
}

TEST(Decide, WithoutAFigureItCannotTellAndNamesIt) {
  Court court = one_stage(more_than(Count::in_favour, "1/2", Count::participants));
  court.general().figures.nation = row({}, {{Count::in_favour, 51}});
  const Determination open = court.decide();
  EXPECT_EQ(open.answer, Answer::cannot_tell);
  EXPECT_EQ(open.outcome, "cannot_tell");
  EXPECT_EQ(open.outcome_label, nullptr);
  EXPECT_EQ(open.missing, (std::vector<Missing>{{.kind = Missing::Kind::figure, .count = Count::participants}}));
}

TEST(Decide, AnEndMayItselfSayThatItCannotBeTold) {
  Court court = one_stage(fact("held"));
  rules_of(court).ends = {end("passed", Answer::cannot_tell)};
  court.input.facts = {{"held", true}};
  EXPECT_EQ(court.decide().answer, Answer::cannot_tell);
  EXPECT_EQ(court.decide().outcome, "passed");
}

// --- figures that follow from others ---

TEST(Decide, ForAndAgainstTogetherAreTheirSumEverywhere) {
  Court court =
      one_stage(all({more_than(Count::in_favour, "1/2", Count::for_plus_against),
                     in_areas(QuantifierKind::all, "0", more_than(Count::in_favour, "1/2", Count::for_plus_against)),
                     body_at_least("senate", Count::for_plus_against, "2/3", Count::members)}));
  rules_of(court).area_kinds = {"region"};
  court.country.law.areas = regions(1);
  record::Figures& figures = court.general().figures;
  figures.nation = row({}, {{Count::in_favour, 6}, {Count::against, 5}});
  figures.areas = {row("R01", {{Count::in_favour, 6}, {Count::against, 5}})};
  figures.bodies = {row("senate", {{Count::in_favour, 1}, {Count::against, 33}, {Count::members, 50}})};
  EXPECT_EQ(court.decide().answer, Answer::yes);
  figures.bodies = {row("senate", {{Count::in_favour, 1}, {Count::against, 32}, {Count::members, 50}})};
  EXPECT_EQ(court.decide().answer, Answer::no);
  figures.bodies = {row("senate", {{Count::in_favour, 34}, {Count::members, 50}})};
  EXPECT_EQ(court.decide().answer, Answer::cannot_tell);
}

TEST(Decide, VotesAndNumberOfOptionsComeFromTheOptions) {
  Court court = one_stage(all({more_than(Count::votes, "1/2", Count::electors),
                               compared(Comparator::at_least, {Count::candidates}, share("2"))}));
  court.general().figures.nation = row({}, {{Count::electors, 100}});
  court.general().options = options({{"a", 30}, {"b", 21}});
  EXPECT_EQ(court.decide().answer, Answer::yes);
  court.general().options = options({{"a", 30}, {"b", {}}});
  EXPECT_EQ(court.decide().missing, (std::vector<Missing>{{.kind = Missing::Kind::figure, .count = Count::votes}}));
}

TEST(Decide, IdentitiesOfTheVersionFillInATotal) {
  Court court = one_stage(more_than(Count::in_favour, "1/2", Count::participants));
  rules_of(court).identities = {{Count::participants, {Count::in_favour, Count::against, Count::invalid}, {}}};
  court.general().figures.nation = row({}, {{Count::in_favour, 51}, {Count::against, 40}, {Count::invalid, 10}});
  EXPECT_EQ(court.decide().answer, Answer::yes);  // 51 of 101
  court.general().figures.nation = row({}, {{Count::in_favour, 51}, {Count::against, 40}, {Count::invalid, 11}});
  EXPECT_EQ(court.decide().answer, Answer::no);  // 51 of 102
}

TEST(Decide, AContradictionIsNamedOnceHoweverManyStagesUseTheFigures) {
  const Requirement some = compared(Comparator::at_least, {Count::in_favour}, share("1"));
  Court court({procedure("vote", {version({stage("one", StageKind::tally, some, {{"met", "two"}}),
                                           stage("two", StageKind::tally, some, {{"met", "three"}}),
                                           stage("three", StageKind::tally, some, {{"met", "passed"}})})})});
  rules_of(court).identities = {{Count::participants, {Count::in_favour, Count::against}, {}}};
  const record::FigureRow wrong = row({}, {{Count::in_favour, 2}, {Count::against, 2}, {Count::participants, 5}});
  court.general().figures.nation = wrong;
  EXPECT_EQ(court.decide().differs.size(), 1U);

  // The first stage has figures of its own: theirs and the general ones are checked.
  court.record_for("one").figures.nation = wrong;
  EXPECT_EQ(court.decide().differs.size(), 2U);
  EXPECT_EQ(court.decide().answer, Answer::yes);
}

// --- which areas ---

TEST(Decide, AreasAreThoseInForceOnTheDayOfTheLaw) {
  Court court = one_stage(
      in_areas(QuantifierKind::at_least_share, "2/3", more_than(Count::in_favour, "1/2", Count::participants)));
  rules_of(court).area_kinds = {"region"};
  court.country.law.areas = regions(20);
  court.country.law.areas.push_back(area("D01", "district"));
  for (std::size_t i = 17; i < 20; ++i) {
    court.country.law.areas[i].from = day("2022-06-08");
  }
  for (std::size_t i = 1; i <= 17; ++i) {
    court.general().figures.areas.push_back(
        row(region_code(i), {{Count::in_favour, i <= 12 ? 51 : 50}, {Count::participants, 100}}));
  }
  EXPECT_EQ(court.decide("2022-06-07").answer, Answer::yes);  // 12 of 17
  const Determination after = court.decide("2022-06-08");     // 12 of 20, three unknown; 14 are needed
  EXPECT_EQ(after.answer, Answer::cannot_tell);
  EXPECT_EQ(after.missing.size(), 6U);
}

TEST(Decide, TheLawOfAnotherCountryCountsTheAreasOfTheVote) {
  Court court = one_stage(
      in_areas(QuantifierKind::more_than_share, "1/2", more_than(Count::in_favour, "1/2", Count::participants)));
  rules_of(court).area_kinds = {"canton"};
  Country voting;
  voting.law.country = "kz";
  voting.law.areas = regions(3);
  voting.law.areas[2].from = day("2022-06-08");
  court.general().figures.areas = {row("R01", {{Count::in_favour, 2}, {Count::participants, 2}}),
                                   row("R02", {{Count::in_favour, 2}, {Count::participants, 2}})};
  Question question = court.question("2024-01-01");
  question.areas_of = &voting;
  const Determination determination = decide(question);
  EXPECT_EQ(determination.answer, Answer::yes);
  const Finding& areas = determination.finding.parts.at(0).parts.at(0);
  EXPECT_EQ(std::get<AreasDetail>(areas.detail).total, Fraction(2));  // those of the day of the vote
}

// --- a bill that comes back ---

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

// --- one winner, in one round or two ---

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

// --- a version on the day, or none ---

TEST(NoVersion, BeforeTheHistoryIsNotBeforeTheProcedure) {
  Court court = one_stage(fact("held"));
  Procedure& procedure = court.country.procedures.front();
  procedure.succeeded_by = "other";
  const Determination unknown = court.decide("1999-12-31");
  EXPECT_EQ(unknown.version, nullptr);
  EXPECT_EQ(unknown.answer, Answer::cannot_tell);
  EXPECT_EQ(unknown.outcome, "history_unknown");
  EXPECT_TRUE(unknown.succeeded_by.empty());

  procedure.complete_from = day("1995-01-01");
  const Determination not_yet = court.decide("1999-12-31");
  EXPECT_EQ(not_yet.answer, Answer::no);
  EXPECT_EQ(not_yet.outcome, "no_version_in_force");
  EXPECT_TRUE(not_yet.succeeded_by.empty());
  EXPECT_EQ(court.decide("1994-12-31").outcome, "history_unknown");
}

TEST(NoVersion, AfterTheLastDayTheSuccessorIsNamed) {
  Court court = one_stage(fact("held"));
  court.input.facts = {{"held", true}};
  court.country.procedures.front().succeeded_by = "other";
  rules_of(court).to = day("2026-06-30");
  EXPECT_EQ(court.decide("2026-06-30").answer, Answer::yes);
  const Determination ended = court.decide("2026-07-01");
  EXPECT_EQ(ended.answer, Answer::no);
  EXPECT_EQ(ended.outcome, "no_version_in_force");
  EXPECT_EQ(ended.succeeded_by, "other");
  EXPECT_EQ(ended.finding.answer, Answer::no);
}

TEST(NoVersion, InAGapNothingHasTakenItsPlace) {
  Court court = one_stage(fact("held"));
  court.country.procedures.front().succeeded_by = "other";
  rules_of(court).to = day("2010-12-31");
  Version again = rules_of(court);
  again.from = day("2015-01-01");
  again.to.reset();
  court.country.procedures.front().versions.push_back(std::move(again));
  EXPECT_EQ(court.decide("2012-01-01").outcome, "no_version_in_force");
  EXPECT_TRUE(court.decide("2012-01-01").succeeded_by.empty());
}

// --- what somebody must still compare with the official text ---

TEST(Unverified, IsNamedOnceAndOnlyWhereUsed) {
  law::Parameter half = parameter("half", {dated("2000-01-01", share("1/2"))});
  half.verified = false;
  const Requirement majority =
      compared(Comparator::more_than, {Count::in_favour}, value_of(half), CountRef{Count::participants});
  const law::Parameter read = parameter("read", {dated("2000-01-01", share("1/2"))});
  Court court =
      one_stage(all({majority, majority, compared(Comparator::at_least, {Count::in_favour}, value_of(read))}));
  rules_of(court).area_kinds = {"region"};
  rules_of(court).verified = false;
  court.country.law.areas = regions(2);
  court.country.law.areas[1].verified = false;
  court.general().figures.nation = row({}, {{Count::in_favour, 51}, {Count::participants, 100}});
  EXPECT_EQ(court.decide().unverified, (Strings{"procedure vote", "half"}));
  EXPECT_EQ(court.decide().parameters.size(), 2U);

  Court over_areas = one_stage(in_areas(QuantifierKind::all, "0", majority));
  rules_of(over_areas).area_kinds = {"region"};
  over_areas.country.law.areas = std::move(court.country.law.areas);
  EXPECT_EQ(over_areas.decide().unverified, (Strings{"half", "area R02"}));
}

TEST(Unverified, AValueThatDiffersByAreaIsNamedOnce) {
  law::Parameter weight;
  weight.name = "weight";
  weight.verified = false;
  weight.histories = {{"R01", {dated("2000-01-01", share("1/2"))}}, {"other", {dated("2000-01-01", share("1/1"))}}};
  Requirement everywhere = in_areas(QuantifierKind::more_than_share, "1/2", fact("held"));
  std::get<Areas>(everywhere.operation).weight = value_of(weight, true);
  Court court = one_stage(everywhere);
  rules_of(court).area_kinds = {"region"};
  court.country.law.areas = regions(3);
  court.input.facts = {{"held", true}};
  EXPECT_EQ(court.decide().parameters.size(), 2U);
  EXPECT_EQ(court.decide().unverified, Strings{"weight"});
}

// --- beside what was announced ---

TEST(Decide, ComparesWithTheAnnouncementAndTheTurnoutThroughTheDay) {
  Court court = one_stage(more_than(Count::in_favour, "1/2", Count::participants));
  court.general().figures.nation = row({}, {{Count::in_favour, 51}, {Count::participants, 100}});
  court.input.announced.emplace();
  court.input.announced->outcome = "failed";
  court.input.progress = {{"10:00", "", "20.0"}, {"12:00", "", "19.9"}};
  const Determination determination = court.decide();
  EXPECT_EQ(determination.agreement, Agreement::differs);
  ASSERT_EQ(determination.differs.size(), 2U);
  EXPECT_EQ(determination.differs[0].kind, tally::DiscrepancyKind::falling_turnout);
  EXPECT_EQ(determination.differs[1].kind, tally::DiscrepancyKind::outcome);
}

// --- what hangs on the reading ---

Requirement ten_per_cent(std::string adopted = "strict") {
  return alternatives("ten per cent", std::move(adopted),
                      {reading("strict", more_than(Count::signatures, "1/10", Count::electors)),
                       reading("inclusive", at_least(Count::signatures, "1/10", Count::electors))});
}

// Signatures, then a vote with more than half of those who took part.
Court recall() {
  Court court({procedure(
      "recall",
      {version({stage("collection", StageKind::collection, ten_per_cent(), {{"met", "vote"}, {"not_met", "failed"}}),
                stage("vote", StageKind::tally, more_than(Count::in_favour, "1/2", Count::participants),
                      {{"met", "passed"}, {"not_met", "failed"}})})})});
  court.general().figures.nation = row({}, {{Count::electors, 430'000}, {Count::signatures, 43'000}});
  return court;
}

TEST(Readings, ExactlyATenthDependsOnTheReadingWhereAVoteWouldFollow) {
  const Court court = recall();
  const Determination determination = court.decide();
  EXPECT_EQ(determination.answer, Answer::no);
  EXPECT_TRUE(determination.depends_on_reading);
  ASSERT_EQ(determination.readings.size(), 1U);
  EXPECT_TRUE(determination.readings[0].decisive);
  using Answers = std::vector<std::pair<std::string_view, Answer>>;
  EXPECT_EQ(determination.readings[0].answers, (Answers{{"strict", Answer::no}, {"inclusive", Answer::yes}}));
}

TEST(Readings, DoNotMatterWhereALaterStageEndsTheSameWay) {
  Court court = recall();
  court.general().figures.nation.set(Count::participants, 1000, record::Provenance::published);
  court.general().figures.nation.set(Count::in_favour, 500, record::Provenance::published);
  EXPECT_FALSE(court.decide().depends_on_reading);  // the vote would have failed
  court.general().figures.nation.set(Count::in_favour, 501, record::Provenance::published);
  EXPECT_TRUE(court.decide().depends_on_reading);
}

TEST(Readings, ThatAgreeDoNotMatter) {
  Court court = recall();
  court.general().figures.nation.set(Count::signatures, 43'001, record::Provenance::published);
  EXPECT_FALSE(court.decide().depends_on_reading);
  court.general().figures.nation.set(Count::signatures, 42'999, record::Provenance::published);
  EXPECT_FALSE(court.decide().depends_on_reading);
}

// A later stage that answers “no” on the way (nobody elected in the first round) does not hide the question.
TEST(Readings, MatterThoughALaterStageOnTheWayIsRefused) {
  Court court({procedure(
      "vote",
      {version({stage("admissibility", StageKind::admissibility, ten_per_cent("inclusive"),
                      {{"met", "first"}, {"not_met", "failed"}}),
                stage("first", StageKind::tally, fact("never"), {{"met", "passed"}, {"not_met", "second"}}),
                stage("second", StageKind::tally, fact("always"), {{"met", "passed"}, {"not_met", "failed"}})})})});
  court.general().figures.nation = row({}, {{Count::electors, 100}, {Count::signatures, 10}});
  court.input.facts = {{"never", false}, {"always", true}};
  EXPECT_EQ(court.decide().answer, Answer::yes);
  EXPECT_TRUE(court.decide().depends_on_reading);
}

// In both chambers two thirds are reached of the members in office, not of those set by law. One question of law:
// the other reading would change the answer, though in one chamber alone it would not.
TEST(Readings, OfOneQuestionInSeveralPlacesGoTogether) {
  const auto two_thirds_of = [](const std::string& body, std::string question) {
    return alternatives(std::move(question), "set_by_law",
                        {reading("set_by_law", body_at_least(body, Count::in_favour, "2/3", Count::members)),
                         reading("in_office", body_at_least(body, Count::in_favour, "2/3", Count::members_in_office))});
  };
  const auto chambers = [&](std::string first, std::string second) {
    Court court =
        one_stage(all({two_thirds_of("mazhilis", std::move(first)), two_thirds_of("senate", std::move(second))}));
    court.general().figures.bodies = {
        row("mazhilis", {{Count::in_favour, 65}, {Count::members, 98}, {Count::members_in_office, 97}}),
        row("senate", {{Count::in_favour, 33}, {Count::members, 50}, {Count::members_in_office, 49}})};
    return court;
  };
  const Court same = chambers("total number", "total number");
  EXPECT_EQ(same.decide().answer, Answer::no);
  EXPECT_TRUE(same.decide().depends_on_reading);
  const Court different = chambers("total number of the Mazhilis", "total number of the Senate");
  EXPECT_FALSE(different.decide().depends_on_reading);
}

TEST(Readings, MatterThroughAreas) {
  const Requirement half = alternatives("half", "strict",
                                        {reading("strict", more_than(Count::in_favour, "1/2", Count::participants)),
                                         reading("inclusive", at_least(Count::in_favour, "1/2", Count::participants))});
  Court court = one_stage(in_areas(QuantifierKind::at_least_share, "2/3", half));
  rules_of(court).area_kinds = {"region"};
  court.country.law.areas = regions(3);
  court.general().figures.areas = {row("R01", {{Count::in_favour, 5}, {Count::participants, 10}}),
                                   row("R02", {{Count::in_favour, 5}, {Count::participants, 10}}),
                                   row("R03", {{Count::in_favour, 4}, {Count::participants, 10}})};
  EXPECT_EQ(court.decide().answer, Answer::no);
  EXPECT_TRUE(court.decide().depends_on_reading);
  court.general().figures.areas[1] = row("R02", {{Count::in_favour, 4}, {Count::participants, 10}});
  EXPECT_FALSE(court.decide().depends_on_reading);  // one of three at most
}

TEST(Readings, BesideAnAdoptedOneThatDecidesOneThatCannotTellDoesNotCount) {
  const auto asked = [](std::string adopted) {
    Court court =
        one_stage(alternatives("q", std::move(adopted), {reading("a", fact("y")), reading("b", fact("absent"))}));
    court.input.facts = {{"y", true}};
    return court;
  };
  EXPECT_FALSE(asked("a").decide().depends_on_reading);
  EXPECT_TRUE(asked("b").decide().depends_on_reading);
  EXPECT_TRUE(asked("").decide().depends_on_reading);
}

TEST(Readings, AQuestionInsideAReadingThatDoesNotDecideDoesNotMatter) {
  const auto nested = [](std::string adopted) {
    Court court = one_stage(
        alternatives("outer", std::move(adopted),
                     {reading("a", fact("y")),
                      reading("b", alternatives("inner", "a", {reading("a", fact("y")), reading("b", fact("n"))}))}));
    court.input.facts = {{"y", true}, {"n", false}};
    return court;
  };
  const Court court_of_a = nested("a");
  const Determination idle = court_of_a.decide();
  EXPECT_EQ(idle.readings.size(), 2U);
  EXPECT_FALSE(idle.depends_on_reading);
  EXPECT_TRUE(nested("b").decide().depends_on_reading);
}

// Random trees over the facts f0 … f4 and the questions q0 and q1, each reading one fact.
rc::Gen<Requirement> tree(int depth) {
  return rc::gen::exec([depth]() -> Requirement {
    const auto any_fact = [] { return fact("f" + std::to_string(*rc::gen::inRange(0, 5))); };
    const int form = *rc::gen::inRange(depth == 0 ? 3 : 0, 6);
    if (form == 0) {
      return negated(*tree(depth - 1));
    }
    if (form <= 2) {
      std::vector<Requirement> parts;
      const int size = *rc::gen::inRange(1, 4);
      for (int i = 0; i < size; ++i) {
        parts.push_back(*tree(depth - 1));
      }
      return form == 1 ? all(std::move(parts)) : any(std::move(parts));
    }
    if (form == 3) {
      return any_fact();
    }
    const std::string question = *rc::gen::arbitrary<bool>() ? "q0" : "q1";
    const auto adopted = *rc::gen::element<std::string>("", "a", "b");
    return alternatives(question, adopted, {reading("a", any_fact()), reading("b", any_fact())});
  });
}

// The same rules, written with one reading in place of the question. Where that reading hangs on a fact that the
// case does not state and the adopted one does not, the adopted one.
Requirement settled(const Requirement& rules, const std::string& question, std::size_t chosen,
                    const record::Case& input) {
  const auto settle_all = [&](const std::vector<Requirement>& parts) {
    std::vector<Requirement> made;
    for (const Requirement& part : parts) {
      made.push_back(settled(part, question, chosen, input));
    }
    return made;
  };
  const auto stated = [&](const Reading& reading) {
    const std::string& name = std::get<Fact>(reading.requirement.front().operation).name;
    return std::ranges::any_of(input.facts, [&](const auto& known) { return known.first == name; });
  };
  if (const auto* const conjunction = std::get_if<All>(&rules.operation)) {
    return all(settle_all(conjunction->parts));
  }
  if (const auto* const disjunction = std::get_if<Any>(&rules.operation)) {
    return any(settle_all(disjunction->parts));
  }
  if (const auto* const negation = std::get_if<Not>(&rules.operation)) {
    return negated(settle_all(negation->part).front());
  }
  const auto* const open = std::get_if<Alternatives>(&rules.operation);
  if (open == nullptr || open->question.in(Language::en) != question) {
    return rules;
  }
  const Reading* reading = &open->readings[chosen];
  if (!open->adopted.empty() && !stated(*reading)) {
    const auto adopted = std::ranges::find(open->readings, open->adopted, &Reading::id);
    reading = stated(*adopted) ? &*adopted : reading;
  }
  return reading->requirement.front();
}

RC_GTEST_PROP(Readings, AreDecisiveExactlyWhereWritingThemIntoTheRulesChangesTheAnswer, ()) {
  const Requirement rules = *tree(3);
  Court court = one_stage(rules);
  for (int i = 0; i < 5; ++i) {
    const int known = *rc::gen::inRange(0, 3);
    if (known < 2) {
      court.input.facts.emplace_back("f" + std::to_string(i), known == 1);
    }
  }
  const Determination determination = court.decide();
  bool some_decisive = false;
  for (const ReadingReport& report : determination.readings) {
    const std::string& question = report.alternatives->question.in(Language::en);
    Answer answers[2] = {};
    for (std::size_t reading = 0; reading < 2; ++reading) {
      Court rewritten = one_stage(settled(rules, question, reading, court.input));
      rewritten.input.facts = court.input.facts;
      answers[reading] = rewritten.decide().answer;
    }
    RC_ASSERT(report.decisive == (answers[0] != answers[1]));
    some_decisive = some_decisive || report.decisive;
  }
  RC_CLASSIFY(some_decisive);
  RC_ASSERT(determination.depends_on_reading == some_decisive);
}

}  // namespace
}  // namespace mandate::procedure::decide_test
