#include "declaration/sample_estimate.hpp"

#include <algorithm>

#include "declaration/integer512.hpp"

namespace mandate::declaration {
namespace {

constexpr Count64 most_submitted = 1'000'000'000;

bool is_sample(Count64 submitted, Count64 sampled) {
  return submitted <= most_submitted && sampled >= 1 && sampled <= submitted;
}

constexpr Count64 rounded_up(Count64 dividend, Count64 divisor) { return (dividend + divisor - 1) / divisor; }

// u ≥ v √i, i ≥ 0.
bool at_least(const Integer512& u, const Integer512& v, Count64 i) {
  const Integer512 left = u * u;
  const Integer512 right = v * v * Integer512(i);
  if (v.is_negative()) {
    return !u.is_negative() || right >= left;
  }
  return !u.is_negative() && left >= right;
}

}  // namespace

Count64 california_sample_size(Count64 submitted) {
  constexpr Count64 least = 500;
  return std::min(submitted, std::max(least, rounded_up(3 * submitted, 100)));
}

std::optional<CaliforniaEstimate> california_estimate(const SampleResult& result, Count64 needed) {
  const bool in_order = is_sample(result.submitted, result.sampled) && result.valid >= 0 && result.duplicates >= 0 &&
                        result.valid + result.duplicates <= result.sampled && needed >= 1 && needed <= most_submitted;
  if (!in_order) {
    return std::nullopt;
  }
  const Count64 hundredths = rounded_up(100 * result.submitted, result.sampled);  // A
  CaliforniaEstimate estimate;
  estimate.ten_thousandths =
      (product(result.valid, hundredths) * 100) - (product(result.duplicates, hundredths) * (hundredths - 100));
  const Wide at_least_none = std::max(estimate.ten_thousandths, Wide{0});
  estimate.valid = static_cast<Count64>((at_least_none + 5'000) / 10'000);
  estimate.answer =
      100 * estimate.ten_thousandths > product(needed, 110) * 10'000 ? SampleAnswer::accept : SampleAnswer::full_check;
  return estimate;
}

// Times 2 N², with s = √i:  F = 2 N² E = A − B s,  A = 2 n (n (N − R) − i N),  B = 3 n N;  D = 2 N² d.
// d ≤ E − 1.65 √E  ⇔  F ≥ D and 200 (F − D)² ≥ 1089 N² F, where the squares are of the form u − v s again. With N ≤
// 10^9 none has more than 400 bits.
std::optional<SampleAnswer> washington_answer(Count64 submitted, Count64 sampled, Count64 invalid, Count64 pairs,
                                              Count64 needed) {
  if (!is_sample(submitted, sampled) || invalid < 0 || invalid > sampled || pairs < 0 || pairs > sampled ||
      needed < 1 || needed > most_submitted) {
    return std::nullopt;
  }
  const Integer512 all(submitted);
  const Integer512 n(sampled);
  const Integer512 a = Integer512(2) * n * (n * Integer512(submitted - needed) - Integer512(invalid) * all);
  const Integer512 b = Integer512(3) * n * all;
  const Integer512 less = a - Integer512(2) * all * all * Integer512(pairs);  // A − D
  const Integer512 scale = Integer512(1089) * all * all;
  const Integer512 u = Integer512(200) * (less * less + b * b * Integer512(invalid)) - scale * a;
  const Integer512 v = Integer512(400) * less * b - scale * b;
  const bool accepted = at_least(less, b, invalid) && at_least(u, v, invalid);
  return accepted ? SampleAnswer::accept : SampleAnswer::full_check;
}

}  // namespace mandate::declaration
