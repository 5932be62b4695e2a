// The calendar of Kazakhstan against calendars that others published, and deadlines counted from those by other means.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/deadline.hpp"
#include "calendar/zone.hpp"
#include "golden/rules.hpp"

namespace mandate::golden::calendar_test {
namespace {

using calendar::DayUnit;

const law::Law& kazakhstan() { return rules().country("kz")->law; }

Date day(std::string_view iso) { return Date::parse(iso).value(); }

// The days from Monday to Friday that rest, and the Saturdays and Sundays that are worked ("+").
std::string exceptions(int year) {
  std::string text;
  const calendar::DateSpan whole{Date::of(year, 1, 1).value(), Date::of(year, 12, 31).value()};
  for (const calendar::Day& found : kazakhstan().working_days.between(whole)) {
    const bool weekend = calendar::weekday_of(found.date) >= calendar::Weekday::saturday;
    if (calendar::is_working(found.kind) == weekend) {
      text += (text.empty() ? "" : " ") + found.date.iso().substr(5) + (weekend ? "+" : "");
    }
  }
  return text;
}

// Production calendar of the Ministry of Labour for 2026, as reported on 10 December 2025 and 2 January 2026, without
// 31 August: Constitution Day is 15 March since 1 July 2026.
TEST(GoldenCalendar, TheYear2026) {
  EXPECT_EQ(exceptions(2026), "01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 10-26 12-16");
}

// Government Resolution on moving days of rest in 2022 and the press on each holiday.
TEST(GoldenCalendar, TheYear2022) {
  EXPECT_EQ(
      exceptions(2022),
      "01-03 01-04 01-07 03-05+ 03-07 03-08 03-21 03-22 03-23 05-02 05-09 05-10 07-06 08-27+ 08-29 08-30 10-22+ 10-24 "
      "10-25 12-16");
}

// Balance of working time of the Ministry of Labour for 2024, five days a week; in June it still had 17 June as the
// first day of Kurban Ait, which became Sunday 16 June.
TEST(GoldenCalendar, WorkingDaysOfTheMonthsOf2024) {
  constexpr std::array<long, 12> published = {21, 21, 17, 22, 20, 19, 22, 21, 21, 22, 21, 21};
  constexpr unsigned june = 6;
  for (unsigned month = 1; month <= published.size(); ++month) {
    const calendar::DateSpan whole{Date::of(2024, month, 1).value(),
                                   Date::of(2024, month, days_in_month(2024, month)).value()};
    const std::vector<calendar::Day> days = kazakhstan().working_days.between(whole);
    const long working =
        std::ranges::count_if(days, [](const calendar::Day& found) { return calendar::is_working(found.kind); });
    EXPECT_EQ(working, published.at(month - 1) + (month == june ? 1 : 0)) << month;
  }
}

TEST(GoldenCalendar, HolidaysBeginAndEndWithTheirLaws) {
  const auto rests = [](std::string_view date) {
    return !calendar::is_working(kazakhstan().working_days.at(day(date)).kind);
  };
  EXPECT_TRUE(rests("2021-12-01")) << "First President";
  EXPECT_FALSE(rests("2022-12-01"));
  EXPECT_TRUE(rests("2020-12-17")) << "second day of Independence";
  EXPECT_FALSE(rests("2024-12-17"));
  EXPECT_FALSE(rests("2021-10-25")) << "Republic Day";
  EXPECT_TRUE(rests("2022-10-25"));
  EXPECT_FALSE(rests("2012-05-07")) << "Defender of the Fatherland";
  EXPECT_TRUE(rests("2013-05-07"));
  EXPECT_TRUE(rests("2024-08-30")) << "Constitution Day";
  EXPECT_FALSE(rests("2026-08-31"));
  EXPECT_TRUE(rests("2027-03-15"));
  EXPECT_FALSE(rests("2024-06-17")) << "no rest day follows Kurban Ait on a Sunday";
}

struct Counted {
  Count64 count;
  std::string_view start;
  std::string_view last_day;
};

// Counted with Python's datetime over the published days of rest, from the day after the start.
constexpr auto counted_by_python = std::to_array<Counted>({{20, "2026-03-02", "2026-04-03"},
                                                           {1, "2026-03-20", "2026-03-26"},
                                                           {3, "2026-03-19", "2026-03-27"},
                                                           {5, "2026-04-30", "2026-05-12"},
                                                           {1, "2022-03-04", "2022-03-05"},
                                                           {20, "2022-02-25", "2022-03-31"},
                                                           {5, "2022-10-20", "2022-10-28"},
                                                           {10, "2024-04-30", "2024-05-17"},
                                                           {20, "2024-02-29", "2024-04-03"},
                                                           {-5, "2026-04-01", "2026-03-20"},
                                                           {-4, "2024-05-10", "2024-05-02"}});

TEST(GoldenCalendar, WorkingDaysAreCountedAsOthersCountThem) {
  for (const Counted& row : counted_by_python) {
    const auto deadline = calendar::count_deadline({.count = row.count, .unit = DayUnit::working_day}, day(row.start),
                                                   {}, kazakhstan().working_days);
    ASSERT_TRUE(deadline) << row.start;
    EXPECT_EQ(deadline->last_day, day(row.last_day)) << row.start << " " << row.count;
    EXPECT_TRUE(deadline->calendar_known);
  }
}

TEST(GoldenCalendar, WhatNoActCoversYetSaysSo) {
  const auto deadline = calendar::count_deadline({.count = 20, .unit = DayUnit::working_day}, day("2027-03-01"), {},
                                                 kazakhstan().working_days);
  ASSERT_TRUE(deadline);
  EXPECT_FALSE(deadline->calendar_known);
}

struct Transition {
  std::string_view area;
  std::string_view before;
  std::string_view day_before;
  std::string_view after;
  std::string_view day_after;
};

// The Time Zone Database (2025b, zdump): 1 March 2024 at 00:00 back to 23:00 where UTC+6 held; Qyzylorda on 21 December
// 2018; the west not at all.
constexpr auto transitions = std::to_array<Transition>({
    {"KZ-71", "2024-02-29T17:59:59Z", "2024-02-29", "2024-02-29T18:30:00Z", "2024-02-29"},
    {"KZ-75", "2024-02-28T17:59:59Z", "2024-02-28", "2024-02-28T18:00:00Z", "2024-02-29"},
    {"KZ-75", "2024-03-01T18:59:59Z", "2024-03-01", "2024-03-01T19:00:00Z", "2024-03-02"},
    {"KZ-43", "2018-12-20T18:30:00Z", "2018-12-20", "2018-12-20T19:00:00Z", "2018-12-21"},
    {"KZ-43", "2018-12-19T17:59:59Z", "2018-12-19", "2018-12-19T18:00:00Z", "2018-12-20"},
    {"KZ-23", "2022-06-05T18:59:59Z", "2022-06-05", "2022-06-05T19:00:00Z", "2022-06-06"},
});

TEST(GoldenCalendar, LegalDaysAreThoseOfTheTimeZoneDatabase) {
  for (const Transition& row : transitions) {
    const calendar::Zone* const zone = calendar::zone_for(kazakhstan().zones, row.area);
    ASSERT_NE(zone, nullptr);
    EXPECT_EQ(zone->legal_day(calendar::Instant::parse(row.before).value()), day(row.day_before)) << row.before;
    EXPECT_EQ(zone->legal_day(calendar::Instant::parse(row.after).value()), day(row.day_after)) << row.after;
  }
}

}  // namespace
}  // namespace mandate::golden::calendar_test
