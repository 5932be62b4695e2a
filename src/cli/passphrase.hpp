// The passphrase of a key: from a file, else typed at the terminal without being shown.
#pragma once

#include <optional>
#include <string>

#include "ledger/secret_bytes.hpp"

namespace mandate::cli {

// The first line of the file. Nothing, with a complaint, where there is none; `twice`: typed again to be sure of it.
[[nodiscard]] std::optional<ledger::SecretBytes> passphrase_asked(const std::string& file, bool twice);

}  // namespace mandate::cli
