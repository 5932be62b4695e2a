#include "io/utf8.hpp"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <string>

#include "base/find.hpp"

namespace mandate::io {
namespace {

constexpr std::uint8_t byte_at(std::string_view bytes, std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); }

constexpr bool continues(std::uint8_t byte) { return (byte & 0xC0U) == 0x80U; }

// The bytes of the sequence that a lead byte begins, and the range of its second byte (RFC 3629, section 4).
struct Sequence {
  std::size_t length;  // 0: no lead byte
  std::uint8_t second_low;
  std::uint8_t second_high;
};

constexpr Sequence sequence_of(std::uint8_t lead) {
  if (lead < 0x80U) {
    return {1, 0, 0};
  }
  if (lead >= 0xC2U && lead <= 0xDFU) {
    return {2, 0x80, 0xBF};
  }
  if (lead >= 0xE0U && lead <= 0xEFU) {
    const bool surrogates = lead == 0xEDU;
    return {3, static_cast<std::uint8_t>(lead == 0xE0U ? 0xA0 : 0x80),
            static_cast<std::uint8_t>(surrogates ? 0x9F : 0xBF)};
  }
  if (lead >= 0xF0U && lead <= 0xF4U) {
    return {4, static_cast<std::uint8_t>(lead == 0xF0U ? 0x90 : 0x80),
            static_cast<std::uint8_t>(lead == 0xF4U ? 0x8F : 0xBF)};
  }
  return {0, 0, 0};
}

// The length of the well-formed sequence at `i`, or 0.
std::size_t well_formed_at(std::string_view bytes, std::size_t i) {
  const Sequence sequence = sequence_of(byte_at(bytes, i));
  if (sequence.length <= 1) {
    return sequence.length;
  }
  if (sequence.length > bytes.size() - i) {
    return 0;
  }
  const std::uint8_t second = byte_at(bytes, i + 1);
  if (second < sequence.second_low || second > sequence.second_high) {
    return 0;
  }
  for (std::size_t k = 2; k < sequence.length; ++k) {
    if (!continues(byte_at(bytes, i + k))) {
      return 0;
    }
  }
  return sequence.length;
}

bool starts_with_bytes(std::string_view bytes, std::string_view mark) { return bytes.substr(0, mark.size()) == mark; }

// The encoding that the first bytes give away, or nothing.
std::string_view wide_encoding(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (starts_with_bytes(bytes, "\xFF\xFE\0\0"sv) || starts_with_bytes(bytes, "\0\0\xFE\xFF"sv)) {
    return "UTF-32";
  }
  if (starts_with_bytes(bytes, "\xFF\xFE"sv) || starts_with_bytes(bytes, "\xFE\xFF"sv)) {
    return "UTF-16";
  }
  // Without a mark: Latin letters leave every second byte (three of four bytes) zero.
  const std::string_view head = bytes.substr(0, 64);
  const auto zeros = static_cast<std::size_t>(std::ranges::count(head, '\0'));
  if (head.size() < 4 || zeros * 4 < head.size()) {
    return {};
  }
  return zeros * 4 > (head.size() * 2) + 4 ? "UTF-32" : "UTF-16";
}

// Cyrillic words in windows-1251 are runs of bytes above 0xBF; letters of Latin-1 stand alone among ASCII.
std::string_view single_byte_encoding(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, std::size_t{1} << 20U);
  std::size_t alone = 0;
  std::size_t in_runs = 0;
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (byte_at(head, i) < 0x80U) {
      continue;
    }
    const bool neighbour =
        (i > 0 && byte_at(head, i - 1) >= 0x80U) || (i + 1 < head.size() && byte_at(head, i + 1) >= 0x80U);
    ++(neighbour ? in_runs : alone);
  }
  return in_runs > alone ? "windows-1251" : "windows-1252 (Latin-1)";
}

std::string hex(std::uint8_t byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  return {digits[byte >> 4U], digits[byte & 0x0FU]};
}

