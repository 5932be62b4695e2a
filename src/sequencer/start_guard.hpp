// Whether a log may be continued: never behind what was signed, never beside what others have seen.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>

#include "sequencer/sequencer_error.hpp"
#include "sequencer/witness_view.hpp"

namespace mandate::sequencer {

// What is kept: how much was signed, and the roots at the sizes that were seen, as far as they are kept.
struct KeptTree {
  std::uint64_t signed_size = 0;
  std::map<std::uint64_t, ledger::Digest> roots;
};

// Why not; nothing where it may.
[[nodiscard]] std::optional<SequencerError> start_fault(const KeptTree& kept, std::span<const Sighting> seen);

}  // namespace mandate::sequencer
