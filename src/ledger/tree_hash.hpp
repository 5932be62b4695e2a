// The hashes of a Merkle tree (RFC 6962 section 2.1): of a leaf, of a node over two others, of no leaf at all.
//
// The byte in front keeps a leaf from ever being read as a node.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

#include "ledger/digest.hpp"

namespace mandate::ledger {

// Trees of more leaves are refused: what other implementations keep in signed numbers.
inline constexpr std::uint64_t most_leaves = 0x7FFF'FFFF'FFFF'FFFFU;

// The node over the leaves [index · 2^level, (index + 1) · 2^level), all of which exist. Such a node never changes.
struct NodeId {
  std::uint32_t level = 0;
  std::uint64_t index = 0;

  friend auto operator<=>(const NodeId&, const NodeId&) = default;
};

[[nodiscard]] Digest leaf_hash(std::string_view entry);                   // SHA-256(0x00 ‖ entry)
[[nodiscard]] Digest node_hash(const Digest& left, const Digest& right);  // SHA-256(0x01 ‖ left ‖ right)
[[nodiscard]] Digest empty_root();                                        // SHA-256 of no bytes

}  // namespace mandate::ledger
