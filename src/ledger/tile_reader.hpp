// A log of a size, read from its tiles and entry bundles: nodes for proofs, entries for everything else.
//
// The bytes are what the place gives and prove nothing by themselves. A proof made from them is verified against a
// signed checkpoint, and entries by hashing them (`grow_from_entries`).
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "ledger/compact_range.hpp"
#include "ledger/merkle_prove.hpp"
#include "ledger/resource.hpp"
#include "ledger/tile.hpp"

namespace mandate::ledger {

class TileReader final : public HashReader {
 public:
  // `size` is that of a checkpoint, which says which tiles there must be. The source outlives the reader.
  TileReader(ResourceReader& source, std::uint64_t size) : source_(source), size_(size) {}

  [[nodiscard]] std::uint64_t size() const { return size_; }

  // Nodes over leaves of this size. Each tile is fetched once; up to 256 are kept, 2 MiB.
  [[nodiscard]] Result<std::vector<Digest>> read(std::span<const NodeId> nodes) override;

  // The bytes of bundle `index` as far as this size needs it, in the form of `parse_bundle`, checked; and how many
  // entries it holds.
  struct Bundle {
    std::string bytes;
    std::uint32_t width = 0;
  };
  [[nodiscard]] Result<Bundle> bundle(std::uint64_t index);
  [[nodiscard]] Result<std::string> entry(std::uint64_t index);

 private:
  [[nodiscard]] Result<const std::string*> tile(std::uint32_t level, std::uint64_t index);
  [[nodiscard]] Result<Digest> node(NodeId id);

  ResourceReader& source_;
  std::uint64_t size_;
  std::map<std::pair<std::uint32_t, std::uint64_t>, std::string> tiles_;
};

// Lets the tree grow to the size of the reader by hashing the entries that are kept, and so tells what has really been
// kept: nothing is signed that was not read back. From an empty range: the whole log.
[[nodiscard]] Result<void> grow_from_entries(TileReader& reader, CompactRange& range);

}  // namespace mandate::ledger
