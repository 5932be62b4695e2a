// What a screen shows: lines of styled text and a cursor. How they come to a terminal is not known here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mandate::entry {

enum class Look : std::uint8_t { plain, strong, faint, selected, error, warning, good };

struct Span {
  std::string text;
  Look look = Look::plain;
};

struct Line {
  std::vector<Span> spans;

  // The text without its looks.
  [[nodiscard]] std::string text() const;
};

struct Place {
  std::size_t row = 0;
  std::size_t column = 0;
};

struct Size {
  std::size_t rows = 24;
  std::size_t columns = 80;
};

struct Frame {
  std::vector<Line> lines;  // at most as many as the screen has rows, none wider than it
  std::optional<Place> cursor;

  // Line by line, for a screen reader, a pipe and a test.
  [[nodiscard]] std::string text() const;
};

}  // namespace mandate::entry
