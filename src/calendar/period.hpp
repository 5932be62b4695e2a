// A period in calendar units, and the day that lies a period after another.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/date.hpp"
#include "base/integer.hpp"

namespace mandate::calendar {

enum class Unit : std::uint8_t { day, month, year };

[[nodiscard]] std::optional<Unit> unit_named(std::string_view name);

// What the day is when the month is too short (one year after 29 February): the last day of that month, the first day
// of the next, or none. Named by the law's reader, no default.
enum class MonthEnd : std::uint8_t { last_day, first_of_next, error };

[[nodiscard]] std::optional<MonthEnd> month_end_named(std::string_view name);  // "last_day"
[[nodiscard]] std::string_view name(MonthEnd month_end);

// Nothing on overflow, and where the month is too short under `MonthEnd::error`. `count` may be negative.
[[nodiscard]] std::optional<Date> add(Date day, Count64 count, Unit unit, MonthEnd month_end);

}  // namespace mandate::calendar
