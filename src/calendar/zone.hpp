// Legal local time: which day it is at an instant, by the zone that holds in an area, itself dated law.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/integer.hpp"
#include "calendar/working_days.hpp"

namespace mandate::calendar {

// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
struct Instant {
  std::int64_t seconds = 0;

  // ISO 8601 with seconds and an offset: "2024-02-29T23:59:59+05:00" or "…Z". Nothing for any other text, and none for
  // a time without offset: it is no instant.
  [[nodiscard]] static std::optional<Instant> parse(std::string_view text);
  [[nodiscard]] std::string iso() const;  // in UTC, with Z

  friend constexpr auto operator<=>(const Instant&, const Instant&) = default;
};

// Nothing outside the range of dates. Hours run through holidays and changes of the zone.
[[nodiscard]] std::optional<Instant> hours_after(Instant start, Count64 hours);

// An offset from UTC that holds from the first moment of a day, which begins by the offset before.
struct ZoneVersion {
  Entry entry;                      // `from` may be absent in the first only: since before the history begins
  std::int32_t offset_minutes = 0;  // east of UTC
};

struct Zone {
  std::string area;                   // code of an area, or "other" for all that have no zone of their own
  std::vector<ZoneVersion> versions;  // never empty, in order of `from`

  [[nodiscard]] const ZoneVersion& at(Instant instant) const;
  // The day to whose last second included an act of that instant belongs; nothing before the first version, by its own
  // offset, and outside the range of dates.
  [[nodiscard]] std::optional<Date> legal_day(Instant instant) const;
};

// The zone of the area, else the one for all others; nullptr where there is neither.
[[nodiscard]] const Zone* zone_for(const std::vector<Zone>& zones, std::string_view area);

}  // namespace mandate::calendar
