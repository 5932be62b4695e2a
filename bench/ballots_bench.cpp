// Counting scanned ballots, one byte each: by choice, on one core.
//
// The limit is memory: `memory_bandwidth` reads the same 256 MiB, far beyond the caches, with the widest loads and
// adds them up, in the same run; bytes_per_second of `…_from_memory` are to be compared with it, those of `…_in_cache`
// say what the counting itself can do. The peer is the loop as one would first write it.
#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include "tally/count_bytes.hpp"

namespace mandate::tally {
namespace {

constexpr std::size_t from_memory = std::size_t{256} << 20U;
constexpr std::size_t in_cache = std::size_t{16} << 10U;

std::span<const std::uint8_t> ballots(std::size_t choices, std::size_t size) {
  static std::vector<std::uint8_t> bytes(from_memory);
  static std::size_t made_for = 0;
  if (made_for != choices) {
    std::uint64_t state = 2022;
    for (std::uint8_t& byte : bytes) {
      state = (state * 6364136223846793005U) + 1442695040888963407U;
      byte = static_cast<std::uint8_t>((state >> 33U) % choices);
    }
    made_for = choices;
  }
  return std::span<const std::uint8_t>(bytes).first(size);
}

void ballots_counted(benchmark::State& state, std::size_t size) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(size));
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] std::uint64_t sum_in_32(const std::uint8_t* at, std::size_t size) {
  __m256i a = _mm256_setzero_si256();
  __m256i b = _mm256_setzero_si256();
  __m256i c = _mm256_setzero_si256();
  __m256i d = _mm256_setzero_si256();
  for (const std::uint8_t* const end = at + size; at != end; at += 128) {
    const auto* const from = reinterpret_cast<const __m256i*>(at);
    a = _mm256_add_epi64(a, _mm256_loadu_si256(from));
    b = _mm256_add_epi64(b, _mm256_loadu_si256(from + 1));
    c = _mm256_add_epi64(c, _mm256_loadu_si256(from + 2));
    d = _mm256_add_epi64(d, _mm256_loadu_si256(from + 3));
  }
  const __m256i sum = _mm256_add_epi64(_mm256_add_epi64(a, b), _mm256_add_epi64(c, d));
  return static_cast<std::uint64_t>(_mm256_extract_epi64(sum, 0)) +
         static_cast<std::uint64_t>(_mm256_extract_epi64(sum, 1)) +
         static_cast<std::uint64_t>(_mm256_extract_epi64(sum, 2)) +
         static_cast<std::uint64_t>(_mm256_extract_epi64(sum, 3));
}
#endif

std::uint64_t sum_in_8(const std::uint8_t* at, std::size_t size) {
  std::uint64_t sum = 0;
  for (const std::uint8_t* const end = at + size; at != end; at += sizeof(std::uint64_t)) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, at, sizeof(eight));
    sum += eight;
  }
  return sum;
}

std::uint64_t read_and_add(std::span<const std::uint8_t> bytes) {
#if defined(__x86_64__)
  if (widest_vectors() == VectorWidth::bytes32) {
    return sum_in_32(bytes.data(), bytes.size());
  }
#endif
  return sum_in_8(bytes.data(), bytes.size());
}

void memory_bandwidth(benchmark::State& state) {
  const std::span<const std::uint8_t> bytes = ballots(3, from_memory);
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(read_and_add(bytes));
  }
  ballots_counted(state, bytes.size());
}
BENCHMARK(memory_bandwidth);

// The two right after each other, part by part, so that a busy machine slows both: the ratio is `of_bandwidth`.
void three_choices_beside_bandwidth(benchmark::State& state) {
  const std::span<const std::uint8_t> bytes = ballots(3, from_memory);
  constexpr std::size_t parts = 16;
  std::int64_t reading = 0;
  std::int64_t counting = 0;
  const auto now = [] { return std::chrono::steady_clock::now(); };
  const auto since = [&](auto start) {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now() - start).count();
  };
  ByteCounts counts{};
  for ([[maybe_unused]] auto _ : state) {
    for (std::size_t part = 0; part < parts; ++part) {
      const auto half = bytes.subspan(part * (from_memory / parts), from_memory / parts);
      const auto other = bytes.subspan((part + (parts / 2)) % parts * (from_memory / parts), from_memory / parts);
      auto start = now();
      benchmark::DoNotOptimize(read_and_add(half));
      reading += since(start);
      start = now();
      count_choices(other, 3, counts);
      counting += since(start);
    }
  }
  benchmark::DoNotOptimize(counts);
  state.counters["of_bandwidth"] = static_cast<double>(reading) / static_cast<double>(counting);
  ballots_counted(state, 2 * bytes.size());
}
BENCHMARK(three_choices_beside_bandwidth);

void one_by_one(benchmark::State& state) {
  const std::span<const std::uint8_t> bytes = ballots(static_cast<std::size_t>(state.range(0)), in_cache);
  ByteCounts counts{};
  for ([[maybe_unused]] auto _ : state) {
    for (const std::uint8_t byte : bytes) {
      ++counts[byte];
    }
    benchmark::DoNotOptimize(counts.data());
    benchmark::ClobberMemory();
  }
  ballots_counted(state, bytes.size());
}
BENCHMARK(one_by_one)->ArgName("choices")->Arg(3)->Arg(8)->Arg(256);

void choices_from(benchmark::State& state, std::size_t size, VectorWidth width) {
  const auto choices = static_cast<std::size_t>(state.range(0));
  const std::span<const std::uint8_t> bytes = ballots(choices, size);
  ByteCounts counts{};
  for ([[maybe_unused]] auto _ : state) {
    count_choices(bytes, choices, counts, width);
    benchmark::DoNotOptimize(counts);
  }
  ballots_counted(state, bytes.size());
}

void choices_in_cache(benchmark::State& state) { choices_from(state, in_cache, widest_vectors()); }
void choices_in_cache_16_bytes_wide(benchmark::State& state) { choices_from(state, in_cache, VectorWidth::bytes16); }
void choices_from_memory(benchmark::State& state) { choices_from(state, from_memory, widest_vectors()); }

BENCHMARK(choices_in_cache)->ArgName("choices")->Arg(3)->Arg(8)->Arg(16)->Arg(32)->Arg(33)->Arg(200)->Arg(256);
BENCHMARK(choices_in_cache_16_bytes_wide)->ArgName("choices")->Arg(3)->Arg(8)->Arg(32);
BENCHMARK(choices_from_memory)->ArgName("choices")->Arg(3)->Arg(8)->Arg(32)->Arg(256);

}  // namespace
}  // namespace mandate::tally
