// The memory of a witness in one SQLite file: write-ahead log, synchronous FULL, one STRICT table whose rules refuse
// that a log shrinks, changes its root at one size, or is forgotten.
//
// Several programs may hold the file; each change is a transaction of its own. A copy of the file that is put back
// later is the one thing that it cannot notice: then the key is to be retired (docs/reference/witness.md).
#pragma once

#include <filesystem>
#include <memory>

#include "witness/witness_state.hpp"

namespace mandate::witness {

// An empty memory in a new file. A file that stands there already is a fault: it is never begun anew.
[[nodiscard]] ledger::Result<std::unique_ptr<WitnessState>> create_sqlite_state(const std::filesystem::path& path);

[[nodiscard]] ledger::Result<std::unique_ptr<WitnessState>> open_sqlite_state(const std::filesystem::path& path);

}  // namespace mandate::witness
