// The head of a log at a size, c2sp.org/tlog-checkpoint: the text of a signed note.
//
//   <origin: which log>
//   <number of leaves>
//   <root, base64>
//   <extension lines; nobody audits them, so that Mandate writes none>
//
// A log never signs two checkpoints of which one does not continue the other.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/fault.hpp"
#include "ledger/merkle_verify.hpp"
#include "ledger/note.hpp"

namespace mandate::ledger {

struct Checkpoint {
  std::string origin;
  TreeHead tree;
  std::vector<std::string> extensions;

  friend bool operator==(const Checkpoint&, const Checkpoint&) = default;
};

// Of the text of a note.
[[nodiscard]] Result<Checkpoint> parse_checkpoint(std::string_view text);
// What `parse_checkpoint` reads back as the same. Refused where a line would be empty or none of a note.
[[nodiscard]] Result<std::string> checkpoint_text(const Checkpoint& checkpoint);

// Signed by all of the keys, in their order: one officer or several.
[[nodiscard]] Result<std::string> sign_checkpoint(const Checkpoint& checkpoint,
                                                  std::span<const SigningKey* const> signers);

struct OpenedCheckpoint {
  Checkpoint checkpoint;
  Note note;
  std::vector<Signed> signed_by;

  // How many different public keys of them have signed; a key under two names counts once.
  [[nodiscard]] std::size_t signers_among(std::span<const VerifierKey> keys) const;
};

// The bytes of a note, parsed and verified with the keys that are known.
[[nodiscard]] Result<OpenedCheckpoint> open_checkpoint(std::string_view bytes, std::span<const VerifierKey> known);

}  // namespace mandate::ledger
