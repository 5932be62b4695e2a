// A key that signs, with the key that verifies it. Its text, for tools that want it, is that of Go's sumdb/note:
//
//   PRIVATE+KEY+<name>+<key id>+base64(<signature type> ‖ <seed of 32 bytes>)
//
// Ed25519 (RFC 8032) of libsodium: one key and one message have one signature. Never written in the clear by Mandate;
// ledger/key_file.hpp keeps it encrypted.
#pragma once

#include <string>
#include <string_view>

#include "ledger/fault.hpp"
#include "ledger/randomness.hpp"
#include "ledger/secret_bytes.hpp"
#include "ledger/verifier_key.hpp"

namespace mandate::ledger {

class SigningKey {
 public:
  // A new key. The type is one of the two of Ed25519.
  [[nodiscard]] static Result<SigningKey> generate(std::string_view name, SignatureType type, Randomness& randomness);
  // From its seed of 32 bytes (RFC 8032 section 5.1.5).
  [[nodiscard]] static Result<SigningKey> from_seed(std::string_view name, SignatureType type, const SecretBytes& seed);
  [[nodiscard]] static Result<SigningKey> parse(std::string_view text);

  [[nodiscard]] const VerifierKey& verifier() const { return verifier_; }
  [[nodiscard]] SecretBytes seed() const;

  // The 64 bytes over exactly this message.
  [[nodiscard]] std::string sign(std::string_view message) const;

 private:
  SigningKey(VerifierKey verifier, SecretBytes secret);

  VerifierKey verifier_;
  SecretBytes secret_;  // seed and public key, as libsodium takes them
};

}  // namespace mandate::ledger
