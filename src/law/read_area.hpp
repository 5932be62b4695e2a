// Reads `areas/<code>.yaml`, and checks the areas of a country against each other.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "area/area.hpp"
#include "law/country_scope.hpp"

namespace mandate::law {

// Each country has its own kinds: oblast, canton, province, precinct. One word of small Latin letters and '_'.
[[nodiscard]] bool is_area_kind(std::string_view name);

// A text to which an area answers: its code, an alias, or a name that it ever had.
struct Calling {
  std::string text;
  Position at;
};

struct AreaFile {
  area::Area area;  // has at least one name, also after a problem
  std::string file;
  Position within_at;
  std::vector<Calling> callings;
};

[[nodiscard]] AreaFile read_area(const ReadContext& context, const Node& node, std::string_view name,
                                 const CountryScope& scope);

// Two areas that exist on one day and answer to the same text, and areas that lie within themselves. `files` are
// in increasing order of code.
void check_areas(const std::vector<AreaFile>& files, Problems& problems);

}  // namespace mandate::law
