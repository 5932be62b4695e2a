// Base64 (RFC 4648, section 4) as libsodium reads and writes it, where libsodium is not: with padding, no other
// character, and no bit set behind the last byte.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace mandate::wasm {

[[nodiscard]] std::string base64(std::span<const std::uint8_t> bytes);
[[nodiscard]] std::optional<std::string> from_base64(std::string_view text);

}  // namespace mandate::wasm
