// The rules that were checked and built into the program, in their canonical JSON form (io/rules.hpp).
//
// The text is generated from `rules/` by `mandate_embed_rules`; link `mandate_embedded_rules` to have it.
#pragma once

#include <string_view>

namespace mandate::io {

[[nodiscard]] std::string_view embedded_rules();

}  // namespace mandate::io
