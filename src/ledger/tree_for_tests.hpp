// A tree of which every node is kept in memory, and trees of the entries "0", "1", "2", …
#pragma once

#include <map>
#include <string>

#include "ledger/compact_range.hpp"
#include "ledger/merkle_prove.hpp"
#include "ledger/merkle_verify.hpp"

namespace mandate::ledger::tree_for_tests {

class MemoryTree final : public HashReader {
 public:
  void append(std::string_view entry) {
    range_.append(leaf_hash(entry), [&](NodeId node, const Digest& hash) { nodes_.emplace(node, hash); });
  }
  [[nodiscard]] Result<std::vector<Digest>> read(std::span<const NodeId> nodes) override {
    std::vector<Digest> digests;
    for (const NodeId& node : nodes) {
      const auto found = nodes_.find(node);
      if (found == nodes_.end()) {
        return fault(FaultKind::not_found, "a node that is not complete", "a complete one");
      }
      digests.push_back(found->second);
    }
    return digests;
  }
  [[nodiscard]] TreeHead head() const { return {range_.size(), range_.root()}; }
  [[nodiscard]] Digest leaf(std::uint64_t index) const { return nodes_.at({0, index}); }

 private:
  CompactRange range_;
  std::map<NodeId, Digest> nodes_;
};

inline std::string entry_text(std::uint64_t index) { return std::to_string(index); }

inline void grow(MemoryTree& tree, std::uint64_t size) {
  for (std::uint64_t i = tree.head().size; i < size; ++i) {
    tree.append(entry_text(i));
  }
}

// RFC 6962 section 2.1, as it is written: the definition of the root, by recursion over the entries.
inline Digest root_by_definition(const std::vector<std::string>& entries, std::size_t start, std::size_t end) {
  if (start == end) {
    return sha256(std::string_view());
  }
  if (end - start == 1) {
    return sha256(std::string(1, '\x00') + entries[start]);
  }
  std::size_t split = 1;
  while (2 * split < end - start) {
    split *= 2;
  }
  const Digest left = root_by_definition(entries, start, start + split);
  const Digest right = root_by_definition(entries, start + split, end);
  return sha256(std::string(1, '\x01') + std::string(bytes_of(left)) + std::string(bytes_of(right)));
}

}  // namespace mandate::ledger::tree_for_tests
