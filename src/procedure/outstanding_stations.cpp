#include "procedure/outstanding_stations.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

namespace mandate::procedure {
namespace {

using tally::Standing;

bool may_still_come(Standing standing) {
  return standing == Standing::outstanding || standing == Standing::quarantined || standing == Standing::repeat_vote;
}

// The district of the case in which the station lies; empty where there is none.
std::string district_of(const tally::CountedWhat& what, std::uint32_t station) {
  const auto found = std::ranges::find_if(what.candidates, [&](const tally::DistrictCandidate& candidate) {
    return what.tree->is_within(station, candidate.unit);
  });
  return found == what.candidates.end() ? std::string() : found->district;
}

std::string region_of(const tally::CountedWhat& what, std::uint32_t station) {
  const auto found =
      std::ranges::find_if(what.areas, [&](std::uint32_t area) { return what.tree->is_within(station, area); });
  return found == what.areas.end() ? std::string() : what.tree->at(*found).code;
}

OutstandingKind kind_of(Standing standing) {
  switch (standing) {
    case Standing::quarantined:
      return OutstandingKind::quarantined;
    case Standing::annulled:
    case Standing::repeat_vote:
      return OutstandingKind::annulled;
    case Standing::outstanding:
    case Standing::counted:
      break;
  }
  return OutstandingKind::late;
}

}  // namespace

std::optional<std::vector<OutstandingStation>> outstanding_stations(const tally::Aggregate& aggregate,
                                                                    const tally::CountedWhat& what) {
  std::vector<OutstandingStation> stations;
  for (std::uint32_t station = 0; station < aggregate.units(); ++station) {
    if (!aggregate.is_station(station) || !may_still_come(aggregate.standing(station))) {
      continue;
    }
    const record::Unit& unit = what.tree->at(station);
    if (!unit.electors) {
      return std::nullopt;
    }
    stations.push_back({unit.code, region_of(what, station), district_of(what, station), *unit.electors,
                        kind_of(aggregate.standing(station))});
  }
  return stations;
}

}  // namespace mandate::procedure
