#include "tally/figures_of.hpp"

#include <gtest/gtest.h>

#include <array>
#include <vector>

#include "tally/aggregate_for_tests.hpp"
#include "tally/counted_case.hpp"

namespace mandate::tally::figures_of_test {
namespace {

using record::Count;
using record::Layout;
using Units = std::vector<std::uint32_t>;
using Values = std::array<Count64, 3>;

// for, and the votes of two candidates.
Layout test_layout() {
  Layout layout;
  layout.cells.push_back({"for", "for", Count::in_favour, {}, {}});
  layout.cells.push_back({"votes.a", "votes", {}, 0, {}});
  layout.cells.push_back({"votes.b", "votes", {}, 1, {}});
  return layout;
}

class FiguresOf : public ::testing::Test {
 protected:
  void count(std::uint32_t station, Values values) { EXPECT_TRUE(aggregate.count(station, values)); }
  [[nodiscard]] CountedFigures figures(Extent extent) const {
    return figures_of(aggregate, tree, layout, {1, 7}, 2, extent);
  }

  record::UnitTree tree = test_tree();
  Layout layout = test_layout();
  Aggregate aggregate = *Aggregate::of(tree, 3);
};

TEST_F(FiguresOf, OnlyCompleteAreasHaveFigures) {
  count(3, {10, 1, 2});
  count(8, {40, 3, 4});
  const CountedFigures counted = figures(Extent::complete_only);
  EXPECT_FALSE(counted.complete);
  EXPECT_FALSE(counted.figures.nation.at(Count::in_favour).present());
  ASSERT_EQ(counted.figures.areas.size(), 1U);
  EXPECT_EQ(counted.figures.areas[0].unit, "XX-2");
  EXPECT_EQ(counted.figures.areas[0].at(Count::in_favour).value, 40);
  EXPECT_EQ(counted.figures.areas[0].at(Count::in_favour).provenance, record::Provenance::summed);
  EXPECT_EQ(counted.left_out, (Units{1}));
  EXPECT_TRUE(counted.partial.empty());
  EXPECT_FALSE(counted.votes[0]);
}

TEST_F(FiguresOf, WhatIsCountedSoFarSaysWhichAreasArePartial) {
  count(3, {10, 1, 2});
  count(4, {20, 1, 2});
  const CountedFigures counted = figures(Extent::counted_so_far);
  EXPECT_FALSE(counted.complete);
  EXPECT_EQ(counted.figures.nation.at(Count::in_favour).value, 30);
  EXPECT_EQ(counted.partial, (Units{1}));
  EXPECT_EQ(counted.left_out, (Units{7}));
  EXPECT_EQ(counted.votes[1], 4);
}

TEST_F(FiguresOf, ElectorsOfTheRegisterAreThoseOfTheCountedStations) {
  count(3, {10, 1, 2});
  count(4, {20, 1, 2});
  EXPECT_EQ(figures(Extent::counted_so_far).figures.nation.at(Count::electors).value, 300);
  count(6, {1, 1, 1});  // of which the electors are not known
  EXPECT_FALSE(figures(Extent::counted_so_far).figures.nation.at(Count::electors).present());
}

TEST_F(FiguresOf, ElectorsOfTheProtocolsComeFirst) {
  layout.cells[0] = {"electors", "electors", Count::electors, {}, {}};
  count(3, {101, 1, 2});
  EXPECT_EQ(figures(Extent::counted_so_far).figures.nation.at(Count::electors).value, 101);
}

TEST_F(FiguresOf, AnEmptyCellLeavesTheFigureUnknown) {
  count(3, {10, record::absent, 2});
  count(4, {20, 1, 2});
  const CountedFigures counted = figures(Extent::counted_so_far);
  EXPECT_FALSE(counted.votes[0]);
  EXPECT_EQ(counted.votes[1], 4);
}

TEST_F(FiguresOf, AnnulledStationsAreInNoFigure) {
  count(3, {10, 1, 2});
  count(4, {20, 1, 2});
  count(8, {40, 3, 4});
  ASSERT_TRUE(aggregate.take_out(6, Standing::annulled));
  ASSERT_TRUE(aggregate.take_out(4, Standing::annulled));
  const CountedFigures counted = figures(Extent::complete_only);
  EXPECT_TRUE(counted.complete);
  EXPECT_EQ(counted.figures.nation.at(Count::in_favour).value, 50);
  EXPECT_EQ(counted.figures.nation.at(Count::electors).value, 500);
}

TEST_F(FiguresOf, FromNothingAnAreaStandsWithZeros) {
  count(3, {10, 1, 2});
  const CountedFigures counted = figures(Extent::from_nothing);
  ASSERT_EQ(counted.figures.areas.size(), 2U);
  EXPECT_EQ(counted.figures.areas[0].at(Count::in_favour).value, 10);
  EXPECT_TRUE(counted.figures.areas[1].at(Count::in_favour).present());
  EXPECT_EQ(counted.figures.areas[1].at(Count::in_favour).value, 0);
  EXPECT_EQ(counted.figures.areas[1].at(Count::electors).value, 0);
  EXPECT_EQ(votes_in(aggregate, 7, layout, 2, Extent::from_nothing)[0], 0);
  EXPECT_FALSE(figures(Extent::counted_so_far).figures.area("XX-2") != nullptr);
}

TEST_F(FiguresOf, TheCaseDecidesWithTheCountsFigures) {
  record::Case input;
  input.records.emplace_back();
  record::StageRecord& record = input.records.front();
  record.figures.nation.set(Count::in_favour, 999, record::Provenance::published);
  record.figures.nation.set(Count::against_all, 0, record::Provenance::assumed);
  record.options = {{"a", same_in_all("A"), 5, {}}};
  count(8, {40, 3, 4});
  const CountedWhat what{&input, &tree, &layout, {1, 7}, {{"South", 7, "b", "a", 1}, {"First", 2, "c", "", 1}}};
  const CountedCase counted = counted_case(aggregate, what, Extent::complete_only);
  const record::StageRecord& result = counted.input.records.front();
  EXPECT_FALSE(result.figures.nation.at(Count::in_favour).present());
  EXPECT_EQ(result.figures.nation.at(Count::against_all).provenance, record::Provenance::assumed);
  EXPECT_FALSE(result.options[0].votes);
  ASSERT_EQ(result.district_votes.size(), 1U);
  EXPECT_EQ(result.district_votes[0].district, "South");
  EXPECT_EQ(result.district_votes[0].votes, 4);
  EXPECT_EQ(counted.districts_left_out, std::vector<std::string>{"First"});
}

}  // namespace
}  // namespace mandate::tally::figures_of_test
