#include "ledger/key_history.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace mandate::ledger {
namespace {

std::string texts_of(const std::vector<VerifierKey>& keys) {
  std::string all;
  for (const VerifierKey& key : keys) {
    all += (all.empty() ? "" : ", ") + verifier_key_text(key);
  }
  return all;
}

bool same_keys(const std::vector<VerifierKey>& a, const std::vector<VerifierKey>& b) {
  return std::ranges::is_permutation(a, b);
}

}  // namespace

Result<void> KeyHistory::read(std::string_view origin, std::uint64_t index, std::string_view entry) {
  if (!is_key_rotation(entry)) {
    return {};
  }
  auto rotation = parse_key_rotation(entry);
  if (!rotation) {
    return std::unexpected(rotation.error());
  }
  auto good = follows(*rotation, origin, index);
  if (good && verifies_) {
    good = verify_key_rotation(*rotation);
  }
  if (good) {
    rotations_.push_back(std::move(*rotation));
  }
  return good;
}

Result<void> KeyHistory::follows(const KeyRotation& next, std::string_view origin, std::uint64_t index) const {
  if (next.origin != origin || next.leaf != index) {
    return fault(FaultKind::not_verified,
                 fmt::format("a change of keys for leaf {} of the log {}", next.leaf, excerpt(next.origin)),
                 fmt::format("one for leaf {} of {}", index, excerpt(origin)), "it was copied from elsewhere");
  }
  if (!rotations_.empty() && !same_keys(next.old_keys, rotations_.back().new_keys)) {
    return fault(FaultKind::not_verified, "a change of keys that takes away " + texts_of(next.old_keys),
                 "those that signed before it, " + texts_of(rotations_.back().new_keys));
  }
  if (!rotations_.empty() && index < rotations_.back().until) {
    return fault(FaultKind::not_verified, "a change of keys before the last one was done",
                 fmt::format("none before leaf {}", rotations_.back().until));
  }
  for (const VerifierKey& key : next.new_keys) {
    if (knows(key)) {
      return fault(FaultKind::not_verified, "a change of keys that brings back " + verifier_key_text(key),
                   "a key that was never given up");
    }
  }
  return {};
}

std::vector<VerifierKey> KeyHistory::signers_of(std::uint64_t size) const {
  const auto later = std::ranges::find_if(rotations_, [&](const KeyRotation& one) { return one.leaf >= size; });
  if (later == rotations_.begin()) {
    return later == rotations_.end() ? std::vector<VerifierKey>() : later->old_keys;
  }
  const KeyRotation& last = *std::prev(later);
  std::vector<VerifierKey> signers = size <= last.until ? last.old_keys : std::vector<VerifierKey>();
  std::ranges::copy(last.new_keys, std::back_inserter(signers));
  return signers;
}

bool KeyHistory::knows(const VerifierKey& key) const {
  return std::ranges::any_of(rotations_, [&](const KeyRotation& one) {
    return std::ranges::find(one.old_keys, key) != one.old_keys.end() ||
           std::ranges::find(one.new_keys, key) != one.new_keys.end();
  });
}

Result<OpenedCheckpoint> open_checkpoint(std::string_view bytes, const Policy& policy, const KeyHistory& history) {
  const auto note = parse_note(bytes);
  const auto checkpoint = note ? parse_checkpoint(note->text) : Result<Checkpoint>(std::unexpected(note.error()));
  if (!checkpoint) {
    return std::unexpected(checkpoint.error());
  }
  const std::vector<VerifierKey> signers = history.signers_of(checkpoint->tree.size);
  const auto is_of_log = [&](const Policy::Log& log) { return log.key.name == checkpoint->origin; };
  if (signers.empty() || std::ranges::none_of(policy.logs, is_of_log)) {
    return open_checkpoint(bytes, policy);
  }
  if (std::ranges::none_of(policy.logs, [&](const Policy::Log& log) { return history.knows(log.key); })) {
    return fault(FaultKind::not_verified, "a log whose keys are and were others than those of the policy",
                 "a key of the policy among them", "ask the authority which keys its log has");
  }
  for (const VerifierKey& signer : signers) {
    if (!is_signed_by(*note, signer)) {
      return fault(FaultKind::not_verified,
                   fmt::format("a checkpoint of {} leaves without a signature of {}", checkpoint->tree.size,
                               verifier_key_text(signer)),
                   fmt::format("signatures of {}, who sign since leaf {} changed the keys", texts_of(signers),
                               history.rotations().back().leaf));
    }
  }
  Policy followed = policy;
  std::erase_if(followed.logs, is_of_log);
  for (const VerifierKey& signer : signers) {
    followed.logs.push_back({signer, {}});
  }
  return open_checkpoint(bytes, followed);
}

}  // namespace mandate::ledger
