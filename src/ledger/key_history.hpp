// Who signs for a log at each of its sizes: the changes of its keys (ledger/key_rotation.hpp), one after the other.
//
// Each change takes away exactly the keys that signed before it, and old and new keys have signed it. So whoever knows
// one key of the history, be it the first, follows it to those of today; nobody who has none of them can make another.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ledger/checkpoint.hpp"
#include "ledger/fault.hpp"
#include "ledger/key_rotation.hpp"
#include "ledger/policy.hpp"

namespace mandate::ledger {

class KeyHistory {
 public:
  KeyHistory() = default;
  // Where signatures cannot be verified, changes are followed by their form.
  explicit KeyHistory(bool verifies) : verifies_(verifies) {}

  // An entry of the log, in order. Most are no change of keys and are passed over; one that is and does not hold is a
  // fault, and changes nothing.
  [[nodiscard]] Result<void> read(std::string_view origin, std::uint64_t index, std::string_view entry);

  [[nodiscard]] const std::vector<KeyRotation>& rotations() const { return rotations_; }
  // All of whom sign a tree of so many leaves; nothing where the keys have never changed, and the log does not say.
  [[nodiscard]] std::vector<VerifierKey> signers_of(std::uint64_t size) const;
  [[nodiscard]] bool knows(const VerifierKey& key) const;

  friend bool operator==(const KeyHistory&, const KeyHistory&) = default;

 private:
  [[nodiscard]] Result<void> follows(const KeyRotation& next, std::string_view origin, std::uint64_t index) const;

  std::vector<KeyRotation> rotations_;
  bool verifies_ = true;
};

// A checkpoint that is good by the policy, by whom the log says to sign at its size. The policy names one key of the
// history, or those of a log whose keys have never changed.
[[nodiscard]] Result<OpenedCheckpoint> open_checkpoint(std::string_view bytes, const Policy& policy,
                                                       const KeyHistory& history);

}  // namespace mandate::ledger
