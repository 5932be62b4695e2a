// Compression and decompression: Zstandard (RFC 8878) and gzip (RFC 1952), several frames or members in a row.
// Corrupted and truncated input is an error, and so is output beyond a bound: a small file that swells without end is
// no table of figures.
#pragma once

#include <cstddef>
#include <expected>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace mandate::io {

struct DecompressionFault {
  std::string found;   // "corrupted zstd data (…)"
  std::string advice;  // what to do
};

// How many bytes came, or why none can.
using BytesRead = std::expected<std::size_t, DecompressionFault>;

// Gives what compressed bytes in memory hold, part by part.
class Unpacker {
 public:
  Unpacker() = default;
  Unpacker(const Unpacker&) = delete;
  Unpacker& operator=(const Unpacker&) = delete;
  Unpacker(Unpacker&&) = delete;
  Unpacker& operator=(Unpacker&&) = delete;
  virtual ~Unpacker() = default;

  // Fills the room, which is not empty, and says how far; less than all of it, or nothing, only at the end.
  [[nodiscard]] virtual BytesRead read(std::span<char> room) = 0;
};

// The bytes outlive it.
[[nodiscard]] std::unique_ptr<Unpacker> unpack_zstd(std::string_view bytes);
[[nodiscard]] std::unique_ptr<Unpacker> unpack_gzip(std::string_view bytes);

using Decompressed = std::expected<std::string, DecompressionFault>;

// The most bytes that input of a size may become: a thousand times its size and at least 64 MiB, but never
// more than 4 GiB.
[[nodiscard]] std::size_t most_decompressed(std::size_t compressed);
// More than that many.
[[nodiscard]] DecompressionFault too_large(std::size_t most);

// One frame, small rather than fast.
[[nodiscard]] std::string compress_zstd(std::string_view bytes);

// One member without a name or a time, fast rather than small; the same bytes as long as libdeflate is the same.
[[nodiscard]] std::string compress_gzip(std::string_view bytes);

// Whether one member of gzip holds exactly these bytes: faster than to unpack it and to compare.
[[nodiscard]] bool gzip_holds(std::string_view compressed, std::string_view bytes);

[[nodiscard]] Decompressed decompress_zstd(std::string_view bytes, std::size_t most);
[[nodiscard]] Decompressed decompress_gzip(std::string_view bytes, std::size_t most);

}  // namespace mandate::io
