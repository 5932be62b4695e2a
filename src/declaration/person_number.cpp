#include "declaration/person_number.hpp"

#include <algorithm>
#include <array>
#include <ranges>

#include "base/digit.hpp"
#include "base/find.hpp"

namespace mandate::declaration {
namespace {

constexpr std::array<std::string_view, 6> number_fault_words = {
    "wrong_length", "not_digits", "century_unknown", "impossible_birth_date", "never_issued", "check_digit_differs"};

unsigned digit_at(std::string_view digits, std::size_t position) {
  return static_cast<unsigned>(digits[position - 1] - '0');
}

unsigned two_digits_at(std::string_view digits, std::size_t position) {
  return (10 * digit_at(digits, position)) + digit_at(digits, position + 1);
}

unsigned remainder(std::string_view digits, const CheckPass& pass, unsigned modulus) {
  unsigned sum = 0;
  for (std::size_t i = 0; i < pass.weights.size(); ++i) {
    sum += pass.weights[i] * digit_at(digits, i + 1);
  }
  return sum % modulus;
}

std::unexpected<FaultyNumber> faulty(NumberFault fault, std::size_t position = 0, unsigned expected = 0) {
  return std::unexpected(FaultyNumber{.fault = fault, .position = position, .expected = expected});
}

}  // namespace

std::string_view word(NumberFault fault) { return number_fault_words.at(static_cast<std::size_t>(fault)); }

std::optional<unsigned> check_digit(std::string_view digits, const PersonNumberForm& form) {
  for (const CheckPass& pass : form.passes) {
    if (const unsigned rest = remainder(digits, pass, form.modulus); rest < 10) {
      return rest;
    }
  }
  return std::nullopt;
}

std::expected<PersonNumber, FaultyNumber> read_person_number(std::string_view text, const PersonNumberForm& form) {
  if (text.size() != form.digits) {
    return std::unexpected(FaultyNumber{.fault = NumberFault::wrong_length, .length = text.size()});
  }
  const std::size_t other = text.find_first_not_of("0123456789");
  if (other != std::string_view::npos) {
    return faulty(NumberFault::not_digits, other + 1);
  }
  const CenturyDigit* const century =
      first_equal(form.centuries, digit_at(text, form.century_at), &CenturyDigit::digit);
  if (century == nullptr) {
    return faulty(NumberFault::century_unknown, form.century_at);
  }
  const auto born = Date::of(century->century + static_cast<int>(two_digits_at(text, form.year_at)),
                             two_digits_at(text, form.month_at), two_digits_at(text, form.day_at));
  if (!born) {
    return faulty(NumberFault::impossible_birth_date);
  }
  const std::optional<unsigned> check = check_digit(text, form);
  if (!check) {
    return faulty(NumberFault::never_issued);
  }
  if (*check != digit_at(text, form.digits)) {
    return faulty(NumberFault::check_digit_differs, form.digits, *check);
  }
  return PersonNumber{*born, century->sex};
}

}  // namespace mandate::declaration
