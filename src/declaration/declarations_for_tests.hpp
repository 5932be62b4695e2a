// Tags, days and declarations for tests.
#pragma once

#include <cstddef>
#include <cstdint>

#include "declaration/declaration.hpp"

namespace mandate::declaration::for_tests {

// A tag of its own for each number, spread as a keyed hash is.
inline Tag tag_of(std::uint64_t person) {
  Tag::Bytes bytes{};
  std::uint64_t state = person + 1;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i % 8 == 0) {  // splitmix64
      state += 0x9E37'79B9'7F4A'7C15U;
    }
    std::uint64_t mixed = (state ^ (state >> 30U)) * 0xBF58'476D'1CE4'E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D0'49BB'1331'11EBU;
    bytes.at(i) = static_cast<std::uint8_t>((mixed ^ (mixed >> 31U)) >> (8 * (i % 8)));
  }
  return Tag(bytes);
}

inline Date day(unsigned of_june) { return Date::of(2022, 6, of_june).value(); }

inline Declaration signed_by(std::uint64_t person, AreaIndex area = 0, Channel channel = Channel::electronic) {
  return {.tag = tag_of(person), .area = area, .channel = channel, .day = day(10), .found_at_intake = {}};
}

}  // namespace mandate::declaration::for_tests
