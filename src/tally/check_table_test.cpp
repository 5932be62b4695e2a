#include "tally/check_table.hpp"

#include <gtest/gtest.h>
// gtest comes first: RapidCheck's own header builds on it.
#include <rapidcheck/gtest.h>

#include <string>

#include "tally/form_for_tests.hpp"

namespace mandate::tally::check_table_test {
namespace {

using record::absent;

const std::vector<std::string>& field_names() {
  static const std::vector<std::string> names = {"electors", "issued", "by_member", "votes",
                                                 "spoiled",  "asked",  "found",     "all_votes"};
  return names;
}

std::vector<std::string> some_fields() {
  return *rc::gen::resize(3, rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(field_names())));
}

Sum some_sum() {
  Sum sum = {some_fields(), some_fields(), *rc::gen::inRange<Count64>(0, 4)};
  if (*rc::gen::inRange(0, 4) == 0) {
    sum.share = Fraction::of(*rc::gen::inRange<Count64>(1, 5), *rc::gen::inRange<Count64>(1, 7));
    sum.rounding = static_cast<Rounding>(*rc::gen::inRange(0, 3));
  }
  return sum;
}

Formula some_formula(int depth) {
  const int kind = *rc::gen::inRange(0, depth > 0 ? 6 : 3);
  if (kind == 0) {
    return {Filled{some_fields()}};
  }
  if (kind < 3) {
    Tolerance tolerance{*rc::gen::inRange<Count64>(0, 3)};
    if (*rc::gen::inRange(0, 4) == 0) {
      tolerance.share = Fraction::of(1, 3);
      tolerance.of = some_fields();
    }
    const auto relator = static_cast<Relator>(*rc::gen::inRange(0, 5));
    return testing::relation(some_sum(), relator, some_sum(), tolerance, *rc::gen::inRange(0, 5) == 0);
  }
  if (kind == 3) {
    return {NotOf{{some_formula(depth - 1)}}};
  }
  std::vector<Formula> parts = {some_formula(depth - 1), some_formula(depth - 1)};
  return kind == 4 ? Formula{AllOf{std::move(parts)}} : Formula{AnyOf{std::move(parts)}};
}

Form some_form() {
  Form form = testing::small_form();
  for (const char* const code : {"a", "b", "c"}) {
    Check check = testing::check(code, some_formula(2));
    if (*rc::gen::arbitrary<bool>()) {
      check.when = some_formula(1);
    }
    form.checks.push_back(std::move(check));
  }
  if (*rc::gen::arbitrary<bool>()) {
    form.checks[2].hidden_by = {"a"};
  }
  return form;
}

// Mostly small, so that sums meet; sometimes empty, seldom so large that sums overflow.
Count64 some_value() {
  const int kind = *rc::gen::inRange(0, 40);
  if (kind < 10) {
    return absent;
  }
  return kind == 39 ? INT64_MAX - *rc::gen::inRange<Count64>(0, 3) : *rc::gen::inRange<Count64>(0, 5);
}

RC_GTEST_PROP(CheckTable, GivesWhatEachProtocolGives, ()) {
  const Form form = some_form();
  const record::Layout layout = layout_of(form, testing::two_options());
  const CheckPlan plan = plan_checks(form, layout);
  record::ProtocolTable table(layout.size());
  std::vector<RowFailures> expected;
  const std::size_t rows = *rc::gen::elementOf(std::vector<std::size_t>{1, 7, 40});
  for (std::size_t row = 0; row < rows; ++row) {
    std::vector<Count64> values;
    for (std::size_t cell = 0; cell < layout.size(); ++cell) {
      values.push_back(some_value());
    }
    table.add_row(0, values);
    std::vector<Failure> failures = check_protocol(plan, values);
    if (!failures.empty()) {
      expected.push_back({row, std::move(failures)});
    }
  }
  RC_ASSERT(check_table(plan, table) == expected);
}

TEST(CheckTable, CrossesBlocksOfRows) {
  Form form = testing::small_form();
  form.checks = {
      testing::check("sum", testing::relation(testing::sum({"issued"}), Relator::equal, testing::sum({"electors"})))};
  const record::Layout layout = layout_of(form, testing::two_options());
  record::ProtocolTable table(layout.size());
  std::vector<Count64> values(layout.size(), absent);
  for (Count64 row = 0; row < 3000; ++row) {
    values[0] = row;
    values[1] = row == 1023 || row == 1024 || row == 2999 ? row + 1 : row;
    table.add_row(0, values);
  }
  std::vector<std::size_t> failing;
  for (const RowFailures& each : check_table(plan_checks(form, layout), table)) {
    failing.push_back(each.row);
  }
  EXPECT_EQ(failing, (std::vector<std::size_t>{1023, 1024, 2999}));
}

}  // namespace
}  // namespace mandate::tally::check_table_test
