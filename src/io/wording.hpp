// Pieces of messages about an input.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace mandate::io {

// 'text', shortened where it is long.
[[nodiscard]] std::string in_quotes(std::string_view text);

// "a, b, c"; the first 40 and "…" where there are more.
[[nodiscard]] std::string listed_in_short(std::span<const std::string_view> words);

}  // namespace mandate::io
