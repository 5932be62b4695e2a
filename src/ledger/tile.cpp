#include "ledger/tile.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mandate::ledger {
namespace {

std::string tile_number(std::uint64_t index, std::uint32_t width) {
  std::string groups = fmt::format("{:03}", index % 1000);
  for (index /= 1000; index != 0; index /= 1000) {
    groups.insert(0, fmt::format("x{:03}/", index % 1000));
  }
  return width == full_width ? groups : fmt::format("{}.p/{}", groups, width);
}

// Of one level, from so many hashes to so many.
template <class Add>
void add_grown(std::uint64_t from, std::uint64_t to, const Add& add) {
  for (std::uint64_t index = from / full_width; from < to && index * full_width < to; ++index) {
    add(index, static_cast<std::uint32_t>(std::min<std::uint64_t>(to - (index * full_width), full_width)));
  }
}

}  // namespace

std::string path_of(const Tile& tile) {
  return fmt::format("tile/{}/{}", tile.level, tile_number(tile.index, tile.width));
}

std::string path_of(const BundleId& bundle) { return "tile/entries/" + tile_number(bundle.index, bundle.width); }

std::uint32_t width_at(std::uint32_t level, std::uint64_t index, std::uint64_t size) {
  const std::uint64_t hashes = level * tile_height < 64 ? size >> (level * tile_height) : 0;
  if (index > hashes / full_width) {
    return 0;
  }
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(hashes - (index * full_width), full_width));
}

std::vector<Tile> tiles_grown(std::uint64_t from, std::uint64_t to) {
  std::vector<Tile> tiles;
  for (std::uint32_t level = 0; from < to; ++level) {
    add_grown(from, to, [&](std::uint64_t index, std::uint32_t width) { tiles.push_back({level, index, width}); });
    from >>= tile_height;
    to >>= tile_height;
  }
  return tiles;
}

std::vector<BundleId> bundles_grown(std::uint64_t from, std::uint64_t to) {
  std::vector<BundleId> bundles;
  add_grown(from, to, [&](std::uint64_t index, std::uint32_t width) { bundles.push_back({index, width}); });
  return bundles;
}

}  // namespace mandate::ledger
