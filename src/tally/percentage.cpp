#include "tally/percentage.hpp"

#include <algorithm>
#include <cstddef>

namespace mandate::tally {
namespace {

constexpr unsigned most_decimals = 15;

constexpr Count64 power_of_ten(unsigned exponent) {
  Count64 power = 1;
  for (unsigned i = 0; i < exponent; ++i) {
    power *= 10;
  }
  return power;
}

// "68.05" is 6805 of hundredths.
struct Printed {
  Count64 units = 0;
  Count64 units_in_one = 1;
};

std::optional<Printed> printed_number(std::string_view text) {
  const std::optional<Fraction> value = Fraction::parse_decimal(text);
  if (!value) {
    return std::nullopt;
  }
  const std::size_t point = text.find('.');
  const std::size_t decimals = point == std::string_view::npos ? 0 : text.size() - point - 1;
  const Count64 units_in_one = power_of_ten(static_cast<unsigned>(decimals));
  return Printed{value->numerator() * (units_in_one / value->denominator()), units_in_one};
}

// 100 × part / whole in units of the last decimal: whole units, and what is left over `whole`. Fits 128 bits:
// 2^63 × 10^17 is below 2^120.
struct Scaled {
  Wide units = 0;
  Wide rest = 0;
};

Scaled scaled_percentage(Count64 part, Count64 whole, Count64 units_in_one) {
  const Wide dividend = product(part, units_in_one) * 100;
  return {dividend / whole, dividend % whole};
}

std::string digits_of(Wide value) {
  std::string reversed;
  do {
    reversed += static_cast<char>('0' + static_cast<int>(value % 10));
    value /= 10;
  } while (value > 0);
  return {reversed.rbegin(), reversed.rend()};
}

}  // namespace

std::optional<Interval> interval_of_percentage(std::string_view printed) {
  const std::optional<Printed> number = printed_number(printed);
  if (!number) {
    return std::nullopt;
  }
  // Half a unit to either side, as fractions of 1.
  const Count64 denominator = number->units_in_one * 200;
  const std::optional<Fraction> low = Fraction::of(std::max((2 * number->units) - 1, Count64{0}), denominator);
  const std::optional<Fraction> high = Fraction::of((2 * number->units) + 1, denominator);
  return Interval{*low, *high};
}

std::string percentage(Count64 part, Count64 whole, unsigned decimals) {
  const unsigned shown = std::min(decimals, most_decimals);
  const Scaled scaled = scaled_percentage(part, whole, power_of_ten(shown));
  const Wide rounded = scaled.units + (2 * scaled.rest >= whole ? 1 : 0);
  std::string text = digits_of(rounded);
  if (shown > 0) {
    text.insert(0, text.size() > shown ? 0 : shown + 1 - text.size(), '0');
    text.insert(text.size() - shown, 1, '.');
  }
  return text;
}

bool prints_as(Count64 part, Count64 whole, std::string_view printed) {
  const std::optional<Printed> number = printed_number(printed);
  if (!number || whole <= 0) {
    return false;
  }
  const Scaled scaled = scaled_percentage(part, whole, number->units_in_one);
  const bool may_round_up = 2 * scaled.rest >= whole;
  return number->units == scaled.units || (may_round_up && number->units == scaled.units + 1);
}

std::optional<record::Count> denominator_that_fits(Count64 part, const record::FigureRow& row,
                                                   std::string_view printed) {
  for (std::size_t i = 0; i < record::count_kinds; ++i) {
    const auto count = static_cast<record::Count>(i);
    const record::Figure& whole = row.at(count);
    if (whole.present() && prints_as(part, whole.value, printed)) {
      return count;
    }
  }
  return std::nullopt;
}

}  // namespace mandate::tally
