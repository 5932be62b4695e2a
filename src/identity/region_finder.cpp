#include "identity/region_finder.hpp"

#include <algorithm>

#include "io/results_headings.hpp"
#include "io/trimmed.hpp"

namespace mandate::identity {

using declaration::AreaIndex;
using declaration::RegionRead;

RegionFinder::RegionFinder(const std::vector<area::Area>& all, std::span<const area::Area* const> in_force) {
  for (const area::Area& area : all) {
    const auto place = std::ranges::find(in_force, &area);
    const RegionFound found =
        place == in_force.end()
            ? RegionFound{.read = RegionRead::not_in_force}
            : RegionFound{.read = RegionRead::known, .area = static_cast<AreaIndex>(place - in_force.begin())};
    add(area.code, found);
    for (const area::DatedName& name : area.names) {
      for (const std::string& text : name.label.texts) {
        add(text, found);
      }
    }
    for (const std::string& alias : area.aliases) {
      add(alias, found);
    }
  }
}

// Of namesakes the one that is in force is meant.
void RegionFinder::add(std::string_view name, const RegionFound& found) {
  if (name.empty()) {
    return;
  }
  RegionFound& known = by_name_.try_emplace(io::folded(name), found).first->second;
  if (known.read != RegionRead::known) {
    known = found;
  }
}

RegionFound RegionFinder::find(std::string_view text) {
  const auto [entry, is_new] = found_.try_emplace(text);
  if (is_new) {
    const std::string_view name = io::trimmed(text);
    const auto known = by_name_.find(io::folded(name));
    if (name.empty()) {
      entry->second = {.read = RegionRead::missing};
    } else if (known != by_name_.end()) {
      entry->second = known->second;
    }
  }
  return entry->second;
}

}  // namespace mandate::identity
