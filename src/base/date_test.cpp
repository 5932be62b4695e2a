#include "base/date.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdint>
#include <ctime>

namespace mandate::date_test {
namespace {

TEST(Date, TheEpochIsDayZero) {
  EXPECT_EQ(Date(), Date::of(1970, 1, 1));
  EXPECT_EQ(Date().days_since_epoch(), 0);
}

TEST(Date, KnownDayNumbers) {
  EXPECT_EQ(Date::of(2000, 3, 1)->days_since_epoch(), 11017);  // 951868800 s, the usual example of POSIX time
  EXPECT_EQ(Date::of(1969, 12, 31)->days_since_epoch(), -1);
  EXPECT_EQ(Date::of(2022, 6, 8)->days_since_epoch() - Date::of(2022, 6, 5)->days_since_epoch(), 3);
}

TEST(Date, OnlyDaysThatExist) {
  EXPECT_TRUE(Date::of(2024, 2, 29));
  EXPECT_TRUE(Date::of(2000, 2, 29));
  EXPECT_FALSE(Date::of(2023, 2, 29));
  EXPECT_FALSE(Date::of(1900, 2, 29));
  EXPECT_FALSE(Date::of(2022, 4, 31));
  EXPECT_FALSE(Date::of(2022, 13, 1));
  EXPECT_FALSE(Date::of(2022, 0, 1));
  EXPECT_FALSE(Date::of(2022, 1, 0));
  EXPECT_FALSE(Date::of(2022, 257, 1));  // would be January in eight bits
  EXPECT_FALSE(Date::of(0, 1, 1));
  EXPECT_FALSE(Date::of(10000, 1, 1));
}

TEST(Date, ParsesOnlyTheFullIsoForm) {
  EXPECT_EQ(Date::parse("2022-06-05"), Date::of(2022, 6, 5));
  EXPECT_EQ(Date::parse("0001-01-01"), Date::of(1, 1, 1));
  for (const char* text :
       {"", "2022-6-5", "2022-06-5", "22-06-05", "2022/06/05", "2022-06-05T00", " 2022-06-05", "2022-06-05 ",
        "20220605", "2022-02-30", "2022-13-01", "0000-01-01", "+022-06-05", "2022-+6-05", "2022--6-05", "202a-06-05"}) {
    EXPECT_FALSE(Date::parse(text)) << text;
  }
}

TEST(Date, StaysWithinItsRange) {
  EXPECT_EQ(Date::of(9999, 12, 30)->plus_days(1), Date::of(9999, 12, 31));
  EXPECT_FALSE(Date::of(9999, 12, 31)->plus_days(1));
  EXPECT_EQ(Date::of(1, 1, 2)->plus_days(-1), Date::of(1, 1, 1));
  EXPECT_FALSE(Date::of(1, 1, 1)->plus_days(-1));
  EXPECT_FALSE(Date().plus_days(INT64_MAX));
  EXPECT_FALSE(Date().plus_days(INT64_MIN));
}

TEST(Date, LengthsOfMonths) {
  EXPECT_EQ(days_in_month(2023, 2), 28U);
  EXPECT_EQ(days_in_month(2024, 2), 29U);
  EXPECT_EQ(days_in_month(1900, 2), 28U);
  EXPECT_EQ(days_in_month(2000, 2), 29U);
  EXPECT_EQ(days_in_month(2022, 6), 30U);
  EXPECT_EQ(days_in_month(2022, 12), 31U);
}

// The C library's calendar is the independent computation.
RC_GTEST_PROP(DateProperty, AgreesWithTheCLibrary, ()) {
  const auto days = *rc::gen::inRange<std::int32_t>(-700'000, 2'900'000);
  const Date date = *Date().plus_days(days);
  const std::time_t seconds = static_cast<std::time_t>(days) * 86400;
  std::tm civil{};
  RC_ASSERT(gmtime_r(&seconds, &civil) != nullptr);
  RC_ASSERT(date.year() == civil.tm_year + 1900);
  RC_ASSERT(static_cast<int>(date.month()) == civil.tm_mon + 1);
  RC_ASSERT(static_cast<int>(date.day()) == civil.tm_mday);
}

RC_GTEST_PROP(DateProperty, WrittenDatesReadBack, ()) {
  const auto days = *rc::gen::inRange<std::int32_t>(-700'000, 2'900'000);
  const Date date = *Date().plus_days(days);
  RC_ASSERT(date.iso().size() == 10U);
  RC_ASSERT(Date::parse(date.iso()) == date);
}

RC_GTEST_PROP(DateProperty, OrderOfDatesIsOrderOfTheirText, ()) {
  const Date a = *Date().plus_days(*rc::gen::inRange<std::int32_t>(-700'000, 2'900'000));
  const Date b = *Date().plus_days(*rc::gen::inRange<std::int32_t>(-700'000, 2'900'000));
  RC_ASSERT((a < b) == (a.iso() < b.iso()));
}

}  // namespace
}  // namespace mandate::date_test
