#include "publish/deadline_text.hpp"

#include <gtest/gtest.h>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <string>
#include <utility>
#include <vector>

#include "calendar/calendar_for_tests.hpp"
#include "publish/calendar_json.hpp"
#include "publish/text_for_tests.hpp"

namespace mandate::publish::deadline_text_test {
namespace {

using calendar::DayUnit;
using calendar::NonWorking;
using calendar::testing::day;

struct Counted {
  law::Law law;
  calendar::DeadlineRule rule;
  Date start;
  std::vector<calendar::DateSpan> pauses;

  [[nodiscard]] calendar::Deadline deadline() const {
    return calendar::count_deadline(rule, start, pauses, law.working_days).value();
  }
  [[nodiscard]] std::string text(Language language, bool full = false) const {
    const calendar::Deadline counted = deadline();
    return deadline_text({&law, rule, start, &counted}, {.language = language, .width = 120, .full = full});
  }
};

Counted counted(calendar::DeadlineRule rule, std::string_view start, std::vector<calendar::DateSpan> pauses = {}) {
  Counted made{.rule = rule, .start = day(start), .pauses = std::move(pauses)};
  made.law.country = "kz";
  made.law.working_days = calendar::testing::small_calendar();
  return made;
}

TEST(DeadlineText, EachDayThatIsNotCountedHasItsReason) {
  const std::string text = counted({.count = 3, .unit = DayUnit::working_day}, "2024-03-20").text(Language::en);
  EXPECT_TRUE(contains(text, "Last day: 28 March 2024, Thursday"));
  EXPECT_TRUE(
      contains(text, "Working days: 3. Counted from: 20 March 2024, Wednesday; the first day is the day after it."));
  EXPECT_TRUE(contains(text, "carry_over: nauryz (article 1)"));
  EXPECT_TRUE(contains(text, "26 March 2024, Tuesday – 28 March 2024, Thursday"));
  EXPECT_TRUE(contains(text, " 1 – 3"));
  EXPECT_FALSE(contains(text, "can still change"));
  EXPECT_FALSE(contains(text, "not compared"));
}

TEST(DeadlineText, ADayEachWhereAllAreWanted) {
  const Counted three = counted({.count = 3, .unit = DayUnit::working_day}, "2024-03-20");
  EXPECT_EQ(times(three.text(Language::en, true), "March 2024"), 8U + 2U);
  EXPECT_TRUE(contains(three.text(Language::en, true), "27 March 2024, Wednesday"));
  EXPECT_FALSE(contains(three.text(Language::en), "27 March 2024"));
}

TEST(DeadlineText, APauseAndADayPutOffAreNamed) {
  const std::string text = counted({.count = 10, .unit = DayUnit::day, .if_non_working = NonWorking::next_working_day},
                                   "2024-03-11", {{day("2024-03-13"), day("2024-03-13")}})
                               .text(Language::ru);
  EXPECT_TRUE(contains(text, "Последний день: 26 марта 2024 года, вторник"));
  EXPECT_TRUE(contains(text, "течение срока приостановлено"));
  EXPECT_TRUE(contains(text, "срок переносится на этот день"));
  EXPECT_TRUE(contains(text, "Если последний день нерабочий: следующий рабочий день."));
}

TEST(DeadlineText, WhatCanStillChangeIsSaid) {
  Counted late = counted({.count = -3, .unit = DayUnit::working_day}, "2025-02-20");
  EXPECT_TRUE(contains(late.text(Language::en), "can still change"));
  EXPECT_TRUE(contains(late.text(Language::en), "Counted back from"));
  EXPECT_TRUE(contains(late.text(Language::en), "the day before it"));
  late.law.working_days.weekends.front().entry.verified = false;
  late.start = day("2025-02-18");
  EXPECT_TRUE(contains(late.text(Language::kk), "салыстырылмаған"));
}

TEST(DeadlineText, ADescriptionIsTheSameInPlainLines) {
  const Counted three = counted({.count = 3, .unit = DayUnit::working_day}, "2024-03-20");
  const calendar::Deadline deadline = three.deadline();
  EXPECT_EQ(deadline_description({&three.law, three.rule, three.start, &deadline}, Language::en),
            "Last day: 28 March 2024, Thursday\n"
            "Working days: 3. Counted from: 20 March 2024, Wednesday; the first day is the day after it.\n"
            "21 March 2024, Thursday – 23 March 2024, Saturday: —; nauryz (article 1)\n"
            "24 March 2024, Sunday: —; weekend (article 1)\n"
            "25 March 2024, Monday: —; carry_over: nauryz (article 1)\n"
            "26 March 2024, Tuesday – 28 March 2024, Thursday: 1 – 3\n");
}

TEST(DeadlineJson, EveryDayIsListed) {
  const Counted three = counted({.count = 3, .unit = DayUnit::working_day}, "2024-03-20");
  const calendar::Deadline deadline = three.deadline();
  const boost::json::object root =
      boost::json::parse(deadline_json({&three.law, three.rule, three.start, &deadline}, three.pauses)).as_object();
  EXPECT_EQ(root.at("schema"), "mandate/law-deadline/1");
  EXPECT_EQ(root.at("last_day"), "2024-03-28");
  EXPECT_EQ(root.at("rule").at("unit"), "working_day");
  EXPECT_EQ(root.at("rule").at("month_end"), "error");
  const boost::json::array& days = root.at("days").as_array();
  ASSERT_EQ(days.size(), 8U);
  EXPECT_EQ(days[4].at("treatment"), "not_working");
  EXPECT_EQ(days[4].at("holiday").at("id"), "nauryz");
  EXPECT_TRUE(days[4].at("number").is_null());
  EXPECT_EQ(days[7].at("number"), 3);
}

}  // namespace
}  // namespace mandate::publish::deadline_text_test
