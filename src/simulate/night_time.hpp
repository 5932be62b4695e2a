// The clock of the night of 5 to 6 June 2022: seconds since eight in the evening in Nur-Sultan, UTC+6, when the
// stations of the east closed.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace mandate::simulate::night {

inline constexpr std::int64_t hour = 3600;
inline constexpr std::int64_t opened = -hour / 2;
inline constexpr std::int64_t duplicates_looked_for = 8 * hour;  // 04:00
inline constexpr std::int64_t preliminary = 13 * hour;           // 6 June, 09:00
inline constexpr std::int64_t final_result = 38 * hour;          // 7 June, 10:00

// Four regions of the west and Kyzylorda lived by UTC+5 then; all stations closed at eight by their own clocks.
[[nodiscard]] constexpr std::int64_t close_of(std::string_view region) {
  constexpr std::array<std::string_view, 5> west = {"KZ-15", "KZ-23", "KZ-27", "KZ-43", "KZ-47"};
  for (const std::string_view each : west) {
    if (each == region) {
      return hour;
    }
  }
  return 0;
}

// "2022-06-06T02:14:05+06:00", from 5 to 9 June.
[[nodiscard]] inline std::string text_of(std::int64_t second) {
  const std::int64_t of_day = second + (20 * hour);
  const auto two = [](std::int64_t number) {
    return std::string{static_cast<char>('0' + (number / 10)), static_cast<char>('0' + (number % 10))};
  };
  return "2022-06-0" + std::to_string(5 + (of_day / (24 * hour))) + "T" + two(of_day / hour % 24) + ":" +
         two(of_day / 60 % 60) + ":" + two(of_day % 60) + "+06:00";
}

}  // namespace mandate::simulate::night
