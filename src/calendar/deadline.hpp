// A deadline and how it was counted: every day of the period, with the reason for each that does not count.
//
// Nothing has a default: unit, first day counted, what follows a last day that is no working day, and the end of a
// short month are named by the law's reader. Hours are no days: an instant that lies hours after another is in
// zone.hpp.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/integer.hpp"
#include "calendar/period.hpp"
#include "calendar/working_days.hpp"

namespace mandate::calendar {

enum class DayUnit : std::uint8_t { day, working_day, month, year };

// Whether the day from which a period runs is its first day. Day zero is `next_day`.
enum class Starts : std::uint8_t { same_day, next_day };

// What the last day becomes where it is no working day.
enum class NonWorking : std::uint8_t { stays, next_working_day, previous_working_day };

[[nodiscard]] std::optional<DayUnit> day_unit_named(std::string_view name);  // "working_day"
[[nodiscard]] std::optional<Starts> starts_named(std::string_view name);
[[nodiscard]] std::optional<NonWorking> non_working_named(std::string_view name);
[[nodiscard]] std::string_view name(DayUnit unit);
[[nodiscard]] std::string_view name(Starts starts);
[[nodiscard]] std::string_view name(NonWorking non_working);

struct DeadlineRule {
  Count64 count = 0;  // below 0 counts back: "not later than 30 days before the vote" is -30
  DayUnit unit = DayUnit::day;
  Starts starts = Starts::next_day;
  NonWorking if_non_working = NonWorking::stays;
  MonthEnd month_end = MonthEnd::error;  // of months and years
};

enum class Treatment : std::uint8_t {
  counted,
  not_working,  // passed over: the unit is working days
  paused,       // passed over: the period stood still
  put_off       // after the last counted day, up to the working day to which the deadline is put off
};

[[nodiscard]] std::string_view name(Treatment treatment);

struct CountedDay {
  Date day;
  DayKind kind = DayKind::working;
  Treatment treatment = Treatment::counted;
  std::uint32_t number = 0;        // counted: from 1
  const Entry* reason = nullptr;   // why it is no plain working day; of the calendar that was asked
  const Entry* holiday = nullptr;  // carried_rest: the holiday for which the day rests

  [[nodiscard]] bool counted() const { return treatment == Treatment::counted; }
};

struct Deadline {
  Date last_day;
  // In the order of counting (backwards where the count is below 0). With `previous_working_day` counted days may
  // follow the last day.
  std::vector<CountedDay> days;
  bool calendar_known = true;  // whether the calendar is known for each day whose kind the answer rests on
  bool verified = true;        // whether each entry of the calendar that the answer rests on is verified
};

enum class DeadlineFault : std::uint8_t {
  nothing_to_count,  // a count of 0
  no_such_day,       // the month is too short, and the rule says that this is an error
  too_far            // more than a century, or outside the range of dates
};

[[nodiscard]] std::string_view name(DeadlineFault fault);

// A month or year has as many days as lie up to its last day by the calendar. A pause stops the count while it runs;
// one that begins after the last counted day changes nothing. Pauses may overlap and come in any order. Pointers of the
// answer point into the calendar, which must outlive it.
[[nodiscard]] std::expected<Deadline, DeadlineFault> count_deadline(const DeadlineRule& rule, Date start,
                                                                    std::span<const DateSpan> pauses,
                                                                    const WorkingDays& calendar);

}  // namespace mandate::calendar
