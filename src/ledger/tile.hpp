// How the hashes and the entries of a log are cut into files that never change: c2sp.org/tlog-tiles.
//
//   tile/<level>/<index>[.p/<width>]      32 · width bytes: the nodes of level 8 · level of the tree
//   tile/entries/<index>[.p/<width>]      the entries themselves (ledger/entry_bundle.hpp)
//
// The index is written in groups of three digits, all but the last behind an x: 1234067 is x001/x234/067. A full tile
// has 256 hashes and becomes one hash of the next level; one that is not yet full says its width.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace mandate::ledger {

inline constexpr std::uint32_t tile_height = 8;
inline constexpr std::uint32_t full_width = 256;

struct Tile {
  std::uint32_t level = 0;
  std::uint64_t index = 0;
  std::uint32_t width = full_width;  // 1 … 256

  friend auto operator<=>(const Tile&, const Tile&) = default;
};

struct BundleId {
  std::uint64_t index = 0;
  std::uint32_t width = full_width;  // 1 … 256

  friend auto operator<=>(const BundleId&, const BundleId&) = default;
};

[[nodiscard]] std::string path_of(const Tile& tile);
[[nodiscard]] std::string path_of(const BundleId& bundle);

// How wide the tile of that level and index is in a tree of so many leaves: 0 … 256.
[[nodiscard]] std::uint32_t width_at(std::uint32_t level, std::uint64_t index, std::uint64_t size);

// What a tree of `to` leaves has and one of `from` leaves has not, from ≤ to: tiles that are new or wider, by level and
// index. From 0: all that it has.
[[nodiscard]] std::vector<Tile> tiles_grown(std::uint64_t from, std::uint64_t to);
[[nodiscard]] std::vector<BundleId> bundles_grown(std::uint64_t from, std::uint64_t to);

}  // namespace mandate::ledger
