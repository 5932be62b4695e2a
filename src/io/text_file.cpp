#include "io/text_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <new>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/node_reader.hpp"
#include "io/compressed.hpp"
#include "io/open_file.hpp"
#include "io/utf8.hpp"

namespace mandate::io {
namespace {

namespace fs = std::filesystem;

std::string reason(int error) { return std::generic_category().message(error); }

std::size_t expected_size(const fs::path& path, std::size_t most) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  return error || size > most ? 0 : static_cast<std::size_t>(size);
}

// The size on disk is only a first guess: pipes have none, and files change.
std::optional<std::string> read_all(const ReadContext& context, std::FILE* file, std::size_t guess, std::size_t most) {
  constexpr std::size_t chunk = std::size_t{1} << 16U;
  std::string bytes(guess + 1, '\0');
  std::size_t used = 0;
  while (true) {
    if (used == bytes.size()) {
      // Never much beyond the bound, which the check below would refuse anyway.
      bytes.resize(std::max(std::min(std::max(used * 2, chunk), most + 1), used + chunk));
    }
    const std::size_t read = std::fread(bytes.data() + used, 1, bytes.size() - used, file);
    used += read;
    if (used > most) {
      context.report({}, "more than " + std::to_string(most) + " bytes", "a smaller file", "Split it");
      return std::nullopt;
    }
    if (read == 0) {
      break;
    }
  }
  if (std::ferror(file) != 0) {
    context.report({}, "a file that cannot be read to its end (" + reason(errno) + ")", "a readable file");
    return std::nullopt;
  }
  bytes.resize(used);
  return bytes;
}

std::optional<std::string> unpacked_or_reported(const ReadContext& context, Decompressed result) {
  if (!result) {
    context.report({}, std::move(result.error().found), {}, std::move(result.error().advice));
    return std::nullopt;
  }
  return std::move(*result);
}

std::optional<std::string> decompress(const ReadContext& context, const fs::path& path, std::string bytes) {
  if (path.extension() == ".zst") {
    return unpacked_or_reported(context, decompress_zstd(bytes, most_decompressed(bytes.size())));
  }
  if (path.extension() == ".gz") {
    return unpacked_or_reported(context, decompress_gzip(bytes, most_decompressed(bytes.size())));
  }
  if (refuse_compressed(context, bytes)) {
    return std::nullopt;
  }
  return bytes;
}

std::optional<std::string> read_file(const ReadContext& context, const fs::path& path, std::size_t most) {
  const OpenFile file = open_file(context, path);
  if (file == nullptr) {
    return std::nullopt;
  }
  return read_all(context, file.get(), expected_size(path, most), most);
}

std::optional<std::string> read_text(const ReadContext& context, const fs::path& path, std::size_t most) {
  std::optional<std::string> bytes = read_file(context, path, most);
  if (!bytes) {
    return std::nullopt;
  }
  if (bytes->empty()) {
    context.report({}, "an empty file", "text");
    return std::nullopt;
  }
  std::optional<std::string> text = decompress(context, path, std::move(*bytes));
  if (!text || !check_text(context, *text)) {
    return std::nullopt;
  }
  return text;
}

using FileReader = std::optional<std::string> (*)(const ReadContext&, const fs::path&, std::size_t);

std::optional<std::string> within_memory(FileReader read, const fs::path& path, Problems& problems, std::size_t most) {
  const ReadContext context{path.generic_string(), &problems};
  try {
    return read(context, path, most);
  } catch (const std::bad_alloc&) {
    context.report({}, "a file that does not fit into memory", "a smaller file", "Split it");
    return std::nullopt;
  }
}

}  // namespace

std::optional<std::string> read_bytes(const fs::path& path, Problems& problems, std::size_t most) {
  return within_memory(&read_file, path, problems, most);
}

std::optional<std::string> read_text_file(const fs::path& path, Problems& problems, std::size_t most) {
  return within_memory(&read_text, path, problems, most);
}

}  // namespace mandate::io
