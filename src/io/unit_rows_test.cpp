#include "io/unit_rows.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "io/problems_for_tests.hpp"

namespace mandate::io::unit_rows_test {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;  // code, parent

UnitsMade made(const Pairs& pairs, Problems& problems) {
  std::vector<UnitRow> rows;
  for (const auto& [code, parent] : pairs) {
    rows.push_back({{code, {}, {}, record::no_unit, {}}, parent, {static_cast<std::uint32_t>(rows.size() + 2), 1}});
  }
  ProblemSink sink(ReadContext{"t.csv", &problems});
  return make_units(rows, sink);
}

std::string order(const record::UnitTree& tree) {
  std::string out;
  for (const record::Unit& unit : tree.units()) {
    out += unit.code + (unit.parent == record::no_unit ? "" : "<" + tree.at(unit.parent).code) + " ";
  }
  return out;
}

TEST(UnitRows, ParentsComeFirst) {
  Problems problems;
  EXPECT_EQ(order(made({{"s1", "r"}, {"r", "n"}, {"n", ""}, {"s2", "r"}}, problems).tree), "n r<n s1<r s2<r ");
  EXPECT_TRUE(problems.empty());
}

TEST(UnitRows, AListWithoutATopHasOneMade) {
  Problems problems;
  const UnitsMade units = made({{"1", ""}, {"2", ""}}, problems);
  EXPECT_TRUE(units.made_root);
  EXPECT_EQ(order(units.tree), "all 1<all 2<all ");
  EXPECT_EQ(units.index, (std::vector<std::uint32_t>{1, 2}));
}

TEST(UnitRows, AStationTwiceAndAnUnknownParent) {
  Problems problems;
  const UnitsMade units = made({{"n", ""}, {"1", "n"}, {"1", "n"}, {"2", "x"}}, problems);
  EXPECT_EQ(problems.size(), 2U);
  EXPECT_TRUE(has_problem(problems, "t.csv", {4, 1}, {"'1' for the second time"}));
  EXPECT_TRUE(has_problem(problems, "t.csv", {5, 1}, {"unknown parent 'x'"}));
  EXPECT_EQ(units.index[2], record::no_unit);
}

TEST(UnitRows, ACircleIsReportedAndEnds) {
  Problems problems;
  made({{"n", ""}, {"a", "b"}, {"b", "a"}}, problems);
  EXPECT_TRUE(has_problem(problems, "t.csv", {3, 1}, {"'a' above itself"}));
}

}  // namespace
}  // namespace mandate::io::unit_rows_test
