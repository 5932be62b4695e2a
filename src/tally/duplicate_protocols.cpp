#include "tally/duplicate_protocols.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace mandate::tally {
namespace {

class Comparer {
 public:
  Comparer(const record::ProtocolTable& protocols, std::span<const std::size_t> cells)
      : protocols_(protocols), cells_(cells) {}

  // Nothing where a cell is empty or the sum leaves 64 bits.
  [[nodiscard]] std::optional<Count64> sum(std::size_t row) const {
    std::optional<Count64> total = 0;
    for (const std::size_t cell : cells_) {
      const Count64 value = protocols_.value(row, cell);
      total = value == record::absent || !total ? std::nullopt : checked_add(*total, value);
    }
    return total;
  }

  [[nodiscard]] std::uint64_t hash(std::size_t row) const {
    constexpr std::uint64_t prime = 1099511628211U;  // FNV-1a over whole values
    std::uint64_t hash = 14695981039346656037U;
    for (const std::size_t cell : cells_) {
      hash = (hash ^ static_cast<std::uint64_t>(protocols_.value(row, cell))) * prime;
      hash ^= hash >> 29U;
    }
    return hash;
  }

  [[nodiscard]] bool equal(std::size_t a, std::size_t b) const {
    return std::ranges::all_of(
        cells_, [&](std::size_t cell) { return protocols_.value(a, cell) == protocols_.value(b, cell); });
  }

 private:
  const record::ProtocolTable& protocols_;
  std::span<const std::size_t> cells_;
};

}  // namespace

std::vector<EqualProtocols> equal_protocols(const record::ProtocolTable& protocols, std::span<const std::size_t> rows,
                                            std::span<const std::size_t> cells, Count64 at_least) {
  std::vector<EqualProtocols> groups;
  if (cells.empty()) {
    return groups;
  }
  const Comparer comparer(protocols, cells);
  std::vector<std::pair<std::uint64_t, std::size_t>> hashed;
  for (const std::size_t row : rows) {
    const std::optional<Count64> sum = comparer.sum(row);
    if (sum && *sum >= at_least) {
      hashed.emplace_back(comparer.hash(row), row);
    }
  }
  std::ranges::sort(hashed);
  std::vector<bool> grouped(hashed.size());
  for (std::size_t i = 0; i < hashed.size(); ++i) {
    EqualProtocols group{{hashed[i].second}, comparer.sum(hashed[i].second).value_or(0)};
    for (std::size_t j = i + 1; j < hashed.size() && hashed[j].first == hashed[i].first && !grouped[i]; ++j) {
      if (!grouped[j] && comparer.equal(hashed[i].second, hashed[j].second)) {
        grouped[j] = true;
        group.rows.push_back(hashed[j].second);
      }
    }
    if (group.rows.size() > 1) {
      groups.push_back(std::move(group));
    }
  }
  std::ranges::sort(groups, {}, [](const EqualProtocols& group) { return group.rows.front(); });
  return groups;
}

}  // namespace mandate::tally
