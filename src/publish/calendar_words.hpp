// What is said of days and deadlines, in Kazakh, Russian and English: a closed set like publish/catalogue.hpp.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/localized_text.hpp"
#include "calendar/deadline.hpp"
#include "law/law.hpp"
#include "publish/text_table.hpp"

namespace mandate::publish {

enum class CalendarWord : std::uint8_t {
  last_day,
  counted_from,
  counted_back_from,
  first_is_next,
  first_is_before,
  first_is_same,
  if_non_working,
  column_day,
  column_number,
  column_kind,
  column_reason,
  paused,
  put_off_to,
  moved_rest,
  moved_working,
  carried,
  not_known,
  unverified,
  not_complete,
  working_of_days,
  deadline
};

[[nodiscard]] std::string say(CalendarWord word, Language language, std::initializer_list<Filling> fillings = {});

[[nodiscard]] std::string_view words(calendar::DayKind kind, Language language);
[[nodiscard]] std::string_view words(calendar::DayUnit unit, Language language);  // "Working days"
[[nodiscard]] std::string_view words(calendar::NonWorking non_working, Language language);
[[nodiscard]] std::string_view words(calendar::Weekday weekday, Language language);
[[nodiscard]] std::string_view words(calendar::DeadlineFault fault, Language language);

// "3 April 2026, Friday"
[[nodiscard]] std::string day_words(Date day, Language language);

// Why a day rests, or is worked though it would not be, with where it stands: "Nauryz (Law on Holidays, article 3)".
// Empty on a plain working day. The entries are of the law's calendar.
[[nodiscard]] std::string reason_words(const law::Law& law, const calendar::Day& day, Language language);

}  // namespace mandate::publish
