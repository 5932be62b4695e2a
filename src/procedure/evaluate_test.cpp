#include "procedure/evaluate.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "procedure/rules_for_tests.hpp"

namespace mandate::procedure::evaluate_test {
namespace {

using namespace testing;

// --- all, any, not, fact ---

Scene with_facts(const std::vector<std::pair<std::string, bool>>& facts) {
  Scene scene;
  scene.input.facts = facts;
  return scene;
}

TEST(Fact, IsWhatTheCaseSaysOrCannotBeTold) {
  const Scene scene = with_facts({{"y", true}, {"n", false}});
  EXPECT_EQ(scene.answer(fact("y")), Answer::yes);
  EXPECT_EQ(scene.answer(fact("n")), Answer::no);
  EXPECT_EQ(scene.answer(fact("absent")), Answer::cannot_tell);
  EXPECT_EQ(scene.answer(negated(fact("y"))), Answer::no);
  EXPECT_EQ(scene.answer(negated(fact("absent"))), Answer::cannot_tell);
}

TEST(Conjunction, OneRefusalIsEnoughWhateverIsMissing) {
  const Scene scene = with_facts({{"y", true}, {"n", false}});
  EXPECT_EQ(scene.answer(all({fact("absent"), fact("n")})), Answer::no);
  EXPECT_EQ(scene.answer(all({fact("y"), fact("absent")})), Answer::cannot_tell);
  EXPECT_EQ(scene.answer(any({fact("absent"), fact("y")})), Answer::yes);
  EXPECT_EQ(scene.answer(any({fact("n"), fact("absent")})), Answer::cannot_tell);
  EXPECT_EQ(scene.answer(all({})), Answer::yes);
  EXPECT_EQ(scene.answer(any({})), Answer::no);
}

TEST(Conjunction, KeepsEveryPartWithItsLabel) {
  const Scene scene = with_facts({{"y", true}, {"n", false}});
  Requirement labelled = fact("y");
  labelled.label = same_in_all("the first");
  labelled.references.push_back({"Constitution, article 1", {}});
  const Requirement both_of = all({labelled, fact("n")});
  const Finding finding = scene.evaluate(both_of);
  ASSERT_EQ(finding.parts.size(), 2U);
  const auto& parts = std::get<All>(both_of.operation).parts;
  EXPECT_EQ(finding.parts[0].label, &parts[0].label);
  EXPECT_EQ(finding.parts[0].references, &parts[0].references);
  EXPECT_EQ(finding.parts[1].label, nullptr);
  EXPECT_EQ(finding.parts[1].answer, Answer::no);
}

// A tree in which each fact f0, f1, … is asked once.
rc::Gen<Requirement> tree(int depth, int& leaves) {
  return rc::gen::exec([depth, &leaves]() -> Requirement {
    const int form = depth == 0 ? 0 : *rc::gen::inRange(0, 4);
    if (form == 0) {
      return fact("f" + std::to_string(leaves++));
    }
    if (form == 1) {
      return negated(*tree(depth - 1, leaves));
    }
    std::vector<Requirement> parts;
    const int size = *rc::gen::inRange(1, 4);
    for (int i = 0; i < size; ++i) {
      parts.push_back(*tree(depth - 1, leaves));
    }
    return form == 2 ? all(std::move(parts)) : any(std::move(parts));
  });
}

// An independent, two-valued evaluation.
bool holds(const Requirement& requirement, const std::vector<bool>& facts) {
  if (const auto* const leaf = std::get_if<Fact>(&requirement.operation)) {
    return facts.at(std::stoul(leaf->name.substr(1)));
  }
  if (const auto* const negation = std::get_if<Not>(&requirement.operation)) {
    return !holds(negation->part.front(), facts);
  }
  const auto* const conjunction = std::get_if<All>(&requirement.operation);
  const std::vector<Requirement>& parts =
      conjunction != nullptr ? conjunction->parts : std::get<Any>(requirement.operation).parts;
  for (const Requirement& part : parts) {
    if (holds(part, facts) != (conjunction != nullptr)) {
      return conjunction == nullptr;
    }
  }
  return conjunction != nullptr;
}

// Of all the ways in which the missing facts may turn out: yes or no exactly where all give that answer.
RC_GTEST_PROP(Conjunction, AnswersExactlyWhereEveryCompletionAgrees, ()) {
  int leaves = 0;
  const Requirement requirement = *tree(3, leaves);
  RC_PRE(leaves <= 12);
  const auto known = *rc::gen::container<std::vector<int>>(static_cast<std::size_t>(leaves), rc::gen::inRange(0, 3));
  Scene scene;
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (known[i] < 2) {
      scene.input.facts.emplace_back("f" + std::to_string(i), known[i] == 1);
    }
  }
  bool some_hold = false;
  bool some_fail = false;
  for (unsigned completion = 0; completion < (1U << leaves); ++completion) {
    std::vector<bool> facts;
    for (std::size_t i = 0; i < known.size(); ++i) {
      facts.push_back(known[i] == 2 ? ((completion >> i) & 1U) != 0 : known[i] == 1);
    }
    (holds(requirement, facts) ? some_hold : some_fail) = true;
  }
  const Answer expected = some_hold && some_fail ? Answer::cannot_tell : answer_of(some_hold);
  RC_ASSERT(scene.answer(requirement) == expected);
}

// --- elapsed ---

Requirement elapsed(std::string_view period, calendar::Unit unit, calendar::MonthEnd month_end) {
  return requirement(Elapsed{"began", "filed", share(period), unit, month_end});
}

Scene dated_case(std::string_view began, std::string_view filed) {
  Scene scene;
  scene.input.dates = {{"began", day(began)}, {"filed", day(filed)}};
  return scene;
}

const ElapsedDetail& elapsed_of(const Finding& finding) { return std::get<ElapsedDetail>(finding.detail); }

// Elections law of Kazakhstan, article 113-13: no recall within a year of the beginning of the mandate.
TEST(Elapsed, PassesOnTheAnniversaryAndNotBefore) {
  const Requirement year = elapsed("1", calendar::Unit::year, calendar::MonthEnd::error);
  EXPECT_EQ(dated_case("2023-03-29", "2024-03-28").answer(year), Answer::no);
  const Finding finding = dated_case("2023-03-29", "2024-03-29").evaluate(year);
  EXPECT_EQ(finding.answer, Answer::yes);
  EXPECT_EQ(elapsed_of(finding).earliest, day("2024-03-29"));
  EXPECT_EQ(dated_case("2024-03-29", "2023-03-29").answer(year), Answer::no);  // filed before it began
}

TEST(Elapsed, OneYearAfterTheTwentyNinthOfFebruary) {
  const Requirement last_day = elapsed("1", calendar::Unit::year, calendar::MonthEnd::last_day);
  EXPECT_EQ(dated_case("2024-02-29", "2025-02-27").answer(last_day), Answer::no);
  EXPECT_EQ(dated_case("2024-02-29", "2025-02-28").answer(last_day), Answer::yes);
  const Requirement unsettled = elapsed("1", calendar::Unit::year, calendar::MonthEnd::error);
  EXPECT_EQ(dated_case("2024-02-29", "2030-01-01").answer(unsettled), Answer::cannot_tell);
  EXPECT_FALSE(elapsed_of(dated_case("2024-02-29", "2030-01-01").evaluate(unsettled)).earliest);
  const Requirement four_years = elapsed("4", calendar::Unit::year, calendar::MonthEnd::error);
  EXPECT_EQ(dated_case("2024-02-29", "2028-02-28").answer(four_years), Answer::no);
  EXPECT_EQ(dated_case("2024-02-29", "2028-02-29").answer(four_years), Answer::yes);
}

TEST(Elapsed, InDaysAndMonths) {
  const Requirement ten_days = elapsed("10", calendar::Unit::day, calendar::MonthEnd::error);
  EXPECT_EQ(dated_case("2024-02-20", "2024-02-29").answer(ten_days), Answer::no);
  EXPECT_EQ(dated_case("2024-02-20", "2024-03-01").answer(ten_days), Answer::yes);
  const Requirement month = elapsed("1", calendar::Unit::month, calendar::MonthEnd::last_day);
  EXPECT_EQ(dated_case("2023-01-31", "2023-02-27").answer(month), Answer::no);
  EXPECT_EQ(dated_case("2023-01-31", "2023-02-28").answer(month), Answer::yes);
}

TEST(Elapsed, WithoutADateOrBeyondTheCalendarItCannotTell) {
  const Requirement year = elapsed("1", calendar::Unit::year, calendar::MonthEnd::last_day);
  Scene no_end;
  no_end.input.dates = {{"began", day("2023-03-29")}};
  const Finding finding = no_end.evaluate(year);
  EXPECT_EQ(finding.answer, Answer::cannot_tell);
  EXPECT_EQ(elapsed_of(finding).earliest, day("2024-03-29"));
  Scene no_beginning;
  no_beginning.input.dates = {{"filed", day("2023-03-29")}};
  EXPECT_EQ(no_beginning.answer(year), Answer::cannot_tell);
  EXPECT_EQ(dated_case("9999-06-01", "9999-12-31").answer(year), Answer::cannot_tell);
}

// --- readings ---

// Elections law of Kazakhstan, article 113-14(2): “more than ten per cent” in one clause, ten per cent “not reached”
// in another.
Requirement ten_per_cent(std::string adopted) {
  return alternatives("ten per cent", std::move(adopted),
                      {reading("strict", more_than(Count::in_favour, "1/10", Count::participants)),
                       reading("inclusive", at_least(Count::in_favour, "1/10", Count::participants))});
}

TEST(Alternatives, ExactlyTenPerCentHangsOnTheReading) {
  const Scene scene = votes(43'000, 430'000);
  const Requirement strict_adopted = ten_per_cent("strict");
  const Finding strict = scene.evaluate(strict_adopted);
  EXPECT_EQ(strict.answer, Answer::no);
  EXPECT_TRUE(std::get<AlternativesDetail>(strict.detail).differ);
  ASSERT_EQ(strict.parts.size(), 2U);
  EXPECT_EQ(strict.parts[0].answer, Answer::no);
  EXPECT_TRUE(std::get<ReadingDetail>(strict.parts[0].detail).adopted);
  EXPECT_EQ(strict.parts[1].answer, Answer::yes);
  EXPECT_FALSE(std::get<ReadingDetail>(strict.parts[1].detail).adopted);
  EXPECT_EQ(scene.answer(ten_per_cent("inclusive")), Answer::yes);
  EXPECT_EQ(scene.answer(ten_per_cent("")), Answer::cannot_tell);
}

TEST(Alternatives, ReadingsThatAgreeNeedNoAuthority) {
  const Requirement none_adopted = ten_per_cent("");
  EXPECT_EQ(votes(43'001, 430'000).answer(none_adopted), Answer::yes);
  EXPECT_EQ(votes(42'999, 430'000).answer(none_adopted), Answer::no);
  const Finding finding = votes(42'999, 430'000).evaluate(none_adopted);
  EXPECT_FALSE(std::get<AlternativesDetail>(finding.detail).differ);
}

TEST(Alternatives, AReadingThatCannotTellLeavesItOpenUnlessAnotherIsAdopted) {
  const Scene scene = with_facts({{"y", true}});
  const auto with_adopted = [](std::string adopted) {
    return alternatives("q", std::move(adopted), {reading("a", fact("y")), reading("b", fact("absent"))});
  };
  EXPECT_EQ(scene.answer(with_adopted("")), Answer::cannot_tell);
  EXPECT_EQ(scene.answer(with_adopted("a")), Answer::yes);
  EXPECT_EQ(scene.answer(with_adopted("b")), Answer::cannot_tell);
}

}  // namespace
}  // namespace mandate::procedure::evaluate_test
