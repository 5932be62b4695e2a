#include "declaration/collection_counts.hpp"

#include <functional>
#include <numeric>

namespace mandate::declaration {

Count64 Counts::refused_in_all() const { return std::accumulate(refused.begin(), refused.end(), Count64{0}); }

bool Counts::identities_hold() const {
  return submitted == accepted + refused_in_all() && accepted == live + withdrawn + invalidated && live >= 0 &&
         withdrawn >= 0 && invalidated >= 0;
}

Counts& Counts::operator+=(const Counts& other) {
  submitted += other.submitted;
  accepted += other.accepted;
  live += other.live;
  withdrawn += other.withdrawn;
  invalidated += other.invalidated;
  for (std::size_t i = 0; i < refused.size(); ++i) {
    refused.at(i) += other.refused.at(i);
  }
  return *this;
}

Counts CountTable::of_area(AreaIndex area) const {
  Counts sum = at(area, Channel::electronic);
  return sum += at(area, Channel::paper);
}

Counts CountTable::of_channel(Channel channel) const {
  Counts sum;
  for (auto cell = static_cast<std::size_t>(channel); cell < cells_.size(); cell += channel_count) {
    sum += cells_.at(cell);
  }
  return sum;
}

Counts CountTable::total() const {
  Counts sum = of_channel(Channel::electronic);
  return sum += of_channel(Channel::paper);
}

}  // namespace mandate::declaration
