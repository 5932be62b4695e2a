#include "declaration/sample_estimate.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "declaration/integer512.hpp"

namespace mandate::declaration::sample_estimate_test {
namespace {

TEST(SampleEstimateTest, CaliforniaTakesThreePercentButAtLeast500) {
  EXPECT_EQ(california_sample_size(24'034), 722);
  EXPECT_EQ(california_sample_size(10'000), 500);
  EXPECT_EQ(california_sample_size(400), 400);
}

// The worked example of 2 CCR 20531: 17,178 − 2,150.
TEST(SampleEstimateTest, TheExampleOfCalifornia) {
  const SampleResult result{.submitted = 24'034, .sampled = 722, .valid = 516, .duplicates = 2};
  const auto estimate = california_estimate(result, 13'000);
  ASSERT_TRUE(estimate);
  EXPECT_EQ(estimate->valid, 15'028);
  EXPECT_EQ(estimate->answer, SampleAnswer::accept) << "115.6 %";
}

TEST(SampleEstimateTest, CaliforniaAcceptsAboveOneHundredAndTenPercentOnly) {
  const SampleResult result{.submitted = 1'000, .sampled = 500, .valid = 440, .duplicates = 0};  // 880
  EXPECT_EQ(california_estimate(result, 800)->answer, SampleAnswer::full_check) << "exactly 110 %";
  EXPECT_EQ(california_estimate(result, 799)->answer, SampleAnswer::accept);
  EXPECT_EQ(california_estimate(result, 999)->answer, SampleAnswer::full_check) << "California refuses here";
}

TEST(SampleEstimateTest, NumbersOutOfOrderGiveNoAnswer) {
  EXPECT_FALSE(california_estimate({.submitted = 10, .sampled = 0}, 5));
  EXPECT_FALSE(california_estimate({.submitted = 10, .sampled = 11}, 5));
  EXPECT_FALSE(california_estimate({.submitted = 10, .sampled = 5, .valid = 5, .duplicates = 1}, 5));
  EXPECT_FALSE(california_estimate({.submitted = 10, .sampled = 5, .valid = 5}, 0));
  EXPECT_FALSE(washington_answer(10, 11, 0, 0, 5));
  EXPECT_FALSE(washington_answer(10, 5, 6, 0, 5));
  EXPECT_FALSE(washington_answer(10, 5, 0, -1, 5));
}

// N = 60,000, n = 1,800, i = 270, R = 45,000: I = 9,821.584, a = 5,178.416, E = 4.6606, E − 1.65 √E = 1.0985.
TEST(SampleEstimateTest, TheExampleOfWashingtonAcceptsOnePairAtMost) {
  EXPECT_EQ(washington_answer(60'000, 1'800, 270, 0, 45'000), SampleAnswer::accept);
  EXPECT_EQ(washington_answer(60'000, 1'800, 270, 1, 45'000), SampleAnswer::accept);
  EXPECT_EQ(washington_answer(60'000, 1'800, 270, 2, 45'000), SampleAnswer::full_check);
}

// i = 0 and q = 1/2: E = (N − R)/4. With N − R = 4 × 2.7225 × 10,000 = 108,900: E = 27,225, 1.65 √E = 272.25.
TEST(SampleEstimateTest, OnTheEdgeRootsAreNotRounded) {
  EXPECT_EQ(washington_answer(1'000'000, 500'000, 0, 26'952, 891'100), SampleAnswer::accept);
  EXPECT_EQ(washington_answer(1'000'000, 500'000, 0, 26'953, 891'100), SampleAnswer::full_check) << "26,952.75";
  // E = 1,089 exactly, √E = 33, 1.65 × 33 = 54.45; E − … = 1,034.55
  EXPECT_EQ(washington_answer(1'000'000, 500'000, 0, 1'034, 995'644), SampleAnswer::accept);
  EXPECT_EQ(washington_answer(1'000'000, 500'000, 0, 1'035, 995'644), SampleAnswer::full_check);
  // E = 400, √E = 20, 1.65 × 20 = 33: 367 is the edge itself.
  EXPECT_EQ(washington_answer(1'000'000, 500'000, 0, 367, 998'400), SampleAnswer::accept);
  EXPECT_EQ(washington_answer(1'000'000, 500'000, 0, 368, 998'400), SampleAnswer::full_check);
}

// Away from the edge the rule reckoned in floating point says the same.
RC_GTEST_PROP(SampleEstimateProperty, WashingtonAsInFloatingPoint, ()) {
  const auto submitted = *rc::gen::inRange<Count64>(100, 10'000'000);
  const auto sampled = *rc::gen::inRange<Count64>(1, submitted + 1);
  const auto invalid = *rc::gen::inRange<Count64>(0, (sampled / 4) + 1);
  const auto needed = *rc::gen::inRange<Count64>(1, submitted + 1);
  const auto q = static_cast<long double>(sampled) / static_cast<long double>(submitted);
  const auto i = static_cast<long double>(invalid);
  const long double expected = q * q * (static_cast<long double>(submitted - needed) - ((i + 1.5L * std::sqrt(i)) / q));
  const long double most = expected < 0 ? -1 : expected - (1.65L * std::sqrt(expected));
  const auto pairs = std::clamp<Count64>(static_cast<Count64>(most) + *rc::gen::inRange<Count64>(-2, 3), 0, sampled);
  RC_PRE(std::abs(most - static_cast<long double>(pairs)) > 1e-6L);
  const bool accepts = expected >= 0 && static_cast<long double>(pairs) <= most;
  RC_ASSERT(washington_answer(submitted, sampled, invalid, pairs, needed) ==
            (accepts ? SampleAnswer::accept : SampleAnswer::full_check));
}

RC_GTEST_PROP(Integer512Property, ReckonsAs128BitsDo, ()) {
  const Wide a = *rc::gen::arbitrary<std::int32_t>();
  const Wide b = *rc::gen::arbitrary<std::int64_t>();
  const auto wide = [](Wide value) {
    const Integer512 high(static_cast<Count64>(value >> 62));
    return high * Integer512(Count64{1} << 62) + Integer512(static_cast<Count64>(value & ((Wide{1} << 62) - 1)));
  };
  const Integer512 x(static_cast<Count64>(a));
  const Integer512 y(static_cast<Count64>(b));
  RC_ASSERT(x * y == wide(a * b));
  RC_ASSERT(x + y == wide(a + b));
  RC_ASSERT(x - y == wide(a - b));
  RC_ASSERT((x >= y) == (a >= b));
  RC_ASSERT((x - y).is_negative() == (a < b));
}

}  // namespace
}  // namespace mandate::declaration::sample_estimate_test
