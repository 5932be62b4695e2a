// How wide UTF-8 text stands in a terminal, and how it is broken into lines.
//
// Latin, Cyrillic and Kazakh letters are one column each; combining marks, zero-width and control characters none,
// East Asian wide characters and emoji two. Ill-formed bytes count one column each.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mandate::publish {

[[nodiscard]] std::size_t display_width(std::string_view text);

// Broken at spaces into lines of at most `width` columns; a word that is longer is broken inside. No-break spaces
// do not break. Never empty.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);

// With spaces behind, or before, up to the width.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);
[[nodiscard]] std::string padded_left(std::string_view text, std::size_t width);

// With the first letter as a capital: Latin, Russian and Kazakh letters.
[[nodiscard]] std::string capitalised(std::string_view text);

// Without control characters, so that names from a case can neither move the cursor nor colour the terminal.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace mandate::publish
