// A file that changes in one step: whoever reads it sees the old bytes or the new ones, also after a crash.
#pragma once

#include <filesystem>
#include <string_view>

#include "ledger/fault.hpp"

namespace mandate::witness {

// Written beside it, flushed, put in its place, and the folder flushed.
[[nodiscard]] ledger::Result<void> replace_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace mandate::witness
