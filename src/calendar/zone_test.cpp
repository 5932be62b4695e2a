#include "calendar/zone.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>
#include <string>
#include <vector>

#include "calendar/calendar_for_tests.hpp"

namespace mandate::calendar::zone_test {
namespace {

using testing::day;
using testing::entry;

Instant instant(std::string_view text) { return Instant::parse(text).value(); }

// UTC+6 until the end of February 2024, then UTC+5.
Zone almaty() {
  return {.area = "other",
          .versions = {{.entry = entry("utc+6"), .offset_minutes = 360},
                       {.entry = entry("utc+5", day("2024-03-01")), .offset_minutes = 300}}};
}

std::string legal_day(const Zone& zone, std::string_view text) { return zone.legal_day(instant(text)).value().iso(); }

TEST(Instant, IsReadWithItsOffset) {
  EXPECT_EQ(instant("1970-01-01T00:00:00Z").seconds, 0);
  EXPECT_EQ(instant("2024-02-29T18:00:00Z"), instant("2024-03-01T00:00:00+06:00"));
  EXPECT_EQ(instant("2024-02-29T18:00:00Z"), instant("2024-02-29T23:00:00+05:00"));
  EXPECT_EQ(instant("2024-02-29T12:30:00-05:30"), instant("2024-02-29T18:00:00Z"));
  EXPECT_EQ(instant("1969-12-31T23:59:59Z").seconds, -1);
  EXPECT_EQ(instant("2024-02-29T23:59:59+05:00").iso(), "2024-02-29T18:59:59Z");
  EXPECT_EQ(instant("1969-12-31T23:59:59Z").iso(), "1969-12-31T23:59:59Z");
}

TEST(Instant, ATextWithoutOffsetOrOfAnotherFormIsNone) {
  for (const std::string_view text :
       {"", "2024-02-29", "2024-02-29T18:00:00", "2024-02-29 18:00:00Z", "2024-02-30T18:00:00Z", "2024-02-29T24:00:00Z",
        "2024-02-29T18:60:00Z", "2024-02-29T18:00:60Z", "2024-02-29T18:00Z", "2024-02-29T18:00:00.5Z",
        "2024-02-29T18:00:00+05", "2024-02-29T18:00:00+0500", "2024-02-29T18:00:00+24:00", "2024-02-29T18:00:00z",
        "2024-02-29T18:00:00Z ", "2024-02-29T1a:00:00Z", "2024-02-29T18-00-00Z", "0001-01-01T00:00:00+01:00",
        "9999-12-31T23:59:59-01:00"}) {
    EXPECT_EQ(Instant::parse(text), std::nullopt) << text;
  }
}

TEST(Instant, HoursRunOnWhateverTheDay) {
  EXPECT_EQ(hours_after(instant("2024-02-29T17:30:00Z"), 48), instant("2024-03-02T17:30:00Z"));
  EXPECT_EQ(hours_after(instant("2024-02-29T17:30:00Z"), -12), instant("2024-02-29T05:30:00Z"));
  EXPECT_EQ(hours_after(instant("9999-12-31T17:30:00Z"), 12), std::nullopt);
  EXPECT_EQ(hours_after(instant("2024-02-29T17:30:00Z"), std::numeric_limits<Count64>::max()), std::nullopt);
}

TEST(Zone, TheLastSecondOfADayBelongsToIt) {
  EXPECT_EQ(legal_day(almaty(), "2022-06-05T17:59:59Z"), "2022-06-05");
  EXPECT_EQ(legal_day(almaty(), "2022-06-05T18:00:00Z"), "2022-06-06");
  EXPECT_EQ(legal_day(almaty(), "2026-06-05T18:59:59Z"), "2026-06-05");
  EXPECT_EQ(legal_day(almaty(), "2026-06-05T19:00:00Z"), "2026-06-06");
}

// On 1 March 2024 at 00:00 the clocks went back an hour: 29 February had 25 hours.
TEST(Zone, AChangeOfTheZoneMakesADayLonger) {
  EXPECT_EQ(legal_day(almaty(), "2024-02-28T18:00:00Z"), "2024-02-29");
  EXPECT_EQ(legal_day(almaty(), "2024-02-29T17:59:59Z"), "2024-02-29");
  EXPECT_EQ(legal_day(almaty(), "2024-02-29T18:00:00Z"), "2024-02-29");
  EXPECT_EQ(legal_day(almaty(), "2024-02-29T18:59:59Z"), "2024-02-29");
  EXPECT_EQ(legal_day(almaty(), "2024-02-29T19:00:00Z"), "2024-03-01");
  EXPECT_EQ(almaty().at(instant("2024-02-29T17:59:59Z")).entry.id, "utc+6");
  EXPECT_EQ(almaty().at(instant("2024-02-29T18:00:00Z")).entry.id, "utc+5");
}

TEST(Zone, BeforeItsHistoryNoDayIsClaimed) {
  Zone zone = almaty();
  zone.versions.front().entry.from = day("2005-01-01");
  EXPECT_EQ(legal_day(zone, "2004-12-31T18:00:00Z"), "2005-01-01");
  EXPECT_EQ(zone.legal_day(instant("2004-12-31T17:59:59Z")), std::nullopt);
}

TEST(Zone, AnAreaHasItsOwnZoneOrThatOfAllOthers) {
  const std::vector<Zone> zones = {{.area = "KZ-23", .versions = {{entry("west"), 300}}}, almaty()};
  EXPECT_EQ(zone_for(zones, "KZ-23"), zones.data());
  EXPECT_EQ(zone_for(zones, "KZ-75"), &zones[1]);
  EXPECT_EQ(zone_for({zones.data(), zones.data() + 1}, "KZ-75"), nullptr);
}

TEST(Zone, OutsideTheRangeOfDatesThereIsNoDay) {
  EXPECT_EQ(almaty().legal_day(Instant{std::numeric_limits<std::int64_t>::max()}), std::nullopt);
  EXPECT_EQ(almaty().legal_day(instant("9999-12-31T20:00:00Z")), std::nullopt);
}

RC_GTEST_PROP(ZoneProperty, TimeGoesOnByDays, ()) {
  const Instant start{instant("2024-02-20T00:00:00Z").seconds + *rc::gen::inRange(0, 20 * 86'400)};
  const Date before = *almaty().legal_day(start);
  const Date after = *almaty().legal_day({start.seconds + *rc::gen::inRange(0, 86'400)});
  RC_ASSERT(before <= after);
  RC_ASSERT(after <= *before.plus_days(1));
}

RC_GTEST_PROP(InstantProperty, WhatIsWrittenIsReadBack, ()) {
  const Instant any{*rc::gen::inRange<std::int64_t>(-60'000'000'000, 250'000'000'000)};
  RC_ASSERT(Instant::parse(any.iso()) == any);
}

}  // namespace
}  // namespace mandate::calendar::zone_test
