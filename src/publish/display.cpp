#include "publish/display.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/find.hpp"

namespace mandate::publish {
namespace {

struct Character {
  char32_t code = 0;
  std::size_t length = 1;  // bytes
};

// The character at a place of well-formed UTF-8; an ill-formed byte as itself.
Character character_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  const std::uint8_t lead = byte(at);
  constexpr std::array<std::size_t, 9> lengths = {1, 0, 2, 3, 4, 0, 0, 0, 0};  // by leading ones; 0: no lead byte
  const std::size_t length = lengths.at(static_cast<std::size_t>(std::countl_one(lead)));
  if (length <= 1 || at + length > text.size()) {
    return {lead, 1};
  }
  auto code = static_cast<char32_t>(lead & (0xFFU >> (length + 1)));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0U) != 0x80U) {
      return {lead, 1};
    }
    code = (code << 6U) | (byte(at + i) & 0x3FU);
  }
  return {code, length};
}

bool is_within(char32_t code, char32_t first, char32_t last) { return first <= code && code <= last; }

bool is_control(char32_t code) { return code < 0x20 || is_within(code, 0x7F, 0x9F); }

std::size_t columns(char32_t code) {
  if (is_control(code) || is_within(code, 0x300, 0x36F) || is_within(code, 0x200B, 0x200F) ||
      is_within(code, 0x202A, 0x202E) || is_within(code, 0x2060, 0x2069) || is_within(code, 0xFE00, 0xFE0F) ||
      code == 0xFEFF) {
    return 0;
  }
  const bool wide = is_within(code, 0x1100, 0x115F) || is_within(code, 0x2E80, 0xA4CF) ||
                    is_within(code, 0xAC00, 0xD7A3) || is_within(code, 0xF900, 0xFAFF) ||
                    is_within(code, 0xFE30, 0xFE6F) || is_within(code, 0xFF00, 0xFF60) ||
                    is_within(code, 0xFFE0, 0xFFE6) || is_within(code, 0x1F300, 0x1F64F) ||
                    is_within(code, 0x1F900, 0x1F9FF) || is_within(code, 0x20000, 0x3FFFD);
  return wide ? 2 : 1;
}

// As many bytes as fit into the width, at least one character.
std::size_t bytes_that_fit(std::string_view text, std::size_t width) {
  std::size_t at = 0;
  std::size_t used = 0;
  while (at < text.size()) {
    const Character character = character_at(text, at);
    used += columns(character.code);
    if (used > width && at != 0) {
      break;
    }
    at += character.length;
  }
  return at;
}

std::string_view next_word(std::string_view text, std::size_t& at) {
  at = std::min(text.find_first_not_of(' ', at), text.size());
  const std::size_t end = std::min(text.find(' ', at), text.size());
  const std::string_view word = text.substr(at, end - at);
  at = end;
  return word;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kazakh_capitals = {{{"ә", "Ә"},
                                                                                            {"ғ", "Ғ"},
                                                                                            {"қ", "Қ"},
                                                                                            {"ң", "Ң"},
                                                                                            {"ө", "Ө"},
                                                                                            {"ұ", "Ұ"},
                                                                                            {"ү", "Ү"},
                                                                                            {"һ", "Һ"},
                                                                                            {"і", "І"},
                                                                                            {"ё", "Ё"}}};

std::string two_bytes(char32_t code) {
  return {static_cast<char>(0xC0U | (code >> 6U)), static_cast<char>(0x80U | (code & 0x3FU))};
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    width += columns(character.code);
    at += character.length;
  }
  return width;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t used = 0;
  std::size_t at = 0;
  for (std::string_view word = next_word(text, at); !word.empty(); word = next_word(text, at)) {
    const std::size_t wide = display_width(word);
    if (used != 0 && used + 1 + wide > width) {
      lines.emplace_back();
      used = 0;
    }
    if (used != 0) {
      lines.back() += ' ';
      ++used;
    }
    while (used == 0 && display_width(word) > width) {
      const std::size_t fitting = bytes_that_fit(word, width);
      lines.back() = word.substr(0, fitting);
      lines.emplace_back();
      word.remove_prefix(fitting);
    }
    lines.back() += word;
    used += display_width(word);
  }
  return lines;
}

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t used = display_width(text);
  return std::string(text) + std::string(used < width ? width - used : 0, ' ');
}

std::string padded_left(std::string_view text, std::size_t width) {
  const std::size_t used = display_width(text);
  return std::string(used < width ? width - used : 0, ' ') + std::string(text);
}

std::string capitalised(std::string_view text) {
  if (text.empty()) {
    return {};
  }
  const Character first = character_at(text, 0);
  const std::string rest(text.substr(first.length));
  if (is_within(first.code, 'a', 'z')) {
    return static_cast<char>(first.code - 'a' + 'A') + rest;
  }
  if (is_within(first.code, U'а', U'я')) {
    return two_bytes(first.code - 0x20) + rest;
  }
  const auto* const capital =
      first_equal(kazakh_capitals, text.substr(0, first.length), &std::pair<std::string_view, std::string_view>::first);
  return std::string(capital == nullptr ? text.substr(0, first.length) : capital->second) + rest;
}

std::string printable(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    if (!is_control(character.code)) {
      result += text.substr(at, character.length);
    } else if (character.code == '\n' || character.code == '\t') {
      result += ' ';
    }
    at += character.length;
  }
  return result;
}

}  // namespace mandate::publish
