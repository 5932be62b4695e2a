#include "calendar/zone.hpp"

#include <algorithm>
#include <cstddef>

#include "base/digit.hpp"
#include "base/find.hpp"

namespace mandate::calendar {
namespace {

constexpr std::int64_t seconds_in_minute = 60;
constexpr std::int64_t seconds_in_hour = 60 * seconds_in_minute;
constexpr std::int64_t seconds_in_day = 24 * seconds_in_hour;

std::optional<std::int64_t> two_digits(std::string_view text, std::int64_t below) {
  if (text.size() != 2 || !is_digit(text[0]) || !is_digit(text[1])) {
    return std::nullopt;
  }
  const std::int64_t value = ((text[0] - '0') * 10) + (text[1] - '0');
  return value < below ? std::optional(value) : std::nullopt;
}

// "hh:mm", in seconds.
std::optional<std::int64_t> hours_and_minutes(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') {
    return std::nullopt;
  }
  const std::optional<std::int64_t> hours = two_digits(text.substr(0, 2), 24);
  const std::optional<std::int64_t> minutes = two_digits(text.substr(3), 60);
  return hours && minutes ? std::optional((*hours * seconds_in_hour) + (*minutes * seconds_in_minute)) : std::nullopt;
}

// "hh:mm:ss", in seconds.
std::optional<std::int64_t> time_of_day(std::string_view text) {
  if (text.size() != 8 || text[5] != ':') {
    return std::nullopt;
  }
  const std::optional<std::int64_t> minutes = hours_and_minutes(text.substr(0, 5));
  const std::optional<std::int64_t> seconds = two_digits(text.substr(6), 60);
  return minutes && seconds ? std::optional(*minutes + *seconds) : std::nullopt;
}

// "Z", "+hh:mm", "-hh:mm", in seconds east of UTC.
std::optional<std::int64_t> offset(std::string_view text) {
  if (text == "Z") {
    return 0;
  }
  if (text.empty() || (text[0] != '+' && text[0] != '-')) {
    return std::nullopt;
  }
  const std::optional<std::int64_t> east = hours_and_minutes(text.substr(1));
  return east && text[0] == '-' ? -*east : east;
}

std::int64_t floor_days(std::int64_t seconds) {
  return (seconds / seconds_in_day) - (seconds % seconds_in_day < 0 ? 1 : 0);
}

// The day on which a clock at UTC stands at that second.
std::optional<Date> day_of(std::int64_t seconds) { return Date().plus_days(floor_days(seconds)); }

// The second at which the day begins by that offset.
std::int64_t midnight(Date day, std::int32_t offset_minutes) {
  return (day.days_since_epoch() * seconds_in_day) - (offset_minutes * seconds_in_minute);
}

std::string padded(std::int64_t value) {
  return {static_cast<char>('0' + (value / 10)), static_cast<char>('0' + (value % 10))};
}

}  // namespace

std::optional<Instant> Instant::parse(std::string_view text) {
  constexpr std::size_t offset_from = 19;  // after "YYYY-MM-DDThh:mm:ss"
  if (text.size() <= offset_from || text[10] != 'T') {
    return std::nullopt;
  }
  const std::optional<Date> day = Date::parse(text.substr(0, 10));
  const std::optional<std::int64_t> time = time_of_day(text.substr(11, 8));
  const std::optional<std::int64_t> east = offset(text.substr(offset_from));
  if (!day || !time || !east) {
    return std::nullopt;
  }
  const Instant instant{(day->days_since_epoch() * seconds_in_day) + *time - *east};
  return day_of(instant.seconds) ? std::optional(instant) : std::nullopt;
}

std::string Instant::iso() const {
  const std::int64_t in_day = seconds - (floor_days(seconds) * seconds_in_day);
  return day_of(seconds).value_or(Date()).iso() + 'T' + padded(in_day / seconds_in_hour) + ':' +
         padded(in_day % seconds_in_hour / seconds_in_minute) + ':' + padded(in_day % seconds_in_minute) + 'Z';
}

std::optional<Instant> hours_after(Instant start, Count64 hours) {
  const std::optional<Count64> seconds = checked_multiply(hours, seconds_in_hour);
  const std::optional<Count64> sum = seconds ? checked_add(start.seconds, *seconds) : std::nullopt;
  return sum && day_of(*sum) ? std::optional(Instant{*sum}) : std::nullopt;
}

const ZoneVersion& Zone::at(Instant instant) const {
  std::size_t index = 0;
  while (index + 1 < versions.size() &&
         instant.seconds >= midnight(*versions[index + 1].entry.from, versions[index].offset_minutes)) {
    ++index;
  }
  return versions[index];
}

std::optional<Date> Zone::legal_day(Instant instant) const {
  const ZoneVersion& first = versions.front();
  if (first.entry.from && instant.seconds < midnight(*first.entry.from, first.offset_minutes)) {
    return std::nullopt;
  }
  const std::optional<Count64> local = checked_add(instant.seconds, at(instant).offset_minutes * seconds_in_minute);
  return local ? day_of(*local) : std::nullopt;
}

const Zone* zone_for(const std::vector<Zone>& zones, std::string_view area) {
  const Zone* const own = first_equal(zones, area, &Zone::area);
  return own != nullptr ? own : first_equal(zones, std::string_view("other"), &Zone::area);
}

}  // namespace mandate::calendar
