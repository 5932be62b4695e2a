#include "io/wording.hpp"

#include <algorithm>
#include <cstddef>

namespace mandate::io {

std::string in_quotes(std::string_view text) {
  constexpr std::size_t most = 80;
  std::size_t length = std::min(text.size(), most);
  while (length < text.size() && length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) {
    --length;  // no character is cut
  }
  return "'" + std::string(text.substr(0, length)) + (length < text.size() ? "…'" : "'");
}

std::string listed_in_short(std::span<const std::string_view> words) {
  constexpr std::size_t most = 40;
  std::string out;
  for (const std::string_view word : words.first(std::min(words.size(), most))) {
    out += out.empty() ? "" : ", ";
    out += word;
  }
  return words.size() > most ? out + ", …" : out;
}

}  // namespace mandate::io
