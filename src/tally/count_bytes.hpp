// Counts bytes: how often each value stands in a column of ballots of one byte each.
//
// Up to 8 neighbouring values are counted by comparing and accumulating 16 or 32 ballots at a time; a histogram of all
// 256 values uses eight interleaved tables, so that equal neighbours do not wait for each other. Exact for every
// length: lanes of eight bits are emptied before they can overflow.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace mandate::tally {

inline constexpr std::size_t byte_values = 256;
inline constexpr std::size_t most_compared = 8;

using ByteCounts = std::array<std::uint64_t, byte_values>;

// How many bytes one instruction compares. `plain` knows no vectors and is there on every machine.
enum class VectorWidth : std::uint8_t { plain, bytes16, bytes32 };

// The widest that this processor has.
[[nodiscard]] VectorWidth widest_vectors();

// Adds to counts[i] how often `first + i` stands in `bytes`; 1 ≤ counts.size() ≤ most_compared, and the last value is
// at most 255. Returns how many bytes were one of these values.
std::uint64_t count_neighbours(std::span<const std::uint8_t> bytes, std::uint8_t first, std::span<std::uint64_t> counts,
                               VectorWidth width = widest_vectors());

// Adds to counts[v] how often v stands in `bytes`, for all 256 values.
void count_bytes(std::span<const std::uint8_t> bytes, ByteCounts& counts);

// The same, where values below `choices` are expected and the rest is rare: the fastest of the ways above.
void count_choices(std::span<const std::uint8_t> bytes, std::size_t choices, ByteCounts& counts,
                   VectorWidth width = widest_vectors());

}  // namespace mandate::tally
