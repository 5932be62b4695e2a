#include "calendar/deadline.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#include "calendar/calendar_for_tests.hpp"

namespace mandate::calendar::deadline_test {
namespace {

using testing::day;
using testing::small_calendar;

DeadlineRule rule(Count64 count, DayUnit unit) { return {.count = count, .unit = unit}; }

std::string last_day(const DeadlineRule& rule, std::string_view start, std::vector<DateSpan> pauses = {}) {
  const WorkingDays calendar = small_calendar();
  const std::expected<Deadline, DeadlineFault> deadline = count_deadline(rule, day(start), pauses, calendar);
  return deadline ? deadline->last_day.iso() : std::string(name(deadline.error()));
}

// "03-20 1, 03-21 not_working weekend, …"
std::string listed(const Deadline& deadline) {
  std::string text;
  for (const CountedDay& counted : deadline.days) {
    text += text.empty() ? "" : ", ";
    text += counted.day.iso().substr(5) + ' ';
    text += counted.counted() ? std::to_string(counted.number) : std::string(name(counted.treatment));
    text += counted.reason == nullptr ? std::string() : ' ' + counted.reason->id;
  }
  return text;
}

TEST(Deadline, EveryNameIsReadBack) {
  for (const DayUnit unit : {DayUnit::day, DayUnit::working_day, DayUnit::month, DayUnit::year}) {
    EXPECT_EQ(day_unit_named(name(unit)), unit);
  }
  for (const Starts starts : {Starts::same_day, Starts::next_day}) {
    EXPECT_EQ(starts_named(name(starts)), starts);
  }
  for (const NonWorking non_working :
       {NonWorking::stays, NonWorking::next_working_day, NonWorking::previous_working_day}) {
    EXPECT_EQ(non_working_named(name(non_working)), non_working);
  }
  EXPECT_EQ(day_unit_named("hour"), std::nullopt);
}

TEST(Deadline, WorkingDaysPassOverWhatRestsAndSayWhy) {
  const WorkingDays calendar = small_calendar();
  const Deadline deadline = *count_deadline(rule(3, DayUnit::working_day), day("2024-03-20"), {}, calendar);
  EXPECT_EQ(listed(deadline),
            "03-21 not_working nauryz, 03-22 not_working nauryz, 03-23 not_working nauryz, 03-24 not_working weekend, "
            "03-25 not_working carry_over, 03-26 1, 03-27 2, 03-28 3");
  EXPECT_EQ(deadline.last_day, day("2024-03-28"));
  EXPECT_EQ(deadline.days[4].holiday->id, "nauryz");
  EXPECT_TRUE(deadline.calendar_known);
  EXPECT_TRUE(deadline.verified);
}

TEST(Deadline, TheFirstDayIsTheOneThatTheRuleNames) {
  DeadlineRule ten = rule(10, DayUnit::day);
  EXPECT_EQ(last_day(ten, "2024-02-20"), "2024-03-01");
  ten.starts = Starts::same_day;
  EXPECT_EQ(last_day(ten, "2024-02-20"), "2024-02-29");
  DeadlineRule one = rule(1, DayUnit::working_day);
  one.starts = Starts::same_day;
  EXPECT_EQ(last_day(one, "2024-02-20"), "2024-02-20");
  EXPECT_EQ(last_day(one, "2024-02-24"), "2024-02-26") << "a Saturday is not counted";
}

// A month that has its first day in it ends the day before the day of that number, or with the month.
TEST(Deadline, MonthsEndByTheCalendar) {
  DeadlineRule month = rule(1, DayUnit::month);
  EXPECT_EQ(last_day(month, "2024-01-31"), "no_such_day");
  month.month_end = MonthEnd::last_day;
  EXPECT_EQ(last_day(month, "2024-01-31"), "2024-02-29");
  EXPECT_EQ(last_day(month, "2024-01-01"), "2024-02-01");
  EXPECT_EQ(last_day({.count = 6, .unit = DayUnit::month, .month_end = MonthEnd::last_day}, "2024-08-31"),
            "2025-02-28");
  month.starts = Starts::same_day;
  EXPECT_EQ(last_day(month, "2024-01-01"), "2024-01-31");
  EXPECT_EQ(last_day(month, "2024-03-01"), "2024-03-31");
  EXPECT_EQ(last_day(month, "2024-01-15"), "2024-02-14");
  EXPECT_EQ(last_day(month, "2024-01-31"), "2024-02-29");
  EXPECT_EQ(last_day({.count = 1, .unit = DayUnit::year, .month_end = MonthEnd::error}, "2023-03-29"), "2024-03-29");
}

TEST(Deadline, APeriodBackEndsBefore) {
  EXPECT_EQ(last_day(rule(-30, DayUnit::day), "2022-06-05"), "2022-05-06");
  EXPECT_EQ(last_day(rule(-3, DayUnit::working_day), "2024-03-28"), "2024-03-20");
  EXPECT_EQ(last_day({.count = -2, .unit = DayUnit::month, .month_end = MonthEnd::error}, "2023-03-19"), "2023-01-19");
  DeadlineRule same = {
      .count = -1, .unit = DayUnit::month, .starts = Starts::same_day, .month_end = MonthEnd::last_day};
  EXPECT_EQ(last_day(same, "2024-03-31"), "2024-03-01");
  same = {.count = -5, .unit = DayUnit::day, .starts = Starts::same_day};
  EXPECT_EQ(last_day(same, "2024-03-05"), "2024-03-01");
}

TEST(Deadline, AnEndThatRestsIsMovedAsTheRuleSays) {
  DeadlineRule ten = rule(10, DayUnit::day);
  EXPECT_EQ(last_day(ten, "2024-03-12"), "2024-03-22");
  ten.if_non_working = NonWorking::next_working_day;
  const WorkingDays calendar = small_calendar();
  const Deadline deadline = *count_deadline(ten, day("2024-03-12"), {}, calendar);
  EXPECT_EQ(deadline.last_day, day("2024-03-26"));
  EXPECT_EQ(deadline.days.size(), 14U);
  EXPECT_EQ(deadline.days[9].number, 10U);
  EXPECT_EQ(listed({.days = {deadline.days.begin() + 10, deadline.days.end()}}),
            "03-23 put_off nauryz, 03-24 put_off weekend, 03-25 put_off carry_over, 03-26 put_off");
  ten.if_non_working = NonWorking::previous_working_day;
  EXPECT_EQ(last_day(ten, "2024-03-12"), "2024-03-20");
  ten.count = -10;
  EXPECT_EQ(last_day(ten, "2024-04-01"), "2024-03-20") << "from 22 March further back";
  ten.if_non_working = NonWorking::next_working_day;
  EXPECT_EQ(last_day(ten, "2024-04-01"), "2024-03-26");
}

TEST(Deadline, APauseStopsTheCount) {
  const WorkingDays calendar = small_calendar();
  const std::vector<DateSpan> pauses = {{day("2024-02-14"), day("2024-02-15")}, {day("2024-02-15"), day("2024-02-16")}};
  const Deadline deadline = *count_deadline(rule(3, DayUnit::working_day), day("2024-02-12"), pauses, calendar);
  EXPECT_EQ(listed(deadline),
            "02-13 1, 02-14 paused, 02-15 paused, 02-16 paused, 02-17 not_working weekend, 02-18 not_working weekend, "
            "02-19 2, 02-20 3");
  EXPECT_EQ(last_day({.count = 1, .unit = DayUnit::month, .month_end = MonthEnd::error}, "2024-01-15",
                     {{day("2024-02-10"), day("2024-02-12")}}),
            "2024-02-18");
  EXPECT_EQ(last_day(rule(3, DayUnit::day), "2024-02-12", {{day("2024-02-16"), day("2024-02-20")}}), "2024-02-15");
}

TEST(Deadline, OutsideWhatTheCalendarKnowsItSaysSo) {
  const WorkingDays calendar = small_calendar();
  const auto known = [&](const DeadlineRule& asked, std::string_view start) {
    return count_deadline(asked, day(start), {}, calendar)->calendar_known;
  };
  EXPECT_TRUE(known(rule(2, DayUnit::working_day), "2024-12-27"));
  EXPECT_FALSE(known(rule(3, DayUnit::working_day), "2024-12-27"));
  EXPECT_TRUE(known(rule(30, DayUnit::day), "2024-12-27")) << "no kind of day matters";
  EXPECT_FALSE(
      known({.count = 30, .unit = DayUnit::day, .if_non_working = NonWorking::next_working_day}, "2024-12-27"));
  EXPECT_TRUE(known({.count = 30, .unit = DayUnit::day, .if_non_working = NonWorking::next_working_day}, "2021-12-27"))
      << "only the last day matters";
}

TEST(Deadline, WhatRestsOnAnUnverifiedEntrySaysSo) {
  WorkingDays calendar = small_calendar();
  calendar.holidays[2].entry.verified = false;
  EXPECT_FALSE(count_deadline(rule(3, DayUnit::working_day), day("2024-03-20"), {}, calendar)->verified);
  EXPECT_FALSE(count_deadline(rule(1, DayUnit::working_day), day("2024-03-24"), {}, calendar)->verified)
      << "the day carried over for it too";
  EXPECT_TRUE(count_deadline(rule(3, DayUnit::working_day), day("2024-04-01"), {}, calendar)->verified);
}

TEST(Deadline, WhatCannotBeCountedIsRefused) {
  EXPECT_EQ(last_day(rule(0, DayUnit::day), "2024-01-01"), "nothing_to_count");
  EXPECT_EQ(last_day(rule(40'000, DayUnit::day), "2024-01-01"), "too_far");
  EXPECT_EQ(last_day(rule(1, DayUnit::day), "9999-12-31"), "too_far");
  EXPECT_EQ(last_day({.count = 1, .unit = DayUnit::year, .month_end = MonthEnd::error}, "9999-06-01"), "too_far");
  EXPECT_EQ(last_day({.count = 200, .unit = DayUnit::year, .month_end = MonthEnd::error}, "2024-06-01"), "too_far");
  EXPECT_EQ(last_day(rule(std::numeric_limits<Count64>::min(), DayUnit::working_day), "2024-01-01"), "too_far");
  EXPECT_EQ(last_day(rule(std::numeric_limits<Count64>::min(), DayUnit::year), "2024-01-01"), "too_far");
  WorkingDays no_work;
  no_work.weekends = {{testing::entry("always"), {true, true, true, true, true, true, true}}};
  EXPECT_EQ(count_deadline(rule(1, DayUnit::working_day), day("2024-01-01"), {}, no_work).error(),
            DeadlineFault::too_far);
  EXPECT_EQ(count_deadline({.count = 1, .if_non_working = NonWorking::next_working_day}, day("2024-01-01"), {}, no_work)
                .error(),
            DeadlineFault::too_far);
}

// --- what always holds

Date any_start() { return *day("2015-01-01").plus_days(*rc::gen::inRange(0, 6'000)); }

DeadlineRule any_rule() {
  const auto size = *rc::gen::inRange<Count64>(1, 40);
  return {.count = *rc::gen::element(size, -size),
          .unit = *rc::gen::element(DayUnit::day, DayUnit::working_day, DayUnit::month),
          .starts = *rc::gen::element(Starts::same_day, Starts::next_day),
          .if_non_working =
              *rc::gen::element(NonWorking::stays, NonWorking::next_working_day, NonWorking::previous_working_day),
          .month_end = MonthEnd::last_day};
}

// Weekends, a holiday of several days at any place, and days moved.
WorkingDays any_calendar() {
  WorkingDays calendar = small_calendar();
  calendar.holidays.push_back(
      testing::yearly("feast", *rc::gen::inRange(1U, 12U), *rc::gen::inRange(1U, 20U), *rc::gen::inRange(1U, 10U)));
  const Date monday = *day("2015-01-05").plus_days(7LL * *rc::gen::inRange(0, 800));
  calendar.moved_days.push_back({.entry = testing::entry("moved"), .rests = monday, .works = *monday.plus_days(-2)});
  return calendar;
}

std::vector<DateSpan> any_pauses(Date around) {
  const auto spans = *rc::gen::inRange(0, 4);
  std::vector<DateSpan> pauses;
  for (int i = 0; i < spans; ++i) {
    const Date from = *around.plus_days(*rc::gen::inRange(-90, 90));
    pauses.push_back({from, *from.plus_days(*rc::gen::inRange(0, 25))});
  }
  return pauses;
}

RC_GTEST_PROP(DeadlineProperty, AsManyDaysAreCountedAsTheRuleAsks, ()) {
  DeadlineRule asked = any_rule();
  asked.unit = *rc::gen::element(DayUnit::day, DayUnit::working_day);
  const WorkingDays calendar = any_calendar();
  const Date start = any_start();
  const Deadline deadline = *count_deadline(asked, start, any_pauses(start), calendar);
  std::uint32_t number = 0;
  for (const CountedDay& listed : deadline.days) {
    number += listed.counted() ? 1U : 0U;
    RC_ASSERT(listed.number == (listed.counted() ? number : 0));
  }
  RC_ASSERT(number == static_cast<std::uint32_t>(asked.count < 0 ? -asked.count : asked.count));
}

RC_GTEST_PROP(DeadlineProperty, TheDaysListedFollowEachOther, ()) {
  const DeadlineRule asked = any_rule();
  const WorkingDays calendar = any_calendar();
  const Date start = any_start();
  const Deadline deadline = *count_deadline(asked, start, any_pauses(start), calendar);
  const int step = asked.count < 0 ? -1 : 1;
  Date expected = asked.starts == Starts::same_day ? start : *start.plus_days(step);
  for (const CountedDay& listed : deadline.days) {
    const Day found = calendar.at(listed.day);
    RC_ASSERT(listed.day == expected);
    RC_ASSERT(listed.kind == found.kind);
    RC_ASSERT(listed.reason == found.reason);
    expected = *expected.plus_days(step);
  }
}

RC_GTEST_PROP(DeadlineProperty, NoDayThatRestsIsCountedAsAWorkingDay, ()) {
  DeadlineRule asked = any_rule();
  asked.unit = DayUnit::working_day;
  const WorkingDays calendar = any_calendar();
  const Date start = any_start();
  const std::vector<DateSpan> pauses = any_pauses(start);
  const Deadline deadline = *count_deadline(asked, start, pauses, calendar);
  for (const CountedDay& listed : deadline.days) {
    const bool paused = std::ranges::any_of(pauses, [&](const DateSpan& pause) { return pause.holds(listed.day); });
    RC_ASSERT(listed.counted() == (is_working(calendar.at(listed.day).kind) && !paused));
  }
  RC_ASSERT(deadline.last_day == deadline.days.back().day);
}

RC_GTEST_PROP(DeadlineProperty, ALaterStartNeverEndsEarlier, ()) {
  const DeadlineRule asked = any_rule();
  const WorkingDays calendar = any_calendar();
  const Date start = any_start();
  const Date later = *start.plus_days(*rc::gen::inRange(0, 40));
  RC_ASSERT(count_deadline(asked, start, {}, calendar)->last_day <=
            count_deadline(asked, later, {}, calendar)->last_day);
}

RC_GTEST_PROP(DeadlineProperty, AGreaterCountNeverEndsEarlier, ()) {
  DeadlineRule asked = any_rule();
  const WorkingDays calendar = any_calendar();
  const Date start = any_start();
  const Date end = count_deadline(asked, start, {}, calendar)->last_day;
  asked.count += asked.count == -1 ? 2 : *rc::gen::inRange<Count64>(1, 10);
  RC_PRE(asked.count != 0);
  RC_ASSERT(end <= count_deadline(asked, start, {}, calendar)->last_day);
}

RC_GTEST_PROP(DeadlineProperty, APauseOnlyLengthens, ()) {
  DeadlineRule asked = any_rule();
  asked.count = asked.count < 0 ? -asked.count : asked.count;
  const WorkingDays calendar = any_calendar();
  const Date start = any_start();
  std::vector<DateSpan> pauses;
  Date end = count_deadline(asked, start, pauses, calendar)->last_day;
  for (const DateSpan& pause : any_pauses(start)) {
    pauses.push_back(pause);
    const Date paused = count_deadline(asked, start, pauses, calendar)->last_day;
    RC_ASSERT(end <= paused);
    end = paused;
  }
}

RC_GTEST_PROP(DeadlineProperty, AnEndThatIsMovedFallsOnTheNearestWorkingDay, ()) {
  DeadlineRule asked = any_rule();
  const WorkingDays calendar = any_calendar();
  const Date start = any_start();
  asked.if_non_working = NonWorking::stays;
  const Date end = count_deadline(asked, start, {}, calendar)->last_day;
  asked.if_non_working = NonWorking::next_working_day;
  const Date next = count_deadline(asked, start, {}, calendar)->last_day;
  asked.if_non_working = NonWorking::previous_working_day;
  const Date previous = count_deadline(asked, start, {}, calendar)->last_day;
  for (const Day& between : calendar.between({previous, next})) {
    const bool reached = between.date == previous || between.date == next;
    RC_ASSERT(is_working(between.kind) == reached);
  }
  RC_ASSERT(previous <= end);
  RC_ASSERT(end <= next);
}

}  // namespace
}  // namespace mandate::calendar::deadline_test
