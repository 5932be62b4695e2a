#include "base/date.hpp"

#include <chrono>
#include <cstddef>

namespace mandate {
namespace {

constexpr int first_year = 1;
constexpr int last_year = 9999;

std::chrono::year_month_day civil(std::int32_t days) {
  return std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(days)));
}

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') {
      return std::nullopt;
    }
    value = (value * 10) + (c - '0');
  }
  return value;
}

void append_padded(std::string& out, int value, std::size_t width) {
  const std::string text = std::to_string(value);
  out.append(width > text.size() ? width - text.size() : 0, '0');
  out += text;
}

}  // namespace

std::optional<Date> Date::of(int year, unsigned month, unsigned day) {
  if (year < first_year || year > last_year || month > 12 || day > 31) {
    return std::nullopt;
  }
  const std::chrono::year_month_day civil_date{std::chrono::year(year), std::chrono::month(month),
                                               std::chrono::day(day)};
  if (!civil_date.ok()) {
    return std::nullopt;
  }
  return Date(static_cast<std::int32_t>(std::chrono::sys_days(civil_date).time_since_epoch().count()));
}

std::optional<Date> Date::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  const std::optional<int> year = digits(text.substr(0, 4));
  const std::optional<int> month = digits(text.substr(5, 2));
  const std::optional<int> day = digits(text.substr(8, 2));
  if (!year || !month || !day) {
    return std::nullopt;
  }
  return of(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

int Date::year() const { return static_cast<int>(civil(days_).year()); }
unsigned Date::month() const { return static_cast<unsigned>(civil(days_).month()); }
unsigned Date::day() const { return static_cast<unsigned>(civil(days_).day()); }

std::optional<Date> Date::plus_days(std::int64_t days) const {
  constexpr std::int64_t span = 4'000'000;  // more days than the range of the class holds
  if (days < -span || days > span) {
    return std::nullopt;
  }
  const Date result(static_cast<std::int32_t>(days_ + days));
  const int year = result.year();
  if (year < first_year || year > last_year) {
    return std::nullopt;
  }
  return result;
}

std::string Date::iso() const {
  std::string out;
  append_padded(out, year(), 4);
  out += '-';
  append_padded(out, static_cast<int>(month()), 2);
  out += '-';
  append_padded(out, static_cast<int>(day()), 2);
  return out;
}

unsigned days_in_month(int year, unsigned month) {
  const auto last = std::chrono::year(year) / std::chrono::month(month) / std::chrono::last;
  return static_cast<unsigned>(last.day());
}

}  // namespace mandate
