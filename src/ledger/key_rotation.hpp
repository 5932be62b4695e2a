// A change of the keys of a log, as an entry of that log: the one kind of entry that the log itself reads. Its bytes
// are canonical JSON, {"note":"…","type":"rotation"}, around a signed note (ledger/note.hpp):
//
//   mandate/key-rotation/1
//   log <origin>
//   leaf <index of this entry>
//   until <size>
//   old <vkey>                    each key that signed until now
//   new <vkey>                    each key that signs from now on
//
//   — <origin> <signature>        of every one of them, old and new
//
// Trees that hold the entry are signed by the new keys; those of at most `until` leaves by the old ones too, and no
// larger one ever again. The origin stays, for a log is a name. C2SP has no word for this: its policies and witnesses
// know a log by as many keys of its name as they are told, and each checkpoint may carry several signatures.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/fault.hpp"
#include "ledger/note.hpp"
#include "ledger/signing_key.hpp"
#include "ledger/verifier_key.hpp"

namespace mandate::ledger {

struct KeyRotation {
  std::string origin;
  std::uint64_t leaf = 0;
  std::uint64_t until = 0;  // above `leaf`
  std::vector<VerifierKey> old_keys;
  std::vector<VerifierKey> new_keys;
  Note note;
  std::string entry;  // its bytes

  friend bool operator==(const KeyRotation&, const KeyRotation&) = default;
};

// Whether an entry claims to be one; such an entry holds, or the log does not.
[[nodiscard]] bool is_key_rotation(std::string_view entry);

[[nodiscard]] Result<std::string> key_rotation_entry(std::uint64_t leaf, std::uint64_t until,
                                                     std::span<const SigningKey* const> old_keys,
                                                     std::span<const SigningKey* const> new_keys);

// By its form alone: every key is one that signs, of the name of the log, and stands once.
[[nodiscard]] Result<KeyRotation> parse_key_rotation(std::string_view entry);
// That every old and every new key has signed it. Each signature is looked at, whatever the others say.
[[nodiscard]] Result<void> verify_key_rotation(const KeyRotation& rotation);

}  // namespace mandate::ledger
