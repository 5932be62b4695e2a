// Random numbers that depend on a seed, the stream that they are for, and an index, and on nothing else: the same on
// every machine, in any order of calls, without a state to carry along.
//
// SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014. Not for secrets.
#pragma once

#include <cstdint>

#include "base/integer.hpp"

namespace mandate::simulate {

[[nodiscard]] constexpr std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
  value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
  return value ^ (value >> 31U);
}

class Random {
 public:
  constexpr Random(std::uint64_t seed, std::uint64_t stream) : key_(mixed(mixed(seed) + (golden * (stream + 1)))) {}

  [[nodiscard]] constexpr std::uint64_t bits(std::uint64_t index) const { return mixed(key_ + (golden * (index + 1))); }

  // 0 … bound − 1, bound > 0; by the high half of a product, which differs from even by less than bound in 2⁶⁴.
  [[nodiscard]] constexpr Count64 below(std::uint64_t index, Count64 bound) const {
    __extension__ using Product = unsigned __int128;
    return static_cast<Count64>((static_cast<Product>(bits(index)) * static_cast<Product>(bound)) >> 64U);
  }
  // low … high
  [[nodiscard]] constexpr Count64 between(std::uint64_t index, Count64 low, Count64 high) const {
    return low + below(index, high - low + 1);
  }

 private:
  static constexpr std::uint64_t golden = 0x9E3779B97F4A7C15U;

  std::uint64_t key_;
};

}  // namespace mandate::simulate
