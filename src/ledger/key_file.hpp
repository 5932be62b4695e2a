// A private key as it is kept: encrypted with a passphrase, in a text file of version 1.
//
//   mandate/key-file/v1
//   <vkey: whose key it is, readable without the passphrase>
//   … the seed of 32 bytes, as ledger/sealed_secret.hpp seals it
#pragma once

#include <string>
#include <string_view>

#include "ledger/fault.hpp"
#include "ledger/randomness.hpp"
#include "ledger/sealed_secret.hpp"
#include "ledger/secret_bytes.hpp"
#include "ledger/signing_key.hpp"

namespace mandate::ledger {

[[nodiscard]] Result<std::string> seal_key(const SigningKey& key, const SecretBytes& passphrase, Randomness& randomness,
                                           const KeyFileCost& cost = {});

// FaultKind::not_verified where the passphrase is another, or a byte of the file is.
[[nodiscard]] Result<SigningKey> open_key(std::string_view text, const SecretBytes& passphrase);

// Whose key the file says that it holds.
[[nodiscard]] Result<VerifierKey> verifier_in(std::string_view text);

}  // namespace mandate::ledger
