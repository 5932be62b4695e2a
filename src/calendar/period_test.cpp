#include "calendar/period.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

namespace mandate::calendar::period_test {
namespace {

Date day(int year, unsigned month, unsigned day_of_month) { return *Date::of(year, month, day_of_month); }

TEST(Period, UnitsOfTheCalendar) {
  EXPECT_EQ(unit_named("day"), Unit::day);
  EXPECT_EQ(unit_named("month"), Unit::month);
  EXPECT_EQ(unit_named("year"), Unit::year);
  EXPECT_EQ(unit_named("working_day"), std::nullopt);
  EXPECT_EQ(unit_named("Year"), std::nullopt);
}

// A deputy can be recalled after a year in office: mandates of 29 March 2023, from 29 March 2024.
TEST(Period, AYearLaterIsTheSameDayOfTheNextYear) {
  EXPECT_EQ(add(day(2023, 3, 29), 1, Unit::year, MonthEnd::error), day(2024, 3, 29));
  EXPECT_EQ(add(day(2023, 3, 29), 12, Unit::month, MonthEnd::error), day(2024, 3, 29));
}

TEST(Period, AShortMonthIsAnsweredAsTheLawNamesIt) {
  EXPECT_EQ(add(day(2024, 2, 29), 1, Unit::year, MonthEnd::last_day), day(2025, 2, 28));
  EXPECT_EQ(add(day(2024, 2, 29), 1, Unit::year, MonthEnd::error), std::nullopt);
  EXPECT_EQ(add(day(2024, 2, 29), 4, Unit::year, MonthEnd::error), day(2028, 2, 29));
  EXPECT_EQ(add(day(2022, 1, 31), 1, Unit::month, MonthEnd::last_day), day(2022, 2, 28));
  EXPECT_EQ(add(day(2022, 1, 31), 1, Unit::month, MonthEnd::error), std::nullopt);
  EXPECT_EQ(add(day(2022, 1, 31), 2, Unit::month, MonthEnd::error), day(2022, 3, 31));
}

TEST(Period, CrossesTheTurnOfTheYearBothWays) {
  EXPECT_EQ(add(day(2022, 11, 19), 2, Unit::month, MonthEnd::error), day(2023, 1, 19));
  EXPECT_EQ(add(day(2023, 1, 19), -2, Unit::month, MonthEnd::error), day(2022, 11, 19));
  EXPECT_EQ(add(day(2022, 12, 15), 12, Unit::month, MonthEnd::error), day(2023, 12, 15));
  EXPECT_EQ(add(day(2022, 12, 31), 1, Unit::day, MonthEnd::error), day(2023, 1, 1));
  EXPECT_EQ(add(day(2022, 3, 31), -1, Unit::month, MonthEnd::last_day), day(2022, 2, 28));
}

TEST(Period, OutsideTheRangeOfDatesThereIsNoDay) {
  EXPECT_EQ(add(day(9999, 12, 1), 1, Unit::month, MonthEnd::last_day), std::nullopt);
  EXPECT_EQ(add(day(9999, 1, 1), 1, Unit::year, MonthEnd::last_day), std::nullopt);
  EXPECT_EQ(add(day(1, 1, 1), -1, Unit::month, MonthEnd::last_day), std::nullopt);
  EXPECT_EQ(add(day(1, 12, 31), -11, Unit::month, MonthEnd::last_day), day(1, 1, 31));
  for (const Unit unit : {Unit::day, Unit::month, Unit::year}) {
    EXPECT_EQ(add(day(2022, 6, 5), std::numeric_limits<Count64>::max(), unit, MonthEnd::last_day), std::nullopt);
    EXPECT_EQ(add(day(2022, 6, 5), std::numeric_limits<Count64>::min(), unit, MonthEnd::last_day), std::nullopt);
  }
}

// Up to the 28th every month has the day, so months can be taken one by one, and back.
RC_GTEST_PROP(PeriodProperty, MonthsOneByOneAreMonthsAtOnce, ()) {
  const Date start = day(*rc::gen::inRange(1900, 2100), *rc::gen::inRange(1U, 13U), *rc::gen::inRange(1U, 29U));
  const auto count = *rc::gen::inRange<Count64>(0, 60);
  Date stepped = start;
  for (Count64 i = 0; i < count; ++i) {
    stepped = *add(stepped, 1, Unit::month, MonthEnd::error);
  }
  RC_ASSERT(add(start, count, Unit::month, MonthEnd::error) == stepped);
  RC_ASSERT(add(stepped, -count, Unit::month, MonthEnd::error) == start);
}

RC_GTEST_PROP(PeriodProperty, LastDayIsNeverLaterThanTheDayAskedFor, ()) {
  const Date start = *day(1900, 1, 1).plus_days(*rc::gen::inRange(0, 70'000));
  const auto count = *rc::gen::inRange<Count64>(0, 60);
  const Date result = *add(start, count, Unit::month, MonthEnd::last_day);
  const Count64 months =
      ((Count64{result.year()} - start.year()) * 12) + static_cast<Count64>(result.month()) - start.month();
  RC_ASSERT(months == count);
  RC_ASSERT(result.day() <= start.day());
  RC_ASSERT(result.day() == start.day() || result.day() == days_in_month(result.year(), result.month()));
}

}  // namespace
}  // namespace mandate::calendar::period_test
