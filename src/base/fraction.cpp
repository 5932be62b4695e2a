#include "base/fraction.hpp"

#include <cstddef>
#include <limits>
#include <numeric>

namespace mandate {
namespace {

constexpr std::size_t most_digits = 18;  // every number of so many digits fits 64 bits

std::optional<Count64> parse_digits(std::string_view text) {
  if (text.empty() || text.size() > most_digits) {
    return std::nullopt;
  }
  Count64 value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') {
      return std::nullopt;
    }
    value = (value * 10) + (c - '0');
  }
  return value;
}

std::optional<Count64> narrow(Wide value) {
  if (value > std::numeric_limits<Count64>::max() || value < std::numeric_limits<Count64>::min()) {
    return std::nullopt;
  }
  return static_cast<Count64>(value);
}

Wide greatest_common_divisor(Wide a, Wide b) {
  a = a < 0 ? -a : a;
  while (b != 0) {
    const Wide rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

std::optional<Fraction> reduce(Wide numerator, Wide denominator) {
  const Wide divisor = greatest_common_divisor(numerator, denominator);
  const std::optional<Count64> n = narrow(numerator / divisor);
  const std::optional<Count64> d = narrow(denominator / divisor);
  if (!n || !d) {
    return std::nullopt;
  }
  return Fraction::of(*n, *d);
}

}  // namespace

std::optional<Fraction> Fraction::of(Count64 numerator, Count64 denominator) {
  if (denominator <= 0 || numerator == std::numeric_limits<Count64>::min()) {
    return std::nullopt;
  }
  const Count64 divisor = std::gcd(numerator, denominator);
  return Fraction(numerator / divisor, denominator / divisor);
}

std::optional<Fraction> Fraction::parse(std::string_view text) {
  const std::size_t slash = text.find('/');
  const std::optional<Count64> numerator = parse_digits(text.substr(0, slash));
  if (!numerator) {
    return std::nullopt;
  }
  if (slash == std::string_view::npos) {
    return Fraction(*numerator);
  }
  const std::optional<Count64> denominator = parse_digits(text.substr(slash + 1));
  if (!denominator) {
    return std::nullopt;
  }
  return of(*numerator, *denominator);
}

std::optional<Fraction> Fraction::parse_decimal(std::string_view text) {
  constexpr std::size_t most_decimal_digits = 15;
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view decimals = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
  if (point != std::string_view::npos && decimals.empty()) {
    return std::nullopt;
  }
  if (whole.size() + decimals.size() > most_decimal_digits) {
    return std::nullopt;
  }
  const std::optional<Count64> digits = parse_digits(std::string(whole) + std::string(decimals));
  if (!digits || whole.empty()) {
    return std::nullopt;
  }
  Count64 denominator = 1;
  for (std::size_t i = 0; i < decimals.size(); ++i) {
    denominator *= 10;
  }
  return of(*digits, denominator);
}

std::optional<Fraction> Fraction::plus(Fraction other) const {
  // Each product is below 2^126, so the sum fits 128 bits.
  return reduce(product(numerator_, other.denominator_) + product(other.numerator_, denominator_),
                product(denominator_, other.denominator_));
}

std::optional<Fraction> Fraction::minus(Fraction other) const {
  // As above; the other's numerator itself may have no negative of 64 bits.
  return reduce(product(numerator_, other.denominator_) - product(other.numerator_, denominator_),
                product(denominator_, other.denominator_));
}

std::optional<Fraction> Fraction::times(Fraction other) const {
  return reduce(product(numerator_, other.numerator_), product(denominator_, other.denominator_));
}

std::string Fraction::text() const {
  std::string out = std::to_string(numerator_);
  if (!is_whole()) {
    out += '/';
    out += std::to_string(denominator_);
  }
  return out;
}

Count64 floor_of(Fraction value) {
  const Count64 quotient = value.numerator() / value.denominator();
  const bool below_zero = value.numerator() < 0 && value.numerator() % value.denominator() != 0;
  return below_zero ? quotient - 1 : quotient;
}

Count64 ceil_of(Fraction value) { return value.is_whole() ? value.numerator() : floor_of(value) + 1; }

std::optional<Count64> floor_of_share(Fraction share, Count64 count) {
  return narrow(product(share.numerator(), count) / share.denominator());
}

std::optional<Count64> ceil_of_share(Fraction share, Count64 count) {
  const Wide numerator = product(share.numerator(), count);
  const Wide quotient = numerator / share.denominator();
  return narrow(numerator % share.denominator() == 0 ? quotient : quotient + 1);
}

}  // namespace mandate
