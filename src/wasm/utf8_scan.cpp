#include "wasm/utf8_scan.hpp"

#include <cstdint>
#include <cstring>
#include <span>

namespace mandate::wasm {
namespace {

constexpr bool within(std::uint8_t byte, std::uint8_t low, std::uint8_t high) { return byte >= low && byte <= high; }

// RFC 3629, section 4: the bounds of the byte behind a lead byte of three or four; overlong forms, surrogates and what
// is beyond U+10FFFF are outside.
constexpr bool may_follow(std::uint8_t lead, std::uint8_t second) {
  switch (lead) {
    case 0xE0:
      return within(second, 0xA0, 0xBF);
    case 0xED:
      return within(second, 0x80, 0x9F);
    case 0xF0:
      return within(second, 0x90, 0xBF);
    case 0xF4:
      return within(second, 0x80, 0x8F);
    default:
      return within(second, 0x80, 0xBF);
  }
}

constexpr std::size_t length_behind(std::uint8_t lead) {
  return lead < 0x80U               ? 1
         : within(lead, 0xC2, 0xDF) ? 2
         : within(lead, 0xE0, 0xEF) ? 3
         : within(lead, 0xF0, 0xF4) ? 4
                                    : 0;
}

std::size_t sequence_length(std::string_view bytes) {
  const auto at = [&](std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); };
  const std::size_t length = length_behind(at(0));
  if (length < 2) {
    return length;
  }
  if (length > bytes.size() || !may_follow(at(0), at(1))) {
    return 0;
  }
  for (std::size_t i = 2; i < length; ++i) {
    if (!within(at(i), 0x80, 0xBF)) {
      return 0;
    }
  }
  return length;
}

bool are_ascii(std::span<const char, 8> bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes.data(), bytes.size());
  return (word & 0x8080808080808080U) == 0;
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  while (!bytes.empty()) {
    if (bytes.size() >= 8 && are_ascii(std::span(bytes).first<8>())) {
      bytes.remove_prefix(8);
      continue;
    }
    const std::size_t length = sequence_length(bytes);
    if (length == 0) {
      return false;
    }
    bytes.remove_prefix(length);
  }
  return true;
}

}  // namespace mandate::wasm
