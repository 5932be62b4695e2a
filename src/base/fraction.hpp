// An exact fraction of 64-bit whole numbers, in lowest terms, with a positive denominator.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "base/integer.hpp"
#include "base/rounding.hpp"

namespace mandate {

class Fraction {
 public:
  constexpr Fraction() = default;
  constexpr explicit Fraction(Count64 whole) : numerator_(whole) {}

  // Nothing where the denominator is not positive.
  [[nodiscard]] static std::optional<Fraction> of(Count64 numerator, Count64 denominator);

  // "2/3" or "5"; digits only, no sign, no spaces, a positive denominator. Nothing for any other text.
  [[nodiscard]] static std::optional<Fraction> parse(std::string_view text);

  // "68.05" or "68": an unsigned decimal with a point, at most 15 digits. Nothing for any other text.
  [[nodiscard]] static std::optional<Fraction> parse_decimal(std::string_view text);

  [[nodiscard]] constexpr Count64 numerator() const { return numerator_; }
  [[nodiscard]] constexpr Count64 denominator() const { return denominator_; }
  [[nodiscard]] constexpr bool is_whole() const { return denominator_ == 1; }

  // Sum, difference and product; nothing on overflow.
  [[nodiscard]] std::optional<Fraction> plus(Fraction other) const;
  [[nodiscard]] std::optional<Fraction> minus(Fraction other) const;
  [[nodiscard]] std::optional<Fraction> times(Fraction other) const;

  // "2/3", or "5" where it is whole.
  [[nodiscard]] std::string text() const;

  friend constexpr bool operator==(const Fraction&, const Fraction&) = default;
  // By cross-multiplication in 128 bits.
  friend constexpr std::strong_ordering operator<=>(const Fraction& a, const Fraction& b) {
    return product(a.numerator_, b.denominator_) <=> product(b.numerator_, a.denominator_);
  }

 private:
  constexpr Fraction(Count64 numerator, Count64 denominator) : numerator_(numerator), denominator_(denominator) {}

  Count64 numerator_ = 0;
  Count64 denominator_ = 1;
};

// The largest whole number ≤ a fraction, the smallest ≥ it.
[[nodiscard]] Count64 floor_of(Fraction value);
[[nodiscard]] Count64 ceil_of(Fraction value);

// share × count as floor or ceil; nothing on overflow. `count` ≥ 0.
[[nodiscard]] std::optional<Count64> floor_of_share(Fraction share, Count64 count);
[[nodiscard]] std::optional<Count64> ceil_of_share(Fraction share, Count64 count);

}  // namespace mandate
