// How a table writes its figures: with a sign between thousands, with a decimal sign.
//
// Counts are whole, so a sign that only ever stands before groups of three digits separates thousands; one that is
// followed by other numbers of digits is a decimal sign, and only zeros may follow it.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "base/integer.hpp"
#include "io/whole_number.hpp"

namespace mandate::io {

struct FigureStyle {
  std::string thousands;  // "," or " " or a no-break space; empty: none
  std::string decimal;    // "." or ","; empty: none

  friend bool operator==(const FigureStyle&, const FigureStyle&) = default;
};

class FigureStyleDetector {
 public:
  void look_at(std::string_view cell);
  [[nodiscard]] FigureStyle style() const;

 private:
  struct Seen {
    std::string sign;
    bool in_groups = false;   // 1,234
    bool as_decimal = false;  // 12,5
    bool several = false;     // 1,234,567: thousands for certain
  };
  std::vector<Seen> seen_;
};

// Digits 0 to 9 with the signs of the style; spaces around are passed over.
[[nodiscard]] std::expected<Count64, NumberFault> read_figure(std::string_view cell, const FigureStyle& style);

// Whether the cell could be a figure in some style: digits and separators only, at least one digit.
[[nodiscard]] bool looks_like_figure(std::string_view cell);

// "a space", "a comma"
[[nodiscard]] std::string_view name_of_sign(std::string_view sign);

}  // namespace mandate::io
