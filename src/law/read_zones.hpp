// Reads `calendar/zones.yaml`: legal local time by area.
#pragma once

#include <vector>

#include "calendar/zone.hpp"
#include "law/country_scope.hpp"

namespace mandate::law {

// Takes the key `zones`.
[[nodiscard]] std::vector<calendar::Zone> take_zones(MappingReader& reader, const CountryScope& scope);

}  // namespace mandate::law
