#include "ledger/policy.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mandate::ledger {
namespace {

bool has_cosigned(const Policy& policy, Policy::Member member, std::span<const Signed> signed_by) {
  if (!member.is_group) {
    const VerifierKey& key = policy.witnesses[member.index].key;
    return std::ranges::any_of(signed_by, [&](const Signed& one) { return one.by == key; });
  }
  const Policy::Group& group = policy.groups[member.index];
  const auto met = std::ranges::count_if(group.members,
                                         [&](Policy::Member inner) { return has_cosigned(policy, inner, signed_by); });
  return static_cast<std::size_t>(met) >= group.needed;
}

std::vector<VerifierKey> keys_for_origin(const Policy& policy, std::string_view origin) {
  std::vector<VerifierKey> keys;
  for (const Policy::Log& log : policy.logs) {
    if (log.key.name == origin) {
      keys.push_back(log.key);
    }
  }
  return keys;
}

}  // namespace

bool meets_quorum(const Policy& policy, std::span<const Signed> signed_by) {
  return !policy.quorum || has_cosigned(policy, *policy.quorum, signed_by);
}

Result<OpenedCheckpoint> open_checkpoint(std::string_view bytes, const Policy& policy) {
  const auto note = parse_note(bytes);
  if (!note) {
    return std::unexpected(note.error());
  }
  const auto checkpoint = parse_checkpoint(note->text);
  if (!checkpoint) {
    return std::unexpected(checkpoint.error());
  }
  const std::vector<VerifierKey> logs = keys_for_origin(policy, checkpoint->origin);
  if (logs.empty()) {
    return fault(FaultKind::not_verified, "a checkpoint of the log " + excerpt(checkpoint->origin),
                 fmt::format("one of the {} logs of the policy", policy.logs.size()),
                 "add a line 'log <vkey>' if this log is to be trusted");
  }
  std::vector<VerifierKey> known = logs;
  for (const Policy::Witness& witness : policy.witnesses) {
    known.push_back(witness.key);
  }
  auto opened = open_checkpoint(bytes, known);
  if (opened && opened->signers_among(logs) == 0) {
    return fault(FaultKind::not_verified, "a checkpoint that its log has not signed",
                 "a signature of " + excerpt(checkpoint->origin));
  }
  if (opened && !meets_quorum(policy, opened->signed_by)) {
    return fault(FaultKind::not_verified,
                 fmt::format("a checkpoint with {} cosignatures of witnesses of the policy",
                             opened->signed_by.size() - opened->signers_among(logs)),
                 "as many as the quorum asks for", "ask the log for a checkpoint that its witnesses have cosigned");
  }
  return opened;
}

}  // namespace mandate::ledger
