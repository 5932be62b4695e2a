// Which declarations are checked by a sample: settled by a seed that is drawn in public, and recorded before the first
// of them is looked at, so that nobody can choose afterwards.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/integer.hpp"

namespace mandate::declaration {

using SampleDigest = std::array<std::uint8_t, 32>;
// SHA-256, handed in from a floor that has it.
using Sha256 = std::function<SampleDigest(std::string_view)>;

struct SamplePlan {
  std::string seed;
  SampleDigest frame{};            // of the list that is drawn from: its identifiers, each with a line feed behind it
  Count64 size = 0;                // of the frame
  std::vector<std::size_t> drawn;  // places in the frame, from 0, increasing
  SampleDigest list{};             // of the identifiers that were drawn, in that order, in the same way

  friend bool operator==(const SamplePlan&, const SamplePlan&) = default;
};

// The `number` places with the smallest tickets; the ticket of a place, counted from 1, is SHA-256 of "<seed>,<place>"
// as in R. L. Rivest, "Consistent sampling with replacement" (2018), here without replacement. So a larger sample holds
// the smaller one, and anybody can draw it again. Nothing where there are not as many places.
[[nodiscard]] std::optional<SamplePlan> draw_sample(std::string_view seed, std::span<const std::string> frame,
                                                    std::size_t number, const Sha256& sha256);

}  // namespace mandate::declaration
