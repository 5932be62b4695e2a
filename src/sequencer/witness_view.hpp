// What somebody else has seen of a log: asked when a log starts, so that a copy from earlier is not continued. Whoever
// speaks to a witness implements it (by its answer to "old 0", c2sp.org/tlog-witness); a checkpoint that was kept
// elsewhere is one too.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ledger/fault.hpp"
#include "ledger/merkle_verify.hpp"

namespace mandate::sequencer {

struct Sighting {
  std::string by;                      // who says it, for the message: "witness.example/w1", "checkpoint"
  std::uint64_t size = 0;              // of the largest tree that it knows; 0: of none
  std::optional<ledger::Digest> root;  // nothing where only the size is told

  friend bool operator==(const Sighting&, const Sighting&) = default;
};

class WitnessView {
 public:
  WitnessView() = default;
  WitnessView(const WitnessView&) = delete;
  WitnessView& operator=(const WitnessView&) = delete;
  WitnessView(WitnessView&&) = delete;
  WitnessView& operator=(WitnessView&&) = delete;
  virtual ~WitnessView() = default;

  // A fault where it cannot be asked.
  [[nodiscard]] virtual ledger::Result<Sighting> last_seen(std::string_view origin) = 0;
};

}  // namespace mandate::sequencer
