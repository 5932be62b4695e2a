#include <gtest/gtest.h>

#include <map>
#include <string>

#include "base/node_literal_for_tests.hpp"
#include "law/law.hpp"
#include "law/read_files_for_tests.hpp"

namespace mandate::law::read_calendar_test {
namespace {

using calendar::DayKind;
using testing::all_of;
using testing::with;

Date day(std::string_view iso) { return *Date::parse(iso); }

std::map<std::string, std::string> country() {
  return {{"country.yaml", R"yaml({country: kz, label: Kazakhstan, languages: [kk, ru, en], description: Days})yaml"},
          {"acts/law.yaml", R"yaml({act: law, label: Law, adopted: 2001-12-13, reference: [{title: Law}]})yaml"},
          {"areas/KZ-23.yaml", R"yaml({area: KZ-23, kind: oblast, within: kz, versions: [{label: Atyrau}],
 reference: [{title: ISO 3166-2}]})yaml"},
          {"calendar/weekends.yaml", R"yaml({calendar: weekends, complete_from: 2009-01-01, versions: [
 {label: Sunday, days: [sunday], act: law, reference: [{title: Old}], verified: false, note: Not seen},
 {from: 2016-01-01, label: Weekend, days: [saturday, sunday], act: law, reference: [{title: "Article 84"}]}]})yaml"},
          {"calendar/holidays.yaml", R"yaml({calendar: holidays, complete_from: 2010-01-01, holidays: [
 {id: nauryz, label: {kk: Наурыз, ru: Наурыз, en: Nauryz}, versions: [
  {on: "03-22", reference: [{title: "Article 3"}]},
  {from: 2010-01-01, on: "03-21", days: 3, act: law, reference: [{title: "Article 3"}]}]},
 {id: first_president, label: First, versions: [
  {from: 2011-12-14, to: 2022-09-28, on: "12-01", label: Another, reference: [{title: "Article 3"}]}]}]})yaml"},
          {"calendar/rest_days.yaml", R"yaml({calendar: rest_days, complete_from: 2009-01-01, rest_days: [
 {id: kurban_ait, label: Ait, versions: [
  {dates: [2022-07-09, 2023-06-28], reference: [{title: "Article 84(5)"}], verified: false}]}]})yaml"},
          {"calendar/carry_over.yaml", R"yaml({calendar: carry_over, complete_from: 2009-01-01, versions: [
 {label: Carried, act: law, reference: [{title: "Article 5"}]}]})yaml"},
          {"calendar/moved_days.yaml", R"yaml({calendar: moved_days, known: [{from: 2022-01-01, to: 2022-12-31}],
 label: Moved, days: [{rests: 2022-03-07, works: 2022-03-05, act: law, reference: [{title: "Resolution 796"}]},
 {rests: 2022-08-29, works: 2022-08-27, reference: [{title: "Resolution 796"}]}]})yaml"},
          {"calendar/zones.yaml", R"yaml({calendar: zones, note: A note, zones: [
 {area: KZ-23, versions: [{offset: "+05:00", reference: [{title: Zone}]}]},
 {area: other, versions: [{from: 2005-01-01, offset: "+06:00", reference: [{title: Zone}]},
  {from: 2024-03-01, offset: "+05:00", act: law, reference: [{title: "Zone, amended"}], verified: false}]}]})yaml"}};
}

class ReadCalendar : public for_tests::ReadFiles {
 protected:
  // With one part of one file replaced there is exactly one problem: it says what was found, at the mark.
  void expect_refused(const std::string& file, std::string_view part, std::string_view replacement,
                      std::string_view found) {
    SCOPED_TRACE(replacement);
    std::map<std::string, std::string> files = country();
    std::string& text = files.at("calendar/" + file + ".yaml");
    text = with(text, part, replacement);
    read(files);
    expect_problem(found);
  }
};

