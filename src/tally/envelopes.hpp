// Where the envelopes with the protocols are: expected → received → opened → entered, station by station.
//
// Each step holds the one before it: what was opened was received. Expected are all stations of the register.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "record/unit.hpp"

namespace mandate::tally {

enum class Envelope : std::uint8_t { expected, received, opened, entered };

// How many stations of a unit have come so far, at each step.
struct EnvelopeCounts {
  std::array<std::uint32_t, 4> stations{};  // in the order of `Envelope`, each ≥ the next

  [[nodiscard]] std::uint32_t reached(Envelope step) const { return stations.at(static_cast<std::size_t>(step)); }
  // Expected, and not come so far.
  [[nodiscard]] std::uint32_t missing(Envelope step) const { return stations[0] - reached(step); }

  friend bool operator==(const EnvelopeCounts&, const EnvelopeCounts&) = default;
};

class EnvelopeRegister {
 public:
  // Every unit without children is a station; each is expected. The tree outlives the register.
  explicit EnvelopeRegister(const record::UnitTree& tree);

  // The step that a station has reached, forward or back: an entry may be given up.
  void set(std::uint32_t station, Envelope step);

  [[nodiscard]] Envelope step(std::uint32_t station) const { return steps_[station]; }
  [[nodiscard]] const EnvelopeCounts& counts(std::uint32_t unit) const { return counts_[unit]; }
  // Stations within the unit that have not reached the step, in the order of the tree.
  [[nodiscard]] std::vector<std::uint32_t> missing(std::uint32_t unit, Envelope step) const;

 private:
  const record::UnitTree* tree_;
  std::vector<std::uint32_t> stations_;
  std::vector<Envelope> steps_;         // by unit; stations only
  std::vector<EnvelopeCounts> counts_;  // by unit
};

}  // namespace mandate::tally
