// Deadlines as an iCalendar file (RFC 5545), which any calendar program opens: one all-day event each, without alarms.
//
// The same deadlines give the same bytes: identifiers come from the caller and stay the same from file to file, so that
// a program that has read an earlier file moves its entry; the stamp is passed in.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/localized_text.hpp"
#include "calendar/zone.hpp"

namespace mandate::publish {

struct CalendarEvent {
  std::string id;  // unique in the world, the same whenever the deadline is published: case, stage, deadline
  std::string title;
  Date day;
  std::string description;  // how the day was counted; lines end with '\n'; may be empty
};

// Events in their order. `stamp` is when the file was made. Control characters in texts are left out.
[[nodiscard]] std::string icalendar(std::span<const CalendarEvent> events, calendar::Instant stamp, Language language);

// A content line as RFC 5545 (3.1) folds it: no line of more than 75 octets, no character of UTF-8 broken, CRLF at the
// end.
[[nodiscard]] std::string folded(std::string_view line);

// A value of type TEXT (3.3.11).
[[nodiscard]] std::string escaped_text(std::string_view text);

}  // namespace mandate::publish
