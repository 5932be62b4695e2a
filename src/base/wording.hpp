// Pieces of messages.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace mandate {

[[nodiscard]] inline std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

// "1 station", "2 stations": for English nouns with a plural in -s.
[[nodiscard]] inline std::string numbered(std::uint64_t number, std::string_view noun) {
  return std::to_string(number) + ' ' + std::string(noun) + (number == 1 ? "" : "s");
}

// "a, b, c"
template <typename Range>
[[nodiscard]] std::string listed(const Range& words) {
  std::string out;
  for (const std::string_view word : words) {
    out += out.empty() ? "" : ", ";
    out += word;
  }
  return out;
}

}  // namespace mandate
