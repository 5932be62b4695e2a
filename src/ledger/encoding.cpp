#include "ledger/encoding.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <charconv>
#include <limits>

namespace mandate::ledger {
namespace {

template <class Number>
std::optional<Number> read_number(std::string_view text, int base) {
  Number number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  if (error != std::errc() || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return number;
}

}  // namespace

std::string base64(std::string_view bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // the zero of C
  return text;
}

std::optional<std::size_t> decode_base64(std::string_view text, std::span<std::uint8_t> into) {
  // libsodium 1.0.18 takes some bytes beyond ASCII for digits where char is signed.
  const bool is_ascii = std::ranges::none_of(text, [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; });
  std::size_t size = 0;
  if (!is_ascii || sodium_base642bin(into.data(), into.size(), text.data(), text.size(), nullptr, &size, nullptr,
                                     sodium_base64_VARIANT_ORIGINAL) != 0) {
    return std::nullopt;
  }
  return size;
}

std::optional<std::string> from_base64(std::string_view text) {
  std::string bytes(text.size() / 4 * 3, '\0');
  const auto size = decode_base64(text, {reinterpret_cast<std::uint8_t*>(bytes.data()), bytes.size()});
  if (!size) {
    return std::nullopt;
  }
  bytes.resize(*size);
  return bytes;
}

std::optional<Digest> digest_from_base64(std::string_view text) {
  const auto bytes = from_base64(text);
  return bytes ? digest_from_bytes(*bytes) : std::nullopt;
}

std::string hexadecimal(std::uint32_t number) { return fmt::format("{:08x}", number); }

std::optional<std::uint32_t> from_hexadecimal(std::string_view text) {
  const bool lower_case = std::ranges::none_of(text, [](char c) { return c >= 'A' && c <= 'F'; });
  return text.size() == 8 && lower_case ? read_number<std::uint32_t>(text, 16) : std::nullopt;
}

std::optional<Digest> digest_from_hexadecimal(std::string_view text) {
  constexpr std::size_t digits = 8;
  std::string bytes;
  for (; text.size() >= digits; text.remove_prefix(digits)) {
    const auto part = from_hexadecimal(text.substr(0, digits));
    if (!part) {
      return std::nullopt;
    }
    bytes += big_endian(*part, sizeof *part);
  }
  return text.empty() ? digest_from_bytes(bytes) : std::nullopt;
}

std::optional<std::uint64_t> from_decimal(std::string_view text) {
  if (text.size() > 1 && text.front() == '0') {
    return std::nullopt;
  }
  const auto number = read_number<std::uint64_t>(text, 10);
  constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  return number && *number <= most ? number : std::nullopt;
}

std::string big_endian(std::uint64_t number, std::size_t bytes) {
  std::string out(bytes, '\0');
  for (std::size_t i = bytes; i > 0; --i) {
    out[i - 1] = static_cast<char>(number & 0xFFU);
    number >>= 8U;
  }
  return out;
}

std::uint64_t from_big_endian(std::string_view bytes) {
  std::uint64_t number = 0;
  for (const char c : bytes) {
    number = (number << 8U) | static_cast<unsigned char>(c);
  }
  return number;
}

}  // namespace mandate::ledger
