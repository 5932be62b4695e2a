#include "ledger/compact_range.hpp"

#include <fmt/format.h>

#include <bit>
#include <ranges>
#include <utility>

namespace mandate::ledger {

Result<CompactRange> CompactRange::resume(std::uint64_t size, std::vector<Digest> peaks) {
  if (size > most_leaves) {
    return fault(FaultKind::refused, fmt::format("a tree of {} leaves", size), "at most 2^63 − 1");
  }
  const auto needed = static_cast<std::size_t>(std::popcount(size));
  if (peaks.size() != needed) {
    return fault(FaultKind::malformed, fmt::format("{} digests of a tree of {} leaves", peaks.size(), size),
                 fmt::format("{}, one for each bit set", needed));
  }
  CompactRange range;
  range.size_ = size;
  range.peaks_ = std::move(peaks);
  return range;
}

Digest CompactRange::root() const { return joined(peaks_); }

std::vector<NodeId> peak_nodes(std::uint64_t start, std::uint64_t end) {
  std::vector<NodeId> nodes;
  while (start < end) {
    const auto level = static_cast<std::uint32_t>(std::bit_width(end - start) - 1);
    nodes.push_back({level, start >> level});
    start += std::uint64_t{1} << level;
  }
  return nodes;
}

Digest joined(const std::vector<Digest>& peaks) {
  if (peaks.empty()) {
    return empty_root();
  }
  Digest hash = peaks.back();
  for (const Digest& left : peaks | std::views::reverse | std::views::drop(1)) {
    hash = node_hash(left, hash);
  }
  return hash;
}

}  // namespace mandate::ledger
