#include "seats/single_list.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace mandate::seats::single_list_test {
namespace {

// Elections law of Kazakhstan, article 97-1(6).
SingleListRule mazhilis() { return {*Fraction::of(7, 10), 2}; }

TEST(SingleList, MultipliesTheQuotientAndRoundsDown) {
  // Quota 100/69; 10 votes are 6.9 quotas; times 0.7 = 4.83.
  const std::optional<NextListSeats> next = next_list_seats(mazhilis(), 90, 10, 69);
  ASSERT_TRUE(next);
  EXPECT_EQ(next->by_quotient, 4);
  EXPECT_EQ(next->seats, 4);
}

// 90 quotas times 0.7 are 63; in binary floating point 0.7 × 90 is below 63.
TEST(SingleList, IsExactWhereTheProductIsWhole) { EXPECT_EQ(next_list_seats(mazhilis(), 110, 90, 200)->seats, 63); }

TEST(SingleList, RaisesToTheMinimum) {
  // 1 vote of 100 is 0.69 quotas.
  EXPECT_EQ(next_list_seats(mazhilis(), 99, 1, 69)->by_quotient, 0);
  EXPECT_EQ(next_list_seats(mazhilis(), 99, 1, 69)->seats, 2);
  EXPECT_EQ(next_list_seats({*Fraction::of(7, 10), 1}, 99, 1, 69)->seats, 1);
}

TEST(SingleList, GivesNoMoreSeatsThanThereAre) {
  EXPECT_EQ(next_list_seats(mazhilis(), 99, 1, 1)->seats, 1);
  EXPECT_EQ(next_list_seats(mazhilis(), 99, 1, 0)->seats, 0);
  EXPECT_EQ(next_list_seats({Fraction(5), 0}, 60, 40, 10)->seats, 10);
}

TEST(SingleList, DoesNotWrap) {
  constexpr Count64 largest = std::numeric_limits<Count64>::max();
  EXPECT_EQ(next_list_seats(mazhilis(), (largest / 2) + 1, largest / 2, 1'000'000)->seats, 349'999);
  EXPECT_FALSE(next_list_seats({Fraction(largest), 0}, largest / 2, largest / 2, 1'000'000));
}

}  // namespace
}  // namespace mandate::seats::single_list_test
