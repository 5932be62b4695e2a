#include "record/unit.hpp"

#include <gtest/gtest.h>

namespace mandate::record::unit_test {
namespace {

using Indices = std::vector<std::uint32_t>;

// kz(0) ─ KZ-10(1) ─ district(2) ─ stations 3, 5; KZ-75(4) ─ station 6
UnitTree small_nation() {
  UnitTree tree;
  tree.add({"kz", "Kazakhstan", "nation", no_unit, {}});
  tree.add({"KZ-10", "Abai", "oblast", 0, {}});
  tree.add({"KZ-10/1", "Semey", "district", 1, {}});
  tree.add({"KZ-10/1/1", "1", "precinct", 2, 500});
  tree.add({"KZ-75", "Almaty City", "city", 0, {}});
  tree.add({"KZ-10/1/-2", "-2", "precinct", 2, 40});
  tree.add({"KZ-75/9", "9", "precinct", 4, 700});
  return tree;
}

TEST(UnitTree, RefusesACodeThatStandsAndAParentThatDoesNot) {
  UnitTree tree = small_nation();
  EXPECT_EQ(tree.add({"KZ-75/9", "9", "precinct", 4, {}}), std::nullopt);
  EXPECT_EQ(tree.add({"KZ-11", "", "oblast", 99, {}}), std::nullopt);
  EXPECT_EQ(tree.add({"second root", "", "nation", no_unit, {}}), std::nullopt);
  EXPECT_EQ(tree.size(), 7U);
  EXPECT_EQ(tree.add({"KZ-11", "Pavlodar", "oblast", 0, {}}), 7U);
}

TEST(UnitTree, FindsTheRegionOfAStation) {
  const UnitTree tree = small_nation();
  EXPECT_EQ(tree.below_root(*tree.find("KZ-10/1/-2")), 1U);
  EXPECT_EQ(tree.below_root(4), 4U);
  EXPECT_EQ(tree.below_root(0), no_unit);
  EXPECT_EQ(tree.find("KZ-99"), std::nullopt);
}

TEST(UnitTree, ChildrenAndLeavesKeepTheOrderOfTheTree) {
  const UnitTree tree = small_nation();
  EXPECT_EQ(tree.children(0), (Indices{1, 4}));
  EXPECT_EQ(tree.children(2), (Indices{3, 5}));
  EXPECT_EQ(tree.leaves(), (Indices{3, 5, 6}));
}

TEST(UnitTree, KnowsWhatLiesWithin) {
  const UnitTree tree = small_nation();
  EXPECT_TRUE(tree.is_within(3, 1));
  EXPECT_TRUE(tree.is_within(1, 1));
  EXPECT_FALSE(tree.is_within(6, 1));
  EXPECT_FALSE(tree.is_within(0, 1));
}

}  // namespace
}  // namespace mandate::record::unit_test
