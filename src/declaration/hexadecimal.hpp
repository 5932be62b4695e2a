// Bytes as pairs of lower-case hexadecimal digits.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace mandate::declaration {

namespace detail {

inline constexpr std::uint8_t no_hexadecimal_digit = 0xFF;

// The value of each character as a hexadecimal digit.
[[nodiscard]] constexpr std::array<std::uint8_t, 256> hexadecimal_values() {
  std::array<std::uint8_t, 256> values{};
  values.fill(no_hexadecimal_digit);
  for (std::uint8_t i = 0; i < 10; ++i) {
    values.at(static_cast<std::size_t>('0') + i) = i;
  }
  for (std::uint8_t i = 0; i < 6; ++i) {
    values.at(static_cast<std::size_t>('a') + i) = static_cast<std::uint8_t>(10 + i);
  }
  return values;
}

inline constexpr std::array<std::uint8_t, 256> hexadecimal_value = hexadecimal_values();

}  // namespace detail

// False, with bytes in no particular state, unless the text is exactly twice as many digits.
[[nodiscard]] constexpr bool read_hexadecimal(std::string_view text, std::span<std::uint8_t> bytes) {
  if (text.size() != 2 * bytes.size()) {
    return false;
  }
  std::uint8_t wrong = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const std::uint8_t high = detail::hexadecimal_value[static_cast<std::uint8_t>(text[2 * i])];
    const std::uint8_t low = detail::hexadecimal_value[static_cast<std::uint8_t>(text[(2 * i) + 1])];
    wrong |= high | low;
    bytes[i] = static_cast<std::uint8_t>((high << 4U) | low);
  }
  return (wrong & 0xF0U) == 0;
}

inline void append_hexadecimal(std::string& out, std::span<const std::uint8_t> bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  for (const std::uint8_t byte : bytes) {
    out += digits[byte >> 4U];
    out += digits[byte & 0x0FU];
  }
}

}  // namespace mandate::declaration
