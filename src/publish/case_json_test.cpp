#include "publish/case_json.hpp"

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <initializer_list>
#include <string>
#include <string_view>

#include "declaration/declarations_for_tests.hpp"
#include "publish/case_for_tests.hpp"
#include "publish/text_for_tests.hpp"

namespace mandate::publish::case_json_test {
namespace {

namespace json = boost::json;
using declaration::for_tests::tag_of;
using testing::RunningCase;

json::object parsed(const RunningCase& running, std::string_view day) {
  return json::parse(case_json(running.as_of(day), Language::en, running.events())).as_object();
}

// The keys, in the order in which docs/reference/case-json.md has them.
void expect_keys(const json::value& value, std::initializer_list<std::string_view> keys) {
  std::string found;
  for (const auto& member : value.as_object()) {
    found += std::string(member.key()) + " ";
  }
  std::string expected;
  for (const std::string_view key : keys) {
    expected += std::string(key) + " ";
  }
  EXPECT_EQ(found, expected);
}

RunningCase collecting() {
  RunningCase running;
  running.filed().registered().signatures("2023-05-11", 0, 8).signatures("2023-05-12", 5, 2);
  running.add("2023-05-14", proceeding::DeclarationsInvalidated{"collection", "One hand", {tag_of(1), tag_of(2)}});
  return running;
}

TEST(CaseJson, HasTheDocumentedKeys) {
  const json::object root = parsed(collecting(), "2023-05-15");
  expect_keys(root,
              {"schema", "case",     "title",  "jurisdiction", "course",    "procedure", "area",    "subject_digest",
               "as_of",  "known_on", "events", "last_event",   "state",     "law_date",  "version", "stage",
               "end",    "dates",    "facts",  "stages",       "conflicts", "texts"});
  expect_keys(root.at("version"), {"from", "to", "act", "verified", "law_of", "references"});
  const json::value& stage = root.at("stages").as_array().back();
  expect_keys(stage, {"id",        "kind",      "label",         "authority",       "references", "began",
                      "ended",     "ended_by",  "outcome",       "as_things_stand", "concluded",  "paused_since",
                      "on",        "gaps",      "needs",         "counts",          "areas",      "times_declared",
                      "register",  "elsewhere", "invalidations", "seats",           "signed",     "rule",
                      "deadlines", "events"});
  expect_keys(stage.at("needs").as_array().front(), {"count", "comparison", "area", "label", "reading", "adopted",
                                                     "have", "needed", "margin", "still_needed"});
  expect_keys(stage.at("deadlines").as_array().front(),
              {"id",        "label",  "state",          "stands_still",      "from",     "start",      "length",
               "parameter", "starts", "if_non_working", "not_before",        "before",   "last_day",   "extended",
               "silence",   "fault",  "calendar_known", "calendar_verified", "verified", "references", "days"});
  expect_keys(stage.at("deadlines").at(0).at("days").at(0),
              {"day", "kind", "treatment", "number", "reason", "holiday"});
  expect_keys(root.at("stages").at(0).at("signed"),
              {"outcome", "computed", "differs", "reason", "draft_digest", "actor", "day"});
  expect_keys(root.at("texts"), {"language", "title", "place", "lines", "blocks"});
}

TEST(CaseJson, SaysWhatCountsAndWhatIsStillNeeded) {
  const json::object root = parsed(collecting(), "2023-05-15");
  EXPECT_EQ(root.at("schema").as_string(), "mandate/case/1");
  EXPECT_EQ(root.at("state").as_string(), "open");
  EXPECT_EQ(root.at("stage").as_string(), "collection");
  const json::value& stage = root.at("stages").at(1);
  EXPECT_EQ(stage.at("counts").at("live").as_int64(), 6);
  EXPECT_EQ(stage.at("counts").at("submitted").as_int64(), 10);
  EXPECT_EQ(stage.at("counts").at("refused").at("declared_here").as_int64(), 2);
  EXPECT_EQ(stage.at("areas").at(0).at("area").as_string(), "KZ-10");
  EXPECT_EQ(stage.at("times_declared").at(1).as_int64(), 2);
  EXPECT_EQ(stage.at("invalidations").at(0).at("struck").as_int64(), 2);
  const json::value& strict = stage.at("needs").at(0);
  EXPECT_EQ(strict.at("needed").as_int64(), 11);
  EXPECT_EQ(strict.at("still_needed").as_int64(), 5);
  EXPECT_TRUE(strict.at("adopted").as_bool());
  EXPECT_EQ(stage.at("needs").at(1).at("still_needed").as_int64(), 4);
  EXPECT_EQ(stage.at("deadlines").at(0).at("last_day").as_string(), "2023-05-22");
  EXPECT_EQ(stage.at("deadlines").at(0).at("silence").at("brings").as_string(), "as_counted");
}

TEST(CaseJson, HoldsNoTag) {
  const RunningCase running = collecting();
  EXPECT_FALSE(contains(case_json(running.as_of("2023-05-15"), Language::en, running.events()), tag_of(1).hex()));
}

TEST(CaseJson, SaysHowItEndedAndHowThatCanBeDisputed) {
  RunningCase running;
  running.filed().add("2023-05-05", proceeding::StageClosed{"collection"});
  for (const char* const criterion : {"ground", "voter"}) {
    running.add("2023-05-08", proceeding::FindingRecorded{"filing", criterion, Answer::yes, {}});
  }
  running.add("2023-05-08", proceeding::DeterminationSigned{"filing", "refused", "accepted", {}, "Another district"});
  const json::object root = parsed(running, "2023-05-09");
  EXPECT_EQ(root.at("state").as_string(), "ended");
  EXPECT_TRUE(root.at("stage").is_null());
  expect_keys(root.at("end"), {"id", "answer", "label", "on", "appeal", "appeal_references"});
  EXPECT_EQ(root.at("end").at("id").as_string(), "not_registered");
  EXPECT_EQ(root.at("end").at("on").as_string(), "2023-05-08");
  EXPECT_EQ(root.at("end").at("appeal").at("en").as_string(), "To court within ten days");
  const json::value& stage = root.at("stages").at(0);
  EXPECT_EQ(stage.at("ended_by").as_string(), "overruled");
  EXPECT_TRUE(stage.at("signed").at("differs").as_bool());
  EXPECT_EQ(stage.at("signed").at("actor").as_string(), "Chair");
  EXPECT_EQ(root.at("conflicts").at(0).at("sequence").as_int64(), 4);
  EXPECT_EQ(root.at("conflicts").at(0).at("event").as_string(), "stage_closed");
  EXPECT_EQ(root.at("conflicts").at(0).at("why").as_string(), "stage_not_begun");
}

TEST(CaseJson, NamesEachCriterionThatIsOpen) {
  RunningCase running;
  running.filed();
  const json::object root = parsed(running, "2023-05-05");
  const json::value& gap = root.at("stages").at(0).at("gaps").at(0);
  expect_keys(gap, {"kind", "id", "reason", "label", "advice", "references"});
  EXPECT_EQ(gap.at("kind").as_string(), "criterion_open");
  EXPECT_EQ(gap.at("advice").at("ru").as_string(), "Укажите основание");
  const json::value& days = root.at("stages").at(0).at("deadlines").at(0).at("days");
  EXPECT_EQ(days.at(1).at("treatment").as_string(), "not_working");
  EXPECT_TRUE(days.at(1).at("number").is_null());
}

TEST(CaseJson, OfNoCaseOrNoLawSaysSo) {
  EXPECT_EQ(parsed(RunningCase(), "2023-05-05").at("state").as_string(), "not_opened");
  RunningCase filed;
  filed.filed();
  RunningCase later;
  later.add("2025-02-01", filed.events().front().happening);
  EXPECT_EQ(parsed(later, "2025-02-01").at("state").as_string(), "law_not_fixed");
  later.add("2025-02-01", proceeding::DateRecorded{"filed", Date::parse("2025-02-01").value()});
  EXPECT_EQ(parsed(later, "2025-02-01").at("state").as_string(), "no_version");
}

}  // namespace
}  // namespace mandate::publish::case_json_test
