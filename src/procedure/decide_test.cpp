#include "procedure/decide.hpp"

#include <gtest/gtest.h>

#include "procedure/rules_for_tests.hpp"

namespace mandate::procedure::decide_test {
namespace {

using namespace testing;

using Strings = std::vector<std::string>;

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

}  // namespace
}  // namespace mandate::procedure::decide_test
