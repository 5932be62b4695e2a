// Whether a text is a person's number as the law builds them, and what it says of the person.
//
// Neither the answer nor a fault holds the number, so that none can get into a message or a log.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <string_view>

#include "base/date.hpp"
#include "declaration/person_number_form.hpp"

namespace mandate::declaration {

struct PersonNumber {
  Date born;
  Sex sex = Sex::male;

  friend bool operator==(const PersonNumber&, const PersonNumber&) = default;
};

enum class NumberFault : std::uint8_t {
  wrong_length,
  not_digits,
  century_unknown,        // the digit has no meaning
  impossible_birth_date,  // no such day
  never_issued,           // no pass gives a check digit
  check_digit_differs,
};

// The word in JSON: "wrong_length".
[[nodiscard]] std::string_view word(NumberFault fault);

struct FaultyNumber {
  NumberFault fault = NumberFault::wrong_length;
  std::size_t length = 0;    // wrong_length: of the text, in bytes
  std::size_t position = 0;  // not_digits, century_unknown, check_digit_differs: of the digit, from 1
  unsigned expected = 0;     // check_digit_differs

  friend bool operator==(const FaultyNumber&, const FaultyNumber&) = default;
};

// The faults are looked for in their order, and the first is told.
[[nodiscard]] std::expected<PersonNumber, FaultyNumber> read_person_number(std::string_view text,
                                                                           const PersonNumberForm& form);

// What the digits before the check digit ask for; nothing where such a number is never issued. `digits` are ASCII
// digits, at least all before the last one.
[[nodiscard]] std::optional<unsigned> check_digit(std::string_view digits, const PersonNumberForm& form);

}  // namespace mandate::declaration
