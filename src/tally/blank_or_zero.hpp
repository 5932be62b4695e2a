// A protocol that holds nothing: every cell empty, or nothing but empty cells and zeros.
#pragma once

#include <cstdint>
#include <span>

#include "base/integer.hpp"

namespace mandate::tally {

enum class Content : std::uint8_t { figures, zeros, blank };

// Of the cells with these indices. No cell at all is no blank protocol.
[[nodiscard]] Content content_of(std::span<const Count64> values, std::span<const std::size_t> cells);

}  // namespace mandate::tally