std::string conversion(std::string_view encoding) {
  const std::string name(encoding.substr(0, encoding.find(' ')));
  return "Convert it: iconv -f " + name + " -t UTF-8 OLD > NEW";
}

constexpr std::uint8_t one_if(bool holds) { return holds ? 1 : 0; }

// Tab, line feed and carriage return are the only control characters of text. In sums, without a branch, so that many
// bytes are looked at together.
constexpr bool is_control(std::uint8_t byte) {
  return one_if(byte < 0x20U) + one_if(byte == 0x7FU) !=
         one_if(byte == '\t') + one_if(byte == '\n') + one_if(byte == '\r');
}

// Of how many bytes it holds. All are looked at, in steps of a length that the compiler knows and whose sum a byte
// holds, so that it takes many at a time.
template <class Holds>
std::size_t count_where(std::string_view bytes, Holds holds) {
  constexpr std::size_t step = 64;
  std::size_t count = 0;
  std::size_t at = 0;
  for (; at + step <= bytes.size(); at += step) {
    const char* const here = bytes.data() + at;
    std::uint8_t found = 0;
    for (std::size_t i = 0; i < step; ++i) {
      found = static_cast<std::uint8_t>(found + one_if(holds(static_cast<std::uint8_t>(here[i]))));
    }
    count += found;
  }
  for (; at < bytes.size(); ++at) {
    count += one_if(holds(static_cast<std::uint8_t>(bytes[at])));
  }
  return count;
}

template <class Holds>
bool any_byte(std::string_view bytes, Holds holds) {
  return count_where(bytes, holds) != 0;
}

std::size_t first_ascii_control(std::string_view bytes) {
  constexpr std::size_t block = 4096;
  for (std::size_t start = 0; start < bytes.size(); start += block) {
    const std::string_view here = bytes.substr(start, block);
    if (any_byte(here, is_control)) {
      const char* const found = first_where(here, [](char c) { return is_control(static_cast<std::uint8_t>(c)); });
      return start + static_cast<std::size_t>(found - here.data());
    }
  }
  return std::string_view::npos;
}

bool has_beyond_ascii(std::string_view bytes) {
  return any_byte(bytes, [](std::uint8_t byte) { return byte >= 0x80U; });
}

// The first place from which the text goes on with a character between two of the same lead byte and length.
std::size_t first_between(std::string_view bytes, std::string_view low, std::string_view high) {
  for (std::size_t at = bytes.find(low.front()); at != std::string_view::npos; at = bytes.find(low.front(), at + 1)) {
    const std::string_view character = bytes.substr(at, low.size());
    if (low <= character && character <= high) {
      return at;
    }
  }
  return std::string_view::npos;
}

// Characters that some readers take for the end of a line, or for nothing: controls (with NEL), the line and
// paragraph separators, and the byte-order mark elsewhere than at the beginning.
std::size_t first_control(std::string_view bytes, bool may_begin_with_mark) {
  const std::size_t start = may_begin_with_mark && starts_with_bytes(bytes, utf8_mark) ? utf8_mark.size() : 0;
  const std::string_view text = bytes.substr(start);
  const std::size_t first =
      std::min({first_ascii_control(text), first_between(text, "\u0080", "\u009F"),
                first_between(text, "\u2028", "\u2029"), first_between(text, "\uFEFF", "\uFEFF")});
  return first == std::string_view::npos ? std::string_view::npos : start + first;
}

// "U+0004", of the well-formed sequence at an offset.
std::string code_point_name(std::string_view bytes, std::size_t at) {
  const std::size_t length = sequence_of(byte_at(bytes, at)).length;
  std::uint32_t value = byte_at(bytes, at) & (length == 1 ? 0x7FU : 0xFFU >> (length + 1));
  for (std::size_t k = 1; k < length; ++k) {
    value = (value << 6U) | (byte_at(bytes, at + k) & 0x3FU);
  }
  return "U+" + hex(static_cast<std::uint8_t>(value >> 8U)) + hex(static_cast<std::uint8_t>(value & 0xFFU));
}

