#include "declaration/tag.hpp"

#include "declaration/hexadecimal.hpp"

namespace mandate::declaration {

std::optional<Tag> Tag::parse(std::string_view hex) {
  Bytes bytes{};
  return read_hexadecimal(hex, bytes) ? std::optional(Tag(bytes)) : std::nullopt;
}

void Tag::append_hex(std::string& out) const { append_hexadecimal(out, bytes_); }

std::string Tag::hex() const {
  std::string out;
  append_hex(out);
  return out;
}

}  // namespace mandate::declaration
