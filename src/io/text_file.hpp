// Reads a text file whole, `.zst` and `.gz` decompressed on the way.
//
// A file that is missing, a folder, unreadable, empty, larger than memory should hold, corrupted, or not UTF-8
// text (io/utf8.hpp) is a problem that says what to do.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

#include "base/problem.hpp"

namespace mandate::io {

// The most bytes that a file may have on disk.
inline constexpr std::size_t most_file_bytes = std::size_t{4} << 30U;

// The bytes as they are on disk.
[[nodiscard]] std::optional<std::string> read_bytes(const std::filesystem::path& path, Problems& problems,
                                                    std::size_t most = most_file_bytes);

// The text, checked. Nothing where there was a problem.
[[nodiscard]] std::optional<std::string> read_text_file(const std::filesystem::path& path, Problems& problems,
                                                        std::size_t most = most_file_bytes);

}  // namespace mandate::io
