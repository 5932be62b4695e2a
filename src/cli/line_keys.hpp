// The keyboard form without a screen: a line of text becomes the keys that it stands for.
//
// For those who listen instead of look, for a terminal that cannot be drawn on, and for a script. A line is typed and
// ended with Enter; a line that begins with a colon is a key: ":done", ":save", ":leave", ":up", ":first", ":second",
// ":clear", ":help".
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "entry/key.hpp"

namespace mandate::cli {

// The words that stand for keys, for messages.
[[nodiscard]] std::string_view known_line_keys();

// An unknown word after a colon is returned as the error.
[[nodiscard]] std::expected<std::vector<entry::Key>, std::string> keys_of_line(std::string_view line);

}  // namespace mandate::cli
