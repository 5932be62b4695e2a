#include "io/area_finder.hpp"

#include <algorithm>

#include "io/nearest.hpp"
#include "io/wording.hpp"

namespace mandate::io {
namespace {

using Areas = std::vector<const area::Area*>;

std::string name_of(const area::Area& area) {
  return area.code + " (" + area.names.back().label.in(Language::en) + ")";
}

std::string candidates(const Areas& areas) {
  std::string out;
  for (const area::Area* const area : areas) {
    out += (out.empty() ? "" : ", ") + name_of(*area);
  }
  return out;
}

Areas existing(const Areas& areas, std::optional<Date> day) {
  Areas found;
  std::ranges::copy_if(areas, std::back_inserter(found),
                       [&](const area::Area* area) { return day && area->in_force(*day); });
  return found;
}

}  // namespace

AreaFinder::Result AreaFinder::find(std::string_view text) const {
  Areas called;
  for (const area::Area& area : *areas_) {
    if (area.code == text) {
      return {&area, {}, {}, {}};
    }
    if (area.is_called(text)) {
      called.push_back(&area);
    }
  }
  if (called.empty()) {
    return unknown(text);
  }
  if (called.size() == 1) {
    return {called.front(), {}, {}, {}};
  }
  if (const Areas now = existing(called, day_); now.size() == 1) {
    return {now.front(), {}, {}, {}};
  }
  return {nullptr, "the area '" + std::string(text) + "', which may be " + candidates(called), "one area",
          "Write its code"};
}

AreaFinder::Result AreaFinder::unknown(std::string_view text) const {
  std::vector<std::string_view> names;
  std::vector<std::string_view> codes;
  for (const area::Area& area : *areas_) {
    codes.push_back(area.code);
    names.push_back(area.code);
    for (const area::DatedName& name : area.names) {
      names.insert(names.end(), name.label.texts.begin(), name.label.texts.end());
    }
    names.insert(names.end(), area.aliases.begin(), area.aliases.end());
  }
  std::erase_if(names, [](std::string_view name) { return name.empty(); });
  std::string expected = codes.empty() ? "no area: the rules of this country have none"
                                       : "the code, a name or an alias of one of: " + listed_in_short(codes);
  std::string advice = did_you_mean(text, names);
  if (advice.empty()) {
    advice = "Correct it, or add it to the aliases of the area in the rules";
  }
  return {nullptr, "unknown area '" + std::string(text) + "'", std::move(expected), std::move(advice)};
}

}  // namespace mandate::io
