#include "io/whole_number.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstring>
#include <limits>
#include <optional>

#include "base/digit.hpp"
#include "base/find.hpp"
#include "io/trimmed.hpp"

namespace mandate::io {
namespace {

bool all_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_digit); }

// Numbers of up to eight digits are read in one 64-bit word: the first digit in the lowest byte.
constexpr std::size_t word_digits = 8;

template <class Word>
std::uint64_t bytes_at(const char* at) {
  Word word = 0;
  std::memcpy(&word, at, sizeof(word));
  if constexpr (std::endian::native == std::endian::big) {
    word = std::byteswap(word);
  }
  return word;
}

// One to eight bytes behind as many zeros ('0') as make them eight. Nothing outside the cell is touched.
std::uint64_t digits_in_word(std::string_view cell) {
  const std::size_t size = cell.size();
  const char* const at = cell.data();
  std::uint64_t word = 0;
  if (size >= 4) {
    word = bytes_at<std::uint32_t>(at) | (bytes_at<std::uint32_t>(at + size - 4) << (8 * (size - 4)));
  } else {
    const auto byte = [at](std::size_t i) { return std::uint64_t{static_cast<std::uint8_t>(at[i])}; };
    word = byte(0) | (byte(size / 2) << (8 * (size / 2))) | (byte(size - 1) << (8 * (size - 1)));
  }
  constexpr std::uint64_t zeros = 0x3030303030303030U;
  const std::size_t missing = word_digits - size;
  return missing == 0 ? word : (word << (8 * missing)) | (zeros >> (8 * size));
}

// Of a digit the high half byte is 3, and still is when 6 is added.
bool all_digits_in_word(std::uint64_t word) {
  constexpr std::uint64_t high = 0xF0F0F0F0F0F0F0F0U;
  constexpr std::uint64_t threes = 0x3030303030303030U;
  constexpr std::uint64_t sixes = 0x0606060606060606U;
  return (word & high) == threes && ((word + sixes) & high) == threes;
}

// Neighbours are joined to numbers of two, four and eight digits.
Count64 value_of_word(std::uint64_t word) {
  word = ((word & 0x0F0F0F0F0F0F0F0FU) * 2561) >> 8U;              // 10 · first + second
  word = ((word & 0x00FF00FF00FF00FFU) * 6553601) >> 16U;          // 100 · first + second
  word = ((word & 0x0000FFFF0000FFFFU) * 42949672960001U) >> 32U;  // 10000 · first + second
  return static_cast<Count64>(word);
}

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
  const auto* const sign = first_where(group_signs, [&](std::string_view each) { return text.starts_with(each); });
  return sign == nullptr ? std::string_view() : *sign;
}

// One to three digits, then groups of exactly three, each after the same sign.
bool has_groups(std::string_view text) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
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
  return point != std::string_view::npos && all_digits(text.substr(0, point)) && all_digits(text.substr(point + 1));
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

NumberFault fault_of(std::string_view cell) {
  const std::string_view text = trimmed(cell);
  if (text.empty()) {
    return cell.empty() ? NumberFault::empty : NumberFault::surrounding;
  }
  const bool negative = text.front() == '-' || text.starts_with("\u2212");
  if (negative && text.find_first_of("0123456789") != std::string_view::npos) {
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
  if (!cell.empty() && cell.size() <= word_digits) {
    const std::uint64_t digits = digits_in_word(cell);
    if (all_digits_in_word(digits)) {
      return value_of_word(digits);
    }
  } else if (all_digits(cell)) {
    if (const std::optional<Count64> number = checked_number(cell)) {
      return *number;
    }
  }
  return std::unexpected(fault_of(cell));
}

std::size_t number_or(std::string_view cell, std::size_t otherwise) {
  const auto number = read_whole_number(cell);
  return number ? static_cast<std::size_t>(*number) : otherwise;
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
