#include "io/whole_number.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <ostream>
#include <string_view>

namespace mandate::io::whole_number_test {
namespace {

TEST(WholeNumber, PlainDigits) {
  EXPECT_EQ(read_whole_number("0").value(), 0);
  EXPECT_EQ(read_whole_number("11734642").value(), 11734642);
  EXPECT_EQ(read_whole_number("007").value(), 7);
  EXPECT_EQ(read_whole_number("999999999999999999").value(), 999999999999999999);
  EXPECT_EQ(read_whole_number("1000000000000000000").value(), 1000000000000000000);
}

TEST(WholeNumber, TheEndOf64Bits) {
  EXPECT_EQ(read_whole_number("9223372036854775807").value(), std::numeric_limits<Count64>::max());
  EXPECT_EQ(read_whole_number("9223372036854775808").error(), NumberFault::outside_64_bits);
  EXPECT_EQ(read_whole_number("99999999999999999999999").error(), NumberFault::outside_64_bits);
  EXPECT_EQ(read_whole_number("00000000000000000000000000001").value(), 1);
}

struct Bad {
  const char* cell;
  NumberFault fault;
};

void PrintTo(const Bad& bad, std::ostream* out) { *out << "'" << bad.cell << "'"; }

class BadNumber : public ::testing::TestWithParam<Bad> {};

TEST_P(BadNumber, SaysWhy) {
  const auto value = read_whole_number(GetParam().cell);
  ASSERT_FALSE(value);
  EXPECT_EQ(found(value.error()), found(GetParam().fault));
}

INSTANTIATE_TEST_SUITE_P(
    All, BadNumber,
    ::testing::Values(Bad{"", NumberFault::empty}, Bad{"-5", NumberFault::negative},
                      Bad{"\u22125", NumberFault::negative}, Bad{"-1,234", NumberFault::negative},
                      Bad{"+5", NumberFault::signed_number}, Bad{"1.5", NumberFault::fraction},
                      Bad{"1,5", NumberFault::fraction}, Bad{"1/2", NumberFault::fraction},
                      Bad{"1234.567", NumberFault::fraction}, Bad{"0.25", NumberFault::fraction},
                      Bad{"1 234", NumberFault::separators}, Bad{"1,234", NumberFault::separators},
                      Bad{"1.234", NumberFault::separators}, Bad{"11\u00A0734\u00A0642", NumberFault::separators},
                      Bad{"11\u202F734", NumberFault::separators}, Bad{"11\u2009734", NumberFault::separators},
                      Bad{"1'234", NumberFault::separators}, Bad{"1\u2019234", NumberFault::separators},
                      Bad{"1_234", NumberFault::separators}, Bad{"12,34,567", NumberFault::separators},
                      Bad{"1,234.50", NumberFault::separators}, Bad{" 5", NumberFault::surrounding},
                      Bad{"5 ", NumberFault::surrounding}, Bad{"\u00A05", NumberFault::surrounding},
                      Bad{" ", NumberFault::surrounding}, Bad{"\u0661\u0662", NumberFault::other_digits},
                      Bad{"\uFF11", NumberFault::other_digits}, Bad{"n/a", NumberFault::no_number},
                      Bad{"-", NumberFault::no_number}, Bad{"1e3", NumberFault::no_number},
                      Bad{"12a", NumberFault::no_number}, Bad{"68%", NumberFault::no_number}));

TEST(WholeNumber, EveryFaultHasWords) {
  for (int i = 0; i <= static_cast<int>(NumberFault::no_number); ++i) {
    EXPECT_FALSE(found(static_cast<NumberFault>(i)).empty());
    EXPECT_FALSE(advice(static_cast<NumberFault>(i)).empty());
  }
}

}  // namespace
}  // namespace mandate::io::whole_number_test
