// What a log is opened for: any number of programs read, one writes.
#pragma once

#include <cstdint>

namespace mandate::store {

enum class OpenFor : std::uint8_t { reading, writing };

}  // namespace mandate::store