// A carriage return that no line feed follows.
std::size_t first_lone_return(std::string_view bytes) {
  std::size_t at = bytes.find('\r');
  while (at != std::string_view::npos && at + 1 < bytes.size() && bytes[at + 1] == '\n') {
    at = bytes.find('\r', at + 1);
  }
  return at;
}

}  // namespace

std::size_t first_invalid_utf8(std::string_view bytes) {
  if (simdjson::validate_utf8(bytes.data(), bytes.size())) {
    return std::string_view::npos;
  }
  std::size_t i = 0;
  while (i < bytes.size()) {
    const std::size_t length = well_formed_at(bytes, i);
    if (length == 0) {
      return i;
    }
    i += length;
  }
  return std::string_view::npos;
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return !continues(static_cast<std::uint8_t>(c)); }));
}

Position place_at(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  const std::size_t newline = before.rfind('\n');
  const std::size_t line_start = newline == std::string_view::npos ? 0 : newline + 1;
  const auto lines = static_cast<std::size_t>(std::ranges::count(before, '\n'));
  constexpr std::size_t most = std::numeric_limits<std::uint32_t>::max();
  return Position{static_cast<std::uint32_t>(std::min(lines + 1, most)),
                  static_cast<std::uint32_t>(std::min(code_points(before.substr(line_start)) + 1, most))};
}

bool check_text(const ReadContext& context, std::string_view bytes) {
  if (bytes.empty()) {
    context.report({}, "an empty file", "text");
    return false;
  }
  return TextChecker(context).check(bytes);
}

Position TextChecker::place(std::string_view piece, std::size_t offset) const {
  const Position within = place_at(piece, offset);
  return Position{within.line + lines_, within.column};
}

void TextChecker::report_invalid(std::string_view piece, std::size_t offset) const {
  const std::string found = "byte 0x" + hex(byte_at(piece, offset)) + " that is no UTF-8";
  if (beyond_ascii_ || has_beyond_ascii(piece.substr(0, offset))) {
    context_.report(place(piece, offset), found, "text in UTF-8",
                    "The text before it is UTF-8: retype what stands here");
    return;
  }
  const std::string_view guess = single_byte_encoding(piece);
  context_.report(place(piece, offset), found, "text in UTF-8",
                  "It may be " + std::string(guess) + ". " + conversion(guess));
}

bool TextChecker::check_first(std::string_view piece) const {
  if (const std::string_view wide = wide_encoding(piece); !wide.empty()) {
    context_.report({1, 1}, "text in " + std::string(wide), "text in UTF-8", conversion(wide));
    return false;
  }
  return true;
}

bool TextChecker::check(std::string_view piece) {
  if (is_first_ && !check_first(piece)) {
    return false;
  }
  if (const std::size_t invalid = first_invalid_utf8(piece); invalid != std::string_view::npos) {
    report_invalid(piece, invalid);
    return false;
  }
  bool good = true;
  if (is_first_ && starts_with_bytes(piece, utf8_mark)) {
    context_.report(
        {1, 1}, "a byte-order mark", "UTF-8 without one",
        "Save the file as 'UTF-8', not 'UTF-8 with BOM', or remove its first three bytes: tail -c +4 OLD > NEW");
    good = false;
  }
  if (const std::size_t control = first_control(piece, is_first_); control != std::string_view::npos) {
    context_.report(place(piece, control), "the control character " + code_point_name(piece, control),
                    "text without control characters", "Remove it");
    good = false;
  }
  if (const std::size_t lone = first_lone_return(piece); lone != std::string_view::npos) {
    context_.report(place(piece, lone), "a carriage return without a line feed", "lines that end in LF or CR LF",
                    "Save the file with line ends of Unix or Windows");
    good = false;
  }
  is_first_ = false;
  beyond_ascii_ = beyond_ascii_ || has_beyond_ascii(piece);
  lines_ += static_cast<std::uint32_t>(count_where(piece, [](std::uint8_t byte) { return byte == '\n'; }));
  return good;
}

}  // namespace mandate::io
