// A secret as it is kept: encrypted with a passphrase, in a text file.
//
//   <kind of file, such as mandate/key-file/v1>
//   <whose it is, one line that is readable without the passphrase>
//   argon2id13 <passes> <bytes of memory>
//   salt <base64 of 16 bytes>
//   nonce <base64 of 24 bytes>
//   sealed <base64 of 48 bytes>
//
// sealed = XChaCha20-Poly1305 (IETF draft-irtf-cfrg-xchacha) of the secret of 32 bytes under the key that Argon2id (RFC
// 9106) makes of passphrase and salt, with all the text before the word "sealed" as associated data: nothing in the
// file can be changed without the passphrase.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "ledger/fault.hpp"
#include "ledger/randomness.hpp"
#include "ledger/secret_bytes.hpp"

namespace mandate::ledger {

inline constexpr std::size_t sealed_secret_size = 32;

// What a guess of the passphrase costs.
struct KeyFileCost {
  std::uint64_t passes = 3;
  std::uint64_t memory = 268'435'456;  // bytes; about a second

  friend bool operator==(const KeyFileCost&, const KeyFileCost&) = default;
};

// The limits of what is read, so that a changed file cannot ask for the whole machine: 1 … 16 passes, 8 KiB … 1 GiB.
inline constexpr KeyFileCost least_key_file_cost{1, 8'192};
inline constexpr KeyFileCost most_key_file_cost{16, 1'073'741'824};

// `kind` and `owner` are lines without a line feed; `secret` has sealed_secret_size bytes.
[[nodiscard]] Result<std::string> seal_secret(std::string_view kind, std::string_view owner, const SecretBytes& secret,
                                              const SecretBytes& passphrase, Randomness& randomness,
                                              const KeyFileCost& cost);

// FaultKind::not_verified where the passphrase is another, or a byte of the file is; malformed where the kind is
// another.
[[nodiscard]] Result<SecretBytes> open_secret(std::string_view kind, std::string_view text,
                                              const SecretBytes& passphrase);

// The line that says whose it is.
[[nodiscard]] Result<std::string> owner_of_secret(std::string_view kind, std::string_view text);

// A file that is not as it should be.
[[nodiscard]] std::unexpected<Fault> no_key_file(std::string found, std::string expected);

}  // namespace mandate::ledger
