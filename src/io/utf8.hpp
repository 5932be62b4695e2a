// Whether bytes are text that Mandate reads: UTF-8 without a byte-order mark, with line ends LF or CR LF and no
// control characters but tab (nor NEL, U+2028, U+2029: YAML loaders disagree on whether they end a line). Everything
// else is named with its place and the way to convert it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/node_reader.hpp"
#include "base/problem.hpp"

namespace mandate::io {

// The byte-order mark, with which some programs begin a text in UTF-8.
inline constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

// The offset of the first byte that does not belong to well-formed UTF-8 (RFC 3629); `npos` where there is none.
[[nodiscard]] std::size_t first_invalid_utf8(std::string_view bytes);

// The number of code points of well-formed UTF-8.
[[nodiscard]] std::size_t code_points(std::string_view text);

// Line and column of an offset, both from 1; columns count code points.
[[nodiscard]] Position place_at(std::string_view text, std::size_t offset);

// Reports what keeps the bytes from being such text, each kind at its first place. True where nothing does.
bool check_text(const ReadContext& context, std::string_view bytes);

// The same of text that comes in pieces, each of whole lines but the last.
class TextChecker {
 public:
  explicit TextChecker(const ReadContext& context) : context_(context) {}

  // Of the next piece. After a problem no further piece is checked.
  bool check(std::string_view piece);

 private:
  bool check_first(std::string_view piece) const;
  void report_invalid(std::string_view piece, std::size_t offset) const;
  [[nodiscard]] Position place(std::string_view piece, std::size_t offset) const;

  ReadContext context_;
  std::uint32_t lines_ = 0;  // before the piece
  bool is_first_ = true;
  bool beyond_ascii_ = false;  // a piece before had such characters
};

}  // namespace mandate::io
