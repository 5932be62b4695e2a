// Whole numbers that decide. Counts are 64-bit and never wrap: an operation that would overflow says so.
// Products of two counts are formed in 128 bits, which no pair of 64-bit numbers exceeds.
#pragma once

#include <cstdint>
#include <optional>

namespace mandate {

using Count64 = std::int64_t;
__extension__ using Wide = __int128;

[[nodiscard]] constexpr std::optional<Count64> checked_add(Count64 a, Count64 b) {
  Count64 sum = 0;
  if (__builtin_add_overflow(a, b, &sum)) {
    return std::nullopt;
  }
  return sum;
}

[[nodiscard]] constexpr std::optional<Count64> checked_multiply(Count64 a, Count64 b) {
  Count64 product = 0;
  if (__builtin_mul_overflow(a, b, &product)) {
    return std::nullopt;
  }
  return product;
}

[[nodiscard]] constexpr Wide product(Count64 a, Count64 b) { return static_cast<Wide>(a) * b; }

}  // namespace mandate
