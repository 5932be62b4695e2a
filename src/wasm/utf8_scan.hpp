// Whether bytes are UTF-8 (RFC 3629), one byte after the other: where simdjson is not.
#pragma once

#include <string_view>

namespace mandate::wasm {

[[nodiscard]] bool is_utf8(std::string_view bytes);

}  // namespace mandate::wasm
