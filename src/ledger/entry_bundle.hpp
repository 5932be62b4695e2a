// Up to 256 entries of a log in one file: each its length (2 bytes, big-endian) and its bytes. c2sp.org/tlog-tiles,
// "Log entries".
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/fault.hpp"

namespace mandate::ledger {

// What is larger, a scan or a long protocol, is entered by its digest.
inline constexpr std::size_t most_entry_bytes = 65'535;

[[nodiscard]] Result<void> append_entry(std::string& bundle, std::string_view entry);

// The entries of a bundle of exactly so many, views of it.
[[nodiscard]] Result<std::vector<std::string_view>> parse_bundle(std::string_view bundle, std::uint32_t width);

}  // namespace mandate::ledger
