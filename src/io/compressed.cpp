#include "io/compressed.hpp"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <utility>

namespace mandate::io {
namespace {

constexpr std::size_t mebibyte = std::size_t{1} << 20U;
constexpr std::size_t chunk = mebibyte;

DecompressionFault too_large(std::size_t most) {
  return {"more than " + std::to_string(most / mebibyte) + " MiB after decompression",
          "Split the file, or decompress it yourself if you trust it"};
}

DecompressionFault truncated(std::string_view format) {
  return {"truncated " + std::string(format) + " data", "Fetch or compress the file again"};
}

DecompressionFault corrupted(std::string_view format, std::string_view reason) {
  return {"corrupted " + std::string(format) + " data (" + std::string(reason) + ")",
          "Fetch or compress the file again"};
}

// Room for the next output: what is there already grows by doubling, one byte beyond the bound to notice it.
void grow(std::string& out, std::size_t most) { out.resize(std::min(std::max(out.size() * 2, chunk), most + 1)); }

// The size that the first frame declares, as room to begin with; a bound where it declares none or a lie.
std::size_t zstd_first_room(std::string_view bytes, std::size_t most) {
  const unsigned long long declared = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
  if (declared == ZSTD_CONTENTSIZE_UNKNOWN || declared == ZSTD_CONTENTSIZE_ERROR) {
    return std::min(chunk, most + 1);
  }
  return static_cast<std::size_t>(std::min<unsigned long long>(declared + 1, std::min(most + 1, 64 * mebibyte)));
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

}  // namespace

std::size_t most_decompressed(std::size_t compressed) {
  constexpr std::size_t ratio = 1000;
  constexpr std::size_t ceiling = std::size_t{4} << 30U;
  const std::size_t swollen = compressed > ceiling / ratio ? ceiling : compressed * ratio;
  return std::clamp(swollen, 64 * mebibyte, ceiling);
}

Decompressed decompress_zstd(std::string_view bytes, std::size_t most) {
  const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(), &ZSTD_freeDCtx);
  ZSTD_inBuffer input{bytes.data(), bytes.size(), 0};
  std::string out(zstd_first_room(bytes, most), '\0');
  std::size_t used = 0;
  std::size_t expected = 1;  // > 0: a frame is not complete
  while (input.pos < input.size || expected != 0) {
    if (used == out.size()) {
      grow(out, most);
    }
    ZSTD_outBuffer output{out.data(), out.size(), used};
    const std::size_t consumed = input.pos;
    expected = ZSTD_decompressStream(context.get(), &output, &input);
    if (ZSTD_isError(expected) != 0) {
      return std::unexpected(corrupted("zstd", ZSTD_getErrorName(expected)));
    }
    const bool stuck = input.pos == consumed && output.pos == used;
    used = output.pos;
    if (used > most) {
      return std::unexpected(too_large(most));
    }
    if (stuck && used < out.size()) {
      return std::unexpected(truncated("zstd"));
    }
  }
  out.resize(used);
  return out;
}

Decompressed decompress_gzip(std::string_view bytes, std::size_t most) {
  const Inflater stream = gzip_inflater();
  if (stream == nullptr) {
    return std::unexpected(DecompressionFault{"no memory for decompression", "Free some memory"});
  }
  std::string out(std::min(chunk, most + 1), '\0');
  std::size_t read = 0;
  std::size_t used = 0;
  bool complete = false;
  while (!complete || read < bytes.size()) {
    if (complete && inflateReset(stream.get()) != Z_OK) {
      return std::unexpected(corrupted("gzip", "state"));
    }
    if (used == out.size()) {
      grow(out, most);
    }
    const uInt offered = part_of(bytes.size() - read);
    const uInt room = part_of(out.size() - used);
    // zlib only reads here; its interface is older than const.
    stream->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data() + read));
    stream->avail_in = offered;
    stream->next_out = reinterpret_cast<Bytef*>(out.data() + used);
    stream->avail_out = room;
    const int status = inflate(stream.get(), Z_NO_FLUSH);
    read += offered - stream->avail_in;
    used += room - stream->avail_out;
    if (used > most) {
      return std::unexpected(too_large(most));
    }
    if (status == Z_BUF_ERROR || (status == Z_OK && read == bytes.size() && stream->avail_out > 0)) {
      return std::unexpected(truncated("gzip"));
    }
    if (status != Z_OK && status != Z_STREAM_END) {
      return std::unexpected(corrupted("gzip", stream->msg == nullptr ? "no gzip data" : stream->msg));
    }
    complete = status == Z_STREAM_END;
  }
  out.resize(used);
  return out;
}

}  // namespace mandate::io
