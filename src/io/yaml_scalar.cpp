#include "io/yaml_scalar.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <system_error>
#include <utility>

#include "base/digit.hpp"
#include "base/plain_node.hpp"
#include "io/wording.hpp"

namespace mandate::io {
namespace {

char small_letter(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, small_letter, small_letter);
}

template <std::size_t size>
bool is_any(std::string_view text, const std::array<std::string_view, size>& words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return equal_ignoring_case(text, word); });
}

bool all_of_class(std::string_view text, std::string_view others) {
  return std::ranges::all_of(text, [&](char c) { return is_digit(c) || others.find(c) != std::string_view::npos; });
}

std::string_view without_sign(std::string_view text) {
  const bool sign = !text.empty() && (text.front() == '-' || text.front() == '+');
  return text.substr(sign ? 1 : 0);
}

// Digits, at least one, without a leading zero unless it is the number 0.
bool is_decimal(std::string_view digits) {
  return !digits.empty() && all_of_class(digits, "") && (digits.size() == 1 || digits.front() != '0');
}

bool is_whole_number(std::string_view text) {
  const bool negative = !text.empty() && text.front() == '-';
  const std::string_view digits = text.substr(negative ? 1 : 0);
  return is_decimal(digits) && !(negative && digits == "0");
}

// 0x1F, 0o17, 0b101, with underscores.
bool has_radix(std::string_view digits) {
  if (digits.size() < 3 || digits.front() != '0') {
    return false;
  }
  const char radix = small_letter(digits[1]);
  return (radix == 'x' && std::ranges::all_of(digits.substr(2),
                                              [](char c) {
                                                return is_digit(c) || c == '_' ||
                                                       (small_letter(c) >= 'a' && small_letter(c) <= 'f');
                                              })) ||
         ((radix == 'o' || radix == 'b') && all_of_class(digits.substr(2), "_"));
}

// 1:30 is ninety to a YAML 1.1 loader.
bool is_sexagesimal(std::string_view digits) {
  return digits.size() >= 3 && is_digit(digits.front()) && is_digit(digits.back()) &&
         digits.find(':') != std::string_view::npos && all_of_class(digits, ":._");
}

// +5, 007, 1_000, -0: numbers to some loader, but not written plainly.
bool is_odd_whole_number(std::string_view text) {
  const std::string_view digits = without_sign(text);
  return has_radix(digits) || is_sexagesimal(digits) ||
         (!digits.empty() && is_digit(digits.front()) && all_of_class(digits, "_"));
}

// Digits with at most one point and at most one exponent.
bool is_floating(std::string_view text) {
  const std::string_view number = without_sign(text);
  constexpr std::array<std::string_view, 2> words = {".inf", ".nan"};
  if (is_any(number, words)) {
    return true;
  }
  const std::size_t exponent = number.find_first_of("eE");
  const std::string_view mantissa = number.substr(0, exponent);
  const auto points = std::ranges::count(mantissa, '.');
  const bool has_digit = std::ranges::any_of(mantissa, is_digit);
  if (!has_digit || points > 1 || !all_of_class(mantissa, "._") || mantissa.front() == '_') {
    return false;
  }
  if (exponent == std::string_view::npos) {
    return points == 1;
  }
  const std::string_view power = without_sign(number.substr(exponent + 1));
  return !power.empty() && all_of_class(power, "");
}

constexpr std::string_view quote_text = "put it in quotes if it is meant as text";

std::expected<Node, ScalarFault> whole_number(std::string_view text) {
  Node node;
  node.kind = Node::Kind::integer;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), node.integer);
  if (error != std::errc{}) {
    return std::unexpected(ScalarFault{"the number " + std::string(text) + " outside 64 bits",
                                       "a whole number from -9223372036854775808 to 9223372036854775807",
                                       "Correct it, or " + std::string(quote_text)});
  }
  return node;
}

std::expected<Node, ScalarFault> boolean(std::string_view text) {
  Node node;
  node.kind = Node::Kind::boolean;
  node.boolean = text == "true";
  return node;
}

constexpr std::array<std::string_view, 2> truth = {"true", "false"};
constexpr std::array<std::string_view, 6> switches = {"yes", "no", "on", "off", "y", "n"};

}  // namespace

std::expected<Node, ScalarFault> read_plain_scalar(std::string_view text) {
  if (text == "true" || text == "false") {
    return boolean(text);
  }
  if (is_whole_number(text)) {
    return whole_number(text);
  }
  if (is_any(text, truth)) {
    return std::unexpected(ScalarFault{"the word " + in_quotes(text), "true or false in small letters",
                                       "Write it in small letters, or " + std::string(quote_text)});
  }
  if (is_any(text, switches)) {
    return std::unexpected(ScalarFault{"the unquoted word " + in_quotes(text), "true, false or text in quotes",
                                       "Write true or false, or put the word in quotes"});
  }
  if (is_odd_whole_number(text)) {
    return std::unexpected(
        ScalarFault{"the number " + in_quotes(text), "a whole number in plain decimal digits",
                    "Write it without sign, leading zeros, underscores or colons, or " + std::string(quote_text)});
  }
  if (is_floating(text)) {
    return std::unexpected(
        ScalarFault{"the floating-point number " + in_quotes(text), "a whole number, or text in quotes",
                    "Write an exact fraction in quotes such as \"2/3\", or a printed percentage in quotes"});
  }
  return text_node(std::string(text));
}

std::expected<std::string, ScalarFault> read_plain_key(std::string_view text) {
  const bool number = is_whole_number(text) || is_odd_whole_number(text) || is_floating(text);
  if (number || is_any(text, truth)) {
    return std::unexpected(
        ScalarFault{"the unquoted key " + in_quotes(text), "text as a key", "Put the key in quotes"});
  }
  return std::string(text);
}

}  // namespace mandate::io
