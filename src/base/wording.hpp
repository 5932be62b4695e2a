// Pieces of messages.
#pragma once

#include <string>
#include <string_view>

namespace mandate {

[[nodiscard]] inline std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

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
