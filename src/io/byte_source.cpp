#include "io/byte_source.hpp"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <limits>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "base/node_reader.hpp"
#include "io/open_file.hpp"

namespace mandate::io {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t buffer_bytes = std::size_t{1} << 16U;
constexpr std::string_view fetch_again = "Fetch or compress the file again";

DecompressionFault fault(std::string found, std::string_view advice) { return {std::move(found), std::string(advice)}; }

class PlainFile final : public ByteSource {
 public:
  explicit PlainFile(std::FILE* file) : file_(file) {}

  BytesRead read(std::span<char> room) override {
    if (given_ < looked_at_) {
      const std::size_t more = std::min(room.size(), looked_at_ - given_);
      std::copy_n(first_.begin() + static_cast<std::ptrdiff_t>(given_), more, room.begin());
      given_ += more;
      return more;
    }
    const std::size_t read = std::fread(room.data(), 1, room.size(), file_.get());
    if (read == 0 && std::ferror(file_.get()) != 0) {
      return std::unexpected(fault("a file that cannot be read to its end", "Check the disk, or copy the file"));
    }
    return read;
  }

  // Looks at the first bytes before anything is read, and keeps them for `read`: a pipe cannot go back.
  std::string_view first_bytes() {
    looked_at_ = std::fread(first_.data(), 1, first_.size(), file_.get());
    return {first_.data(), looked_at_};
  }

 private:
  OpenFile file_;
  std::array<char, 4> first_{};
  std::size_t looked_at_ = 0;
  std::size_t given_ = 0;  // of those looked at
};

// What came from below and is not used up yet.
class BufferedInput {
 public:
  explicit BufferedInput(std::unique_ptr<ByteSource> below) : below_(std::move(below)), bytes_(buffer_bytes) {}

  // True where there are bytes; false at the end of the file.
  std::expected<bool, DecompressionFault> fill() {
    if (from_ < to_) {
      return true;
    }
    const BytesRead read = below_->read(bytes_);
    if (!read) {
      return std::unexpected(read.error());
    }
    from_ = 0;
    to_ = *read;
    return to_ > 0;
  }

  [[nodiscard]] std::span<char> rest() { return std::span(bytes_).subspan(from_, to_ - from_); }
  void use(std::size_t bytes) { from_ += bytes; }

 private:
  std::unique_ptr<ByteSource> below_;
  std::vector<char> bytes_;
  std::size_t from_ = 0;
  std::size_t to_ = 0;
};

class ZstdSource final : public ByteSource {
 public:
  explicit ZstdSource(std::unique_ptr<ByteSource> below)
      : input_(std::move(below)), context_(ZSTD_createDCtx(), &ZSTD_freeDCtx) {}

  BytesRead read(std::span<char> room) override {
    ZSTD_outBuffer output{room.data(), room.size(), 0};
    while (output.pos == 0) {
      const auto filled = input_.fill();
      if (!filled) {
        return std::unexpected(filled.error());
      }
      if (!*filled && complete_) {
        return 0;
      }
      const std::span<char> rest = input_.rest();
      ZSTD_inBuffer input{rest.data(), rest.size(), 0};
      const std::size_t left = ZSTD_decompressStream(context_.get(), &output, &input);
      if (ZSTD_isError(left) != 0) {
        return std::unexpected(
            fault("corrupted zstd data (" + std::string(ZSTD_getErrorName(left)) + ")", fetch_again));
      }
      input_.use(input.pos);
      complete_ = left == 0;
      if (!*filled && output.pos == 0) {
        return std::unexpected(fault("truncated zstd data", fetch_again));
      }
    }
    return output.pos;
  }

 private:
  BufferedInput input_;
  std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context_;
  bool complete_ = false;
};

class GzipSource final : public ByteSource {
 public:
  explicit GzipSource(std::unique_ptr<ByteSource> below) : input_(std::move(below)) {
    constexpr int gzip_window = 15 + 16;  // zlib: 16 more asks for the gzip wrapper and its checksum
    ready_ = inflateInit2(&stream_, gzip_window) == Z_OK;
  }
  GzipSource(const GzipSource&) = delete;
  GzipSource& operator=(const GzipSource&) = delete;
  GzipSource(GzipSource&&) = delete;
  GzipSource& operator=(GzipSource&&) = delete;
  ~GzipSource() override { inflateEnd(&stream_); }

