#include "base/fraction.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

namespace mandate::fraction_test {
namespace {

constexpr Count64 largest = std::numeric_limits<Count64>::max();
constexpr Count64 smallest = std::numeric_limits<Count64>::min();

Fraction fraction(Count64 numerator, Count64 denominator) { return *Fraction::of(numerator, denominator); }

TEST(Fraction, IsKeptInLowestTerms) {
  EXPECT_EQ(fraction(34, 51).numerator(), 2);
  EXPECT_EQ(fraction(34, 51).denominator(), 3);
  EXPECT_EQ(fraction(0, 7), Fraction(0));
  EXPECT_EQ(fraction(-4, 6).numerator(), -2);
}

TEST(Fraction, RefusesDenominatorsThatAreNotPositive) {
  EXPECT_FALSE(Fraction::of(1, 0));
  EXPECT_FALSE(Fraction::of(1, -2));
  EXPECT_FALSE(Fraction::of(smallest, 1));
}

TEST(Fraction, ParsesDigitsOnly) {
  EXPECT_EQ(Fraction::parse("2/3"), fraction(2, 3));
  EXPECT_EQ(Fraction::parse("5"), Fraction(5));
  EXPECT_EQ(Fraction::parse("4/6"), fraction(2, 3));
  EXPECT_EQ(Fraction::parse("999999999999999999"), Fraction(999'999'999'999'999'999));
  for (const char* text : {"", "/", "2/", "/3", "2/0", "-2/3", "2/-3", "+1", " 2/3", "2 /3", "2/3 ", "2/3/4", "0.5",
                           "1e3", "1000000000000000000", "٢/٣"}) {
    EXPECT_FALSE(Fraction::parse(text)) << text;
  }
}

TEST(Fraction, ParsesDecimalsExactly) {
  EXPECT_EQ(Fraction::parse_decimal("68.05"), fraction(1361, 20));
  EXPECT_EQ(Fraction::parse_decimal("68"), Fraction(68));
  EXPECT_EQ(Fraction::parse_decimal("0.10"), fraction(1, 10));
  EXPECT_EQ(Fraction::parse_decimal("0.00000000000001"), fraction(1, 100'000'000'000'000));
  for (const char* text : {"", ".", "68.", ".5", "-1.5", "6 8", "68,05", "1.2.3", "0.000000000000001"}) {
    EXPECT_FALSE(Fraction::parse_decimal(text)) << text;
  }
}

TEST(Fraction, WritesWholeNumbersWithoutDenominator) {
  EXPECT_EQ(fraction(2, 3).text(), "2/3");
  EXPECT_EQ(fraction(10, 5).text(), "2");
  EXPECT_EQ(fraction(-1, 2).text(), "-1/2");
}

// Two fractions that a double holds as the same number.
TEST(Fraction, ComparesWhereFloatingPointWouldNotTell) {
  const Fraction a = fraction(largest - 1, largest);
  const Fraction b = fraction(largest - 2, largest - 1);
  EXPECT_GT(a, b);
  EXPECT_LT(b, a);
  EXPECT_NE(a, b);
}

TEST(Fraction, OverflowIsNothingAndNotAWrongNumber) {
  EXPECT_FALSE(Fraction(largest).plus(Fraction(1)));
  EXPECT_FALSE(Fraction(-largest).minus(Fraction(2)));
  EXPECT_FALSE(Fraction(0).minus(Fraction(-largest - 1)));
  EXPECT_EQ(Fraction(-1).minus(Fraction(-largest - 1)), Fraction(largest));
  EXPECT_FALSE(Fraction(largest).times(Fraction(2)));
  EXPECT_FALSE(fraction(1, largest).times(fraction(1, 2)));
  EXPECT_FALSE(fraction(1, largest).plus(fraction(1, largest - 1)));
  EXPECT_EQ(Fraction(largest).times(fraction(1, largest)), Fraction(1));
}

TEST(Fraction, RoundsTowardsTheNamedSideAlsoBelowZero) {
  EXPECT_EQ(floor_of(fraction(7, 2)), 3);
  EXPECT_EQ(ceil_of(fraction(7, 2)), 4);
  EXPECT_EQ(floor_of(fraction(-7, 2)), -4);
  EXPECT_EQ(ceil_of(fraction(-7, 2)), -3);
  EXPECT_EQ(floor_of(Fraction(3)), 3);
  EXPECT_EQ(ceil_of(Fraction(3)), 3);
}

// Two thirds of the regions: 12 of 17 on 2022-06-05 (11.33 is not enough), 14 of 20 later, 16 of 24 exactly.
TEST(Fraction, SharesOfCounts) {
  EXPECT_EQ(ceil_of_share(fraction(2, 3), 17), 12);
  EXPECT_EQ(floor_of_share(fraction(2, 3), 17), 11);
  EXPECT_EQ(ceil_of_share(fraction(2, 3), 20), 14);
  EXPECT_EQ(ceil_of_share(fraction(2, 3), 24), 16);
  EXPECT_EQ(floor_of_share(fraction(2, 3), 24), 16);
  EXPECT_EQ(ceil_of_share(fraction(1, 3), largest), (largest / 3) + 1);
  EXPECT_EQ(floor_of_share(Fraction(2), largest), std::nullopt);
}

RC_GTEST_PROP(FractionProperty, SumAndDifferenceUndoEachOther, ()) {
  const auto number = rc::gen::inRange<Count64>(-1'000'000, 1'000'000);
  const auto part = rc::gen::inRange<Count64>(1, 1'000'000);
  const Fraction a = fraction(*number, *part);
  const Fraction b = fraction(*number, *part);
  RC_ASSERT(a.plus(b)->minus(b) == a);
}

RC_GTEST_PROP(FractionProperty, OrderIsTheSignOfTheDifference, ()) {
  const auto number = rc::gen::inRange<Count64>(-1'000'000, 1'000'000);
  const auto part = rc::gen::inRange<Count64>(1, 1'000'000);
  const Fraction a = fraction(*number, *part);
  const Fraction b = fraction(*number, *part);
  RC_ASSERT((a < b) == (a.minus(b)->numerator() < 0));
  RC_ASSERT((a == b) == (a.minus(b)->numerator() == 0));
}

// k ≥ ceil(share × n) exactly when k × denominator ≥ numerator × n: the reading that never divides.
RC_GTEST_PROP(FractionProperty, RoundedShareAgreesWithCrossMultiplication, ()) {
  const auto denominator = *rc::gen::inRange<Count64>(1, 1000);
  const auto numerator = *rc::gen::inRange<Count64>(0, 2 * denominator);
  const auto count = *rc::gen::inRange<Count64>(0, 1'000'000'000);
  const Fraction share = fraction(numerator, denominator);
  const Count64 up = *ceil_of_share(share, count);
  const Count64 down = *floor_of_share(share, count);
  RC_ASSERT(up * denominator >= numerator * count);
  RC_ASSERT((up - 1) * denominator < numerator * count);
  RC_ASSERT(down * denominator <= numerator * count);
  RC_ASSERT((down + 1) * denominator > numerator * count);
}

RC_GTEST_PROP(FractionProperty, WrittenFractionsReadBack, ()) {
  const auto denominator = *rc::gen::inRange<Count64>(1, 1'000'000'000);
  const Fraction a = fraction(*rc::gen::inRange<Count64>(0, 1'000'000'000), denominator);
  RC_ASSERT(Fraction::parse(a.text()) == a);
}

}  // namespace
}  // namespace mandate::fraction_test
