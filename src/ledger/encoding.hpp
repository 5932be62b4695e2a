// Bytes and numbers as the text of notes writes them: base64 (RFC 4648 section 4), hexadecimal, decimal.
//
// Each value has one spelling and every other is refused, so that no two texts mean the same: base64 with its padding
// and with the bits that are left over zero, hexadecimal in lower case, decimal without leading zeros.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ledger/digest.hpp"

namespace mandate::ledger {

[[nodiscard]] std::string base64(std::string_view bytes);
[[nodiscard]] std::optional<std::string> from_base64(std::string_view text);
// Into memory of the caller's, which is large enough at three bytes for four characters; how many bytes it is.
[[nodiscard]] std::optional<std::size_t> decode_base64(std::string_view text, std::span<std::uint8_t> into);
// Of exactly 32 bytes.
[[nodiscard]] std::optional<Digest> digest_from_base64(std::string_view text);

// Eight digits.
[[nodiscard]] std::string hexadecimal(std::uint32_t number);
[[nodiscard]] std::optional<std::uint32_t> from_hexadecimal(std::string_view text);
// 64 digits.
[[nodiscard]] std::optional<Digest> digest_from_hexadecimal(std::string_view text);

// 0 … 2⁶³ − 1: what other implementations keep in signed numbers, and what a cosignature allows as a time.
[[nodiscard]] std::optional<std::uint64_t> from_decimal(std::string_view text);

// Big-endian, as many bytes as asked for.
[[nodiscard]] std::string big_endian(std::uint64_t number, std::size_t bytes);
[[nodiscard]] std::uint64_t from_big_endian(std::string_view bytes);  // at most 8

}  // namespace mandate::ledger
