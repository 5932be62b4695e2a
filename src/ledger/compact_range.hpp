// What has to be kept of a tree so that it can grow and its root be told: the roots of the largest complete subtrees
// from the left, one for each bit that is set in the number of leaves. At most 63 digests, whatever the size.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "ledger/fault.hpp"
#include "ledger/tree_hash.hpp"

namespace mandate::ledger {

class CompactRange {
 public:
  CompactRange() = default;

  // A tree of so many leaves as it was left. `peaks` from the left, the largest first, at the places of `peak_nodes`.
  [[nodiscard]] static Result<CompactRange> resume(std::uint64_t size, std::vector<Digest> peaks);

  // One more leaf, by its hash. `visit(NodeId, const Digest&)` sees the leaf and each node that it completes, from
  // the leaf upwards; so every node of a tree is seen once while the tree grows. The tree has fewer than `most_leaves`.
  template <class Visit>
  void append(const Digest& leaf, Visit&& visit);
  void append(const Digest& leaf) {
    append(leaf, [](NodeId, const Digest&) {});
  }

  [[nodiscard]] std::uint64_t size() const { return size_; }
  [[nodiscard]] Digest root() const;

 private:
  std::uint64_t size_ = 0;
  std::vector<Digest> peaks_;
};

// The complete subtrees from the left whose leaves are [start, end), largest first. No subtree may begin at `start` in
// a smaller one than the whole range needs: `start` is a multiple of the least power of two that is ≥ end − start.
[[nodiscard]] std::vector<NodeId> peak_nodes(std::uint64_t start, std::uint64_t end);

// The hash over such subtrees, from the left; the empty root for none.
[[nodiscard]] Digest joined(const std::vector<Digest>& peaks);

template <class Visit>
void CompactRange::append(const Digest& leaf, Visit&& visit) {
  Digest hash = leaf;
  NodeId node{0, size_};
  visit(node, hash);
  while ((node.index & 1U) != 0) {
    hash = node_hash(peaks_.back(), hash);
    peaks_.pop_back();
    node = {node.level + 1, node.index >> 1U};
    visit(node, hash);
  }
  peaks_.push_back(hash);
  ++size_;
}

}  // namespace mandate::ledger
