#include "tally/check_protocol.hpp"

#include <gtest/gtest.h>

#include <cstdint>

#include "tally/form_for_tests.hpp"

namespace mandate::tally::check_protocol_test {
namespace {

using record::absent;
using testing::number;
using testing::relation;
using testing::small_form;
using testing::sum;

constexpr std::size_t electors = 0;
constexpr std::size_t issued = 1;
constexpr std::size_t by_member = 2;
constexpr std::size_t votes = 5;
constexpr std::size_t spoiled = 7;
constexpr std::size_t asked = 8;
constexpr std::size_t found = 10;
constexpr std::size_t cells = 12;

class Checks : public ::testing::Test {
 protected:
  void add(const std::string& code, Formula holds) { form_.checks.push_back(testing::check(code, std::move(holds))); }
  void set(std::size_t cell, Count64 value) { values_[cell] = value; }

  std::vector<Failure> failures() { return check_protocol(form_, layout_of(form_, testing::two_options()), values_); }
  std::vector<std::string> codes() {
    std::vector<std::string> found_codes;
    for (const Failure& failure : failures()) {
      found_codes.push_back(form_.checks[failure.check].code);
    }
    return found_codes;
  }

  Form form_ = small_form();
  std::vector<Count64> values_ = std::vector<Count64>(cells, absent);
};

using Codes = std::vector<std::string>;

TEST(LayoutOf, HasACellForEachNumberThatIsWritten) {
  const record::Layout layout = layout_of(small_form(), testing::two_options());
  ASSERT_EQ(layout.size(), cells);
  EXPECT_EQ(layout.cells[by_member + 2].name, "by_member.3");
  EXPECT_EQ(layout.cells[votes + 1].name, "votes.b");
  EXPECT_EQ(layout.cells[votes + 1].option, 1U);
  EXPECT_FALSE(layout.find("all_votes"));
}

TEST_F(Checks, AFailureHoldsBothSidesAndTheDifference) {
  add("sum", relation(sum({"issued"}), Relator::equal, sum({"votes"})));
  set(issued, 10);
  set(votes, 4);
  set(votes + 1, 7);
  const std::vector<Failure> all = failures();
  ASSERT_EQ(all.size(), 1U);
  ASSERT_EQ(all[0].formula.size(), 1U);
  const auto& worked = std::get<WorkedRelation>(all[0].formula[0]);
  EXPECT_EQ(worked.left.value, Fraction(10));
  EXPECT_EQ(worked.right.value, Fraction(11));
  EXPECT_EQ(worked.difference, Fraction(0).minus(Fraction(1)));
  EXPECT_EQ(worked.tolerance, Fraction(0));
  EXPECT_EQ(worked.right.operands, (std::vector<Operand>{{votes, 4, false}, {votes + 1, 7, false}}));
  EXPECT_EQ(all[0].cells, (std::vector<std::size_t>{issued, votes, votes + 1}));
}

TEST_F(Checks, AnEmptyCellIsNotAsked) {
  add("sum", relation(sum({"issued"}), Relator::equal, sum({"votes"})));
  set(issued, 10);
  set(votes, 4);
  EXPECT_EQ(codes(), Codes());
}

TEST_F(Checks, AnEmptyRowOfSeveralCountsAsNothingButAllEmptyRowsAreNotAsked) {
  add("members", relation(sum({"issued"}), Relator::equal, sum({"by_member"})));
  set(issued, 10);
  EXPECT_EQ(codes(), Codes());
  set(by_member + 1, 9);
  EXPECT_EQ(codes(), Codes{"members"});
  set(by_member + 1, 10);
  EXPECT_EQ(codes(), Codes());
}

TEST_F(Checks, AFieldThatMayStayBlankCountsAsNothing) {
  add("spoiled", relation(sum({"issued"}), Relator::equal, sum({"electors", "spoiled"})));
  set(issued, 10);
  set(electors, 9);
  EXPECT_EQ(codes(), Codes{"spoiled"});
  set(spoiled, 1);
  EXPECT_EQ(codes(), Codes());
}

TEST_F(Checks, ATotalStandsForItsParts) {
  add("total", relation(sum({"issued"}), Relator::equal, sum({"all_votes"})));
  set(issued, 12);
  set(votes, 4);
  set(votes + 1, 7);
  EXPECT_EQ(codes(), Codes{"total"});
  set(spoiled, 1);
  EXPECT_EQ(codes(), Codes());
}

TEST_F(Checks, RowsAreAskedOneByOne) {
  add("boxes", relation(sum({"found"}), Relator::at_most, sum({"asked"}), {}, true));
  set(asked, 9);
  set(found, 5);
  set(asked + 1, 2);
  set(found + 1, 3);  // 8 of 11 together, but the second box has one too many
  const std::vector<Failure> all = failures();
  ASSERT_EQ(all.size(), 1U);
  ASSERT_EQ(all[0].formula.size(), 1U);
  EXPECT_EQ(std::get<WorkedRelation>(all[0].formula[0]).row, 1U);
  EXPECT_EQ(all[0].cells, (std::vector<std::size_t>{asked + 1, found + 1}));
}

TEST_F(Checks, ToleranceIsTheLargerOfValueAndShare) {
  Tolerance tolerance{3, Fraction::of(1, 10), {"electors"}};
  add("near", relation(sum({"issued"}), Relator::equal, sum({"spoiled"}), tolerance));
  set(electors, 20);
  set(spoiled, 100);
  set(issued, 103);
  EXPECT_EQ(codes(), Codes());
  set(issued, 96);
  EXPECT_EQ(codes(), Codes{"near"});
  set(electors, 40);
  EXPECT_EQ(codes(), Codes());
  set(issued, 95);
  EXPECT_EQ(codes(), Codes{"near"});
}

TEST_F(Checks, ASharesRoundingIsNamed) {
  Sum tenth = sum({"electors"});
  tenth.share = Fraction::of(1, 10);
  for (const auto& [rounding, least] : {std::pair(Rounding::floor, 10), std::pair(Rounding::ceil, 11)}) {
    tenth.rounding = rounding;
    form_.checks = {testing::check("tenth", relation(sum({"issued"}), Relator::at_least, tenth))};
    set(electors, 109);
    set(issued, least);
    EXPECT_EQ(codes(), Codes());
    set(issued, least - 1);
    EXPECT_EQ(codes(), Codes{"tenth"});
  }
}

TEST_F(Checks, AConditionDecidesWhetherACheckIsAsked) {
  add("few", relation(sum({"issued"}), Relator::less_than, number(5)));
  form_.checks[0].when = relation(sum({"electors"}), Relator::more_than, number(100));
  set(issued, 7);
  EXPECT_EQ(codes(), Codes());
  set(electors, 100);
  EXPECT_EQ(codes(), Codes());
  set(electors, 101);
  ASSERT_EQ(codes(), Codes{"few"});
  EXPECT_EQ(std::get<WorkedRelation>(failures()[0].condition.at(0)).left.value, Fraction(101));
}

TEST_F(Checks, RequiredCellsThatAreEmptyAreNamed) {
  add("required", {Filled{{"electors", "by_member", "votes"}}});
  set(votes, 0);
  const std::vector<Failure> all = failures();
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].cells, (std::vector<std::size_t>{electors, by_member, by_member + 1, by_member + 2, votes + 1}));
  set(electors, 0);
  set(by_member + 2, 0);
  set(votes + 1, 0);
  EXPECT_EQ(codes(), Codes());
}

