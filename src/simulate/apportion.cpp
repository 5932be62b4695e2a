#include "simulate/apportion.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <ranges>

namespace mandate::simulate {
namespace {

Wide sum_of(std::span<const Count64> values) { return std::accumulate(values.begin(), values.end(), Wide{0}); }

bool is_negative(Count64 value) { return value < 0; }

}  // namespace

std::optional<std::vector<Count64>> apportion(Count64 total, std::span<const Count64> weights,
                                              std::span<const Count64> bounds) {
  const Wide sum = sum_of(weights);
  if (weights.size() != bounds.size() || total < 0 || sum == 0 || sum_of(bounds) < total ||
      std::ranges::any_of(weights, is_negative) || std::ranges::any_of(bounds, is_negative)) {
    return std::nullopt;
  }
  std::vector<Count64> shares;
  std::vector<Wide> remainders;
  Count64 left = total;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const Wide part = product(total, weights[i]);
    shares.push_back(static_cast<Count64>(std::min<Wide>(part / sum, bounds[i])));
    remainders.push_back(part % sum);
    left -= shares.back();
  }
  std::vector<std::size_t> order(weights.size());
  std::ranges::copy(std::views::iota(std::size_t{0}, order.size()), order.begin());
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
  while (left > 0) {
    for (auto at = order.begin(); at != order.end() && left > 0; ++at) {
      const Count64 more = shares[*at] < bounds[*at] ? 1 : 0;
      shares[*at] += more;
      left -= more;
    }
  }
  return shares;
}

}  // namespace mandate::simulate