TEST_F(ReadCalendar, EveryDayHasItsKindAndReason) {
  const Law law = read(country());
  ASSERT_EQ(all_of(problems_), "");
  const calendar::WorkingDays& days = law.working_days;
  const auto expect = [&](std::string_view date, DayKind kind, std::string_view reason) {
    const calendar::Day found = days.at(day(date));
    EXPECT_EQ(found.kind, kind) << date;
    EXPECT_EQ(found.reason == nullptr ? "" : found.reason->id, reason) << date;
  };
  expect("2015-03-14", DayKind::working, "");
  expect("2015-03-15", DayKind::weekend, "weekend");
  expect("2016-03-12", DayKind::weekend, "weekend");
  expect("2009-03-21", DayKind::working, "");
  expect("2009-03-22", DayKind::holiday, "nauryz");
  expect("2022-03-21", DayKind::holiday, "nauryz");
  expect("2024-03-25", DayKind::carried_rest, "carry_over");
  expect("2021-12-01", DayKind::holiday, "first_president");
  expect("2022-12-01", DayKind::working, "");
  expect("2023-06-28", DayKind::rest, "kurban_ait");
  expect("2022-03-05", DayKind::moved_working, "2022-03-07");
  expect("2022-03-07", DayKind::moved_rest, "2022-03-07");
  EXPECT_EQ(days.complete_from, day("2010-01-01"));
  EXPECT_TRUE(days.is_known(day("2022-12-31")));
  EXPECT_FALSE(days.is_known(day("2023-01-01")));
}

TEST_F(ReadCalendar, AnEntrySaysWhereItStands) {
  const Law law = read(country());
  const calendar::Entry& old = *law.working_days.at(day("2015-03-15")).reason;
  EXPECT_FALSE(old.verified);
  EXPECT_EQ(old.to, day("2015-12-31"));
  const calendar::Entry& nauryz = *law.working_days.at(day("2022-03-21")).reason;
  EXPECT_EQ(nauryz.label.in(Language::kk), "Наурыз");
  EXPECT_EQ(nauryz.act, "law");
  ASSERT_EQ(nauryz.references.size(), 1U);
  EXPECT_EQ(nauryz.references.front().title, "Article 3");
  EXPECT_EQ(law.working_days.at(day("2021-12-01")).reason->label.in(Language::en), "Another");
}

TEST_F(ReadCalendar, ZonesAreDatedByArea) {
  const Law law = read(country());
  const calendar::Zone& nation = *calendar::zone_for(law.zones, "kz");
  EXPECT_EQ(nation.legal_day(*calendar::Instant::parse("2024-02-29T18:30:00Z")), day("2024-02-29"));
  EXPECT_EQ(nation.legal_day(*calendar::Instant::parse("2023-02-28T18:30:00Z")), day("2023-03-01"));
  EXPECT_EQ(calendar::zone_for(law.zones, "KZ-23")->versions.front().offset_minutes, 300);
  EXPECT_EQ(nation.versions.back().entry.label.in(Language::ru), "UTC+05:00");
}

TEST_F(ReadCalendar, ACountryWithoutCalendarKnowsNoDay) {
  std::map<std::string, std::string> files = country();
  std::erase_if(files, [](const auto& file) { return file.first.starts_with("calendar/"); });
  const Law law = read(files);
  EXPECT_EQ(all_of(problems_), "");
  EXPECT_FALSE(law.working_days.is_known(day("2022-06-05")));
  EXPECT_EQ(calendar::zone_for(law.zones, "kz"), nullptr);
}

TEST_F(ReadCalendar, AFileIsOneOfThoseThatTheCalendarHas) {
  std::map<std::string, std::string> files = country();
  files["calendar/fairs.yaml"] = "{calendar: fairs}";
  read(files);
  ASSERT_EQ(problems_.size(), 1U) << all_of(problems_);
  EXPECT_EQ(
      problems_.front().text(),
      "calendar/fairs.yaml: error: 'fairs' in calendar/; expected one of: weekends, holidays, rest_days, carry_over, "
      "moved_days, zones");
  expect_refused("zones", "calendar: zones", "calendar: @@time", "'time' for 'calendar'");
  expect_refused("zones", "note: A note", "@@notes: A note", "unknown key 'notes' in a part of the calendar");
}

TEST_F(ReadCalendar, ADayOfTheWeekendIsAWeekday) {
  expect_refused("weekends", "[saturday, sunday]", "@@[saturday, sun]", "'sun' in 'days'");
  expect_refused("weekends", "[saturday, sunday]", "@@[saturday, sunday, sunday]", "'sunday' in 'days'");
  expect_refused("weekends", "days: [sunday]", "days: @@5", "a whole number for 'days'");
}

