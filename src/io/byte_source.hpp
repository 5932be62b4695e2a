// Bytes of a file as they come, a part at a time: plain, gzip or Zstandard by their first bytes, or a member of a zip.
//
// Memory does not grow with the file. What swells without end is an error: more than a thousand times the size
// on disk and more than 64 MiB. Truncated and corrupted data are errors of `read`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/problem.hpp"
#include "io/compressed.hpp"

namespace mandate::io {

class ByteSource {
 public:
  ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;
  ByteSource(ByteSource&&) = delete;
  ByteSource& operator=(ByteSource&&) = delete;
  virtual ~ByteSource() = default;

  // Fills some of `room`, which is not empty; 0 at the end. After a fault nothing more is read.
  virtual BytesRead read(std::span<char> room) = 0;
};

// Nothing, with a problem, where there is no such file or it cannot be read.
[[nodiscard]] std::unique_ptr<ByteSource> open_bytes(const std::filesystem::path& path, Problems& problems);

// How much may come out of so many bytes on disk.
[[nodiscard]] std::uint64_t most_streamed(std::uint64_t on_disk);

// For what is in memory already; `bytes` outlives the source.
[[nodiscard]] std::unique_ptr<ByteSource> bytes_in_memory(std::string_view bytes);

// Ends in a fault where more than `most` bytes come out.
[[nodiscard]] std::unique_ptr<ByteSource> bounded(std::unique_ptr<ByteSource> source, std::uint64_t most);

}  // namespace mandate::io
