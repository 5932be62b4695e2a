// One signature of a note: how it is made and whether it holds, by the type of its key.
//
//   0x01  64 bytes of Ed25519 over the text                                         c2sp.org/signed-note
//   0x04  time (8 bytes, big-endian) ‖ 64 bytes of Ed25519 over "cosignature/v1\n", c2sp.org/tlog-cosignature
//         "time <seconds>\n" and the text
//
// A cosignature says: at that time this was the largest tree that the cosigner had seen of the log, and it continues
// all that the cosigner had seen before.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ledger/fault.hpp"
#include "ledger/signing_key.hpp"
#include "ledger/verifier_key.hpp"

namespace mandate::ledger {

// As it stands in a signature line: "— <name> base64(<key id, 4 bytes, big-endian> ‖ <bytes>)\n".
struct Signature {
  std::string name;
  std::uint32_t id = 0;
  std::string bytes;

  friend bool operator==(const Signature&, const Signature&) = default;
};

// Seconds since 1970-01-01T00:00:00Z, at most 2⁶³ − 1.
using PosixTime = std::uint64_t;

// What has been verified about a text.
struct Signed {
  VerifierKey by;
  std::optional<PosixTime> at;  // of a cosignature

  friend bool operator==(const Signed&, const Signed&) = default;
};

// The key is of type ed25519.
[[nodiscard]] Result<Signature> sign(std::string_view text, const SigningKey& key);
// The key is of type ed25519_cosignature; a cosignature has a time, so 0 is refused.
[[nodiscard]] Result<Signature> cosign(std::string_view text, PosixTime time, const SigningKey& key);
[[nodiscard]] std::string cosigned_message(std::string_view text, PosixTime time);

// Whether name and id of the signature are those of the key.
[[nodiscard]] bool is_by(const Signature& signature, const VerifierKey& key);
[[nodiscard]] Result<Signed> verify(std::string_view text, const Signature& signature, const VerifierKey& key);

}  // namespace mandate::ledger
