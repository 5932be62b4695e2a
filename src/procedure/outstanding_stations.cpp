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

OutstandingArea& group_of(std::vector<OutstandingArea>& groups, std::string unit, std::string district) {
  const auto found = std::ranges::find_if(
      groups, [&](const OutstandingArea& group) { return group.unit == unit && group.district == district; });
  if (found != groups.end()) {
    return *found;
  }
  return groups.emplace_back(OutstandingArea{std::move(unit), std::move(district)});
}

}  // namespace

// The electors of a register fit together.
std::optional<std::vector<OutstandingArea>> outstanding_stations(const tally::Aggregate& aggregate,
                                                                 const tally::CountedWhat& what) {
  std::vector<OutstandingArea> groups;
  for (std::uint32_t station = 0; station < aggregate.units(); ++station) {
    if (!aggregate.is_station(station) || !may_still_come(aggregate.standing(station))) {
      continue;
    }
    const std::optional<Count64>& electors = what.tree->at(station).electors;
    if (!electors) {
      return std::nullopt;
    }
    OutstandingArea& group = group_of(groups, region_of(what, station), district_of(what, station));
    group.electors += *electors;
    ++group.stations;
  }
  return groups;
}

}  // namespace mandate::procedure
