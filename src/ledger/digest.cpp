#include "ledger/digest.hpp"

#include <algorithm>

namespace mandate::ledger {

Digest sha256(std::string_view bytes) { return sha256({bytes}); }

std::string hexadecimal(const Digest& digest) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(2 * digest.size());
  for (const std::uint8_t byte : digest) {
    text += digits[byte >> 4U];
    text += digits[byte & 0x0FU];
  }
  return text;
}

std::string_view bytes_of(const Digest& digest) {
  return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

std::optional<Digest> digest_from_bytes(std::string_view bytes) {
  Digest digest;
  if (bytes.size() != digest.size()) {
    return std::nullopt;
  }
  std::ranges::copy(bytes, digest.begin());
  return digest;
}

}  // namespace mandate::ledger
