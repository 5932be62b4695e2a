// How the numbers that a state gives its people are built: rule data, read by law/read_identifier.hpp.
//
// Positions count digits from 1, as the texts of the law do.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace mandate::declaration {

enum class Sex : std::uint8_t { male, female };

// What one value of the century digit says.
struct CenturyDigit {
  unsigned digit = 0;
  int century = 0;  // 1800: born in a year 18xx
  Sex sex = Sex::male;

  friend bool operator==(const CenturyDigit&, const CenturyDigit&) = default;
};

// The sum of weight × digit over the digits before the check digit, modulo; where the remainder is no digit the next
// pass is tried, and behind the last one the number is never issued.
struct CheckPass {
  std::vector<unsigned> weights;  // one a digit, from the first

  friend bool operator==(const CheckPass&, const CheckPass&) = default;
};

struct PersonNumberForm {
  std::size_t digits = 0;
  // Of the first of two digits each: the last two of the year, month, day.
  std::size_t year_at = 0;
  std::size_t month_at = 0;
  std::size_t day_at = 0;
  std::size_t century_at = 0;
  std::vector<CenturyDigit> centuries;  // each digit once
  unsigned modulus = 0;                 // > 1; the last digit is the check digit
  std::vector<CheckPass> passes;        // never empty

  friend bool operator==(const PersonNumberForm&, const PersonNumberForm&) = default;
};

}  // namespace mandate::declaration
