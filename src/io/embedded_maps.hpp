// The maps that were checked and built into the program, as a JSON sequence (io/area_map.hpp).
//
// The text is generated from `maps/` by `mandate_embed_maps`; link `mandate_embedded_maps` to have it.
#pragma once

#include <string_view>

namespace mandate::io {

[[nodiscard]] std::string_view embedded_maps();

}  // namespace mandate::io
