#include "io/file_head.hpp"

#include <zlib.h>
#include <zstd.h>

#include <cstdio>
#include <memory>

#include "base/node_reader.hpp"
#include "io/open_file.hpp"

namespace mandate::io {
namespace {

std::string zstd_head(std::string_view bytes, std::size_t most) {
  const std::unique_ptr<ZSTD_DStream, std::size_t (*)(ZSTD_DStream*)> stream(ZSTD_createDStream(), &ZSTD_freeDStream);
  std::string out(most, '\0');
  ZSTD_inBuffer input{bytes.data(), bytes.size(), 0};
  ZSTD_outBuffer output{out.data(), out.size(), 0};
  std::size_t before = 1;
  while (output.pos < output.size && before != output.pos + input.pos) {
    before = output.pos + input.pos;
    if (ZSTD_isError(ZSTD_decompressStream(stream.get(), &output, &input)) != 0) {
      break;
    }
  }
  out.resize(output.pos);
  return out;
}

std::string gzip_head(std::string_view bytes, std::size_t most) {
  z_stream stream{};
  constexpr int gzip_window = 15 + 16;  // zlib: 16 more asks for the gzip wrapper
  if (inflateInit2(&stream, gzip_window) != Z_OK) {
    return {};
  }
  std::string out(most, '\0');
  stream.next_in = reinterpret_cast<const Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  static_cast<void>(inflate(&stream, Z_SYNC_FLUSH));
  out.resize(out.size() - stream.avail_out);
  inflateEnd(&stream);
  return out;
}

}  // namespace

Packing packing_of(std::string_view bytes) {
  if (bytes.starts_with("\x28\xB5\x2F\xFD")) {
    return Packing::zstd;
  }
  return bytes.starts_with("\x1F\x8B") ? Packing::gzip : Packing::none;
}

std::string unpacked_head(std::string_view bytes, std::size_t most) {
  switch (packing_of(bytes)) {
    case Packing::zstd:
      return zstd_head(bytes, most);
    case Packing::gzip:
      return gzip_head(bytes, most);
    case Packing::none:
      break;
  }
  return std::string(bytes.substr(0, most));
}

std::optional<std::string> read_head(const std::filesystem::path& path, std::size_t most, Problems& problems) {
  const OpenFile file(std::fopen(path.c_str(), "rb"));
  std::string bytes(most, '\0');
  const std::size_t read = file == nullptr ? 0 : std::fread(bytes.data(), 1, bytes.size(), file.get());
  if (file == nullptr || std::ferror(file.get()) != 0) {
    ReadContext{path.generic_string(), &problems}.report({}, "no file that can be read", "a file",
                                                         "Check the path and its permissions");
    return std::nullopt;
  }
  bytes.resize(read);
  return bytes;
}

}  // namespace mandate::io