TEST_F(Checks, OneThatHidesAnotherStandsAlone) {
  add("first", relation(sum({"issued"}), Relator::equal, number(1)));
  add("second", relation(sum({"issued"}), Relator::equal, number(2)));
  form_.checks[0].hidden_by = {"second"};
  set(issued, 3);
  EXPECT_EQ(codes(), Codes{"second"});
  set(issued, 2);
  EXPECT_EQ(codes(), Codes{"first"});
}

TEST_F(Checks, AnOverflowIsAFailureAndNeverWraps) {
  add("sum", relation(sum({"issued", "electors"}), Relator::at_least, number(0)));
  set(issued, INT64_MAX);
  set(electors, INT64_MAX);
  const std::vector<Failure> all = failures();
  ASSERT_EQ(all.size(), 1U);
  EXPECT_TRUE(all[0].overflow);
}

TEST_F(Checks, AllAnyNotFollowKleene) {
  const Formula unknown = relation(sum({"electors"}), Relator::equal, number(1));
  const Formula yes = relation(sum({"issued"}), Relator::equal, number(1));
  const Formula no = relation(sum({"issued"}), Relator::equal, number(2));
  set(issued, 1);
  const auto fails_with = [&](Formula formula) {
    form_.checks = {testing::check("c", std::move(formula))};
    return !codes().empty();
  };
  EXPECT_TRUE(fails_with({AllOf{{unknown, no}}}));
  EXPECT_FALSE(fails_with({AllOf{{unknown, yes}}}));
  EXPECT_FALSE(fails_with({AnyOf{{unknown, yes}}}));
  EXPECT_FALSE(fails_with({AnyOf{{unknown, no}}}));
  EXPECT_TRUE(fails_with({AnyOf{{no, no}}}));
  EXPECT_TRUE(fails_with({NotOf{{yes}}}));
  EXPECT_FALSE(fails_with({NotOf{{unknown}}}));
}

TEST(MarksOf, AnErrorWinsOverAWarning) {
  Form form = small_form();
  form.checks = {testing::check("w", {}, CheckLevel::warning), testing::check("e", {}, CheckLevel::error)};
  const std::vector<Failure> failures = {{0, false, {}, {}, {electors, issued}}, {1, false, {}, {}, {issued}}};
  const auto marks = marks_of(form, failures, 3);
  EXPECT_EQ(marks[electors], CheckLevel::warning);
  EXPECT_EQ(marks[issued], CheckLevel::error);
  EXPECT_FALSE(marks[2]);
}

}  // namespace
}  // namespace mandate::tally::check_protocol_test