  BytesRead read(std::span<char> room) override {
    if (!ready_) {
      return std::unexpected(fault("no memory for decompression", "Free some memory"));
    }
    std::size_t written = 0;
    while (written == 0) {
      const auto filled = input_.fill();
      if (!filled) {
        return std::unexpected(filled.error());
      }
      if (!*filled) {
        return complete_ ? BytesRead(0) : std::unexpected(fault("truncated gzip data", fetch_again));
      }
      if (complete_) {
        inflateReset(&stream_);
      }
      const auto inflated = inflate_some(room);
      if (!inflated) {
        return inflated;
      }
      written = *inflated;
    }
    return written;
  }

 private:
  BytesRead inflate_some(std::span<char> room) {
    const std::span<char> rest = input_.rest();
    const auto available = static_cast<uInt>(std::min<std::size_t>(room.size(), std::numeric_limits<int>::max()));
    stream_.next_in = reinterpret_cast<Bytef*>(rest.data());
    stream_.avail_in = static_cast<uInt>(rest.size());
    stream_.next_out = reinterpret_cast<Bytef*>(room.data());
    stream_.avail_out = available;
    const int status = inflate(&stream_, Z_NO_FLUSH);
    input_.use(rest.size() - stream_.avail_in);
    if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) {
      const std::string reason = stream_.msg == nullptr ? "no gzip data" : stream_.msg;
      return std::unexpected(fault("corrupted gzip data (" + reason + ")", fetch_again));
    }
    complete_ = status == Z_STREAM_END;
    return available - stream_.avail_out;
  }

  BufferedInput input_;
  z_stream stream_{};
  bool ready_ = false;
  bool complete_ = false;
};

class BoundedSource final : public ByteSource {
 public:
  BoundedSource(std::unique_ptr<ByteSource> below, std::uint64_t most) : below_(std::move(below)), most_(most) {}

  BytesRead read(std::span<char> room) override {
    const BytesRead read = below_->read(room);
    seen_ += read.value_or(0);
    if (seen_ > most_) {
      return std::unexpected(fault("more than " + std::to_string(most_ >> 20U) + " MiB after decompression",
                                   "Split the file, or decompress it yourself if you trust it"));
    }
    return read;
  }

 private:
  std::unique_ptr<ByteSource> below_;
  std::uint64_t most_;
  std::uint64_t seen_ = 0;
};

class MemorySource final : public ByteSource {
 public:
  explicit MemorySource(std::string_view bytes) : bytes_(bytes) {}

  BytesRead read(std::span<char> room) override {
    const std::size_t now = std::min(room.size(), bytes_.size());
    std::memcpy(room.data(), bytes_.data(), now);
    bytes_.remove_prefix(now);
    return now;
  }

 private:
  std::string_view bytes_;
};

}  // namespace

std::uint64_t most_streamed(std::uint64_t on_disk) {
  constexpr std::uint64_t ratio = 1000;
  constexpr std::uint64_t least = std::uint64_t{64} << 20U;
  return on_disk > UINT64_MAX / ratio ? UINT64_MAX : std::max(on_disk * ratio, least);
}

std::unique_ptr<ByteSource> bounded(std::unique_ptr<ByteSource> source, std::uint64_t most) {
  return std::make_unique<BoundedSource>(std::move(source), most);
}

std::unique_ptr<ByteSource> bytes_in_memory(std::string_view bytes) { return std::make_unique<MemorySource>(bytes); }

std::unique_ptr<ByteSource> open_bytes(const std::filesystem::path& path, Problems& problems) {
  const ReadContext context{path.string(), &problems};
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) {
    context.report({}, "no such file", "a file",
                   "Check the spelling; the path is relative to the folder in which the command runs");
    return nullptr;
  }
  std::FILE* const file = status.type() == fs::file_type::directory ? nullptr : std::fopen(path.c_str(), "rb");
  if (file == nullptr) {
    context.report({}, "a file that cannot be read", "a readable file", "Check its permissions");
    return nullptr;
  }
  auto plain = std::make_unique<PlainFile>(file);
  const std::uintmax_t size = fs::file_size(path, error);
  const std::string_view first = plain->first_bytes();
  if (first == "\x28\xB5\x2F\xFD") {
    return bounded(std::make_unique<ZstdSource>(std::move(plain)), most_streamed(error ? 0 : size));
  }
  if (first.starts_with("\x1F\x8B")) {
    return bounded(std::make_unique<GzipSource>(std::move(plain)), most_streamed(error ? 0 : size));
  }
  return plain;
}

}  // namespace mandate::io
