#include "procedure/copies_effect.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

#include "procedure/rules_for_tests.hpp"

namespace mandate::procedure::copies_effect_test {
namespace {

using namespace testing;

// A question for which more yes than half of those who took part is needed, counted at two stations.
class CopiesEffectTest : public ::testing::Test {
 protected:
  CopiesEffectTest() {
    tree.add({"ut", "", "nation", record::no_unit});
    tree.add({"ut/1", "1", "precinct", 0, 100});
    tree.add({"ut/2", "2", "precinct", 0, 100});
    layout.cells.push_back({"for", "for", Count::in_favour, {}, {}});
    layout.cells.push_back({"participants", "participants", Count::participants, {}, {}});
  }

  void stations(std::vector<Count64> first, std::vector<Count64> second) {
    base.add_row(1, first);
    base.add_row(2, second);
  }
  [[nodiscard]] std::optional<CopiesEffect> effect(tally::Extent extent = tally::Extent::complete_only) const {
    tally::Aggregate aggregate = *tally::Aggregate::of(tree, layout.size());
    for (std::size_t i = 0; i < base.rows(); ++i) {
      EXPECT_TRUE(aggregate.count(base.unit(i), base.row(i)));
    }
    const tally::CountedWhat what{&court.input, &tree, &layout, {}, {}};
    return effect_of_copies(court.question(), aggregate, what, extent,
                            tally::compare_copies(tree, layout, base, other));
  }

  Court court{{procedure(
      "vote", {version({stage("vote", StageKind::tally, more_than(Count::in_favour, "1/2", Count::participants),
                              {{"met", "passed"}, {"not_met", "failed"}})})})}};
  record::UnitTree tree;
  record::Layout layout;
  record::ProtocolTable base{2};
  record::ProtocolTable other{2};
};

TEST_F(CopiesEffectTest, AStationThatAloneMakesAnotherResultIsNamed) {
  stations({30, 50}, {21, 50});  // 51 of 100
  other.add_row(1, std::vector<Count64>{29, 50});
  const auto found = effect();
  ASSERT_TRUE(found);
  EXPECT_EQ(found->counted.outcome, "passed");
  ASSERT_EQ(found->changing.size(), 1U);
  EXPECT_EQ(found->changing[0].result.answer, Answer::no);
  EXPECT_EQ(found->with_all.outcome, "failed");
}

TEST_F(CopiesEffectTest, StationsThatChangeTheResultOnlyTogether) {
  stations({30, 50}, {22, 50});
  other.add_row(1, std::vector<Count64>{29, 50});
  other.add_row(2, std::vector<Count64>{21, 50});
  const auto found = effect();
  ASSERT_TRUE(found);
  EXPECT_TRUE(found->changing.empty());
  EXPECT_EQ(found->with_all.outcome, "failed");
}

TEST_F(CopiesEffectTest, AStationThatIsNotCountedChangesNothing) {
  base.add_row(1, std::vector<Count64>{30, 50});
  tally::CopyComparison comparison;
  comparison.differences.push_back({2, {{0, 5, 0}}, 5, 5});
  tally::Aggregate aggregate = *tally::Aggregate::of(tree, 2);
  ASSERT_TRUE(aggregate.count(1, base.row(0)));
  const tally::CountedWhat what{&court.input, &tree, &layout, {}, {}};
  const auto found = effect_of_copies(court.question(), aggregate, what, tally::Extent::counted_so_far, comparison);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->counted, found->with_all);
}

TEST_F(CopiesEffectTest, SeatsAndLeadersAreCompared) {
  layout.cells.push_back({"votes.a", "votes", {}, 0, {}});
  layout.cells.push_back({"votes.b", "votes", {}, 1, {}});
  base = record::ProtocolTable(4);
  other = record::ProtocolTable(4);
  court.general().options = options({{"a", {}}, {"b", {}}});
  stations({30, 50, 6, 5}, {30, 50, 0, 0});
  other.add_row(1, std::vector<Count64>{30, 50, 6, 7});
  const auto found = effect();
  ASSERT_TRUE(found);
  EXPECT_EQ(found->counted.leading, std::vector<std::string>{"a"});
  ASSERT_EQ(found->changing.size(), 1U);
  EXPECT_EQ(found->changing[0].result.leading, std::vector<std::string>{"b"});
  EXPECT_EQ(found->changing[0].result.answer, Answer::yes);
}

TEST_F(CopiesEffectTest, AnOverflowGivesNoEffect) {
  stations({30, 50}, {22, 50});
  other.add_row(1, std::vector<Count64>{std::numeric_limits<Count64>::max(), 50});
  EXPECT_FALSE(effect());
}

}  // namespace
}  // namespace mandate::procedure::copies_effect_test
