#include "tally/progress.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace mandate::tally::progress_test {
namespace {

using Progress = std::vector<record::ProgressEntry>;

// Mazhilis election of 2023, Turkistan and Ulytau, as the press printed it during the day.
TEST(Progress, NamesTurnoutThatFalls) {
  const Progress progress = {{"16:10", "KZ-61", "49.14"}, {"16:10", "KZ-62", "55.01"}, {"18:10", "KZ-61", "41.07"},
                             {"18:10", "KZ-62", "63.63"}, {"22:10", "KZ-62", "58.99"}, {"22:10", "KZ-61", "64.30"}};
  const std::vector<Discrepancy> found = falling_turnout(progress);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].kind, DiscrepancyKind::falling_turnout);
  EXPECT_EQ(found[0].unit, "KZ-61");
  EXPECT_EQ(found[0].earlier, "16:10");
  EXPECT_EQ(found[0].later, "18:10");
  EXPECT_EQ(found[0].computed, "49.14");
  EXPECT_EQ(found[0].published, "41.07");
  EXPECT_EQ(found[1].unit, "KZ-62");
  EXPECT_EQ(found[1].earlier, "18:10");
  EXPECT_EQ(found[1].later, "22:10");
}

TEST(Progress, EqualOrOtherwisePrintedTurnoutDoesNotFall) {
  EXPECT_TRUE(falling_turnout(Progress{{"10:00", "A", "9.9"}, {"12:00", "A", "10"}, {"14:00", "A", "10.00"}}).empty());
  EXPECT_TRUE(falling_turnout(Progress{{"10:00", "A", "50.1"}, {"10:00", "B", "40.2"}}).empty());
  EXPECT_TRUE(falling_turnout({}).empty());
}

TEST(Progress, ComparesExactly) {
  const Progress progress = {{"10:00", "A", "0.300000000000001"}, {"12:00", "A", "0.3"}};
  EXPECT_EQ(falling_turnout(progress).size(), 0U) << "16 digits are no number that is read";
  const Progress fine = {{"10:00", "A", "0.30000000000001"}, {"12:00", "A", "0.3"}};
  EXPECT_EQ(falling_turnout(fine).size(), 1U);
}

TEST(Progress, PassesOverWhatIsNoNumber) {
  const Progress progress = {{"10:00", "A", "50"}, {"12:00", "A", "n/a"}, {"14:00", "A", "49"}};
  const std::vector<Discrepancy> found = falling_turnout(progress);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].earlier, "10:00");
}

}  // namespace
}  // namespace mandate::tally::progress_test
