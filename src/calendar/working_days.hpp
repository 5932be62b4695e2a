// The working days of a country as law makes them: weekends, holidays, rest days carried over, days moved by an act.
//
// A calendar is a value made of dated entries; for each day it answers the kind and the entry that is the reason. Days
// that an act of the government moves are known only for the spans that the calendar lists: what is counted outside
// them may still change, and says so.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/localized_text.hpp"
#include "base/reference.hpp"

namespace mandate::calendar {

// Monday first, as in ISO 8601.
enum class Weekday : std::uint8_t { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

[[nodiscard]] Weekday weekday_of(Date day);
[[nodiscard]] std::string_view name(Weekday weekday);  // "monday"
[[nodiscard]] std::optional<Weekday> weekday_named(std::string_view name);

enum class DayKind : std::uint8_t {
  working,
  weekend,
  holiday,
  rest,          // a day that the law names as one of rest, and not as a holiday: the first day of Kurban Ait
  carried_rest,  // rests because a holiday fell on a weekend or day of rest
  moved_rest,    // rests because an act exchanged it with a weekend day
  moved_working  // the weekend day that is worked in its place
};

[[nodiscard]] constexpr bool is_working(DayKind kind) {
  return kind == DayKind::working || kind == DayKind::moved_working;
}
[[nodiscard]] std::string_view name(DayKind kind);  // "carried_rest"

// Both days inclusive.
struct DateSpan {
  Date from;
  Date to;

  [[nodiscard]] constexpr bool holds(Date day) const { return from <= day && day <= to; }
  friend bool operator==(const DateSpan&, const DateSpan&) = default;
};

// What an entry of the data says, and where it stands.
struct Entry {
  std::string id;  // "nauryz"; of a moved day the ISO date of the day that rests
  LocalizedText label;
  std::string act;                    // id of the act; may be empty
  std::vector<Reference> references;  // never empty
  std::optional<Date> from;           // first day on which the entry is law; absent: since before the history begins
  std::optional<Date> to;             // last day; absent while it is law
  bool verified = true;

  [[nodiscard]] bool in_force(Date day) const { return (!from || *from <= day) && (!to || day <= *to); }
};

// The weekdays that rest.
struct Weekend {
  Entry entry;
  std::array<bool, 7> rests{};  // by Weekday
};

// A holiday, or a day of rest: so many days from a fixed day of every year on which it is law, or the days listed.
struct Holiday {
  Entry entry;
  unsigned month = 0;  // 0 where `dates` lists the days
  unsigned day = 0;
  unsigned days = 1;
  std::vector<Date> dates;  // increasing
  bool rest_only = false;   // a day of rest: no rest day follows where it falls on a weekend
};

// The law by which the next working day rests where a holiday falls on a weekend or on a day of rest.
struct CarryOver {
  Entry entry;
};

// By an act of the government, a working day and a weekend day change places.
struct MovedDay {
  Entry entry;
  Date rests;
  Date works;
};

struct Day {
  Date date;
  DayKind kind = DayKind::working;
  const Entry* reason = nullptr;   // carried_rest: the carry-over; nullptr on a plain working day
  const Entry* holiday = nullptr;  // carried_rest: the holiday for which the day rests
};

struct WorkingDays {
  std::vector<Weekend> weekends;
  std::vector<Holiday> holidays;
  std::vector<CarryOver> carry_overs;
  std::vector<MovedDay> moved_days;
  std::vector<DateSpan> moves_known;  // in order, apart from each other
  std::optional<Date> complete_from;  // no day before it is claimed

  // Pointers of the answers point into this calendar, which must outlive them. A rest day is carried over at most a
  // month.
  [[nodiscard]] Day at(Date day) const;
  [[nodiscard]] std::vector<Day> between(DateSpan span) const;
  // Whether nothing that could still change the kind of the day is missing from the data.
  [[nodiscard]] bool is_known(Date day) const;
};

}  // namespace mandate::calendar
