#include "ledger/merkle_verify.hpp"

#include <fmt/format.h>

namespace mandate::ledger {
namespace {

bool is_odd(std::uint64_t number) { return (number & 1U) != 0; }

std::unexpected<Fault> does_not_hold(std::string found, std::string expected) {
  return fault(FaultKind::not_verified, std::move(found), std::move(expected),
               "the log, the proof or what was asked about it has been changed");
}

// The places in a level of the tree, as the walk goes up: of the subtree's first and last leaf, and of the tree's last.
struct Walk {
  std::uint64_t first;
  std::uint64_t last;
  std::uint64_t end;

  void up() {
    first >>= 1U;
    last >>= 1U;
    end >>= 1U;
  }
};

Result<void> verify_empty(const Digest& root, std::span<const Digest> proof) {
  if (root != empty_root() || !proof.empty()) {
    return does_not_hold("a subtree of no leaves with a root or a proof", "the empty root and no digests");
  }
  return {};
}

// Up to the largest subtree that lies in the smaller range as in the tree: what the proof begins with.
Walk begin_walk(Subtree subtree, std::uint64_t size) {
  Walk walk{subtree.start, subtree.end - 1, size - 1};
  const bool reaches_the_end = walk.last == walk.end;
  while (walk.first != walk.last && (reaches_the_end || is_odd(walk.last))) {
    walk.up();
  }
  return walk;
}

}  // namespace

Result<void> verify_inclusion(const Digest& leaf, std::uint64_t index, const TreeHead& tree,
                              std::span<const Digest> proof) {
  if (index >= tree.size) {
    return fault(FaultKind::refused, fmt::format("entry {} of a tree of {} leaves", index, tree.size),
                 "an index below the size");
  }
  std::uint64_t place = index;
  std::uint64_t last = tree.size - 1;
  Digest hash = leaf;
  for (const Digest& sibling : proof) {
    if (last == 0) {
      return does_not_hold("an inclusion proof that goes on above the root", "one digest a level");
    }
    if (is_odd(place) || place == last) {
      hash = node_hash(sibling, hash);
      while (!is_odd(place) && place != 0) {
        place >>= 1U;
        last >>= 1U;
      }
    } else {
      hash = node_hash(hash, sibling);
    }
    place >>= 1U;
    last >>= 1U;
  }
  if (last != 0) {
    return does_not_hold("an inclusion proof that ends below the root", "one digest a level");
  }
  if (hash != tree.root) {
    return does_not_hold("an inclusion proof that leads to the root " + hexadecimal(hash), hexadecimal(tree.root));
  }
  return {};
}

Result<void> verify_inclusion_in_subtree(const Digest& leaf, std::uint64_t index, Subtree subtree, const Digest& root,
                                         std::span<const Digest> proof) {
  if (!subtree.is_valid() || index < subtree.start) {
    return fault(FaultKind::refused, fmt::format("entry {} in the leaves {} to {}", index, subtree.start, subtree.end),
                 "an entry of a valid subtree");
  }
  return verify_inclusion(leaf, index - subtree.start, {subtree.end - subtree.start, root}, proof);
}

Result<void> verify_consistency(const TreeHead& first, const TreeHead& second, std::span<const Digest> proof) {
  if (first.size == 0) {
    return fault(FaultKind::refused, "a consistency proof from the empty tree", "a tree with leaves",
                 "every tree continues the empty one: nothing is shown by it");
  }
  return verify_subtree({0, first.size}, first.root, second, proof);
}

Result<void> verify_subtree(Subtree subtree, const Digest& root, const TreeHead& tree, std::span<const Digest> proof) {
  if (!subtree.is_valid() || subtree.end > tree.size) {
    return fault(FaultKind::refused,
                 fmt::format("leaves {} to {} of a tree of {} leaves", subtree.start, subtree.end, tree.size),
                 "a valid subtree in the tree");
  }
  if (subtree.start == subtree.end) {
    return verify_empty(root, proof);
  }
  Walk walk = begin_walk(subtree, tree.size);
  const bool begins_with_subtree = walk.first == walk.last;
  if (!begins_with_subtree && proof.empty()) {
    return does_not_hold("an empty consistency proof", "the digests between the two trees");
  }
  Digest of_subtree = begins_with_subtree ? root : proof.front();
  Digest of_tree = of_subtree;
  for (const Digest& sibling : proof.subspan(begins_with_subtree ? 0 : 1)) {
    if (walk.end == 0) {
      return does_not_hold("a consistency proof that goes on above the root", "one digest a level");
    }
    if (is_odd(walk.last) || walk.last == walk.end) {
      if (walk.first < walk.last) {
        of_subtree = node_hash(sibling, of_subtree);
      }
      of_tree = node_hash(sibling, of_tree);
      while (!is_odd(walk.last) && walk.last != 0) {
        walk.up();
      }
    } else {
      of_tree = node_hash(of_tree, sibling);
    }
    walk.up();
  }
  if (walk.end != 0) {
    return does_not_hold("a consistency proof that ends below the root", "one digest a level");
  }
  if (of_subtree != root) {
    return does_not_hold("a consistency proof whose first root is " + hexadecimal(of_subtree), hexadecimal(root));
  }
  if (of_tree != tree.root) {
    return does_not_hold("a consistency proof whose second root is " + hexadecimal(of_tree), hexadecimal(tree.root));
  }
  return {};
}

}  // namespace mandate::ledger
