#include "tally/compare_copies.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

#include "tally/aggregate_for_tests.hpp"

namespace mandate::tally::compare_copies_test {
namespace {

using record::absent;
using record::Count;
using Units = std::vector<std::uint32_t>;

// for, against, invalid.
record::Layout question() {
  record::Layout layout;
  layout.cells.push_back({"for", "for", Count::in_favour, {}, {}});
  layout.cells.push_back({"against", "against", Count::against, {}, {}});
  layout.cells.push_back({"invalid", "invalid", Count::invalid, {}, {}});
  return layout;
}

class CompareCopies : public ::testing::Test {
 protected:
  void base_has(std::uint32_t station, std::vector<Count64> values) { base.add_row(station, values); }
  void other_has(std::uint32_t station, std::vector<Count64> values) { other.add_row(station, values); }
  [[nodiscard]] CopyComparison compare() const { return compare_copies(tree, layout, base, other); }

  record::UnitTree tree = test_tree();
  record::Layout layout = question();
  record::ProtocolTable base{3};
  record::ProtocolTable other{3};
};

TEST_F(CompareCopies, NamesEachCellThatDiffers) {
  base_has(3, {50, 40, 1});
  other_has(3, {45, 45, 1});
  const CopyComparison found = compare();
  ASSERT_EQ(found.differences.size(), 1U);
  EXPECT_EQ(found.differences[0].station, 3U);
  EXPECT_EQ(found.differences[0].cells, (std::vector<CellDifference>{{0, 50, 45}, {1, 40, 45}}));
  EXPECT_EQ(found.differences[0].lead_moves, 10);  // from 10 ahead to level
  EXPECT_EQ(found.differences[0].figures_move, 10);
  EXPECT_EQ(found.totals[0].base, 50);
  EXPECT_EQ(found.totals[0].other, 45);
}

TEST_F(CompareCopies, VotesMovedAlikeMoveNoLead) {
  base_has(3, {50, 40, 0});
  other_has(3, {40, 30, 20});
  EXPECT_EQ(compare().differences.at(0).lead_moves, 0);
  EXPECT_EQ(compare().differences.at(0).figures_move, 40);
}

TEST_F(CompareCopies, OneOptionThatMovesMovesItsLeadOverTheOther) {
  base_has(3, {50, 40, 0});
  other_has(3, {50, 47, 0});
  EXPECT_EQ(compare().differences.at(0).lead_moves, 7);
}

TEST_F(CompareCopies, WhatMovesALeadMostComesFirst) {
  for (const std::uint32_t station : {3U, 4U, 6U, 8U}) {
    base_has(station, {50, 40, 0});
  }
  other_has(3, {50, 40, 9});
  other_has(4, {49, 40, 0});
  other_has(6, {50, 38, 0});
  other_has(8, {50, 40, 0});
  const CopyComparison found = compare();
  ASSERT_EQ(found.differences.size(), 3U);
  EXPECT_EQ(found.differences[0].station, 6U);
  EXPECT_EQ(found.differences[1].station, 4U);
  EXPECT_EQ(found.differences[2].station, 3U);
}

TEST_F(CompareCopies, EmptyCellsAreNotCompared) {
  base_has(3, {50, absent, 0});
  other_has(3, {50, 40, absent});
  const CopyComparison found = compare();
  EXPECT_TRUE(found.differences.empty());
  EXPECT_EQ(found.totals[1].stations, 0U);
  EXPECT_EQ(found.totals[0].stations, 1U);
  EXPECT_EQ(found.coverage[0].with_copy, 1U);
}

TEST_F(CompareCopies, CoverageByArea) {
  base_has(3, {1, 1, 1});
  base_has(4, {1, 1, 1});
  other_has(3, {1, 1, 2});
  other_has(8, {1, 1, 1});
  const CopyComparison found = compare();
  EXPECT_EQ(found.without_copy, (Units{4}));
  EXPECT_EQ(found.only_other, (Units{8}));
  EXPECT_EQ(found.coverage[1], (CopyCoverage{3, 1, 0, 1, 300, 100}));
  EXPECT_EQ(found.coverage[7], (CopyCoverage{1, 0, 1, 0, 400, 0}));
  EXPECT_EQ(found.coverage[0], (CopyCoverage{4, 1, 1, 1, 700, 100}));
}

TEST_F(CompareCopies, NothingWraps) {
  constexpr Count64 most = std::numeric_limits<Count64>::max();
  base_has(3, {most, 0, 0});
  other_has(3, {0, most, most});
  base_has(4, {most, 0, 0});
  other_has(4, {most, 0, 0});
  const CopyComparison found = compare();
  EXPECT_EQ(found.differences.at(0).lead_moves, most);
  EXPECT_EQ(found.differences.at(0).figures_move, most);
  EXPECT_FALSE(found.totals[0].base);
  EXPECT_EQ(found.totals[0].other, most);
}

TEST_F(CompareCopies, TheOtherPutIn) {
  base_has(3, {50, absent, 1});
  other_has(3, {45, 40, 1});
  const CopyComparison found = compare();
  EXPECT_EQ(with_other(base.row(0), found.differences.at(0)), (std::vector<Count64>{45, absent, 1}));
}

}  // namespace
}  // namespace mandate::tally::compare_copies_test
