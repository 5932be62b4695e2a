#include "seats/claims.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

#include "seats/largest_remainder_for_tests.hpp"

namespace mandate::seats::claims_test {
namespace {

TEST(Claims, EqualClaimsGoByRegistrationOrElseAgainstTheList) {
  EXPECT_TRUE(goes_before_at_equal(TieBreak::registration_order, 0, 1));
  EXPECT_FALSE(goes_before_at_equal(TieBreak::registration_order, 1, 0));
  EXPECT_TRUE(goes_before_at_equal(TieBreak::lots, 1, 0));
  EXPECT_TRUE(goes_before_at_equal(TieBreak::none, 1, 0));
}

// One rival with 10 votes, two seats: the list's second seat needs 3/4 of all votes, its first 1/4. At exactly so
// many both remainders are a half.
TEST(Claims, OneRivalAndTwoSeats) {
  const std::vector<Claims::Rival> later = {{.votes = 10, .before_at_equal = false}};
  const std::vector<Claims::Rival> earlier = {{.votes = 10, .before_at_equal = true}};
  EXPECT_EQ(Claims(later, 2).last_total_without(2), 39);
  EXPECT_EQ(Claims(earlier, 2).last_total_without(2), 40);
  EXPECT_EQ(Claims(later, 2).last_total_without(1), 13);  // 4 of 14 votes are 4/7 quotas, 3 of 13 are 6/13
  EXPECT_EQ(Claims(earlier, 2).last_total_without(1), 13);
}

// Every seat of a list beside rivals, against the allocation by the law's sentences as its votes grow by one.
TEST(Claims, AgreeWithTheAllocation) {
  const std::vector<std::vector<Count64>> others = {{5}, {5, 7}, {1, 1, 20}, {40, 3, 3, 3}, {13, 13, 13, 2, 9}};
  for (const std::vector<Count64>& rivals : others) {
    for (const bool first : {true, false}) {  // where the list stands in order of registration
      for (Count64 seats = 1; seats <= 9; ++seats) {
        std::vector<Claims::Rival> entries;
        entries.reserve(rivals.size());
        for (const Count64 votes : rivals) {
          entries.push_back({.votes = votes, .before_at_equal = !first});
        }
        Claims claims(entries, seats);
        std::vector<Count64> lists = rivals;
        const auto own = lists.insert(first ? lists.begin() : lists.end(), 1);
        const auto index = static_cast<std::size_t>(own - lists.begin());
        for (Count64 votes = 1; votes <= 300; ++votes) {
          lists[index] = votes;
          const Count64 given = testing::largest_remainder(lists, seats)[index];
          for (Count64 number = 1; number <= seats; ++number) {
            EXPECT_EQ(claims.last_total_without(number) >= votes + claims.votes(), given < number)
                << votes << " votes, seat " << number << " of " << seats;
          }
        }
      }
    }
  }
}

TEST(Claims, HoldAtTheEndsOf64Bits) {
  constexpr Count64 half = std::numeric_limits<Count64>::max() / 2;
  const std::vector<Claims::Rival> rivals = {{.votes = half / 2, .before_at_equal = true},
                                             {.votes = half / 2, .before_at_equal = true}};
  constexpr Count64 seats = (Count64{1} << 31) - 1;
  Claims claims(rivals, seats);
  // The middle seat falls where the list has about as many votes as its two rivals together.
  const Wide middle = claims.last_total_without(seats / 2);
  const Wide one_seat = 2 * Wide{half} / seats;
  EXPECT_LT(middle, (2 * Wide{half}) + (2 * one_seat));
  EXPECT_GT(middle, (2 * Wide{half}) - (4 * one_seat));
}

}  // namespace
}  // namespace mandate::seats::claims_test
