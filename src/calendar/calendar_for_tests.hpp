// A small calendar for tests, shaped like Kazakhstan's: weekends, New Year of two days, Nauryz of three, a day of rest
// on 7 January, carry-over, and one day moved.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "calendar/working_days.hpp"

namespace mandate::calendar::testing {

inline Date day(std::string_view iso) { return Date::parse(iso).value(); }

inline Entry entry(const std::string& id, std::optional<Date> from = {}, std::optional<Date> to = {}) {
  return {.id = id, .label = same_in_all(id), .act = "act", .references = {{"article 1", {}}}, .from = from, .to = to};
}

inline Holiday yearly(const std::string& id, unsigned month, unsigned first, unsigned days) {
  return {.entry = entry(id), .month = month, .day = first, .days = days};
}

inline Weekend saturday_and_sunday() {
  return {.entry = entry("weekend"), .rests = {false, false, false, false, false, true, true}};
}

inline WorkingDays small_calendar() {
  WorkingDays calendar;
  calendar.weekends = {saturday_and_sunday()};
  Holiday christmas = yearly("christmas", 1, 7, 1);
  christmas.rest_only = true;
  calendar.holidays = {yearly("new_year", 1, 1, 2), std::move(christmas), yearly("nauryz", 3, 21, 3),
                       yearly("victory", 5, 9, 1)};
  calendar.carry_overs = {{entry("carry_over")}};
  calendar.moved_days = {{.entry = entry("2022-03-07"), .rests = day("2022-03-07"), .works = day("2022-03-05")}};
  calendar.moves_known = {{day("2022-01-01"), day("2024-12-31")}};
  return calendar;
}

}  // namespace mandate::calendar::testing
