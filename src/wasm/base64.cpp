#include "wasm/base64.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace mandate::wasm {
namespace {

constexpr std::string_view base64_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

}  // namespace

std::string base64(std::span<const std::uint8_t> bytes) {
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  std::uint32_t waiting = 0;
  unsigned bits = 0;
  for (const std::uint8_t byte : bytes) {
    waiting = (waiting << 8U) | byte;
    for (bits += 8; bits >= 6; bits -= 6) {
      text += base64_digits[(waiting >> (bits - 6)) & 0x3FU];
    }
  }
  if (bits > 0) {
    text += base64_digits[(waiting << (6 - bits)) & 0x3FU];
  }
  text.append((4 - (text.size() % 4)) % 4, '=');
  return text;
}

std::optional<std::string> from_base64(std::string_view text) {
  if (text.size() % 4 != 0) {
    return std::nullopt;
  }
  const std::size_t digits = std::min(text.find('='), text.size());
  if (text.size() - digits > 2 || text.find_first_not_of('=', digits) != std::string_view::npos) {
    return std::nullopt;
  }
  std::string bytes;
  bytes.reserve(digits * 3 / 4);
  std::uint32_t waiting = 0;
  unsigned bits = 0;
  for (const char c : text.substr(0, digits)) {
    const std::size_t digit = base64_digits.find(c);
    if (digit == std::string_view::npos) {
      return std::nullopt;
    }
    waiting = (waiting << 6U) | static_cast<std::uint32_t>(digit);
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes += static_cast<char>((waiting >> bits) & 0xFFU);
    }
  }
  const bool is_rest_zero = (waiting & ((std::uint32_t{1} << bits) - 1)) == 0;
  return is_rest_zero ? std::optional(std::move(bytes)) : std::nullopt;
}

}  // namespace mandate::wasm
