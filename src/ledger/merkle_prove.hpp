// Proofs about a tree, made from its kept nodes.
//
// RFC 6962 section 2.1.1 (inclusion: the path from a leaf to the root) and 2.1.2 (consistency: the smaller tree is the
// beginning of the larger). Subtrees: draft-ietf-plants-merkle-tree-certs section 4; a consistency proof between two
// trees is that of the subtree [0, first).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ledger/fault.hpp"
#include "ledger/tree_hash.hpp"

namespace mandate::ledger {

using Proof = std::vector<Digest>;

// Where the nodes of a tree are kept. All nodes of a proof are asked for at once, so that what lies together is fetched
// once.
class HashReader {
 public:
  HashReader() = default;
  HashReader(const HashReader&) = delete;
  HashReader& operator=(const HashReader&) = delete;
  HashReader(HashReader&&) = delete;
  HashReader& operator=(HashReader&&) = delete;
  virtual ~HashReader() = default;

  // One digest a node, in the order asked for.
  [[nodiscard]] virtual Result<std::vector<Digest>> read(std::span<const NodeId> nodes) = 0;
};

// The leaves [start, end) of a tree. Valid when start is a multiple of the least power of two that is ≥ end − start.
struct Subtree {
  std::uint64_t start = 0;
  std::uint64_t end = 0;

  [[nodiscard]] bool is_valid() const;
};

// Of the tree of the first `size` leaves; the empty root for 0.
[[nodiscard]] Result<Digest> read_root(HashReader& reader, std::uint64_t size);

// index < size
[[nodiscard]] Result<Proof> prove_inclusion(HashReader& reader, std::uint64_t index, std::uint64_t size);

// 0 < first ≤ second. From the empty tree there is nothing to prove, so it is refused.
[[nodiscard]] Result<Proof> prove_consistency(HashReader& reader, std::uint64_t first, std::uint64_t second);

// That the subtree is part of the tree of the first `size` leaves. Of no leaves: no digests.
[[nodiscard]] Result<Proof> prove_subtree(HashReader& reader, Subtree subtree, std::uint64_t size);

}  // namespace mandate::ledger
