#include "io/compressed.hpp"

#include <libdeflate.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <utility>

namespace mandate::io {
namespace {

constexpr std::size_t mebibyte = std::size_t{1} << 20U;
constexpr std::size_t unpacked_step = mebibyte;

DecompressionFault truncated(std::string_view format) {
  return {"truncated " + std::string(format) + " data", "Fetch or compress the file again"};
}

DecompressionFault corrupted(std::string_view format, std::string_view reason) {
  return {"corrupted " + std::string(format) + " data (" + std::string(reason) + ")",
          "Fetch or compress the file again"};
}

// Room for the next output: what is there already grows by doubling, one byte beyond the bound to notice it.
void grow(std::string& out, std::size_t most) {
  out.resize(std::min(std::max(out.size() * 2, unpacked_step), most + 1));
}

// The size that the first frame declares, as room to begin with; a bound where it declares none or a lie.
std::size_t zstd_first_room(std::string_view bytes, std::size_t most) {
  const unsigned long long declared = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
  if (declared == ZSTD_CONTENTSIZE_UNKNOWN || declared == ZSTD_CONTENTSIZE_ERROR) {
    return std::min(unpacked_step, most + 1);
  }
  const std::size_t room = std::min(most + 1, 64 * mebibyte);
  return declared < room ? static_cast<std::size_t>(declared) + 1 : room;
}

struct InflateEnd {
  void operator()(z_stream* stream) const {
    inflateEnd(stream);
    std::default_delete<z_stream>()(stream);
  }
};

using Inflater = std::unique_ptr<z_stream, InflateEnd>;

Inflater gzip_inflater() {
  Inflater stream(std::make_unique<z_stream>().release());
  constexpr int gzip_window = 15 + 16;  // zlib: 16 more asks for the gzip wrapper and its checksum
  return inflateInit2(stream.get(), gzip_window) == Z_OK ? std::move(stream) : nullptr;
}

// Both counters of zlib are 32 bits wide, so that larger buffers are handed over in parts.
uInt part_of(std::size_t size) {
  return static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max() / 2));
}

class ZstdUnpacker final : public Unpacker {
 public:
  explicit ZstdUnpacker(std::string_view bytes) : input_{bytes.data(), bytes.size(), 0} {}

  BytesRead read(std::span<char> room) override {
    ZSTD_outBuffer output{room.data(), room.size(), 0};
    while (output.pos < output.size && (input_.pos < input_.size || expected_ != 0)) {
      const std::size_t consumed = input_.pos;
      const std::size_t written = output.pos;
      expected_ = ZSTD_decompressStream(context_.get(), &output, &input_);
      if (ZSTD_isError(expected_) != 0) {
        return std::unexpected(corrupted("zstd", ZSTD_getErrorName(expected_)));
      }
      if (input_.pos == consumed && output.pos == written) {
        return std::unexpected(truncated("zstd"));
      }
    }
    return output.pos;
  }

 private:
  std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context_{ZSTD_createDCtx(), &ZSTD_freeDCtx};
  ZSTD_inBuffer input_;
  std::size_t expected_ = 1;  // > 0: a frame is not complete
};

class GzipUnpacker final : public Unpacker {
 public:
  explicit GzipUnpacker(std::string_view bytes) : bytes_(bytes) {}

  BytesRead read(std::span<char> room) override {
    if (stream_ == nullptr) {
      return std::unexpected(DecompressionFault{"no memory for decompression", "Free some memory"});
    }
    std::size_t used = 0;
    while (used < room.size() && (!complete_ || read_ < bytes_.size())) {
      if (complete_ && inflateReset(stream_.get()) != Z_OK) {
        return std::unexpected(corrupted("gzip", "state"));
      }
      const BytesRead more = inflate_into(room.subspan(used));
      if (!more) {
        return more;
      }
      used += *more;
    }
    return used;
  }

