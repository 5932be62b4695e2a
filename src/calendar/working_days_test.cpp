#include "calendar/working_days.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "calendar/calendar_for_tests.hpp"

namespace mandate::calendar::working_days_test {
namespace {

using testing::day;
using testing::entry;
using testing::small_calendar;
using testing::yearly;

std::string id(const Entry* entry) { return entry == nullptr ? std::string() : entry->id; }

// "2022-01-03 carried_rest carry_over new_year"
std::string text(const Day& day) {
  std::string text = day.date.iso() + ' ' + std::string(name(day.kind));
  for (const Entry* const because : {day.reason, day.holiday}) {
    text += because == nullptr ? std::string() : ' ' + id(because);
  }
  return text;
}

std::vector<std::string> days_off(const WorkingDays& calendar, std::string_view from, std::string_view to) {
  std::vector<std::string> texts;
  for (const Day& found : calendar.between({day(from), day(to)})) {
    if (found.kind != DayKind::working && found.kind != DayKind::weekend) {
      texts.push_back(text(found));
    }
  }
  return texts;
}

using Texts = std::vector<std::string>;

TEST(WorkingDays, AWeekHasItsNames) {
  EXPECT_EQ(weekday_of(day("1970-01-01")), Weekday::thursday);
  EXPECT_EQ(weekday_of(day("1969-12-31")), Weekday::wednesday);
  EXPECT_EQ(weekday_of(day("2022-06-05")), Weekday::sunday);
  EXPECT_EQ(weekday_of(day("0001-01-01")), Weekday::monday);
  EXPECT_EQ(weekday_named("saturday"), Weekday::saturday);
  EXPECT_EQ(weekday_named("Saturday"), std::nullopt);
  EXPECT_EQ(name(Weekday::friday), "friday");
}

// 1 and 2 January 2022 were Saturday and Sunday: Monday and Tuesday rested.
TEST(WorkingDays, EachHolidayOnAWeekendTakesTheNextWorkingDayThatIsFree) {
  const WorkingDays calendar = small_calendar();
  EXPECT_EQ(days_off(calendar, "2022-01-01", "2022-01-10"),
            (Texts{"2022-01-01 holiday new_year", "2022-01-02 holiday new_year",
                   "2022-01-03 carried_rest carry_over new_year", "2022-01-04 carried_rest carry_over new_year",
                   "2022-01-07 rest christmas"}));
  EXPECT_EQ(days_off(calendar, "2026-03-20", "2026-03-31"),
            (Texts{"2026-03-21 holiday nauryz", "2026-03-22 holiday nauryz", "2026-03-23 holiday nauryz",
                   "2026-03-24 carried_rest carry_over nauryz", "2026-03-25 carried_rest carry_over nauryz"}));
}

TEST(WorkingDays, ACarriedDayIsFoundWithoutItsHolidayInTheSpan) {
  EXPECT_EQ(text(small_calendar().at(day("2022-01-04"))), "2022-01-04 carried_rest carry_over new_year");
}

TEST(WorkingDays, ADayOfRestOnAWeekendIsNotCarried) {
  EXPECT_EQ(days_off(small_calendar(), "2023-01-06", "2023-01-10"), Texts{"2023-01-07 rest christmas"});
}

// "Where a day off and a holiday coincide": a day of rest is a day off too.
TEST(WorkingDays, AHolidayOnADayOfRestIsCarried) {
  WorkingDays calendar = small_calendar();
  calendar.holidays.push_back(
      {.entry = entry("kurban_ait"), .dates = {day("2023-05-09"), day("2024-05-09")}, .rest_only = true});
  EXPECT_EQ(days_off(calendar, "2023-05-08", "2023-05-12"),
            (Texts{"2023-05-09 holiday victory", "2023-05-10 carried_rest carry_over victory"}));
}

TEST(WorkingDays, WithoutTheLawOfTheDayNothingIsCarried) {
  WorkingDays calendar = small_calendar();
  calendar.carry_overs = {{entry("carry_over", day("2022-01-02"))}};
  EXPECT_EQ(days_off(calendar, "2022-01-01", "2022-01-06"),
            (Texts{"2022-01-01 holiday new_year", "2022-01-02 holiday new_year",
                   "2022-01-03 carried_rest carry_over new_year"}));
}

TEST(WorkingDays, AnActExchangesTwoDays) {
  const WorkingDays calendar = small_calendar();
  EXPECT_EQ(days_off(calendar, "2022-03-01", "2022-03-12"),
            (Texts{"2022-03-05 moved_working 2022-03-07", "2022-03-07 moved_rest 2022-03-07"}));
  EXPECT_TRUE(is_working(calendar.at(day("2022-03-05")).kind));
  EXPECT_FALSE(is_working(calendar.at(day("2022-03-07")).kind));
}

TEST(WorkingDays, AnEntryHoldsOnlyWhileItIsLaw) {
  WorkingDays calendar = small_calendar();
  calendar.holidays = {yearly("independence", 12, 16, 2), yearly("independence", 12, 16, 1)};
  calendar.holidays[0].entry.to = day("2022-09-28");
  calendar.holidays[1].entry.from = day("2022-09-29");
  EXPECT_EQ(days_off(calendar, "2021-12-14", "2021-12-19").size(), 2U);
  EXPECT_EQ(days_off(calendar, "2022-12-14", "2022-12-22"), Texts{"2022-12-16 holiday independence"});
  calendar.weekends = {{entry("six_days", {}, day("2022-12-10")), {false, false, false, false, false, false, true}},
                       testing::saturday_and_sunday()};
  calendar.weekends[1].entry.from = day("2022-12-11");
  EXPECT_EQ(calendar.at(day("2022-12-10")).kind, DayKind::working);
  EXPECT_EQ(calendar.at(day("2022-12-17")).kind, DayKind::weekend);
}

TEST(WorkingDays, ADayIsKnownWhereItsMovesAre) {
  WorkingDays calendar = small_calendar();
  EXPECT_TRUE(calendar.is_known(day("2022-01-01")));
  EXPECT_TRUE(calendar.is_known(day("2024-12-31")));
  EXPECT_FALSE(calendar.is_known(day("2025-01-01")));
  EXPECT_FALSE(calendar.is_known(day("2021-12-31")));
  calendar.complete_from = day("2023-01-01");
  EXPECT_FALSE(calendar.is_known(day("2022-12-31")));
}

TEST(WorkingDays, AnEmptyCalendarKnowsNothingAndRestsNever) {
  const WorkingDays none;
  EXPECT_EQ(none.at(day("2022-06-05")).kind, DayKind::working);
  EXPECT_FALSE(none.is_known(day("2022-06-05")));
  EXPECT_EQ(none.between({day("0001-01-01"), day("0001-01-03")}).size(), 3U);
  EXPECT_EQ(none.between({day("9999-12-30"), day("9999-12-31")}).size(), 2U);
}

RC_GTEST_PROP(WorkingDaysProperty, WeekdaysAreThoseOfTheStandardLibrary, ()) {
  const Date date = *day("0001-01-01").plus_days(*rc::gen::inRange(0, 3'600'000));
  const std::chrono::weekday standard{std::chrono::sys_days(std::chrono::days(date.days_since_epoch()))};
  RC_ASSERT(static_cast<unsigned>(weekday_of(date)) + 1 == standard.iso_encoding());
}

// However a span is cut, a day is what it is.
RC_GTEST_PROP(WorkingDaysProperty, ADayIsTheSameAloneAndInASpan, ()) {
  const WorkingDays calendar = small_calendar();
  const Date from = *day("2015-01-01").plus_days(*rc::gen::inRange(0, 7'000));
  for (const Day& found : calendar.between({from, *from.plus_days(20)})) {
    RC_ASSERT(text(calendar.at(found.date)) == text(found));
  }
}

// As many rest days are carried as holidays fell on weekends.
RC_GTEST_PROP(WorkingDaysProperty, NoHolidayOnAWeekendIsLost, ()) {
  const WorkingDays calendar = small_calendar();
  const int year = *rc::gen::inRange(1950, 2200);
  const std::vector<Day> days = calendar.between({*Date::of(year, 1, 1), *Date::of(year, 12, 31)});
  const auto on_weekend = std::ranges::count_if(days, [](const Day& found) {
    return found.kind == DayKind::holiday && weekday_of(found.date) >= Weekday::saturday;
  });
  RC_ASSERT(std::ranges::count(days, DayKind::carried_rest, &Day::kind) == on_weekend);
}

}  // namespace
}  // namespace mandate::calendar::working_days_test
