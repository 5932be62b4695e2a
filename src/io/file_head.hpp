// The first bytes of a file, and what they unpack to, without reading the rest.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/problem.hpp"

namespace mandate::io {

// How a file is packed, by its first bytes.
enum class Packing : std::uint8_t { none, zstd, gzip };
[[nodiscard]] Packing packing_of(std::string_view bytes);

// What the beginning of packed bytes unpacks to, at most so many bytes; damage behind it does not matter yet.
[[nodiscard]] std::string unpacked_head(std::string_view bytes, std::size_t most);

// As they are on disk.
[[nodiscard]] std::optional<std::string> read_head(const std::filesystem::path& path, std::size_t most,
                                                   Problems& problems);

}  // namespace mandate::io
