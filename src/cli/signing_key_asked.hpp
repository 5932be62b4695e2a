// A key that signs, from the file that keeps it encrypted.
#pragma once

#include <optional>
#include <string>

#include "ledger/signing_key.hpp"

namespace mandate::cli {

// Nothing, with a complaint, where the file or the passphrase is none.
[[nodiscard]] std::optional<ledger::SigningKey> signing_key_asked(const std::string& file,
                                                                  const std::string& passphrase_file);

// The same of a key that cosigns: of a witness or an officer.
[[nodiscard]] std::optional<ledger::SigningKey> cosigning_key_asked(const std::string& file,
                                                                    const std::string& passphrase_file);

}  // namespace mandate::cli
