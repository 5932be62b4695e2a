// A figure that was changed after the log had it: old beside new.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "base/integer.hpp"

namespace mandate::publication {

struct Correction {
  std::uint32_t station = 0;  // unit
  std::size_t cell = 0;
  Count64 from = 0;  // or `record::absent`
  Count64 to = 0;
  std::string at;  // legal time; empty where the records have none
  std::string reason;

  friend bool operator==(const Correction&, const Correction&) = default;
};

}  // namespace mandate::publication
