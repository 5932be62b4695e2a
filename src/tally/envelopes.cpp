#include "tally/envelopes.hpp"

#include <cstddef>

namespace mandate::tally {

EnvelopeRegister::EnvelopeRegister(const record::UnitTree& tree)
    : tree_(&tree), stations_(tree.leaves()), steps_(tree.size(), Envelope::expected), counts_(tree.size()) {
  for (const std::uint32_t station : stations_) {
    for (std::uint32_t at = station; at != record::no_unit; at = tree.at(at).parent) {
      ++counts_[at].stations[0];
    }
  }
}

void EnvelopeRegister::set(std::uint32_t station, Envelope step) {
  const auto from = static_cast<std::size_t>(steps_[station]);
  const auto to = static_cast<std::size_t>(step);
  for (std::uint32_t at = station; at != record::no_unit; at = tree_->at(at).parent) {
    for (std::size_t up = from + 1; up <= to; ++up) {
      ++counts_[at].stations.at(up);
    }
    for (std::size_t down = to + 1; down <= from; ++down) {
      --counts_[at].stations.at(down);
    }
  }
  steps_[station] = step;
}

std::vector<std::uint32_t> EnvelopeRegister::missing(std::uint32_t unit, Envelope step) const {
  std::vector<std::uint32_t> found;
  for (const std::uint32_t station : stations_) {
    if (steps_[station] < step && tree_->is_within(station, unit)) {
      found.push_back(station);
    }
  }
  return found;
}

}  // namespace mandate::tally
