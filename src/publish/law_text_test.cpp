#include "publish/law_text.hpp"

#include <gtest/gtest.h>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "publish/law_change_text.hpp"
#include "publish/law_json.hpp"
#include "publish/sample_determination.hpp"
#include "publish/text_for_tests.hpp"

namespace mandate::publish::law_text_test {
namespace {

LocalizedText localized(std::string kk, std::string ru, std::string en) {
  LocalizedText text;
  text.texts = {std::move(kk), std::move(ru), std::move(en)};
  return text;
}

law::Provision article(std::string id, std::string number, std::string label) {
  law::Provision provision;
  provision.id = std::move(id);
  provision.act = "constitution";
  provision.article = std::move(number);
  provision.label = same_in_all(std::move(label));
  law::ProvisionVersion before;
  before.summary = same_in_all("Land belongs to the state.");
  law::ProvisionVersion after;
  after.from = day(2022, 6, 8);
  after.act = "reform";
  after.summary = same_in_all("Land belongs to the people.");
  provision.versions = {before, after};
  return provision;
}

// From 8 June 2022 a vote follows the signatures.
procedure::Course course_of_recall() {
  procedure::CourseStage signatures;
  signatures.id = "signatures";
  signatures.label = same_in_all("Collection");
  procedure::CourseStage vote = signatures;
  vote.id = "vote";
  vote.label = same_in_all("Vote");
  procedure::CourseVersion before;
  before.from = day(1999, 1, 1);
  before.to = day(2022, 6, 7);
  before.stages = {signatures};
  procedure::CourseVersion after = before;
  after.from = day(2022, 6, 8);
  after.to = std::nullopt;
  after.act = "reform";
  after.references = {{"Law on recall, article 3", ""}};
  after.stages.push_back(vote);
  procedure::Course course;
  course.name = "recall";
  course.procedure = "recall";
  course.label = same_in_all("Recall, step by step");
  course.versions = {before, after};
  return course;
}

// One holiday ended with 2021, another began on 8 June 2022.
calendar::WorkingDays calendar_that_changed() {
  calendar::Holiday old;
  old.entry.id = "first_president";
  old.entry.label = same_in_all("Day of the First President");
  old.entry.references = {{"Holidays law, article 2", ""}};
  old.entry.to = day(2021, 12, 31);
  old.month = 12;
  old.day = 1;
  calendar::Holiday republic = old;
  republic.entry.id = "republic";
  republic.entry.label = same_in_all("Day of the Republic");
  republic.entry.from = day(2022, 6, 8);
  republic.entry.to = std::nullopt;
  republic.month = 10;
  republic.day = 25;
  calendar::WorkingDays calendar;
  calendar.complete_from = day(2002, 1, 1);
  calendar.holidays = {old, republic};
  return calendar;
}

// The reform of 8 June 2022 in small: one new region, two articles, party members from 20,000 to 5,000, a recall in two
// stages, a holiday.
procedure::Country reformed() {
  procedure::Country country;
  law::Law& law = country.law;
  law.country = "kz";
  law.label = localized("Қазақстан", "Казахстан", "Kazakhstan");
  law::Act constitution;
  constitution.id = "constitution";
  constitution.label = same_in_all("Constitution 1995");
  law::Act reform;
  reform.id = "reform";
  reform.label = same_in_all("Law adopted by referendum");
  law.acts = {constitution, reform};
  area::Area abai;
  abai.code = "KZ-10";
  abai.from = day(2022, 6, 8);
  abai.split_from = "KZ-63";
  abai.act = "reform";
  abai.names.push_back({std::nullopt, same_in_all("Abai"), "", true});
  area::Area east;
  east.code = "KZ-63";
  east.names.push_back({std::nullopt, same_in_all("East Kazakhstan"), "", true});
  law.areas = {abai, east};
  law.provisions = {article("art-15", "15(2)", "Death penalty"), article("art-6-3", "6(3)", "Land")};
  law::Parameter members;
  members.name = "party.members";
  members.topic = "party";
  members.label = localized("Партия мүшелері", "Члены партии", "Fewest party members");
  members.unit = "member";
  members.complete_from = day(2002, 7, 15);
  law::DatedValue before;
  before.from = day(2020, 5, 25);
  before.value = Count64{20000};
  before.references = {{"Parties law, article 10(6)", ""}};
  before.verified = false;
  law::DatedValue after = before;
  after.from = day(2022, 6, 8);
  after.value = Count64{5000};
  after.act = "reform";
  after.verified = true;
  members.histories.push_back({"", {before, after}});
  law.parameters.push_back(members);
  procedure::Version version;
  version.from = day(2022, 6, 8);
  version.act = "reform";
  procedure::Procedure recall;
  recall.name = "recall";
  recall.label = same_in_all("Recall of a deputy");
  recall.complete_from = day(1995, 1, 1);
  recall.versions.push_back(version);
  country.procedures.push_back(recall);
  country.courses = {course_of_recall()};
  law.working_days = calendar_that_changed();
  return country;
}

TEST(LawShowText, TellsValueSinceUntilArticleAndHistory) {
  const procedure::Country country = reformed();
  const std::vector<const law::Parameter*> asked = {&country.law.parameters.front()};
  const std::string text = law_show_text(country.law, asked, day(2022, 6, 7), {.width = 200});
  EXPECT_TRUE(contains(text, "Fewest party members (party.members)"));
  EXPECT_TRUE(contains(text, "On 7 June 2022: 20,000\u00a0members"));
  EXPECT_TRUE(contains(text, "Since: 25 May 2020"));
  EXPECT_TRUE(contains(text, "Until: 7 June 2022, inclusive"));
  EXPECT_TRUE(contains(text, "Article: Parties law, article 10(6)"));
  EXPECT_TRUE(contains(text, "Doubt: not compared with the official text"));
  EXPECT_TRUE(contains(text, "8 June 2022  5,000\u00a0members"));
}

TEST(LawShowText, SaysInWordsThatNothingIsKnown) {
  const procedure::Country country = reformed();
  const std::vector<const law::Parameter*> asked = {&country.law.parameters.front()};
  EXPECT_TRUE(contains(law_show_text(country.law, asked, day(1999, 1, 1), {}), "not known for that day"));
  EXPECT_TRUE(contains(law_show_text(country.law, asked, day(2010, 1, 1), {}), "not yet in force"));
}

TEST(LawListText, ListsOneTopicOnly) {
  const procedure::Country country = reformed();
  const std::string text = law_list_text(country.law, "party", day(2023, 3, 19), {.width = 200});
  EXPECT_TRUE(contains(text, "\nparty\n"));
  EXPECT_TRUE(contains(text, "Fewest party members (party.members)  5,000\u00a0members  2022-06-08  Parties law"));
  EXPECT_TRUE(contains(law_list_text(country.law, "recall", day(2023, 3, 19), {}), "Nothing was found."));
}

TEST(LawChangeText, TellsAReformToWhoNeverSawIt) {
  const procedure::Country country = reformed();
  const std::string text = law_change_text(law_change(country, day(2022, 6, 7), day(2022, 6, 8)), {.width = 200});
  EXPECT_TRUE(text.starts_with("Kazakhstan: what changed in the law between 7 June 2022 and 8 June 2022\n"));
  EXPECT_TRUE(contains(text, "Areas: 1 → 2\n"));
  EXPECT_TRUE(contains(text, "• New: Abai (split from East Kazakhstan)\n"));
  EXPECT_TRUE(contains(text, "Before: Land belongs to the state.\n"));
  EXPECT_TRUE(contains(text, "After: Land belongs to the people.\n"));
  EXPECT_TRUE(contains(text, "From 8 June 2022, by: Law adopted by referendum\n"));
  EXPECT_TRUE(contains(text,
                       "• Fewest party members: 20,000\u00a0members → 5,000\u00a0members (Parties law, article "
                       "10(6))\n"));
  EXPECT_TRUE(contains(text, "• New: Recall of a deputy\n"));
}

TEST(LawChangeText, PutsArticle6BeforeArticle15) {
  const procedure::Country country = reformed();
  const std::string text = law_change_text(law_change(country, day(2022, 6, 7), day(2022, 6, 8)), {});
  EXPECT_LT(text.find("Article 6(3). Land"), text.find("Article 15(2). Death penalty"));
}

TEST(LawChangeText, SaysThatNothingChanged) {
  const procedure::Country country = reformed();
  EXPECT_TRUE(contains(law_change_text(law_change(country, day(2022, 6, 8), day(2022, 6, 9)), {}),
                       "Nothing changed between these two days."));
}

TEST(LawChange, KnowsWhatBeganAndEnded) {
  const procedure::Country country = reformed();
  const LawChange began = law_change(country, day(2022, 6, 7), day(2022, 6, 8));
  ASSERT_EQ(began.procedures.size(), 1U);
  EXPECT_EQ(began.procedures.front().kind, law::ChangeKind::began);
  EXPECT_TRUE(law_change(country, day(2022, 6, 8), day(2023, 1, 1)).procedures.empty());
}

TEST(LawChange, ClaimsNothingBeforeTheHistoryBegins) {
  procedure::Country country = reformed();
  country.procedures.front().complete_from = std::nullopt;
  EXPECT_TRUE(law_change(country, day(2022, 6, 7), day(2022, 6, 8)).procedures.empty());
}

TEST(LawChangeText, TellsHowProceduresRunAndWhichDaysRest) {
  const procedure::Country country = reformed();
  const std::string text = law_change_text(law_change(country, day(2021, 6, 7), day(2022, 6, 8)), {.width = 200});
  EXPECT_TRUE(contains(text, "how they run: 1; calendar: 2."));
  EXPECT_TRUE(contains(text,
                       "• Changed: Recall, step by step\n    Stages: Collection → Collection, Vote\n"
                       "    Article: Law on recall, article 3\n"));
  EXPECT_TRUE(contains(text, "From 1 January 2022, by: —\n• Ended: Day of the First President\n"));
  EXPECT_TRUE(contains(text, "• New: Day of the Republic\n    Article: Holidays law, article 2\n"));
}

TEST(LawChange, OfCoursesAndDaysClaimsNothingBeforeTheHistoryBegins) {
  procedure::Country country = reformed();
  const LawChange early = law_change(country, day(1996, 1, 1), day(2022, 6, 8));
  ASSERT_EQ(early.courses.size(), 1U);
  EXPECT_EQ(early.courses.front().kind, law::ChangeKind::began);
  EXPECT_TRUE(early.calendar.empty());
  EXPECT_TRUE(law_change(country, day(1994, 1, 1), day(2022, 6, 8)).courses.empty());
}

TEST(LawJson, TellsTheSame) {
  const procedure::Country country = reformed();
  const std::vector<const law::Parameter*> asked = {&country.law.parameters.front()};
  const auto shown = boost::json::parse(law_show_json(country.law, asked, day(2022, 6, 7))).as_object();
  EXPECT_EQ(shown.at("parameters").at(0).at("values").at(0).at("value").as_int64(), 20000);
  EXPECT_EQ(shown.at("parameters").at(0).at("values").at(0).at("until").as_string(), "2022-06-07");
  EXPECT_EQ(shown.at("parameters").at(0).at("values").at(0).at("history").as_array().size(), 2U);
  const auto listed = boost::json::parse(law_list_json(country.law, "party", day(2023, 1, 1))).as_object();
  EXPECT_EQ(listed.at("parameters").as_array().size(), 1U);
  const auto changed =
      boost::json::parse(law_change_json(law_change(country, day(2022, 6, 7), day(2022, 6, 8)))).as_object();
  EXPECT_EQ(changed.at("areas_before").to_number<int>(), 1);
  EXPECT_EQ(changed.at("areas_after").to_number<int>(), 2);
  EXPECT_EQ(changed.at("areas").at(0).at("split_from").as_string(), "KZ-63");
  EXPECT_EQ(changed.at("parameters").at(0).at("before").at("value").as_int64(), 20000);
  EXPECT_EQ(changed.at("parameters").at(0).at("after").at("value").as_int64(), 5000);
  EXPECT_EQ(changed.at("procedures").at(0).at("change").as_string(), "began");
  EXPECT_EQ(changed.at("courses").at(0).at("after").at("stages").at(1).at("stage").as_string(), "vote");
  EXPECT_EQ(changed.at("calendar").at(0).at("entry").as_string(), "republic");
}

}  // namespace
}  // namespace mandate::publish::law_text_test