 private:
  BytesRead inflate_into(std::span<char> room) {
    const uInt offered = part_of(bytes_.size() - read_);
    const uInt offered_room = part_of(room.size());
    stream_->next_in = reinterpret_cast<const Bytef*>(bytes_.data() + read_);
    stream_->avail_in = offered;
    stream_->next_out = reinterpret_cast<Bytef*>(room.data());
    stream_->avail_out = offered_room;
    const int status = inflate(stream_.get(), Z_NO_FLUSH);
    read_ += offered - stream_->avail_in;
    if (status == Z_BUF_ERROR || (status == Z_OK && read_ == bytes_.size() && stream_->avail_out > 0)) {
      return std::unexpected(truncated("gzip"));
    }
    if (status != Z_OK && status != Z_STREAM_END) {
      return std::unexpected(corrupted("gzip", stream_->msg == nullptr ? "no gzip data" : stream_->msg));
    }
    complete_ = status == Z_STREAM_END;
    return offered_room - stream_->avail_out;
  }

  std::string_view bytes_;
  Inflater stream_ = gzip_inflater();
  std::size_t read_ = 0;
  bool complete_ = false;
};

Decompressed whole(Unpacker& unpacker, std::string out, std::size_t most) {
  std::size_t used = 0;
  while (true) {
    if (used == out.size()) {
      grow(out, most);
    }
    const BytesRead more = unpacker.read(std::span(out).subspan(used));
    if (!more) {
      return std::unexpected(more.error());
    }
    if (*more == 0) {
      out.resize(used);
      return out;
    }
    used += *more;
    if (used > most) {
      return std::unexpected(too_large(most));
    }
  }
}

}  // namespace

std::size_t most_decompressed(std::size_t compressed) {
  constexpr std::size_t ratio = 1000;
  constexpr std::size_t ceiling = std::size_t{4} << 30U;
  const std::size_t swollen = compressed > ceiling / ratio ? ceiling : compressed * ratio;
  return std::clamp(swollen, 64 * mebibyte, ceiling);
}

DecompressionFault too_large(std::size_t most) {
  return {"more than " + std::to_string(most / mebibyte) + " MiB after decompression",
          "Split the file, or decompress it yourself if you trust it"};
}

std::unique_ptr<Unpacker> unpack_zstd(std::string_view bytes) { return std::make_unique<ZstdUnpacker>(bytes); }

std::unique_ptr<Unpacker> unpack_gzip(std::string_view bytes) { return std::make_unique<GzipUnpacker>(bytes); }

std::string compress_zstd(std::string_view bytes) {
  constexpr int level = 19;
  constexpr int window = 25;  // 32 MiB, within what every decoder takes
  const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(), &ZSTD_freeCCtx);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, level);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_windowLog, window);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  out.resize(ZSTD_compress2(context.get(), out.data(), out.size(), bytes.data(), bytes.size()));
  return out;
}

std::string compress_gzip(std::string_view bytes) {
  constexpr int level = 1;
  const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
      libdeflate_alloc_compressor(level), &libdeflate_free_compressor);
  const std::size_t most = libdeflate_gzip_compress_bound(compressor.get(), bytes.size());
  std::string out;
  out.resize_and_overwrite(most, [&](char* room, std::size_t size) {
    return libdeflate_gzip_compress(compressor.get(), bytes.data(), bytes.size(), room, size);
  });
  out.shrink_to_fit();
  return out;
}

bool gzip_holds(std::string_view compressed, std::string_view bytes) {
  const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> decompressor(
      libdeflate_alloc_decompressor(), &libdeflate_free_decompressor);
  std::size_t read = 0;
  libdeflate_result result = LIBDEFLATE_SUCCESS;
  std::string held;
  held.resize_and_overwrite(bytes.size(), [&](char* room, std::size_t size) {
    std::size_t written = 0;
    result = libdeflate_gzip_decompress_ex(decompressor.get(), compressed.data(), compressed.size(), room, size, &read,
                                           &written);
    return written;
  });
  return result == LIBDEFLATE_SUCCESS && read == compressed.size() && held == bytes;
}

Decompressed decompress_zstd(std::string_view bytes, std::size_t most) {
  return whole(*unpack_zstd(bytes), std::string(zstd_first_room(bytes, most), '\0'), most);
}

Decompressed decompress_gzip(std::string_view bytes, std::size_t most) {
  return whole(*unpack_gzip(bytes), std::string(std::min(unpacked_step, most + 1), '\0'), most);
}

}  // namespace mandate::io
