// Whether a page is well-formed: every element closed in its turn, every attribute quoted, no stray '<' or '&'.
// For tests.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mandate::publish {

// What is wrong with the first ill-formed place, or an empty text.
[[nodiscard]] inline std::string ill_formed(std::string_view page) {
  constexpr std::string_view doctype = "<!doctype html>\n";
  if (!page.starts_with(doctype)) {
    return "no doctype";
  }
  std::vector<std::string> open;
  std::size_t at = doctype.size();
  while ((at = page.find('<', at)) != std::string_view::npos) {
    const std::size_t end = page.find('>', at);
    if (end == std::string_view::npos) {
      return "an element without an end";
    }
    const std::string_view tag = page.substr(at + 1, end - at - 1);
    at = end + 1;
    if (tag.find('<') != std::string_view::npos) {
      return "a stray '<' before " + std::string(tag);
    }
    if (tag.starts_with('/')) {
      if (open.empty() || open.back() != tag.substr(1)) {
        return "closed out of turn: " + std::string(tag);
      }
      open.pop_back();
    } else if (!tag.ends_with('/')) {
      open.emplace_back(tag.substr(0, tag.find(' ')));
    }
    bool quoted = false;
    for (const char c : tag) {
      quoted = c == '"' ? !quoted : quoted;
    }
    if (quoted) {
      return "an attribute without its end: " + std::string(tag);
    }
  }
  return open.empty() ? std::string() : "never closed: " + open.back();
}

}  // namespace mandate::publish
