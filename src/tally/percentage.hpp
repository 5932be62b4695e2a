// Printed percentages against the figures they are made from.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/fraction.hpp"
#include "record/figures.hpp"
#include "tally/discrepancy.hpp"

namespace mandate::tally {

// All shares that print as the text by rounding to the nearest, the ends included, for how a half was rounded is
// not known: "52.8" is [52.75 %, 52.85 %] as fractions of 1. Never below 0. Nothing where the text is no unsigned
// decimal of at most 15 digits.
struct Interval {
  Fraction low;
  Fraction high;
};
[[nodiscard]] std::optional<Interval> interval_of_percentage(std::string_view printed);

// part / whole in percent, rounded half up to so many decimals, exact: "68.05". `whole` > 0, `part` ≥ 0. Of more
// than 15 decimals the first 15.
[[nodiscard]] std::string percentage(Count64 part, Count64 whole, unsigned decimals);

// Whether part / whole prints as the text to its number of decimals: rounded to the nearest, a half either way,
// or cut off. Rounding up what is nearer below prints nowhere, so it is not accepted. No share has a `whole` of 0.
[[nodiscard]] bool prints_as(Count64 part, Count64 whole, std::string_view printed);

// The first figure of the row, in the order of the closed list, under which `part` prints as the text.
[[nodiscard]] std::optional<record::Count> denominator_that_fits(Count64 part, const record::FigureRow& row,
                                                                 std::string_view printed);

}  // namespace mandate::tally
