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
  return Instant{day->days_since_epoch()} * 86'400 + Instant{fields.tm_hour} * 3'600 + Instant{fields.tm_min} * 60 +
         fields.tm_sec;
}

}  // namespace mandate::signature
