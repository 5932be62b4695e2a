#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "procedure/decide.hpp"
#include "procedure/rules_for_tests.hpp"

namespace mandate::procedure::decide_readings_test {
namespace {

using namespace testing;

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
}  // namespace mandate::procedure::decide_readings_test
