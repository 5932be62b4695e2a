#include "publication/station_fold.hpp"

#include <algorithm>

#include "record/protocol_table.hpp"

namespace mandate::publication {

StationFold::StationFold(const record::UnitTree& tree, std::size_t cells)
    : tree_(&tree),
      cells_(cells),
      stations_(tree.size() > 1 ? tree.leaves() : std::vector<std::uint32_t>()),
      is_station_(tree.size(), false),
      values_(tree.size() * cells, record::absent),
      standings_(tree.size(), StationStanding::missing),
      receipts_(tree.size(), no_leaf),
      leaf_hashes_(tree.size()) {
  for (const std::uint32_t station : stations_) {
    is_station_[station] = true;
  }
}

std::expected<std::uint32_t, std::string> StationFold::station_of(const std::string& code) const {
  const std::optional<std::uint32_t> unit = tree_->find(code);
  if (!unit || !is_station_[*unit]) {
    return std::unexpected("'" + code + "' is no station of data/units.csv");
  }
  return *unit;
}

std::string StationFold::fault_of(std::uint32_t unit, const ProtocolLeaf& leaf) const {
  if (leaf.values.size() != cells_) {
    return std::to_string(leaf.values.size()) + " values for " + std::to_string(cells_) + " cells";
  }
  if (has_protocol(unit) != leaf.replaces.has_value()) {
    return leaf.replaces ? "it replaces figures of a station that has none"
                         : "figures of a station that has figures, without saying that they are replaced";
  }
  if (leaf.replaces && *leaf.replaces != receipts_[unit]) {
    return "it replaces leaf " + std::to_string(*leaf.replaces) + "; leaf " + std::to_string(receipts_[unit]) +
           " stands for the station";
  }
  return leaf.replaces && leaf.reason.empty() ? "figures are replaced without a reason" : "";
}

void StationFold::correct(std::uint32_t unit, const ProtocolLeaf& leaf) {
  for (std::size_t cell = 0; cell < cells_; ++cell) {
    const Count64 before = values_[(unit * cells_) + cell];
    if (before != leaf.values[cell]) {
      corrections_.push_back({unit, cell, before, leaf.values[cell], leaf.at, leaf.reason});
    }
  }
}

std::expected<void, std::string> StationFold::apply(std::uint64_t index, const ledger::Digest& leaf_hash,
                                                    const ProtocolLeaf& leaf) {
  const std::expected<std::uint32_t, std::string> unit = station_of(leaf.station);
  if (!unit) {
    return std::unexpected(unit.error());
  }
  if (const std::string fault = fault_of(*unit, leaf); !fault.empty()) {
    return std::unexpected(leaf.station + ": " + fault);
  }
  if (leaf.replaces) {
    correct(*unit, leaf);
  }
  std::ranges::copy(leaf.values, values_.begin() + static_cast<std::ptrdiff_t>(*unit * cells_));
  receipts_[*unit] = index;
  leaf_hashes_[*unit] = leaf_hash;
  if (standings_[*unit] == StationStanding::missing) {
    standings_[*unit] = StationStanding::counted;
  }
  return {};
}

std::expected<void, std::string> StationFold::apply(const StandingLeaf& leaf) {
  const std::expected<std::uint32_t, std::string> unit = station_of(leaf.station);
  if (!unit) {
    return std::unexpected(unit.error());
  }
  const bool needs_figures = leaf.standing == StationStanding::counted || leaf.standing == StationStanding::reopened;
  standings_[*unit] = needs_figures && !has_protocol(*unit) ? StationStanding::missing : leaf.standing;
  return {};
}

tally::Standing standing_of(StationStanding standing) {
  switch (standing) {
    case StationStanding::counted:
      return tally::Standing::counted;
    case StationStanding::quarantined:
      return tally::Standing::quarantined;
    case StationStanding::annulled:
      return tally::Standing::annulled;
    case StationStanding::repeat_vote:
      return tally::Standing::repeat_vote;
    case StationStanding::missing:
    case StationStanding::reopened:
      break;
  }
  return tally::Standing::outstanding;
}

std::expected<tally::Aggregate, tally::AggregateFault> StationFold::aggregate(tally::Publication publication) const {
  std::expected<tally::Aggregate, tally::AggregateFault> sums = tally::Aggregate::of(*tree_, cells_);
  for (std::size_t i = 0; sums && i < stations_.size(); ++i) {
    const std::uint32_t station = stations_[i];
    const tally::Standing standing = standing_of(standings_[station]);
    std::expected<void, tally::AggregateFault> done;
    if (standing == tally::Standing::counted) {
      done = sums->count(station, values(station));
    } else if (standing != tally::Standing::outstanding) {
      done = sums->take_out(station, standing);
    }
    if (!done) {
      return std::unexpected(done.error());
    }
  }
  if (sums) {
    sums->publish(publication);
  }
  return sums;
}

}  // namespace mandate::publication
