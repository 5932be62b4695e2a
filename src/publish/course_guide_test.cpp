#include "publish/course_guide.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <string>
#include <string_view>

#include "proceeding/guide.hpp"
#include "publish/case_for_tests.hpp"
#include "publish/course_guide_json.hpp"

namespace mandate::publish::course_guide_test {
namespace {

using testing::RunningCase;

record::Figures of_electors(Count64 electors) {
  record::Figures figures;
  figures.nation.set(record::Count::electors, electors, record::Provenance::assumed);
  return figures;
}

std::string guide_text(std::string_view on, const record::Figures& figures, Language language = Language::en) {
  const RunningCase country;
  const proceeding::Standing guide = proceeding::guide(country.country(), country.country().courses.front(),
                                                       Date::parse(on).value_or(Date()), figures);
  return course_guide_text(guide, {.language = language, .width = 400, .colour = false, .full = false});
}

boost::json::object guide_json(std::string_view on, const record::Figures& figures) {
  const RunningCase country;
  return boost::json::parse(course_guide_json(proceeding::guide(country.country(), country.country().courses.front(),
                                                                Date::parse(on).value_or(Date()), figures)))
      .as_object();
}

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(CourseGuide, TellsWhoActsWhatIsAskedAndByWhen) {
  const std::string text = guide_text("2023-05-04", {});
  EXPECT_TRUE(says(text, "Recall of a deputy")) << text;
  EXPECT_TRUE(says(text, "1. Registration")) << text;
  EXPECT_TRUE(says(text, "Who acts: Commission.")) << text;
  EXPECT_TRUE(says(text, "What it must have: The ground is named. What to do: Name the ground.")) << text;
  EXPECT_TRUE(says(text,
                   "The commission registers: within 3\u00a0working days, counted from: “Day of the application”. "
                   "That day itself is not counted. And if nothing happens: the duty stands, and is overdue."))
      << text;
  EXPECT_TRUE(says(text, "Time for collecting: within 10\u00a0days, counted from: “first day of the stage”.")) << text;
  EXPECT_TRUE(says(text, "When the term is over, the stage ends with what is counted by then.")) << text;
  EXPECT_TRUE(says(text, "A declaration can be taken back until the stage ends.")) << text;
  EXPECT_TRUE(says(text, "If “refused”: Not registered.")) << text;
  EXPECT_TRUE(says(text, "How it can be disputed: To court within ten days.")) << text;
}

TEST(CourseGuide, SaysWhatIsNeededAlsoWithoutFigures) {
  const std::string text = guide_text("2023-05-04", {});
  EXPECT_TRUE(says(text, "What is needed: Turnout: at least 1/3 of electors needed")) << text;
  EXPECT_FALSE(says(text, "34")) << text;
}

// More than a tenth of 100 is 11, a tenth is 10; a third is 34.
TEST(CourseGuide, ShowsBothReadingsWithTheNumbersThatTheyNeed) {
  const std::string text = guide_text("2023-05-04", of_electors(100));
  EXPECT_TRUE(says(text, "Is exactly a tenth enough?")) << text;
  EXPECT_TRUE(says(text, "at least 11")) << text;
  EXPECT_TRUE(says(text, "at least 10")) << text;
  EXPECT_TRUE(says(text, "at least 34")) << text;
}

TEST(CourseGuide, SaysWhereThereIsNoSuchProcedureAndWhenThereIs) {
  const std::string text = guide_text("2025-06-01", {});
  EXPECT_TRUE(says(text, "No version in force on 1 June 2025")) << text;
  EXPECT_TRUE(says(text, "since 1 January 2020 until 31 December 2024")) << text;
  EXPECT_FALSE(says(text, "Registration")) << text;
}

TEST(CourseGuide, SpeaksThreeLanguages) {
  EXPECT_TRUE(says(guide_text("2023-05-04", {}, Language::ru), "Что нужно: Явка: "));
  EXPECT_TRUE(says(guide_text("2023-05-04", {}, Language::kk), "Не қажет: Қатысу: "));
}

TEST(CourseGuide, ListsWhatCanBeAskedFor) {
  const RunningCase country;
  const CourseOffered offered{"deputy", &country.country().courses.front()};
  const TextOptions options{.language = Language::en, .width = 200, .colour = false, .full = false};
  const std::string before = course_list_text({&offered, 1}, *Date::of(2023, 1, 1), options);
  EXPECT_TRUE(says(before, "deputy")) << before;
  EXPECT_TRUE(says(before, "since 1 January 2020")) << before;
  EXPECT_TRUE(says(course_list_text({&offered, 1}, *Date::of(2025, 1, 1), options), "not in force"));
}

TEST(CourseGuide, TellsProgramsTheSame) {
  const auto guide = guide_json("2023-05-04", of_electors(100));
  EXPECT_EQ(guide.at("schema").as_string(), "mandate/guide/1");
  const auto& registration = guide.at("stages").at(0);
  EXPECT_EQ(registration.at("criteria").at(0).at("advice").at("en").as_string(), "Name the ground");
  EXPECT_EQ(registration.at("deadlines").at(0).at("length").as_int64(), 3);
  EXPECT_EQ(registration.at("deadlines").at(0).at("silence").at("brings").as_string(), "overdue");
  EXPECT_FALSE(registration.at("deadlines").at(0).as_object().contains("state")) << "nothing runs yet";
  const auto& collection = guide.at("stages").at(1);
  EXPECT_TRUE(collection.at("may_withdraw").as_bool());
  EXPECT_EQ(collection.at("uniqueness").as_string(), "per_case");
  std::vector<std::int64_t> needed;
  for (const auto& need : collection.at("needs").as_array()) {
    needed.push_back(need.at("needed").as_int64());
  }
  EXPECT_EQ(needed, (std::vector<std::int64_t>{11, 10})) << "more than a tenth of 100; a tenth";
  const auto& ends = guide.at("ends").as_array();
  const auto* const disputed = std::ranges::find_if(ends, [](const auto& end) { return !end.at("appeal").is_null(); });
  ASSERT_NE(disputed, ends.end());
  EXPECT_EQ(disputed->at("appeal").at("en").as_string(), "To court within ten days");
}

TEST(CourseGuide, TellsProgramsThatThereIsNoSuchProcedure) {
  const auto guide = guide_json("1990-01-01", {});
  EXPECT_TRUE(guide.at("version").is_null());
  EXPECT_TRUE(guide.at("stages").as_array().empty());
  EXPECT_FALSE(guide.at("versions").as_array().empty());
}

}  // namespace
}  // namespace mandate::publish::course_guide_test
