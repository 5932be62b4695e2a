#include "ledger/tile_reader.hpp"

#include <fmt/format.h>

#include "ledger/entry_bundle.hpp"

namespace mandate::ledger {
namespace {

constexpr std::size_t most_tiles = 256;
constexpr std::size_t hash_size = sizeof(Digest);
constexpr std::size_t most_bundle_bytes = full_width * (2 + most_entry_bytes);

std::unexpected<Fault> beyond_size(const std::string& what, std::uint64_t size) {
  return fault(FaultKind::refused, what, fmt::format("what lies in the first {} leaves", size));
}

struct Fetched {
  std::string bytes;
  std::uint32_t width = 0;
};

// A narrow tile may be gone once the full one is there, which begins with the same.
template <class Id>
Result<Fetched> fetch(ResourceReader& source, Id id, std::size_t most) {
  auto bytes = source.read(path_of(id), most);
  if (!bytes && bytes.error().kind == FaultKind::not_found && id.width != full_width) {
    id.width = full_width;
    bytes = source.read(path_of(id), most);
  }
  if (!bytes) {
    return std::unexpected(bytes.error());
  }
  return Fetched{std::move(*bytes), id.width};
}

}  // namespace

Result<const std::string*> TileReader::tile(std::uint32_t level, std::uint64_t index) {
  const auto known = tiles_.find({level, index});
  if (known != tiles_.end()) {
    return &known->second;
  }
  const Tile wanted{level, index, width_at(level, index, size_)};
  auto fetched = fetch(source_, wanted, full_width * hash_size);
  if (!fetched) {
    return std::unexpected(fetched.error());
  }
  if (fetched->bytes.size() != fetched->width * hash_size) {
    return fault(FaultKind::malformed, fmt::format("{} of {} bytes", path_of(wanted), fetched->bytes.size()),
                 fmt::format("{}", fetched->width * hash_size), "fetch it again");
  }
  fetched->bytes.resize(wanted.width * hash_size);
  if (tiles_.size() == most_tiles) {
    tiles_.clear();
  }
  return &tiles_.insert_or_assign({level, index}, std::move(fetched->bytes)).first->second;
}

Result<Digest> TileReader::node(NodeId id) {
  const std::uint32_t height = id.level % tile_height;
  const std::uint64_t first = id.index << height;
  const auto hashes = tile(id.level / tile_height, first / full_width);
  if (!hashes) {
    return std::unexpected(hashes.error());
  }
  CompactRange range;
  for (std::uint64_t i = 0; i < (std::uint64_t{1} << height); ++i) {
    const std::size_t at = ((first % full_width) + i) * hash_size;
    range.append(*digest_from_bytes(std::string_view(**hashes).substr(at, hash_size)));
  }
  return range.root();
}

Result<std::vector<Digest>> TileReader::read(std::span<const NodeId> nodes) {
  std::vector<Digest> digests;
  for (const NodeId& id : nodes) {
    if (id.level > 63 || id.index >= (size_ >> id.level)) {
      return beyond_size(fmt::format("node {} of level {}", id.index, id.level), size_);
    }
    const auto digest = node(id);
    if (!digest) {
      return std::unexpected(digest.error());
    }
    digests.push_back(*digest);
  }
  return digests;
}

Result<TileReader::Bundle> TileReader::bundle(std::uint64_t index) {
  const BundleId wanted{index, width_at(0, index, size_)};
  if (wanted.width == 0) {
    return beyond_size(fmt::format("entry bundle {}", index), size_);
  }
  auto fetched = fetch(source_, wanted, most_bundle_bytes);
  if (!fetched) {
    return std::unexpected(fetched.error());
  }
  const auto entries = parse_bundle(fetched->bytes, fetched->width);
  if (!entries) {
    return std::unexpected(entries.error());
  }
  const std::string_view last = (*entries)[wanted.width - 1];
  const auto end = static_cast<std::size_t>(last.data() + last.size() - fetched->bytes.data());
  fetched->bytes.resize(end);
  return Bundle{std::move(fetched->bytes), wanted.width};
}

Result<std::string> TileReader::entry(std::uint64_t index) {
  if (index >= size_) {
    return beyond_size(fmt::format("entry {}", index), size_);
  }
  const auto read = bundle(index / full_width);
  if (!read) {
    return std::unexpected(read.error());
  }
  return std::string((*parse_bundle(read->bytes, read->width))[index % full_width]);
}

Result<void> grow_from_entries(TileReader& reader, CompactRange& range) {
  while (range.size() < reader.size()) {
    const auto read = reader.bundle(range.size() / full_width);
    if (!read) {
      return std::unexpected(read.error());
    }
    const auto entries = parse_bundle(read->bytes, read->width);
    for (std::size_t i = range.size() % full_width; i < read->width; ++i) {
      range.append(leaf_hash((*entries)[i]));
    }
  }
  return {};
}

}  // namespace mandate::ledger
