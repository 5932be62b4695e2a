// Maps of areas from their files: schema mandate/map/1, maps/README.md.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "area/area_map.hpp"
#include "base/node_reader.hpp"
#include "base/problem.hpp"

namespace mandate::io {

inline constexpr std::string_view map_schema = "mandate/map/1";

// Every point must stand within the picture, every ring enclose something, the codes rise. Every problem is reported;
// nothing where there was one.
[[nodiscard]] std::optional<area::AreaMap> read_area_map(const ReadContext& context, std::string_view text);

// A sequence of maps, as it is embedded.
[[nodiscard]] std::vector<area::AreaMap> read_area_maps(std::string_view text, Problems& problems);

}  // namespace mandate::io
