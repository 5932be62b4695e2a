#include "area/area.hpp"

#include <algorithm>

namespace mandate::area {

bool Area::in_force(Date day) const { return (!from || *from <= day) && (!to || day <= *to); }

const LocalizedText& Area::name_on(Date day) const {
  const DatedName* current = &names.front();
  for (const DatedName& name : names) {
    if (!name.from || *name.from <= day) {
      current = &name;
    }
  }
  return current->label;
}

bool Area::is_called(std::string_view text) const {
  if (text.empty()) {  // a name that is missing in one language is no name
    return false;
  }
  if (code == text || std::ranges::find(aliases, text) != aliases.end()) {
    return true;
  }
  return std::ranges::any_of(names, [&](const DatedName& name) {
    return std::ranges::find(name.label.texts, text) != name.label.texts.end();
  });
}

std::vector<const Area*> in_force(const std::vector<Area>& areas, const std::vector<std::string>& kinds, Date day) {
  std::vector<const Area*> found;
  for (const Area& area : areas) {
    const bool of_kind = kinds.empty() || std::ranges::find(kinds, area.kind) != kinds.end();
    if (of_kind && area.in_force(day)) {
      found.push_back(&area);
    }
  }
  return found;
}

const Area* standing_for(const Area& area, const std::vector<Area>& areas, Date day) {
  const Area* standing = &area;
  // No chain is longer than the list, so that areas that name each other end it too.
  for (std::size_t step = 0; step <= areas.size() && standing != nullptr; ++step) {
    if (standing->in_force(day)) {
      return standing;
    }
    const auto before = std::ranges::find(areas, standing->split_from, &Area::code);
    standing = before == areas.end() ? nullptr : &*before;
  }
  return nullptr;
}

}  // namespace mandate::area
