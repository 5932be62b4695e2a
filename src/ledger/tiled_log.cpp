#include "ledger/tiled_log.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "ledger/entry_bundle.hpp"
#include "ledger/tile.hpp"

namespace mandate::ledger {
namespace {

constexpr std::size_t full_tile_bytes = full_width * sizeof(Digest);

// The nodes of the unfinished tile of a level.
std::vector<NodeId> edge_nodes(std::uint32_t level, std::uint64_t size) {
  const std::uint64_t hashes = size >> (level * tile_height);
  std::vector<NodeId> nodes;
  for (std::uint64_t index = hashes / full_width * full_width; index < hashes; ++index) {
    nodes.push_back({level * tile_height, index});
  }
  return nodes;
}

}  // namespace

Result<TiledLog> TiledLog::resume(TileReader& reader) {
  const std::uint64_t size = reader.size();
  TiledLog log;
  for (std::uint32_t level = 0; level * tile_height < 64 && (size >> (level * tile_height)) != 0; ++level) {
    const auto hashes = reader.read(edge_nodes(level, size));
    if (!hashes) {
      return std::unexpected(hashes.error());
    }
    std::string& edge = log.edges_.emplace_back();
    for (const Digest& hash : *hashes) {
      edge += bytes_of(hash);
    }
  }
  auto peaks = reader.read(peak_nodes(0, size));
  if (!peaks) {
    return std::unexpected(peaks.error());
  }
  auto range = CompactRange::resume(size, std::move(*peaks));
  if (!range) {
    return std::unexpected(range.error());
  }
  log.range_ = std::move(*range);
  if (size % full_width != 0) {
    auto bundle = reader.bundle(size / full_width);
    if (!bundle) {
      return std::unexpected(bundle.error());
    }
    log.bundle_ = std::move(bundle->bytes);
  }
  log.taken_ = size;
  return log;
}

Result<std::uint64_t> TiledLog::append(std::string_view entry) {
  const std::uint64_t index = size();
  const auto appended = append_entry(bundle_, entry);
  if (!appended) {
    return std::unexpected(appended.error());
  }
  if (index % full_width == full_width - 1) {
    full_bundles_.push_back({path_of(BundleId{index / full_width}), std::exchange(bundle_, {})});
  }
  range_.append(leaf_hash(entry), [&](NodeId node, const Digest& hash) {
    if (node.level % tile_height == 0) {
      add_to_tile(node.level / tile_height, node.index, hash);
    }
  });
  return index;
}

void TiledLog::add_to_tile(std::uint32_t level, std::uint64_t index, const Digest& hash) {
  if (edges_.size() <= level) {
    edges_.resize(level + 1);
  }
  std::string& edge = edges_[level];
  edge += bytes_of(hash);
  if (edge.size() == full_tile_bytes) {
    full_tiles_.push_back({path_of(Tile{level, index / full_width}), std::exchange(edge, {})});
  }
}

std::vector<Resource> TiledLog::take_full_files() {
  std::vector<Resource> files = std::exchange(full_bundles_, {});
  std::ranges::move(std::exchange(full_tiles_, {}), std::back_inserter(files));
  return files;
}

std::vector<Resource> TiledLog::take_files() {
  std::vector<Resource> files = std::exchange(full_bundles_, {});
  if (taken_ != size() && !bundle_.empty()) {
    const BundleId bundle{size() / full_width, width_at(0, size() / full_width, size())};
    files.push_back({path_of(bundle), bundle_});
  }
  std::ranges::move(std::exchange(full_tiles_, {}), std::back_inserter(files));
  for (std::uint32_t level = 0; level < edges_.size(); ++level) {
    const std::uint64_t hashes = size() >> (level * tile_height);
    if (hashes != (taken_ >> (level * tile_height)) && !edges_[level].empty()) {
      files.push_back(
          {path_of(Tile{level, hashes / full_width, width_at(level, hashes / full_width, size())}), edges_[level]});
    }
  }
  taken_ = size();
  return files;
}

}  // namespace mandate::ledger
