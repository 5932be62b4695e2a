// Reads `calendar/<name>.yaml`: weekends, holidays, days of rest, carry-over, days moved by acts, zones.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "calendar/working_days.hpp"
#include "calendar/zone.hpp"
#include "law/country_scope.hpp"

namespace mandate::law {

struct CalendarFiles {
  calendar::WorkingDays working_days;
  std::vector<calendar::Zone> zones;
  std::string moved_file;
  std::vector<Position> moved_at;  // one a moved day
};

void read_calendar(const ReadContext& context, const Node& node, std::string_view name, const CountryScope& scope,
                   CalendarFiles& files);

// A moved day exchanges a day that is worked with one that rests, by the weekends and holidays of the country.
void check_calendar(const CalendarFiles& files, Problems& problems);

}  // namespace mandate::law
