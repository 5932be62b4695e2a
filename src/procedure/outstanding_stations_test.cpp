#include "procedure/outstanding_stations.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "tally/aggregate_for_tests.hpp"

namespace mandate::procedure::outstanding_stations_test {
namespace {

TEST(OutstandingStations, ByRegionAndDistrict) {
  const record::UnitTree tree = tally::test_tree();
  record::Case input;
  const record::Layout layout;
  const tally::CountedWhat what{&input, &tree, &layout, {1, 7}, {{"First", 2, "a", "", 0}, {"South", 7, "b", "", 1}}};
  tally::Aggregate aggregate = *tally::Aggregate::of(tree, 0);
  EXPECT_FALSE(outstanding_stations(aggregate, what));  // of one station the electors are not known
  ASSERT_TRUE(aggregate.count(6, {}));
  ASSERT_TRUE(aggregate.take_out(4, tally::Standing::quarantined));
  ASSERT_TRUE(aggregate.take_out(8, tally::Standing::repeat_vote));
  const auto found = outstanding_stations(aggregate, what);
  ASSERT_TRUE(found);
  ASSERT_EQ(found->size(), 3U);
  EXPECT_EQ((*found)[0].code, "XX-1/1/1");
  EXPECT_EQ((*found)[0].unit, "XX-1");
  EXPECT_EQ((*found)[0].district, "First");
  EXPECT_EQ((*found)[0].electors, 100);
  EXPECT_EQ((*found)[0].kind, OutstandingKind::late);
  EXPECT_EQ((*found)[1].kind, OutstandingKind::quarantined);
  EXPECT_EQ((*found)[2].unit, "XX-2");
  EXPECT_EQ((*found)[2].district, "South");
  EXPECT_EQ((*found)[2].kind, OutstandingKind::annulled);
  ASSERT_TRUE(aggregate.take_out(8, tally::Standing::annulled));
  EXPECT_EQ(outstanding_stations(aggregate, what)->size(), 2U);
}

}  // namespace
}  // namespace mandate::procedure::outstanding_stations_test
