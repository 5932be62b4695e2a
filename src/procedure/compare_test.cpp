#include "procedure/compare.hpp"

#include <gtest/gtest.h>

#include "procedure/rules_for_tests.hpp"

namespace mandate::procedure::compare_test {
namespace {

using namespace testing;

using Strings = std::vector<std::string>;

// A share that rises from one half to two thirds on 2024-01-01, and a turnout that stays.
struct TwoLaws {
  law::Parameter majority =
      parameter("majority", {dated("2000-01-01", share("1/2")), dated("2024-01-01", share("2/3"))});
  law::Parameter turnout = parameter("turnout", {dated("2000-01-01", share("1/3")), dated("2024-01-01", share("1/3"))});
  law::Parameter quorum = parameter("quorum", {dated("2000-01-01", share("1/5"))});

  // With the quorum asked for only where told.
  [[nodiscard]] Version rules(bool with_quorum) const {
    std::vector<Requirement> parts = {
        compared(Comparator::more_than, {Count::in_favour}, value_of(majority), CountRef{Count::participants}),
        compared(Comparator::at_least, {Count::participants}, value_of(turnout), CountRef{Count::electors})};
    if (with_quorum) {
      parts.push_back(
          compared(Comparator::at_least, {Count::participants}, value_of(quorum), CountRef{Count::electors}));
    }
    return version(
        {stage("vote", StageKind::tally, all(std::move(parts)), {{"met", "passed"}, {"not_met", "failed"}})});
  }
};

Strings names(const std::vector<RuleDifference>& rules) {
  Strings made;
  for (const RuleDifference& rule : rules) {
    made.push_back(rule.parameter);
  }
  return made;
}

TEST(Compare, NamesTheRuleThatMakesTheDifference) {
  const TwoLaws laws;
  Court court({procedure("vote", {laws.rules(false)})});
  court.general().figures.nation =
      row({}, {{Count::in_favour, 60}, {Count::participants, 100}, {Count::electors, 200}});
  const LawComparison comparison = compare({court.question("2023-12-31"), court.question("2024-01-01")});
  ASSERT_EQ(comparison.determinations.size(), 2U);
  EXPECT_EQ(comparison.determinations[0].answer, Answer::yes);
  EXPECT_EQ(comparison.determinations[1].answer, Answer::no);
  EXPECT_TRUE(comparison.answers_differ);
  EXPECT_FALSE(comparison.versions_differ);
  // The turnout was set anew to the same value: no difference.
  ASSERT_EQ(names(comparison.rules), Strings{"majority"});
  EXPECT_EQ(comparison.rules[0].uses[0].value->value, law::Value(share("1/2")));
  EXPECT_EQ(comparison.rules[0].uses[1].value->value, law::Value(share("2/3")));
}

TEST(Compare, ARuleThatOneLawDoesNotApply) {
  const TwoLaws laws;
  Version before = laws.rules(true);
  before.to = day("2010-12-31");
  Version after = laws.rules(false);
  after.from = day("2011-01-01");
  Court court({procedure("vote", {before, after})});
  court.general().figures.nation =
      row({}, {{Count::in_favour, 60}, {Count::participants, 100}, {Count::electors, 200}});
  const LawComparison comparison = compare({court.question("2010-12-31"), court.question("2011-01-01")});
  EXPECT_TRUE(comparison.versions_differ);
  EXPECT_FALSE(comparison.answers_differ);
  ASSERT_EQ(names(comparison.rules), Strings{"quorum"});
  EXPECT_EQ(comparison.rules[0].uses[0].parameter, &laws.quorum);
  EXPECT_EQ(comparison.rules[0].uses[1].parameter, nullptr);
}

TEST(Compare, OneLawWithItselfDiffersInNothing) {
  const TwoLaws laws;
  Court court({procedure("vote", {laws.rules(true)})});
  const LawComparison comparison = compare({court.question(), court.question()});
  EXPECT_TRUE(comparison.rules.empty());
  EXPECT_TRUE(comparison.differing_lists.empty());
  EXPECT_FALSE(comparison.answers_differ || comparison.versions_differ);
  EXPECT_TRUE(compare({}).determinations.empty());
}

// --- a procedure that another one follows ---

// Seats by lists: ten until the body ends on 2026-06-30, then five in the body that takes its place.
Tier list_tier(Count64 seats) {
  Tier made;
  made.id = "list";
  made.seats = {.number = RuleValue(Fraction(seats))};
  return made;
}

Court bodies(bool with_successor) {
  Version old_body = version({allocation("seats", {list_tier(10)}, {{"allocated", "passed"}})});
  old_body.to = day("2026-06-30");
  Version new_body = version({allocation("seats", {list_tier(5)}, {{"allocated", "passed"}})});
  new_body.from = day("2026-07-01");
  Procedure first = procedure("a_mazhilis", {old_body});
  first.succeeded_by = "b_kurultai";
  std::vector<Procedure> procedures;
  procedures.push_back(std::move(first));
  if (with_successor) {
    procedures.push_back(procedure("b_kurultai", {new_body}));
  }
  Court court(std::move(procedures));
  court.general().options = options({{"a", 80}, {"b", 20}, {"c", 0}});
  return court;
}

TEST(Compare, TheSuccessorStandsInWhereNoVersionIsInForce) {
  const Court court = bodies(true);
  const LawComparison comparison = compare({court.question("2026-06-30"), court.question("2026-07-01")});
  EXPECT_FALSE(comparison.successors[0]);
  EXPECT_EQ(comparison.determinations[1].outcome, "no_version_in_force");
  ASSERT_TRUE(comparison.successors[1]);
  EXPECT_EQ(comparison.successors[1]->procedure->name, "b_kurultai");
  EXPECT_EQ(comparison.successors[1]->seats, (std::vector<SeatLine>{{"a", 4}, {"b", 1}, {"c", 0}}));
  EXPECT_EQ(comparison.differing_lists, (Strings{"a", "b"}));
  EXPECT_FALSE(comparison.answers_differ);  // both allocate
  EXPECT_TRUE(comparison.versions_differ);
}

TEST(Compare, WithoutTheSuccessorsRulesThereIsNone) {
  const Court court = bodies(false);
  const LawComparison comparison = compare({court.question("2026-07-01")});
  EXPECT_EQ(comparison.determinations[0].succeeded_by, "b_kurultai");
  EXPECT_FALSE(comparison.successors[0]);
}

TEST(Compare, ALawThatGivesNoSeatsMakesNoListDiffer) {
  const Court court = bodies(false);
  const LawComparison comparison = compare({court.question("2026-06-30"), court.question("2026-07-01")});
  EXPECT_TRUE(comparison.answers_differ);
  EXPECT_TRUE(comparison.differing_lists.empty());
}

}  // namespace
}  // namespace mandate::procedure::compare_test
