#include "io/whole_number.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <optional>

namespace mandate::io {
namespace {

constexpr std::size_t npos = std::string_view::npos;

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_digit); }

// Up to 18 digits cannot overflow.
constexpr std::size_t safe_digits = 18;

std::optional<Count64> checked_number(std::string_view digits) {
  Count64 value = 0;
  for (const char c : digits) {
    const std::optional<Count64> shifted = checked_multiply(value, 10);
    const std::optional<Count64> next = shifted ? checked_add(*shifted, c - '0') : std::nullopt;
    if (!next) {
      return std::nullopt;
    }
    value = *next;
  }
  return value;
}

// Signs that stand between groups of three digits: the ASCII ones, no-break and thin spaces, the typographic
// apostrophe.
constexpr std::array<std::string_view, 10> group_signs = {" ",      ",",      ".",      "'",      "_",
                                                          "\u00A0", "\u202F", "\u2009", "\u2007", "\u2019"};

// The sign that the text begins with, or nothing.
std::string_view sign_at_start(std::string_view text) {
  const auto* const sign =
      std::ranges::find_if(group_signs, [&](std::string_view each) { return text.starts_with(each); });
  return sign == group_signs.end() ? std::string_view() : *sign;
}

// One to three digits, then groups of exactly three, each after the same sign.
bool has_groups(std::string_view text) {
  std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits == 0 || digits > 3 || digits == text.size()) {
    return false;
  }
  text.remove_prefix(digits);
  const std::string_view sign = sign_at_start(text);
  if (sign.empty()) {
    return false;
  }
  while (!text.empty()) {
    if (!text.starts_with(sign)) {
      return false;
    }
    text.remove_prefix(sign.size());
    if (!all_digits(text.substr(0, 3)) || text.size() < 3) {
      return false;
    }
    text.remove_prefix(3);
  }
  return true;
}

bool is_decimal_fraction(std::string_view text) {
  const std::size_t point = text.find_first_of(".,/");
  return point != npos && all_digits(text.substr(0, point)) && all_digits(text.substr(point + 1));
}

// Any other mix of digits and signs, such as Indian groups or 1,234.50.
bool has_digits_and_signs(std::string_view text) {
  bool digits = false;
  while (!text.empty()) {
    const std::string_view sign = sign_at_start(text);
    if (sign.empty() && !is_digit(text.front())) {
      return false;
    }
    digits = digits || is_digit(text.front());
    text.remove_prefix(sign.empty() ? 1 : sign.size());
  }
  return digits;
}

// Decimal digits of the scripts that spreadsheets put out: Arabic-Indic, Persian, Devanagari, full width.
bool has_other_digits(std::string_view text) {
  constexpr std::array<std::array<std::string_view, 2>, 4> ranges = {
      {{"\u0660", "\u0669"}, {"\u06F0", "\u06F9"}, {"\u0966", "\u096F"}, {"\uFF10", "\uFF19"}}};
  for (const auto& [first, last] : ranges) {
    for (std::size_t at = 0; at + first.size() <= text.size(); ++at) {
      const std::string_view character = text.substr(at, first.size());
      if (first <= character && character <= last) {
        return true;
      }
    }
  }
  return false;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view no_break_space = "\u00A0";
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
    text.remove_prefix(1);
  }
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) {
    text.remove_suffix(1);
  }
  if (text.starts_with(no_break_space)) {
    return trimmed(text.substr(no_break_space.size()));
  }
  if (text.ends_with(no_break_space)) {
    return trimmed(text.substr(0, text.size() - no_break_space.size()));
  }
  return text;
}

NumberFault fault_of(std::string_view cell) {
  const std::string_view text = trimmed(cell);
  if (text.empty()) {
    return cell.empty() ? NumberFault::empty : NumberFault::surrounding;
  }
  const bool negative = text.front() == '-' || text.starts_with("\u2212");
  if (negative && text.find_first_of("0123456789") != npos) {
    return NumberFault::negative;
  }
  if (text.front() == '+' && all_digits(text.substr(1))) {
    return NumberFault::signed_number;
  }
  if (all_digits(text)) {
    return text.size() == cell.size() ? NumberFault::outside_64_bits : NumberFault::surrounding;
  }
  if (has_groups(text)) {
    return NumberFault::separators;
  }
  if (is_decimal_fraction(text)) {
    return NumberFault::fraction;
  }
  if (has_digits_and_signs(text)) {
    return NumberFault::separators;
  }
  return has_other_digits(text) ? NumberFault::other_digits : NumberFault::no_number;
}

}  // namespace

std::expected<Count64, NumberFault> read_whole_number(std::string_view cell) {
  Count64 value = 0;
  bool plain = !cell.empty() && cell.size() <= safe_digits;
  for (std::size_t i = 0; plain && i < cell.size(); ++i) {
    plain = is_digit(cell[i]);
    value = (value * 10) + (cell[i] - '0');
  }
  if (plain) {
    return value;
  }
  if (all_digits(cell)) {
    if (const std::optional<Count64> number = checked_number(cell)) {
      return *number;
    }
  }
  return std::unexpected(fault_of(cell));
}

std::string_view found(NumberFault fault) {
  switch (fault) {
    case NumberFault::empty:
      return "no figure";
    case NumberFault::negative:
      return "a negative number";
    case NumberFault::signed_number:
      return "a number with a sign";
    case NumberFault::fraction:
      return "a fraction";
    case NumberFault::separators:
      return "a number with separators";
    case NumberFault::surrounding:
      return "spaces around a number";
    case NumberFault::outside_64_bits:
      return "a number outside 64 bits";
    case NumberFault::other_digits:
      return "digits other than 0 to 9";
    case NumberFault::no_number:
      break;
  }
  return "no number";
}

std::string_view advice(NumberFault fault) {
  switch (fault) {
    case NumberFault::empty:
      return "Write the figure";
    case NumberFault::negative:
      return "Counts are never negative: compare with the source";
    case NumberFault::signed_number:
      return "Remove the sign";
    case NumberFault::fraction:
      return "Counts are whole: compare with the source, and write no percentages here";
    case NumberFault::separators:
      return "Write the digits without spaces, commas, points or apostrophes between them";
    case NumberFault::surrounding:
      return "Remove the spaces";
    case NumberFault::outside_64_bits:
      return "The largest number is 9223372036854775807: compare with the source";
    case NumberFault::other_digits:
      return "Write the digits 0 to 9";
    case NumberFault::no_number:
      break;
  }
  return "Leave the cell empty where the figure was not published";
}

}  // namespace mandate::io
