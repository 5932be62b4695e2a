#include "publish/calendar_text.hpp"

#include <gtest/gtest.h>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <string>

#include "calendar/calendar_for_tests.hpp"
#include "publish/calendar_json.hpp"
#include "publish/text_for_tests.hpp"

namespace mandate::publish::calendar_text_test {
namespace {

using calendar::testing::day;

law::Law small_law() {
  law::Law law;
  law.country = "kz";
  law.label = same_in_all("Kazakhstan");
  law.working_days = calendar::testing::small_calendar();
  return law;
}

std::string text_of(std::string_view from, std::string_view to, Language language, bool full = false) {
  const law::Law law = small_law();
  return calendar_text(law, {day(from), day(to)}, {.language = language, .full = full});
}

TEST(CalendarText, DaysThatAreAlikeShareALine) {
  const std::string text = text_of("2024-03-18", "2024-03-27", Language::en);
  EXPECT_TRUE(contains(text, "Working days: 5 of 10."));
  EXPECT_TRUE(contains(text, "18 March 2024, Monday – 20 March 2024, Wednesday"));
  EXPECT_TRUE(contains(text, "21 March 2024, Thursday – 23 March 2024, Saturday"));
  EXPECT_TRUE(contains(text, "nauryz (article 1)"));
  EXPECT_TRUE(contains(text, "carry_over: nauryz (article 1)"));
  EXPECT_FALSE(contains(text, "22 March"));
  EXPECT_TRUE(contains(text_of("2024-03-18", "2024-03-27", Language::en, true), "22 March 2024, Friday"));
}

TEST(CalendarText, ADayThatWasMovedNamesTheOther) {
  const std::string text = text_of("2022-03-04", "2022-03-08", Language::ru);
  EXPECT_TRUE(contains(text, "2022-03-07: вместо дня 5 марта 2022"));
  EXPECT_TRUE(contains(text, "Рабочий день: вместо дня 7 марта 2022"));
}

TEST(CalendarText, WhatIsNotKnownIsSaid) {
  EXPECT_TRUE(contains(text_of("2024-12-30", "2025-01-03", Language::kk), "толық емес"));
  EXPECT_FALSE(contains(text_of("2024-12-30", "2024-12-31", Language::kk), "толық емес"));
}

TEST(CalendarJson, EveryDayHasItsKindAndReason) {
  const law::Law law = small_law();
  const boost::json::object root =
      boost::json::parse(calendar_json(law, {day("2024-12-31"), day("2025-01-01")})).as_object();
  EXPECT_EQ(root.at("schema"), "mandate/law-calendar/1");
  EXPECT_EQ(root.at("moves_known").as_array().front().at("to"), "2024-12-31");
  const boost::json::array& days = root.at("days").as_array();
  ASSERT_EQ(days.size(), 2U);
  EXPECT_EQ(days[0].at("kind"), "working");
  EXPECT_EQ(days[0].at("weekday"), "tuesday");
  EXPECT_TRUE(days[0].at("reason").is_null());
  EXPECT_TRUE(days[0].at("known").as_bool());
  EXPECT_EQ(days[1].at("reason").at("id"), "new_year");
  EXPECT_FALSE(days[1].at("working").as_bool());
  EXPECT_FALSE(days[1].at("known").as_bool());
}

}  // namespace
}  // namespace mandate::publish::calendar_text_test
