#include "io/unpacked.hpp"

#include <algorithm>
#include <utility>

#include "io/compressed.hpp"
#include "io/file_head.hpp"

namespace mandate::io {

std::optional<std::string> unpacked(const ReadContext& context, std::string bytes, std::size_t most) {
  const Packing packing = packing_of(bytes);
  if (packing == Packing::none) {
    return bytes;
  }
  const std::size_t allowed = std::min(most_decompressed(bytes.size()), most);
  Decompressed result = packing == Packing::zstd ? decompress_zstd(bytes, allowed) : decompress_gzip(bytes, allowed);
  if (!result) {
    context.report({}, std::move(result.error().found), {}, std::move(result.error().advice));
    return std::nullopt;
  }
  return std::move(*result);
}

}  // namespace mandate::io
