#include "simulate/nation.hpp"

#include <gtest/gtest.h>

#include <array>
#include <sstream>
#include <string>

namespace mandate::simulate::nation_test {
namespace {

struct Written {
  std::string text;
  NationTotals totals;
};

Written written(std::uint64_t seed, const NationSize& size) {
  Written out;
  out.totals = write_nation(seed, size, [&](std::string_view piece) { out.text += piece; });
  return out;
}

constexpr NationSize small{1001, 970001, 6, 5};

TEST(Nation, RowsHoldTogetherAndAddUp) {
  const Written nation = written(1, small);
  std::istringstream lines(nation.text);
  std::string line;
  std::getline(lines, line);
  EXPECT_EQ(line, "region,territory,station,registered,issued,in_box,invalid,yes,no");
  NationTotals sums;
  std::size_t rows = 0;
  for (; std::getline(lines, line); ++rows) {
    std::istringstream fields(line);
    std::array<std::string, 9> cells;
    for (std::string& cell : cells) {
      std::getline(fields, cell, ',');
    }
    EXPECT_EQ(cells[2], std::to_string(rows + 1));
    std::array<Count64, 6> figures{};
    for (std::size_t i = 0; i < figures.size(); ++i) {
      figures.at(i) = std::stoll(cells.at(i + 3));
      ASSERT_GE(figures.at(i), 0) << line;
    }
    const auto [registered, issued, in_box, invalid, yes, no] = figures;
    ASSERT_GE(registered, issued) << line;
    ASSERT_GE(issued, in_box) << line;
    ASSERT_EQ(in_box, invalid + yes + no) << line;
    sums.registered += registered;
    sums.issued += issued;
    sums.in_box += in_box;
    sums.invalid += invalid;
    sums.yes += yes;
    sums.no += no;
  }
  EXPECT_EQ(rows, small.stations);
  EXPECT_EQ(sums, nation.totals);
  EXPECT_EQ(sums.registered, small.electors);
}

TEST(Nation, OneSeedOneNation) {
  EXPECT_EQ(written(3, small).text, written(3, small).text);
  EXPECT_NE(written(3, small).text, written(4, small).text);
}

}  // namespace
}  // namespace mandate::simulate::nation_test
