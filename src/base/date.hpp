// A day of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31. No time of day, no zone, no clock.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mandate {

class Date {
 public:
  // 1970-01-01.
  constexpr Date() = default;

  // Nothing where there is no such day.
  [[nodiscard]] static std::optional<Date> of(int year, unsigned month, unsigned day);

  // ISO 8601 calendar form only: exactly "YYYY-MM-DD". Nothing for any other text.
  [[nodiscard]] static std::optional<Date> parse(std::string_view text);

  [[nodiscard]] int year() const;
  [[nodiscard]] unsigned month() const;
  [[nodiscard]] unsigned day() const;

  // The day `days` later (or earlier); nothing outside the range of the class.
  [[nodiscard]] std::optional<Date> plus_days(std::int64_t days) const;

  // Days since 1970-01-01.
  [[nodiscard]] constexpr std::int32_t days_since_epoch() const { return days_; }

  [[nodiscard]] std::string iso() const;

  friend constexpr auto operator<=>(const Date&, const Date&) = default;

 private:
  explicit constexpr Date(std::int32_t days) : days_(days) {}

  std::int32_t days_ = 0;
};

// Days in a month of a year; month from 1 to 12.
[[nodiscard]] unsigned days_in_month(int year, unsigned month);

}  // namespace mandate
