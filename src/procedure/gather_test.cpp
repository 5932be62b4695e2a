#include "procedure/gather.hpp"

#include <gtest/gtest.h>

#include "procedure/evaluate.hpp"
#include "procedure/rules_for_tests.hpp"

namespace mandate::procedure::gather_test {
namespace {

using namespace testing;

std::vector<Missing> missing_in(const Finding& finding) {
  std::vector<Missing> missing;
  gather_missing(finding, missing);
  return missing;
}

Missing figure(Count count, std::string unit = {}) {
  return {.kind = Missing::Kind::figure, .count = count, .unit = std::move(unit)};
}
Missing missing_fact(std::string name) { return {.kind = Missing::Kind::fact, .name = std::move(name)}; }

Scene with_facts(const std::vector<std::pair<std::string, bool>>& facts) {
  Scene scene;
  scene.input.facts = facts;
  return scene;
}

// --- what is missing ---

TEST(GatherMissing, NamesFiguresDatesAndFactsOnce) {
  const Scene scene;
  const Requirement asked = all(
      {more_than(Count::in_favour, "1/2", Count::participants), more_than(Count::participants, "1/2", Count::electors),
       requirement(Elapsed{"began", "filed", share("1"), calendar::Unit::year, calendar::MonthEnd::error}),
       fact("registered"), negated(fact("registered"))});
  EXPECT_EQ(missing_in(scene.evaluate(asked)), (std::vector<Missing>{figure(Count::in_favour),
                                                                     figure(Count::participants),
                                                                     figure(Count::electors),
                                                                     {.kind = Missing::Kind::date, .name = "began"},
                                                                     {.kind = Missing::Kind::date, .name = "filed"},
                                                                     missing_fact("registered")}));
}

TEST(GatherMissing, OnlyWhereTheAbsenceMatters) {
  const Scene scene = with_facts({{"y", true}, {"n", false}});
  EXPECT_TRUE(missing_in(scene.evaluate(all({fact("absent"), fact("n")}))).empty());
  EXPECT_TRUE(missing_in(scene.evaluate(any({fact("absent"), fact("y")}))).empty());
  const Requirement partly = all({any({fact("a"), fact("y")}), any({fact("b"), fact("n")})});
  EXPECT_EQ(missing_in(scene.evaluate(partly)), std::vector<Missing>{missing_fact("b")});
}

TEST(GatherMissing, NamesOnlyWhatIsAbsentOfAComparison) {
  Scene scene;
  scene.figures().nation = row({}, {{Count::participants, 10}});
  EXPECT_EQ(missing_in(scene.evaluate(more_than(Count::in_favour, "1/2", Count::participants))),
            std::vector<Missing>{figure(Count::in_favour)});
}

TEST(GatherMissing, ByAreaAndByChamber) {
  Scene scene;
  scene.areas = regions(3);
  scene.figures().areas = {row("R01", {{Count::in_favour, 9}, {Count::participants, 10}}),
                           row("R02", {{Count::participants, 10}})};
  const Requirement everywhere =
      in_areas(QuantifierKind::all, "0", more_than(Count::in_favour, "1/2", Count::participants));
  EXPECT_EQ(missing_in(scene.evaluate(everywhere)),
            (std::vector<Missing>{figure(Count::in_favour, "R02"), figure(Count::in_favour, "R03"),
                                  figure(Count::participants, "R03")}));
  const Requirement chamber = body_more_than("senate", Count::in_favour, "1/2", Count::members);
  EXPECT_EQ(missing_in(scene.evaluate(chamber)),
            (std::vector<Missing>{figure(Count::in_favour, "senate"), figure(Count::members, "senate")}));
}

TEST(GatherMissing, AReadingThatDoesNotDecideNeedsNothing) {
  const Scene scene;
  const auto asked = [](std::string adopted) {
    return alternatives("q", std::move(adopted), {reading("a", fact("one")), reading("b", fact("two"))});
  };
  EXPECT_EQ(missing_in(scene.evaluate(asked("a"))), std::vector<Missing>{missing_fact("one")});
  EXPECT_EQ(missing_in(scene.evaluate(asked(""))), (std::vector<Missing>{missing_fact("one"), missing_fact("two")}));
}

TEST(GatherMissing, NothingWhereOnlyTheReadingsDiffer) {
  const Scene scene = with_facts({{"y", true}, {"n", false}});
  const Requirement question = alternatives("q", "", {reading("a", fact("y")), reading("b", fact("n"))});
  const Finding finding = scene.evaluate(question);
  EXPECT_EQ(finding.answer, Answer::cannot_tell);
  EXPECT_TRUE(missing_in(finding).empty());
}

// --- readings ---

TEST(GatherReadings, EachQuestionOnceWithTheAnswerOfEachReading) {
  Scene scene = with_facts({{"y", true}, {"n", false}});
  scene.areas = regions(2);
  const Requirement question =
      alternatives("q", "a", {reading("a", fact("y")), reading("b", fact("n")), reading("c", fact("absent"))});
  const Requirement asked = all({fact("n"), in_areas(QuantifierKind::all, "0", question)});
  const Finding finding = scene.evaluate(asked);
  const std::vector<ReadingReport> reports = gather_readings(finding);
  ASSERT_EQ(reports.size(), 1U);
  using Answers = std::vector<std::pair<std::string_view, Answer>>;
  EXPECT_EQ(reports[0].answers, (Answers{{"a", Answer::yes}, {"b", Answer::no}, {"c", Answer::cannot_tell}}));
}

TEST(GatherReadings, AQuestionInsideAReadingIsAQuestionToo) {
  const Scene scene = with_facts({{"y", true}, {"n", false}});
  const Requirement inner = alternatives("inner", "", {reading("a", fact("y")), reading("b", fact("n"))});
  const Requirement outer = alternatives("outer", "a", {reading("a", fact("y")), reading("b", inner)});
  EXPECT_EQ(gather_readings(scene.evaluate(outer)).size(), 2U);
}

// --- parameters ---

TEST(GatherParameters, EachValueOnceInTheOrderOfTheTree) {
  const law::Parameter half = parameter("half", {dated("2000-01-01", share("1/2"))});
  const law::Parameter third = parameter("third", {dated("2000-01-01", share("1/3"))});
  const law::Parameter year = parameter("year", {dated("2000-01-01", Count64{1})});
  const auto of_participants = [](const law::Parameter& parameter) {
    return compared(Comparator::more_than, {Count::in_favour}, value_of(parameter), CountRef{Count::participants});
  };
  Areas two_thirds;
  two_thirds.kind = QuantifierKind::at_least_share;
  two_thirds.bound = value_of(third);
  two_thirds.where.push_back(of_participants(half));
  Scene scene;
  scene.areas = regions(2);
  scene.figures().nation = row({}, {{Count::in_favour, 1}, {Count::participants, 1}});
  const Requirement asked =
      all({of_participants(half), requirement(two_thirds),
           requirement(Elapsed{"a", "b", value_of(year), calendar::Unit::year, calendar::MonthEnd::error}),
           more_than(Count::in_favour, "1/4", Count::participants)});
  const std::vector<ParameterUse> uses = gather_parameters(scene.evaluate(asked));
  ASSERT_EQ(uses.size(), 3U);
  EXPECT_EQ(uses[0].parameter, &half);
  EXPECT_EQ(uses[1].parameter, &third);
  EXPECT_EQ(uses[2].parameter, &year);
}

}  // namespace
}  // namespace mandate::procedure::gather_test
