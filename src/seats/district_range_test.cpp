#include "seats/district_range.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <set>

#include "seats/distributions_for_tests.hpp"
#include "seats/plurality.hpp"

namespace mandate::seats::district_range_test {
namespace {

using Candidates = std::vector<std::size_t>;

TEST(DistrictRange, ALeadOfMoreThanAllBallotsIsSettled) {
  const std::vector<Count64> votes = {100, 89};
  EXPECT_TRUE(district_range(votes, 10).settled);
  EXPECT_EQ(district_range(votes, 10).possible, Candidates{0});
  const DistrictRange tie = district_range(votes, 11);
  EXPECT_EQ(tie.possible, Candidates{0});
  EXPECT_TRUE(tie.can_tie);
  EXPECT_FALSE(tie.settled);
  EXPECT_EQ(district_range(votes, 12).possible, (Candidates{0, 1}));
}

TEST(DistrictRange, ATieThatStandsIsOpenWithoutBallots) {
  const std::vector<Count64> votes = {5, 5, 1};
  EXPECT_EQ(district_range(votes, 0).now, (Candidates{0, 1}));
  EXPECT_TRUE(district_range(votes, 0).possible.empty());
  EXPECT_TRUE(district_range(votes, 0).can_tie);
  EXPECT_FALSE(district_range(votes, 0).settled);
}

TEST(DistrictRange, OneCandidateWinsInAnyCase) {
  const std::vector<Count64> votes = {0};
  EXPECT_TRUE(district_range(votes, 0).settled);
  EXPECT_TRUE(district_range({}, 5).possible.empty());
}

TEST(DistrictRange, DoesNotWrap) {
  constexpr Count64 largest = std::numeric_limits<Count64>::max();
  const std::vector<Count64> votes = {largest, 0};
  EXPECT_TRUE(district_range(votes, largest - 1).settled);
  EXPECT_TRUE(district_range(votes, largest).can_tie);
}

TEST(DistrictRange, AgreesWithEveryDistribution) {
  const std::vector<std::vector<Count64>> cases = {{4, 2, 2}, {3, 3}, {7, 1, 0}, {0, 0, 0}, {9}};
  for (const std::vector<Count64>& votes : cases) {
    for (Count64 outstanding = 0; outstanding <= 8; ++outstanding) {
      std::set<std::size_t> winners;
      bool tie = false;
      testing::for_each_distribution(votes.size(), outstanding, [&](const std::vector<Count64>& more) {
        std::vector<Count64> sums = votes;
        for (std::size_t i = 0; i < sums.size(); ++i) {
          sums[i] += more[i];
        }
        const Candidates leading = leaders(sums);
        leading.size() == 1 ? (void)winners.insert(leading.front()) : (void)(tie = true);
      });
      const DistrictRange range = district_range(votes, outstanding);
      EXPECT_EQ(range.possible, Candidates(winners.begin(), winners.end()));
      EXPECT_EQ(range.can_tie, tie);
      EXPECT_EQ(range.settled, winners.size() == 1 && !tie);
    }
  }
}

}  // namespace
}  // namespace mandate::seats::district_range_test