TEST_F(ReadCalendar, VersionsFollowEachOther) {
  expect_refused("weekends", "{from: 2016-01-01, ", "@@{", "a later version without its first day");
  expect_refused("holidays", "{on: \"03-22\", reference: [{title: \"Article 3\"}]},\n  {from: 2010-01-01",
                 "{to: 2012-12-31, on: \"03-22\", reference: [{title: \"Article 3\"}]},\n  @@{from: 2010-01-01",
                 "2010-01-01 after 2012-12-31");
  expect_refused("holidays", "to: 2022-09-28", "to: @@2011-09-28", "last day 2011-09-28 before first day 2011-12-14");
  expect_refused("zones", "{from: 2024-03-01", "@@{from: 2005-01-01", "2005-01-01 after 2005-01-01");
}

TEST_F(ReadCalendar, AHolidayFallsOnADayOfTheYearOrOnTheDaysListed) {
  expect_refused("holidays", "on: \"03-22\"", "on: @@\"03-32\"", "'03-32' for 'on'");
  expect_refused("holidays", "on: \"03-22\"", "on: @@322", "322 for 'on'");
  expect_refused("holidays", "{on: \"03-22\", ", "@@{", "neither 'on' nor 'dates'");
  expect_refused("rest_days", "{dates: ", "@@{on: \"07-09\", dates: ", "both 'on' and 'dates'");
  expect_refused("rest_days", "2023-06-28]", "@@2022-06-28]", "2022-06-28 after 2022-07-09");
  expect_refused("rest_days", "[2022-07-09, 2023-06-28]", "@@[]", "an empty sequence for 'dates'");
  expect_refused("holidays", "days: 3", "days: @@0", "0 for 'days'");
  expect_refused("holidays", "days: 3", "days: @@32", "32 for 'days'");
  expect_refused("rest_days", "id: kurban_ait", "id: @@nauryz", "'nauryz' twice");
}

TEST_F(ReadCalendar, EveryEntryHasItsReference) {
  expect_refused("carry_over", "{label: Carried, act: law, reference: [{title: \"Article 5\"}]}",
                 "@@{label: Carried, act: law}", "no key 'reference'");
  expect_refused("holidays", "days: 3, act: law", "days: 3, act: @@decree", "no act 'decree'");
  expect_refused("holidays", "{kk: Наурыз, ru: Наурыз, en: Nauryz}", "@@{ru: Наурыз, en: Nauryz}",
                 "no 'kk' in 'label'");
}

TEST_F(ReadCalendar, AMovedDayExchangesWorkAndRest) {
  expect_refused("moved_days", "{rests: 2022-03-07", "@@{rests: 2022-03-06",
                 "2022-03-06 for 'rests', which rests anyway");
  expect_refused("moved_days", "{rests: 2022-03-07, works: 2022-03-05", "@@{rests: 2022-03-07, works: 2022-03-04",
                 "2022-03-04 for 'works', which is worked anyway");
  expect_refused("moved_days", "{rests: 2022-08-29, works: 2022-08-27", "@@{rests: 2022-08-29, works: 2022-03-05",
                 "2022-03-05 moved twice");
  expect_refused("moved_days", "{from: 2022-01-01, to: 2022-12-31}",
                 "{from: 2022-01-01, to: 2022-12-31}, @@{from: 2022-12-31, to: 2023-12-31}",
                 "2022-12-31 to 2023-12-31");
}

TEST_F(ReadCalendar, AZoneIsAnOffsetOfAnArea) {
  expect_refused("zones", "offset: \"+06:00\"", "offset: @@\"+6\"", "'+6' for 'offset'");
  expect_refused("zones", "offset: \"+06:00\"", "offset: @@\"+06:60\"", "'+06:60' for 'offset'");
  expect_refused("zones", "offset: \"+06:00\"", "offset: @@\"+15:00\"", "'+15:00' for 'offset'");
  expect_refused("zones", "area: KZ-23", "area: @@KZ-99", "no area 'KZ-99'");
  expect_refused("zones", "{area: KZ-23",
                 "{area: KZ-23, versions: [{offset: \"+05:00\", reference: [{title: Zone}]}]},\n @@{area: KZ-23",
                 "'KZ-23' twice");
}

}  // namespace
}  // namespace mandate::law::read_calendar_test
