// Decompression of whole files in memory: Zstandard (RFC 8878) and gzip (RFC 1952), several frames or members in
// a row. Corrupted and truncated input is an error, and so is output beyond a bound: a small file that
// swells without end is no table of figures.
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>

namespace mandate::io {

struct DecompressionFault {
  std::string found;   // "corrupted zstd data (…)"
  std::string advice;  // what to do
};

using Decompressed = std::expected<std::string, DecompressionFault>;

// The most bytes that input of a size may become: a thousand times its size and at least 64 MiB, but never
// more than 4 GiB.
[[nodiscard]] std::size_t most_decompressed(std::size_t compressed);

[[nodiscard]] Decompressed decompress_zstd(std::string_view bytes, std::size_t most);
[[nodiscard]] Decompressed decompress_gzip(std::string_view bytes, std::size_t most);

}  // namespace mandate::io
