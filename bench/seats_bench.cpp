// Seats by lists: largest remainder with a threshold, without and with the reasons of every seat.
//
// Peers, as measured on a machine of this kind (AMD EPYC, 2 virtual cores), 8 lists and 69 seats, Hare quota:
// votelib 84-116 µs (Python, exact fractions), apportionment 46 µs (Python, numpy) and 95 µs (exact fractions),
// proporz 76 µs and seatdist 156 µs (R). kiesraad/abacus (Rust), which also names each step of the Dutch method,
// took 22-38 µs for seats, steps and elected candidates; it is the peer for an allocation with reasons. None of
// them says how many votes each seat hangs on.
//
// The limit in this run is `naive_fractions`: an exact C++ loop as one would first write it, with reduced
// fractions and a sort.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

#include "seats/list_tier.hpp"
#include "seats/seat_reason.hpp"

namespace mandate::seats {
namespace {

// Mazhilis of 19 March 2023, list tier, in the order of registration: Central Election Commission, 27 March 2023.
constexpr std::array<Count64, 7> mazhilis = {432920, 535139, 331058, 146431, 693938, 547154, 3431510};
constexpr Count64 mazhilis_valid = 6366441;
constexpr Count64 mazhilis_seats = 69;

ListTierRule mazhilis_rule() {
  ListTierRule rule;
  rule.threshold = *Fraction::of(1, 20);
  rule.single_list = SingleListRule{*Fraction::of(7, 10), 2};
  rule.tie = TieBreak::registration_order;
  return rule;
}

ListTierInput mazhilis_input() { return {mazhilis, mazhilis_valid, mazhilis_seats, {}}; }

// An exact fraction as one would first write it: reduced after each step.
struct Ratio {
  Count64 top = 0;
  Count64 bottom = 1;
};

Ratio reduced(Count64 top, Count64 bottom) {
  const Count64 divisor = std::gcd(top, bottom);
  return {top / divisor, bottom / divisor};
}

bool greater(const Ratio& a, const Ratio& b) { return product(a.top, b.bottom) > product(b.top, a.bottom); }

std::vector<Count64> naive_seats(std::span<const Count64> votes, Count64 base, Count64 seats) {
  std::vector<std::size_t> admitted;
  Count64 total = 0;
  for (std::size_t i = 0; i < votes.size(); ++i) {
    if (!greater({1, 20}, reduced(votes[i], base))) {
      admitted.push_back(i);
      total += votes[i];
    }
  }
  std::vector<Count64> result(votes.size());
  std::vector<Ratio> remainders(votes.size());
  const Ratio quota = reduced(total, seats);
  Count64 left = seats;
  for (const std::size_t i : admitted) {
    const Ratio quotient = reduced(votes[i] * quota.bottom, quota.top);
    result[i] = quotient.top / quotient.bottom;
    remainders[i] = reduced(quotient.top % quotient.bottom, quotient.bottom);
    left -= result[i];
  }
  std::ranges::stable_sort(admitted,
                           [&](std::size_t a, std::size_t b) { return greater(remainders[a], remainders[b]); });
  for (std::size_t i = 0; i < static_cast<std::size_t>(left); ++i) {
    ++result[admitted[i]];
  }
  return result;
}

// So many vote vectors, from a fixed linear congruence, to keep branch prediction honest.
constexpr std::size_t vectors = 10'000;
constexpr std::size_t lists = 8;

const std::vector<std::array<Count64, lists>>& random_votes() {
  static const std::vector<std::array<Count64, lists>> all = [] {
    std::vector<std::array<Count64, lists>> made(vectors);
    std::uint64_t state = 2023;
    for (auto& votes : made) {
      for (Count64& of_list : votes) {
        state = (state * 6364136223846793005U) + 1442695040888963407U;
        of_list = static_cast<Count64>((state >> 33U) % 1'000'000U) + 1;
      }
    }
    return made;
  }();
  return all;
}

void mazhilis_2023_naive_fractions(benchmark::State& state) {
  std::vector<Count64> seats(mazhilis.size());
  if (allocate_list_seats(mazhilis_rule(), mazhilis_input(), seats) != ListTierStatus::allocated ||
      seats != naive_seats(mazhilis, mazhilis_valid, mazhilis_seats)) {
    state.SkipWithError("the two ways of allocating give different seats");
    return;
  }
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(naive_seats(mazhilis, mazhilis_valid, mazhilis_seats));
  }
}
BENCHMARK(mazhilis_2023_naive_fractions);

void mazhilis_2023_seats(benchmark::State& state) {
  const ListTierRule rule = mazhilis_rule();
  const ListTierInput input = mazhilis_input();
  std::array<Count64, mazhilis.size()> seats{};
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(allocate_list_seats(rule, input, seats));
    benchmark::ClobberMemory();
  }
}
BENCHMARK(mazhilis_2023_seats);

void mazhilis_2023_outcome(benchmark::State& state) {
  const ListTierRule rule = mazhilis_rule();
  const ListTierInput input = mazhilis_input();
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(allocate_list_tier(rule, input));
  }
}
BENCHMARK(mazhilis_2023_outcome);

// The outcome, and for each of the 69 seats why, how many votes fewer would lose it and who would have been next.
void mazhilis_2023_with_reasons(benchmark::State& state) {
  const ListTierRule rule = mazhilis_rule();
  const ListTierInput input = mazhilis_input();
  for ([[maybe_unused]] auto _ : state) {
    const ListTierResult result = allocate_list_tier(rule, input);
    benchmark::DoNotOptimize(seat_reasons(rule, input, result));
  }
}
BENCHMARK(mazhilis_2023_with_reasons);

void eight_lists_naive_fractions(benchmark::State& state) {
  std::size_t i = 0;
  for ([[maybe_unused]] auto _ : state) {
    const auto& votes = random_votes()[i++ % vectors];
    benchmark::DoNotOptimize(
        naive_seats(votes, std::accumulate(votes.begin(), votes.end(), Count64{0}), mazhilis_seats));
  }
}
BENCHMARK(eight_lists_naive_fractions);

void eight_lists_seats(benchmark::State& state) {
  const ListTierRule rule = mazhilis_rule();
  std::array<Count64, lists> seats{};
  std::size_t i = 0;
  for ([[maybe_unused]] auto _ : state) {
    const auto& votes = random_votes()[i++ % vectors];
    const Count64 base = std::accumulate(votes.begin(), votes.end(), Count64{0});
    benchmark::DoNotOptimize(allocate_list_seats(rule, {votes, base, mazhilis_seats, {}}, seats));
    benchmark::ClobberMemory();
  }
}
BENCHMARK(eight_lists_seats);

}  // namespace
}  // namespace mandate::seats
