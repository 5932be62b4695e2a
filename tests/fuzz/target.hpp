// The targets of the fuzzer: one program holds all, and the name under which it is started chooses.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace mandate::fuzz {

// NAME_fuzz, and what it does with any bytes; stops the process where something does not hold. Always 0.
struct Target {
  std::string_view name;
  int (*run)(const std::uint8_t* data, std::size_t size);
};

// One for each file NAME_fuzz.cpp; the build writes the list.
std::span<const Target> targets();

}  // namespace mandate::fuzz
