// What stands for each station, from the leaves in their order: figures, standing, receipt, and every change of a
// figure.
//
// The one fold that makes a publication and that checks it. A leaf that does not follow from those before it changes
// nothing, and what is wrong is said.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ledger/digest.hpp"
#include "publication/correction.hpp"
#include "publication/leaf.hpp"
#include "publication/standing.hpp"
#include "record/unit.hpp"
#include "tally/aggregate.hpp"

namespace mandate::publication {

class StationFold {
 public:
  // The tree outlives the fold. A nation that stands alone is no station.
  StationFold(const record::UnitTree& tree, std::size_t cells);

  // `leaf_hash`: of the leaf's bytes in the log.
  [[nodiscard]] std::expected<void, std::string> apply(std::uint64_t index, const ledger::Digest& leaf_hash,
                                                       const ProtocolLeaf& leaf);
  [[nodiscard]] std::expected<void, std::string> apply(const StandingLeaf& leaf);

  // By unit; of units that are stations.
  [[nodiscard]] StationStanding standing(std::uint32_t unit) const { return standings_[unit]; }
  [[nodiscard]] std::span<const StationStanding> standings() const { return standings_; }
  [[nodiscard]] bool has_protocol(std::uint32_t unit) const { return receipts_[unit] != no_leaf; }
  // One a cell; `absent` in all of them where there is no protocol.
  [[nodiscard]] std::span<const Count64> values(std::uint32_t unit) const {
    return std::span(values_).subspan(unit * cells_, cells_);
  }
  [[nodiscard]] std::span<const std::uint64_t> receipts() const { return receipts_; }
  [[nodiscard]] const ledger::Digest& leaf_hash(std::uint32_t unit) const { return leaf_hashes_[unit]; }
  [[nodiscard]] std::span<const Correction> corrections() const { return corrections_; }
  // In the order of the tree.
  [[nodiscard]] std::span<const std::uint32_t> stations() const { return stations_; }
  [[nodiscard]] const record::UnitTree& tree() const { return *tree_; }
  // The same tree, at the place to which it has been moved.
  void stand_on(const record::UnitTree& moved) { tree_ = &moved; }
  [[nodiscard]] std::size_t cells() const { return cells_; }

  // The sums of the counted stations.
  [[nodiscard]] std::expected<tally::Aggregate, tally::AggregateFault> aggregate(tally::Publication publication) const;

 private:
  [[nodiscard]] std::expected<std::uint32_t, std::string> station_of(const std::string& code) const;
  [[nodiscard]] std::string fault_of(std::uint32_t unit, const ProtocolLeaf& leaf) const;
  void correct(std::uint32_t unit, const ProtocolLeaf& leaf);

  const record::UnitTree* tree_;
  std::size_t cells_;
  std::vector<std::uint32_t> stations_;
  std::vector<bool> is_station_;
  std::vector<Count64> values_;
  std::vector<StationStanding> standings_;
  std::vector<std::uint64_t> receipts_;
  std::vector<ledger::Digest> leaf_hashes_;
  std::vector<Correction> corrections_;
};

// How the sums of a count speak of the same.
[[nodiscard]] tally::Standing standing_of(StationStanding standing);

}  // namespace mandate::publication
