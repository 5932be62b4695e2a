#include "publish/case_calendar.hpp"

#include <gtest/gtest.h>

#include "publish/case_for_tests.hpp"
#include "publish/text_for_tests.hpp"

namespace mandate::publish::case_calendar_test {
namespace {

using testing::RunningCase;

TEST(CaseCalendar, HasTheRunningTermOnItsLastDay) {
  RunningCase running;
  running.filed();
  const std::vector<CalendarEvent> entries = case_calendar(running.as_of("2023-05-05"), Language::ru);
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_EQ(entries.front().id, "kz-recall-7-filing-1-register");
  EXPECT_EQ(entries.front().day.iso(), "2023-05-10");
  EXPECT_EQ(entries.front().title, "Комиссия регистрирует — Округ № 7 <b>&");
  EXPECT_TRUE(contains(entries.front().description, "\nКак сосчитано: 3\u00a0рабочих дня от 4 мая 2023 года"));
}

TEST(CaseCalendar, AStageThatComesRoundAgainHasAnotherEntry) {
  RunningCase running;
  running.filed();
  for (const char* const criterion : {"ground", "voter"}) {
    running.add("2023-05-05", proceeding::FindingRecorded{"filing", criterion, Answer::no, {}});
  }
  running.add("2023-05-05", proceeding::DeterminationSigned{"filing", "returned", "returned", {}, {}});
  const std::vector<CalendarEvent> entries = case_calendar(running.as_of("2023-05-05"), Language::en);
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_EQ(entries.front().id, "kz-recall-7-filing-2-register");
}

TEST(CaseCalendar, HasNothingWhileATermStandsStillOrIsMissed) {
  RunningCase running;
  running.filed();
  EXPECT_TRUE(case_calendar(running.as_of("2023-05-11"), Language::en).empty());
  running.add("2023-05-05", proceeding::StagePaused{"filing", "Papers"});
  EXPECT_TRUE(case_calendar(running.as_of("2023-05-05"), Language::en).empty());
}

}  // namespace
}  // namespace mandate::publish::case_calendar_test
