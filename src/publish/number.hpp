// Numbers, shares, percentages and dates as people write them in each language. Exact; no locale of the machine.
#pragma once

#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/fraction.hpp"
#include "base/integer.hpp"
#include "base/localized_text.hpp"

namespace mandate::publish {

// "11,734,642" in English, "11 734 642" with no-break spaces in Russian and Kazakh.
[[nodiscard]] std::string number_text(Count64 value, Language language);

// A whole number like the above; below one "2/3"; above it "8½" for halves, which count cantons, else "8 1/3".
[[nodiscard]] std::string number_text(Fraction value, Language language);

// A number that came as text: grouped where it is a plain whole number of at most 18 digits, else unchanged.
[[nodiscard]] std::string number_text(std::string_view printed, Language language);

// A share of the law as people say it: "2/3", but "5 %" for 1/20, "0.3 %" for 3/1000; "17/23" where neither fits.
[[nodiscard]] std::string share_text(Fraction share, Language language);

// part / whole in percent to two decimals: "68.05 %" in English, "68,05 %" else; the space does not break.
// A dash where the whole is not positive or the part is negative.
[[nodiscard]] std::string percent_text(Count64 part, Count64 whole, Language language);

// A percentage as it was printed, "68.05", with the decimal sign of the language and the percent sign.
[[nodiscard]] std::string printed_percent_text(std::string_view printed, Language language);

// "5 June 2022", "5 июня 2022 года", "2022 жылғы 5 маусым".
[[nodiscard]] std::string date_text(Date day, Language language);

}  // namespace mandate::publish
