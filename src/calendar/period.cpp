#include "calendar/period.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/find.hpp"

namespace mandate::calendar {
namespace {

constexpr std::array<std::string_view, 3> month_end_names = {"last_day", "first_of_next", "error"};
constexpr Count64 months_in_year = 12;
constexpr Count64 most_months = 200'000;  // more than the range of Date holds

std::optional<Date> add_months(Date day, Count64 count, MonthEnd month_end) {
  if (count > most_months || count < -most_months) {
    return std::nullopt;
  }
  const Count64 months = (day.year() * months_in_year) + (day.month() - 1) + count;
  if (months < months_in_year) {
    return std::nullopt;
  }
  const int year = static_cast<int>(months / months_in_year);
  const auto month = static_cast<unsigned>((months % months_in_year) + 1);
  const unsigned last = days_in_month(year, month);
  if (day.day() > last && month_end == MonthEnd::error) {
    return std::nullopt;
  }
  const std::optional<Date> result = Date::of(year, month, std::min(day.day(), last));
  const bool put_forward = day.day() > last && month_end == MonthEnd::first_of_next;
  return result && put_forward ? result->plus_days(1) : result;
}

}  // namespace

std::optional<Unit> unit_named(std::string_view name) {
  if (name == "day") {
    return Unit::day;
  }
  if (name == "month") {
    return Unit::month;
  }
  if (name == "year") {
    return Unit::year;
  }
  return std::nullopt;
}

std::optional<MonthEnd> month_end_named(std::string_view name) {
  const std::optional<std::size_t> index = index_in(month_end_names, name);
  return index ? std::optional(static_cast<MonthEnd>(*index)) : std::nullopt;
}

std::string_view name(MonthEnd month_end) { return month_end_names.at(static_cast<std::size_t>(month_end)); }

std::optional<Date> add(Date day, Count64 count, Unit unit, MonthEnd month_end) {
  if (unit == Unit::day) {
    return day.plus_days(count);
  }
  if (unit == Unit::month) {
    return add_months(day, count, month_end);
  }
  const std::optional<Count64> months = checked_multiply(count, months_in_year);
  return months ? add_months(day, *months, month_end) : std::nullopt;
}

}  // namespace mandate::calendar
