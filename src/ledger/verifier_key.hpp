// A key that signatures are checked with, and its text: c2sp.org/signed-note, "Verifier keys".
//
//   <name>+<key id, 8 hexadecimal digits>+base64(<signature type, 1 byte> ‖ <public key>)
//
// key id = the first 4 bytes of SHA-256(name ‖ 0x0A ‖ signature type ‖ public key). Name and id together name the key
// in a signature line; the id is short and proves nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ledger/fault.hpp"

namespace mandate::ledger {

// As assigned by c2sp.org/signed-note. Ed25519 is what is signed and verified today; a key of the last kind can be
// read, named and carried along, and its signatures are an error rather than ignored, until the library at hand knows
// them.
enum class SignatureType : std::uint8_t {
  ed25519 = 0x01,               // over the text of the note
  ed25519_cosignature = 0x04,   // over time and text: c2sp.org/tlog-cosignature
  ml_dsa_44_cosignature = 0x06  // over time and tree: the same
};

struct VerifierKey {
  std::string name;
  std::uint32_t id = 0;
  SignatureType type = SignatureType::ed25519;
  std::string public_key;  // its bytes: 32 for Ed25519, 1,312 for ML-DSA-44

  friend bool operator==(const VerifierKey&, const VerifierKey&) = default;
};

// With the id that follows from the rest. The name is a key name and the public key of its type's length.
[[nodiscard]] Result<VerifierKey> make_verifier_key(std::string_view name, SignatureType type,
                                                    std::string_view public_key);

[[nodiscard]] Result<VerifierKey> parse_verifier_key(std::string_view text);
[[nodiscard]] std::string verifier_key_text(const VerifierKey& key);

// Not empty, UTF-8, no plus sign, no space of Unicode and no control character.
[[nodiscard]] bool is_key_name(std::string_view name);

}  // namespace mandate::ledger
