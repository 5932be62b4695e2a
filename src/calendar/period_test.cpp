#include "calendar/period.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <limits>
#include <optional>
#include <string_view>

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

TEST(Period, EndsOfMonthsAreNamed) {
  for (const MonthEnd month_end : {MonthEnd::last_day, MonthEnd::first_of_next, MonthEnd::error}) {
    EXPECT_EQ(month_end_named(name(month_end)), month_end);
  }
  EXPECT_EQ(month_end_named("round_down"), std::nullopt);
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

struct Added {
  std::string_view start;
  Count64 count;
  Unit unit;
  std::string_view rounded_down;
  std::string_view rounded_up;
};

// Computed with dates_calc, the date library of Catala, which rounds down, rounds up or refuses where a month is too
// short (Monat, Fromherz and Merigoux, Formalizing Date Arithmetic and Statically Detecting Ambiguities for the Law,
// 2024).
constexpr auto added_by_dates_calc =
    std::to_array<Added>({{"2024-01-29", 1, Unit::month, "2024-02-29", "2024-02-29"},
                          {"2024-01-29", -1, Unit::month, "2023-12-29", "2023-12-29"},
                          {"2024-01-29", 13, Unit::month, "2025-02-28", "2025-03-01"},
                          {"2024-01-29", 1, Unit::year, "2025-01-29", "2025-01-29"},
                          {"2024-01-29", -4, Unit::year, "2020-01-29", "2020-01-29"},
                          {"2024-01-30", 1, Unit::month, "2024-02-29", "2024-03-01"},
                          {"2024-01-30", -1, Unit::month, "2023-12-30", "2023-12-30"},
                          {"2024-01-30", 13, Unit::month, "2025-02-28", "2025-03-01"},
                          {"2024-01-30", 1, Unit::year, "2025-01-30", "2025-01-30"},
                          {"2024-01-30", -4, Unit::year, "2020-01-30", "2020-01-30"},
                          {"2024-01-31", 1, Unit::month, "2024-02-29", "2024-03-01"},
                          {"2024-01-31", -1, Unit::month, "2023-12-31", "2023-12-31"},
                          {"2024-01-31", 13, Unit::month, "2025-02-28", "2025-03-01"},
                          {"2024-01-31", 1, Unit::year, "2025-01-31", "2025-01-31"},
                          {"2024-01-31", -4, Unit::year, "2020-01-31", "2020-01-31"},
                          {"2023-01-29", 1, Unit::month, "2023-02-28", "2023-03-01"},
                          {"2023-01-29", -1, Unit::month, "2022-12-29", "2022-12-29"},
                          {"2023-01-29", 13, Unit::month, "2024-02-29", "2024-02-29"},
                          {"2023-01-31", 1, Unit::month, "2023-02-28", "2023-03-01"},
                          {"2023-01-31", 13, Unit::month, "2024-02-29", "2024-03-01"},
                          {"2024-02-29", 1, Unit::year, "2025-02-28", "2025-03-01"},
                          {"2023-08-31", 1, Unit::month, "2023-09-30", "2023-10-01"},
                          {"2023-08-31", 13, Unit::month, "2024-09-30", "2024-10-01"},
                          {"2024-12-31", -1, Unit::month, "2024-11-30", "2024-12-01"},
                          {"2000-02-29", 1, Unit::year, "2001-02-28", "2001-03-01"},
                          {"2100-01-31", 1, Unit::month, "2100-02-28", "2100-03-01"},
                          {"2100-01-31", 13, Unit::month, "2101-02-28", "2101-03-01"},
                          {"2022-03-31", 1, Unit::month, "2022-04-30", "2022-05-01"},
                          {"2022-03-31", -1, Unit::month, "2022-02-28", "2022-03-01"},
                          {"2022-03-31", 13, Unit::month, "2023-04-30", "2023-05-01"},
                          {"2006-01-31", 37, Unit::month, "2009-02-28", "2009-03-01"},
                          {"2014-01-31", 27, Unit::month, "2016-04-30", "2016-05-01"},
                          {"2033-10-31", -30, Unit::month, "2031-04-30", "2031-05-01"},
                          {"2038-12-31", 26, Unit::month, "2041-02-28", "2041-03-01"}});

TEST(Period, ShortMonthsAreWhatDatesCalcSays) {
  for (const Added& row : added_by_dates_calc) {
    const Date start = *Date::parse(row.start);
    const std::optional<Date> down = Date::parse(row.rounded_down);
    const bool exact = row.rounded_down == row.rounded_up;
    EXPECT_EQ(add(start, row.count, row.unit, MonthEnd::last_day), down) << row.start << " + " << row.count;
    EXPECT_EQ(add(start, row.count, row.unit, MonthEnd::first_of_next), Date::parse(row.rounded_up))
        << row.start << " + " << row.count;
    EXPECT_EQ(add(start, row.count, row.unit, MonthEnd::error), exact ? down : std::nullopt)
        << row.start << " + " << row.count;
  }
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
