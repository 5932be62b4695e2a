#include "cli/case_people.hpp"

#include <algorithm>
#include <string>

#include "cli/output.hpp"

namespace mandate::cli {
namespace {

using proceeding::Standing;

std::vector<std::string> all_kinds(const law::Law& law) {
  std::vector<std::string> kinds;
  for (const area::Area& area : law.areas) {
    if (std::ranges::find(kinds, area.kind) == kinds.end()) {
      kinds.push_back(area.kind);
    }
  }
  return kinds;
}

}  // namespace

std::optional<PeopleLaw> people_law(const Standing& standing, Date day) {
  const law::Law& law = standing.country->law;
  if (law.identifiers.empty()) {
    write_complaint("the law of this country says nothing of how persons are numbered");
    return std::nullopt;
  }
  const procedure::Version* const version = standing.procedure->at(*standing.law_day);
  const std::vector<std::string> kinds =
      version == nullptr || version->area_kinds.empty() ? all_kinds(law) : version->area_kinds;
  PeopleLaw people{.areas = area::in_force(law.areas, kinds, day), .law = {}};
  people.law = {&law, &law.identifiers.front(), people.areas, day};
  return people;
}

}  // namespace mandate::cli
