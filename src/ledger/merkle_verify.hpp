// Whether a proof about a tree holds: RFC 9162 sections 2.1.3.2 and 2.1.4.2, which verify the proofs of RFC 6962;
// of subtrees, draft-ietf-plants-merkle-tree-certs section 4.
//
// A digest is of 32 bytes by its type. Nothing follows from the empty tree, so consistency from size 0 is refused.
#pragma once

#include <cstdint>
#include <span>

#include "ledger/fault.hpp"
#include "ledger/merkle_prove.hpp"
#include "ledger/tree_hash.hpp"

namespace mandate::ledger {

struct TreeHead {
  std::uint64_t size = 0;
  Digest root{};

  friend bool operator==(const TreeHead&, const TreeHead&) = default;
};

// That the leaf stands at the index of the tree.
[[nodiscard]] Result<void> verify_inclusion(const Digest& leaf, std::uint64_t index, const TreeHead& tree,
                                            std::span<const Digest> proof);

// That the first tree is the beginning of the second.
[[nodiscard]] Result<void> verify_consistency(const TreeHead& first, const TreeHead& second,
                                              std::span<const Digest> proof);

// That the leaf stands at the index, counted from the beginning of the tree, in the subtree of that root.
[[nodiscard]] Result<void> verify_inclusion_in_subtree(const Digest& leaf, std::uint64_t index, Subtree subtree,
                                                       const Digest& root, std::span<const Digest> proof);

// That the subtree of that root is part of the tree. Of the tree's root nothing is said by a subtree of no leaves.
[[nodiscard]] Result<void> verify_subtree(Subtree subtree, const Digest& root, const TreeHead& tree,
                                          std::span<const Digest> proof);

}  // namespace mandate::ledger
