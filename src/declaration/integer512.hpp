// Whole numbers of 512 bits with a sign, for comparing squares that 128 bits do not hold. Results beyond the range
// wrap: whoever reckons with them says why they cannot be.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "base/integer.hpp"

namespace mandate::declaration {

class Integer512 {
 public:
  constexpr Integer512() = default;
  constexpr Integer512(Count64 value) {  // NOLINT(google-explicit-constructor): every count is one
    words_.fill(value < 0 ? 0xFFFF'FFFFU : 0U);
    words_[0] = static_cast<std::uint32_t>(value);
    words_[1] = static_cast<std::uint32_t>(static_cast<std::uint64_t>(value) >> 32U);
  }

  [[nodiscard]] constexpr bool is_negative() const { return (words_.back() >> 31U) != 0; }

  friend constexpr Integer512 operator+(const Integer512& a, const Integer512& b) {
    Integer512 sum;
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < words; ++i) {
      carry += std::uint64_t{a.words_[i]} + b.words_[i];
      sum.words_[i] = static_cast<std::uint32_t>(carry);
      carry >>= 32U;
    }
    return sum;
  }
  friend constexpr Integer512 operator-(const Integer512& a) {
    Integer512 inverted;
    for (std::size_t i = 0; i < words; ++i) {
      inverted.words_[i] = ~a.words_[i];
    }
    return inverted + Integer512(1);
  }
  friend constexpr Integer512 operator-(const Integer512& a, const Integer512& b) { return a + -b; }
  // Two's complement, so that signs come out right.
  friend constexpr Integer512 operator*(const Integer512& a, const Integer512& b) {
    Integer512 product;
    for (std::size_t i = 0; i < words; ++i) {
      std::uint64_t carry = 0;
      for (std::size_t j = 0; i + j < words; ++j) {
        carry += (std::uint64_t{a.words_[i]} * b.words_[j]) + product.words_[i + j];
        product.words_[i + j] = static_cast<std::uint32_t>(carry);
        carry >>= 32U;
      }
    }
    return product;
  }
  friend constexpr bool operator==(const Integer512&, const Integer512&) = default;
  friend constexpr bool operator>=(const Integer512& a, const Integer512& b) { return !(a - b).is_negative(); }

 private:
  static constexpr std::size_t words = 16;

  std::array<std::uint32_t, words> words_{};  // least first
};

}  // namespace mandate::declaration
