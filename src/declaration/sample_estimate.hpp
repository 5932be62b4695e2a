// What a sample of declarations on paper shows of all of them, in whole numbers and fractions.
//
// A sample may accept, or send to a full check. It never refuses: there is no such answer. Where a rule that was the
// model refuses by sample, a full check is asked for here.
#pragma once

#include <cstdint>
#include <optional>

#include "base/integer.hpp"

namespace mandate::declaration {

enum class SampleAnswer : std::uint8_t { accept, full_check };

struct SampleResult {
  Count64 submitted = 0;   // N
  Count64 sampled = 0;     // n
  Count64 valid = 0;       // in the sample, each person once
  Count64 duplicates = 0;  // in the sample: further declarations of persons who stand in it
};

// California, 2 CCR 20530 to 20540. The sample is 3 % of what was submitted, rounded up, at least 500, at most all.
[[nodiscard]] Count64 california_sample_size(Count64 submitted);

// Each declaration of the sample stands for A = N/n, rounded up to two decimals; each duplicate takes away A × (A − 1).
struct CaliforniaEstimate {
  Wide ten_thousandths = 0;  // of the valid declarations: A² has four decimals
  Count64 valid = 0;         // the same, to the nearest whole number, a half up
  // Accept where the estimate is more than 110 % of what is needed; else full check, also below 95 %, where California
  // itself refuses.
  SampleAnswer answer = SampleAnswer::full_check;
};

// Nothing where a number is out of order: n < 1, n > N, valid + duplicates > n, something negative, N above 10^9.
[[nodiscard]] std::optional<CaliforniaEstimate> california_estimate(const SampleResult& result, Count64 needed);

// Washington, WAC 434-379-010. With q = n/N and i invalid in the sample:
//   invalid in all at most   I = (i + 1.5 √i) / q
//   duplicates that may be   a = N − R − I           R: what is needed
//   of them in the sample    E = q² a
//   accept where             d ≤ E − 1.65 √E         d: pairs of duplicates found
// Decided exactly: where roots do not come out even, squares are compared.
[[nodiscard]] std::optional<SampleAnswer> washington_answer(Count64 submitted, Count64 sampled, Count64 invalid,
                                                            Count64 pairs, Count64 needed);

}  // namespace mandate::declaration
