#include "sequencer/start_guard.hpp"

#include <fmt/format.h>

namespace mandate::sequencer {

std::optional<SequencerError> start_fault(const KeptTree& kept, std::span<const Sighting> seen) {
  for (const Sighting& one : seen) {
    if (one.size > kept.signed_size) {
      return sequencer_error(SequencerFault::behind,
                             fmt::format("{} has {} leaves, and what is kept here was signed up to {}", one.by,
                                         one.size, kept.signed_size))
          .error();
    }
    const auto root = kept.roots.find(one.size);
    if (one.root && root != kept.roots.end() && root->second != *one.root) {
      return sequencer_error(SequencerFault::forked,
                             fmt::format("{} has the root {} at {} leaves, and what is kept here gives {}", one.by,
                                         ledger::hexadecimal(*one.root), one.size, ledger::hexadecimal(root->second)))
          .error();
    }
  }
  return std::nullopt;
}

}  // namespace mandate::sequencer
