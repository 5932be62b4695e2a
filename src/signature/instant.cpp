#include "signature/instant.hpp"

#include <algorithm>
#include <ctime>

#include "base/date.hpp"

namespace mandate::signature {

Span both(const Span& a, const Span& b) { return {std::max(a.first, b.first), std::min(a.last, b.last)}; }

std::optional<Instant> instant_of(const ASN1_TIME* time) {
  std::tm fields{};
  if (time == nullptr || ASN1_TIME_to_tm(time, &fields) != 1) {
    return std::nullopt;
  }
  const auto day =
      Date::of(fields.tm_year + 1900, static_cast<unsigned>(fields.tm_mon + 1), static_cast<unsigned>(fields.tm_mday));
  if (!day) {
    return std::nullopt;
  }
  constexpr Instant minute = 60;
  constexpr Instant hour = 60 * minute;
  constexpr Instant whole_day = 24 * hour;
  return (whole_day * day->days_since_epoch()) + (hour * fields.tm_hour) + (minute * fields.tm_min) + fields.tm_sec;
}

}  // namespace mandate::signature
