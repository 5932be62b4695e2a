#include "law/difference.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <utility>

namespace mandate::law::difference_test {
namespace {

Date day(const char* iso) { return *Date::parse(iso); }

using Dated = std::pair<const char*, std::optional<Value>>;

History history(std::string area, std::initializer_list<Dated> entries) {
  History made{std::move(area), {}};
  for (const Dated& entry : entries) {
    DatedValue value;
    value.from = day(entry.first);
    value.value = entry.second;
    made.values.push_back(std::move(value));
  }
  return made;
}

Law with_parameter(std::vector<History> histories) {
  Law law;
  Parameter parameter;
  parameter.name = "party.members";
  parameter.complete_from = day("2000-01-01");
  parameter.histories = std::move(histories);
  law.parameters.push_back(std::move(parameter));
  return law;
}

// 50,000 of 2002, 40,000 of 2009, 5,000 of 17 November 2022.
Law party_members() {
  return with_parameter(
      {history("", {{"2002-07-15", Count64{50000}}, {"2009-02-06", Count64{40000}}, {"2022-11-17", Count64{5000}}})});
}

TEST(Difference, SeveralChangesAreOneFromTheFirstStateToTheLast) {
  const Law law = party_members();
  const Difference found = difference(law, day("2005-01-01"), day("2023-01-01"));
  ASSERT_EQ(found.parameters.size(), 1U);
  EXPECT_EQ(found.parameters.front().kind, ChangeKind::changed);
  EXPECT_EQ(found.parameters.front().parameter, &law.parameters.front());
  EXPECT_EQ(found.parameters.front().before->value, Value(Count64{50000}));
  EXPECT_EQ(found.parameters.front().after->value, Value(Count64{5000}));
}

TEST(Difference, TheLaterDayItselfCounts) {
  const Law law = party_members();
  EXPECT_TRUE(difference(law, day("2022-11-15"), day("2022-11-16")).parameters.empty());
  EXPECT_EQ(difference(law, day("2022-11-16"), day("2022-11-17")).parameters.size(), 1U);
  EXPECT_TRUE(difference(law, day("2022-11-17"), day("2022-11-18")).parameters.empty());
  EXPECT_TRUE(difference(law, day("2022-11-17"), day("2022-11-17")).parameters.empty());
}

TEST(Difference, ARuleBegins) {
  const Law law = party_members();
  const Difference found = difference(law, day("2002-07-14"), day("2002-07-15"));
  ASSERT_EQ(found.parameters.size(), 1U);
  EXPECT_EQ(found.parameters.front().kind, ChangeKind::began);
  EXPECT_EQ(found.parameters.front().before, nullptr);
  EXPECT_EQ(found.parameters.front().after->value, Value(Count64{50000}));
}

TEST(Difference, ARuleEndsAndBeginsAnew) {
  const Law law = with_parameter(
      {history("", {{"2002-01-01", Count64{1}}, {"2010-01-01", std::nullopt}, {"2020-01-01", Count64{1}}})});
  const Difference ended = difference(law, day("2009-12-31"), day("2010-01-01"));
  ASSERT_EQ(ended.parameters.size(), 1U);
  EXPECT_EQ(ended.parameters.front().kind, ChangeKind::ended);
  EXPECT_EQ(ended.parameters.front().before->from, day("2002-01-01"));
  EXPECT_EQ(ended.parameters.front().after->from, day("2010-01-01"));  // the entry that ended it
  const Difference anew = difference(law, day("2015-01-01"), day("2021-01-01"));
  ASSERT_EQ(anew.parameters.size(), 1U);
  EXPECT_EQ(anew.parameters.front().kind, ChangeKind::began);
  EXPECT_EQ(anew.parameters.front().before, nullptr);
  EXPECT_TRUE(difference(law, day("2005-01-01"), day("2021-01-01")).parameters.empty());
}

TEST(Difference, TheSameValueInAnotherActIsNoChange) {
  const Law law = with_parameter({history("", {{"2002-01-01", Count64{7}}, {"2026-07-01", Count64{7}}})});
  EXPECT_TRUE(difference(law, day("2026-06-30"), day("2026-07-01")).parameters.empty());
}

TEST(Difference, WhatIsNotKnownBeforeIsNotCalledNew) {
  const Law law = party_members();
  const Difference found = difference(law, day("1999-12-31"), day("2003-01-01"));
  EXPECT_TRUE(found.parameters.empty());
  ASSERT_EQ(found.not_told.size(), 1U);
  EXPECT_EQ(found.not_told.front().parameter, &law.parameters.front());
  EXPECT_EQ(difference(law, day("2000-01-01"), day("2003-01-01")).parameters.size(), 1U);
}

TEST(Difference, AParameterChangesByArea) {
  const Law law = with_parameter({history("KZ-79", {{"2002-01-01", Count64{1}}, {"2010-01-01", Count64{2}}}),
                                  history("other", {{"2002-01-01", Count64{1}}})});
  const Difference found = difference(law, day("2009-01-01"), day("2011-01-01"));
  ASSERT_EQ(found.parameters.size(), 1U);
  EXPECT_EQ(found.parameters.front().area, "KZ-79");
}

ProvisionVersion version(std::optional<Date> from, std::optional<LocalizedText> summary) {
  ProvisionVersion made;
  made.from = from;
  made.summary = std::move(summary);
  return made;
}

TEST(Difference, ProvisionsBeginChangeAndEnd) {
  Law law;
  law.provisions.resize(4);
  law.provisions[0].versions = {version(day("2026-07-01"), same_in_all("new"))};
  law.provisions[1].versions = {version({}, same_in_all("old")), version(day("2026-07-01"), same_in_all("new"))};
  law.provisions[2].versions = {version({}, same_in_all("old")), version(day("2026-07-01"), std::nullopt)};
  law.provisions[3].versions = {version({}, same_in_all("old")), version(day("2026-07-01"), same_in_all("old"))};
  const Difference found = difference(law, day("2026-06-30"), day("2026-07-01"));
  ASSERT_EQ(found.provisions.size(), 3U);
  EXPECT_EQ(found.provisions[0].kind, ChangeKind::began);
  EXPECT_EQ(found.provisions[0].before, nullptr);
  EXPECT_EQ(found.provisions[0].after, &law.provisions[0].versions[0]);
  EXPECT_EQ(found.provisions[1].kind, ChangeKind::changed);
  EXPECT_EQ(found.provisions[1].before, &law.provisions[1].versions[0]);
  EXPECT_EQ(found.provisions[2].kind, ChangeKind::ended);
  EXPECT_EQ(found.provisions[2].after, &law.provisions[2].versions[1]);
}

area::Area area(std::string code, std::optional<Date> from, std::optional<Date> to) {
  area::Area made;
  made.code = std::move(code);
  made.from = from;
  made.to = to;
  made.names.push_back({{}, same_in_all(made.code), {}, true});
  return made;
}

// 2018: South Kazakhstan ends, Turkistan and Shymkent begin; 2019: the capital is renamed.
TEST(Difference, AreasBeginEndAndAreRenamed) {
  Law law;
  law.areas = {area("KZ-61", day("2018-06-19"), {}), area("KZ-71", {}, {}), area("KZ-79", day("2018-06-19"), {}),
               area("KZ-YUZ", {}, day("2018-06-18")), area("KZ-ZZ", day("2018-07-01"), day("2018-07-31"))};
  law.areas[1].names.push_back({day("2019-03-23"), same_in_all("Nur-Sultan"), {}, true});
  const Difference found = difference(law, day("2018-06-18"), day("2019-03-23"));
  EXPECT_EQ(found.areas_before, 2U);
  EXPECT_EQ(found.areas_after, 3U);
  ASSERT_EQ(found.areas.size(), 4U);
  EXPECT_EQ(found.areas[0].kind, ChangeKind::began);
  EXPECT_EQ(found.areas[1].kind, ChangeKind::changed);
  EXPECT_EQ(found.areas[1].area, &law.areas[1]);
  EXPECT_EQ(found.areas[2].kind, ChangeKind::began);
  EXPECT_EQ(found.areas[3].kind, ChangeKind::ended);
}

TEST(Difference, ARenamedAreaThatHasItsOldNameBackIsNoChange) {
  Law law;
  law.areas = {area("KZ-71", {}, {})};
  law.areas[0].names.push_back({day("2019-03-23"), same_in_all("Nur-Sultan"), {}, true});
  law.areas[0].names.push_back({day("2022-09-17"), same_in_all("KZ-71"), {}, true});
  EXPECT_TRUE(difference(law, day("2019-01-01"), day("2023-01-01")).areas.empty());
  EXPECT_EQ(difference(law, day("2019-01-01"), day("2020-01-01")).areas.size(), 1U);
}

}  // namespace
}  // namespace mandate::law::difference_test
