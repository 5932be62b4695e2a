#include "simulate/apportion.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <numeric>

namespace mandate::simulate::apportion_test {
namespace {

using Numbers = std::vector<Count64>;

// 10 by 6 : 5 : 4 : 1 are 3.75, 3.125, 2.5 and 0.625.
TEST(Apportion, LargestRemainders) {
  EXPECT_EQ(apportion(10, Numbers{6, 5, 4, 1}, Numbers{9, 9, 9, 9}), (Numbers{4, 3, 2, 1}));
}

TEST(Apportion, TheFirstOfEqualRemainders) {
  EXPECT_EQ(apportion(5, Numbers{1, 1, 1}, Numbers{9, 9, 9}), (Numbers{2, 2, 1}));
}

TEST(Apportion, NoneAboveItsBound) {
  EXPECT_EQ(apportion(10, Numbers{9, 1, 0}, Numbers{5, 3, 2}), (Numbers{5, 3, 2}));
  EXPECT_EQ(apportion(10, Numbers{9, 1, 0}, Numbers{5, 3, 1}), std::nullopt);
}

TEST(Apportion, NothingForImpossibleWishes) {
  EXPECT_EQ(apportion(1, Numbers{0, 0}, Numbers{5, 5}), std::nullopt);
  EXPECT_EQ(apportion(-1, Numbers{1}, Numbers{5}), std::nullopt);
  EXPECT_EQ(apportion(1, Numbers{-1, 3}, Numbers{5, 5}), std::nullopt);
  EXPECT_EQ(apportion(1, Numbers{1}, Numbers{}), std::nullopt);
}

RC_GTEST_PROP(Apportion, AddsUpAndStaysNearTheQuota, ()) {
  const auto weights = *rc::gen::nonEmpty(rc::gen::container<Numbers>(rc::gen::inRange<Count64>(0, 3000)));
  const Count64 sum = std::accumulate(weights.begin(), weights.end(), Count64{0});
  RC_PRE(sum > 0);
  const auto total = *rc::gen::inRange<Count64>(0, 2000000);
  const auto shares = apportion(total, weights, Numbers(weights.size(), total));
  RC_ASSERT(shares.has_value());
  RC_ASSERT(std::accumulate(shares->begin(), shares->end(), Count64{0}) == total);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const Count64 quota = total * weights[i] / sum;
    RC_ASSERT((*shares)[i] == quota || (*shares)[i] == quota + 1);
  }
}

}  // namespace
}  // namespace mandate::simulate::apportion_test
