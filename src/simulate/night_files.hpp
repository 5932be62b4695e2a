// The invented night as the files of a count (docs/reference/count.md), as `mandate simulate night` writes them and
// examples/kz-2022-referendum-night holds them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tally/form.hpp"

namespace mandate::simulate {

struct NightFile {
  std::string name;  // ends in .zst where it is to be compressed
  std::string text;

  friend bool operator==(const NightFile&, const NightFile&) = default;
};

// case.yaml, count.yaml, the register, the protocols as they were counted in the end, every event as a line of JSON,
// and the faults that were planted.
[[nodiscard]] std::vector<NightFile> night_files(std::uint64_t seed, const tally::Form& form);

}  // namespace mandate::simulate
