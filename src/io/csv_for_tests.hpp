// For tests: CSV that comes in pieces, and what must be the same however it came.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "io/text_source.hpp"

namespace mandate::io {

// The text, so many bytes at a time.
class TextInPieces final : public TextSource {
 public:
  TextInPieces(std::string_view text, std::size_t size) : text_(text), size_(size) {}

  bool append_to(std::string& text) override {
    const std::string_view piece = text_.substr(0, size_);
    text += piece;
    text_.remove_prefix(piece.size());
    return !piece.empty();
  }

 private:
  std::string_view text_;
  std::size_t size_;
};

[[nodiscard]] inline std::vector<std::string> texts_of_problems(const Problems& problems) {
  std::vector<std::string> texts;
  for (const Problem& problem : problems) {
    texts.push_back(problem.text());
  }
  return texts;
}

// The field in quotes, as RFC 4180 has it.
[[nodiscard]] inline std::string quoted_field(std::string_view field) {
  std::string out = "\"";
  for (const char c : field) {
    out += c == '"' ? "\"\"" : std::string(1, c);
  }
  return out + '"';
}

}  // namespace mandate::io
