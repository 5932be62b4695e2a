// SHA-256 (FIPS 180-4), the one digest of the log.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace mandate::ledger {

using Digest = std::array<std::uint8_t, 32>;

[[nodiscard]] Digest sha256(std::string_view bytes);
// Of the pieces one behind the other.
[[nodiscard]] Digest sha256(std::initializer_list<std::string_view> pieces);

// 64 lower-case digits.
[[nodiscard]] std::string hexadecimal(const Digest& digest);

// The digest as its 32 bytes, a view of it; and back from exactly 32 bytes.
[[nodiscard]] std::string_view bytes_of(const Digest& digest);
[[nodiscard]] std::optional<Digest> digest_from_bytes(std::string_view bytes);

}  // namespace mandate::ledger
