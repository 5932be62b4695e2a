#include "ledger/merkle_prove.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <iterator>

#include "ledger/compact_range.hpp"

namespace mandate::ledger {
namespace {

// The largest power of two below the number of leaves: where the RFC splits a tree.
std::uint64_t split_of(const Subtree& range) { return range.start + std::bit_floor(range.end - range.start - 1); }

// From the root down; a proof lists them from the leaf up.
std::vector<Subtree> siblings_of(std::uint64_t index, std::uint64_t size) {
  std::vector<Subtree> siblings;
  Subtree within{0, size};
  while (within.end - within.start > 1) {
    const std::uint64_t split = split_of(within);
    if (index < split) {
      siblings.push_back({split, within.end});
      within.end = split;
    } else {
      siblings.push_back({within.start, split});
      within.start = split;
    }
  }
  return siblings;
}

// The same for a subtree: descends to it, and where the split lies inside of it, along its right edge. The verifier
// knows the hash of the subtree only as a whole, so what is then left of it is given too.
std::vector<Subtree> context_of(Subtree subtree, std::uint64_t size) {
  std::vector<Subtree> context;
  Subtree within{0, size};
  bool is_known = true;
  while (subtree.start != within.start || subtree.end != within.end) {
    const std::uint64_t split = split_of(within);
    if (subtree.end <= split) {
      context.push_back({split, within.end});
      within.end = split;
      continue;
    }
    context.push_back({within.start, split});
    within.start = split;
    if (subtree.start < split) {
      subtree.start = split;
      is_known = false;
    }
  }
  if (!is_known) {
    context.push_back(within);
  }
  return context;
}

Result<Proof> hashes_of(HashReader& reader, const std::vector<Subtree>& from_the_root) {
  std::vector<NodeId> nodes;
  for (const Subtree& range : from_the_root) {
    std::ranges::copy(peak_nodes(range.start, range.end), std::back_inserter(nodes));
  }
  const auto digests = reader.read(nodes);
  if (!digests) {
    return std::unexpected(digests.error());
  }
  Proof proof;
  auto next = digests->begin();
  for (const Subtree& range : from_the_root) {
    const auto end = next + std::popcount(range.end - range.start);
    proof.push_back(joined({next, end}));
    next = end;
  }
  std::ranges::reverse(proof);
  return proof;
}

}  // namespace

bool Subtree::is_valid() const { return start <= end && end <= most_leaves && start % std::bit_ceil(end - start) == 0; }

Result<Digest> read_root(HashReader& reader, std::uint64_t size) {
  const auto peaks = reader.read(peak_nodes(0, size));
  if (!peaks) {
    return std::unexpected(peaks.error());
  }
  return joined(*peaks);
}

Result<Proof> prove_inclusion(HashReader& reader, std::uint64_t index, std::uint64_t size) {
  if (index >= size || size > most_leaves) {
    return fault(FaultKind::refused, fmt::format("entry {} of a tree of {} leaves", index, size),
                 "an index below the size");
  }
  return hashes_of(reader, siblings_of(index, size));
}

Result<Proof> prove_consistency(HashReader& reader, std::uint64_t first, std::uint64_t second) {
  if (first == 0) {
    return fault(FaultKind::refused, "a consistency proof from the empty tree", "a tree with leaves",
                 "every tree continues the empty one: there is nothing to prove");
  }
  return prove_subtree(reader, {0, first}, second);
}

Result<Proof> prove_subtree(HashReader& reader, Subtree subtree, std::uint64_t size) {
  if (!subtree.is_valid() || subtree.end > size || size > most_leaves) {
    return fault(FaultKind::refused,
                 fmt::format("leaves {} to {} of a tree of {} leaves", subtree.start, subtree.end, size),
                 "a subtree that begins at a multiple of its own power of two and lies in the tree");
  }
  return subtree.start == subtree.end ? Proof() : hashes_of(reader, context_of(subtree, size));
}

}  // namespace mandate::ledger
