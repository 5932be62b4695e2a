// Where the marks of yaml-cpp stand: it counts lines and bytes from 0, a Position lines and code points from 1.
#pragma once

#include <yaml-cpp/mark.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "io/utf8.hpp"

namespace mandate::io {

// Offsets and positions in the text for the marks of yaml-cpp, which count bytes from 0.
class Places {
 public:
  explicit Places(std::string_view text) : text_(text) {
    starts_.push_back(0);
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
      starts_.push_back(at + 1);
    }
  }

  [[nodiscard]] std::string_view from(const YAML::Mark& mark) const { return text_.substr(offset(mark)); }

  // From the beginning of the text, in bytes.
  [[nodiscard]] std::size_t offset(const YAML::Mark& mark) const {
    const std::size_t column = mark.column < 0 ? 0 : static_cast<std::size_t>(mark.column);
    return std::min(starts_[line_index(mark)] + column, text_.size());
  }

  [[nodiscard]] Position place(const YAML::Mark& mark) const {
    if (mark.is_null()) {
      return {};
    }
    const std::size_t line = line_index(mark);
    const std::size_t column = code_points(text_.substr(starts_[line], offset(mark) - starts_[line])) + 1;
    return {static_cast<std::uint32_t>(line + 1), static_cast<std::uint32_t>(column)};
  }

 private:
  [[nodiscard]] std::size_t line_index(const YAML::Mark& mark) const {
    return mark.line < 0 ? 0 : std::min(static_cast<std::size_t>(mark.line), starts_.size() - 1);
  }

  std::string_view text_;
  std::vector<std::size_t> starts_;
};

}  // namespace mandate::io
