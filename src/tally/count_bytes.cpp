#include "tally/count_bytes.hpp"

#include <algorithm>
#include <cassert>
#include <cstring>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace mandate::tally {
namespace {

using Bytes = std::span<const std::uint8_t>;
using Counter = std::uint64_t (*)(Bytes bytes, std::uint8_t first, std::uint64_t* counts);
using Counters = std::array<Counter, most_compared>;

std::uint64_t count_one_by_one(Bytes bytes, std::uint8_t first, std::span<std::uint64_t> counts) {
  std::uint64_t counted = 0;
  for (const std::uint8_t byte : bytes) {
    const std::size_t index = static_cast<std::uint8_t>(byte - first);
    if (index < counts.size()) {
      ++counts[index];
      ++counted;
    }
  }
  return counted;
}

#if defined(__x86_64__)

// A lane of eight bits grows by at most one a step.
constexpr std::size_t most_steps = 255;

// How far ahead of the counting memory is asked for. Asking beyond the end does no harm.
constexpr std::size_t ahead = 2048;

template <std::size_t Values>
std::uint64_t count_in_16(Bytes bytes, std::uint8_t first, std::uint64_t* counts) {
  constexpr std::size_t lanes = 16;
  __m128i wanted[Values];  // NOLINT(*-avoid-c-arrays)
  __m128i sums[Values];    // NOLINT(*-avoid-c-arrays)
#pragma GCC unroll 8
  for (std::size_t v = 0; v < Values; ++v) {
    wanted[v] = _mm_set1_epi8(static_cast<char>(first + v));
    sums[v] = _mm_setzero_si128();
  }
  const std::uint8_t* at = bytes.data();
  for (std::size_t left = bytes.size() / lanes; left > 0;) {
    const std::size_t steps = std::min(left, most_steps);
    __m128i found[Values];  // NOLINT(*-avoid-c-arrays)
#pragma GCC unroll 8
    for (std::size_t v = 0; v < Values; ++v) {
      found[v] = _mm_setzero_si128();
    }
    for (std::size_t step = 0; step < steps; ++step, at += lanes) {
      const __m128i ballots = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
#pragma GCC unroll 8
      for (std::size_t v = 0; v < Values; ++v) {
        found[v] = _mm_sub_epi8(found[v], _mm_cmpeq_epi8(ballots, wanted[v]));
      }
    }
#pragma GCC unroll 8
    for (std::size_t v = 0; v < Values; ++v) {
      sums[v] = _mm_add_epi64(sums[v], _mm_sad_epu8(found[v], _mm_setzero_si128()));
    }
    left -= steps;
  }
  std::uint64_t counted = 0;
#pragma GCC unroll 8
  for (std::size_t v = 0; v < Values; ++v) {
    std::array<std::uint64_t, 2> halves{};
    std::memcpy(halves.data(), &sums[v], sizeof(halves));
    counts[v] += halves[0] + halves[1];
    counted += halves[0] + halves[1];
  }
  const std::size_t done = bytes.size() / lanes * lanes;
  return counted + count_one_by_one(bytes.subspan(done), first, {counts, Values});
}

template <std::size_t Values>
[[gnu::target("avx2")]] std::uint64_t count_in_32(Bytes bytes, std::uint8_t first, std::uint64_t* counts) {
  constexpr std::size_t lanes = 32;
  // Plain arrays: what std::array has inlined would be compiled for another processor than this function.
  __m256i wanted[Values];  // NOLINT(*-avoid-c-arrays)
  __m256i sums[Values];    // NOLINT(*-avoid-c-arrays)
#pragma GCC unroll 8
  for (std::size_t v = 0; v < Values; ++v) {
    wanted[v] = _mm256_set1_epi8(static_cast<char>(first + v));
    sums[v] = _mm256_setzero_si256();
  }
  const std::uint8_t* at = bytes.data();
  for (std::size_t left = bytes.size() / lanes; left > 0;) {
    const std::size_t steps = left < most_steps ? left : most_steps;
    __m256i found[Values];  // NOLINT(*-avoid-c-arrays)
#pragma GCC unroll 8
    for (std::size_t v = 0; v < Values; ++v) {
      found[v] = _mm256_setzero_si256();
    }
    for (std::size_t step = 0; step < steps; ++step, at += lanes) {
      _mm_prefetch(reinterpret_cast<const char*>(at) + ahead, _MM_HINT_T0);
      const __m256i ballots = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
#pragma GCC unroll 8
      for (std::size_t v = 0; v < Values; ++v) {
        found[v] = _mm256_sub_epi8(found[v], _mm256_cmpeq_epi8(ballots, wanted[v]));
      }
    }
#pragma GCC unroll 8
    for (std::size_t v = 0; v < Values; ++v) {
      sums[v] = _mm256_add_epi64(sums[v], _mm256_sad_epu8(found[v], _mm256_setzero_si256()));
    }
    left -= steps;
  }
  std::uint64_t counted = 0;
#pragma GCC unroll 8
  for (std::size_t v = 0; v < Values; ++v) {
    std::array<std::uint64_t, 4> quarters{};
    std::memcpy(quarters.data(), &sums[v], sizeof(quarters));
    for (const std::uint64_t quarter : quarters) {
      counts[v] += quarter;
      counted += quarter;
    }
  }
  const std::size_t done = bytes.size() / lanes * lanes;
  return counted + count_one_by_one(bytes.subspan(done), first, {counts, Values});
}

constexpr Counters in_16 = {count_in_16<1>, count_in_16<2>, count_in_16<3>, count_in_16<4>,
                            count_in_16<5>, count_in_16<6>, count_in_16<7>, count_in_16<8>};
constexpr Counters in_32 = {count_in_32<1>, count_in_32<2>, count_in_32<3>, count_in_32<4>,
                            count_in_32<5>, count_in_32<6>, count_in_32<7>, count_in_32<8>};

// Whether the system keeps the registers of 32 bytes when it changes threads (Intel SDM, volume 1, 14.3).
[[gnu::target("xsave")]] bool keeps_wide_registers() {
  constexpr unsigned long long wide_and_narrow = 6;
  return (__builtin_ia32_xgetbv(0) & wide_and_narrow) == wide_and_narrow;
}

VectorWidth ask_processor() {
  unsigned a = 0;
  unsigned b = 0;
  unsigned c = 0;
  unsigned d = 0;
  if (__get_cpuid(1, &a, &b, &c, &d) == 0 || (c & static_cast<unsigned>(bit_OSXSAVE)) == 0 || !keeps_wide_registers()) {
    return VectorWidth::bytes16;
  }
  const bool avx2 = __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (b & static_cast<unsigned>(bit_AVX2)) != 0;
  return avx2 ? VectorWidth::bytes32 : VectorWidth::bytes16;
}

#else

VectorWidth ask_processor() { return VectorWidth::plain; }

#endif

// Blocks stay in the first-level cache between the passes over them.
constexpr std::size_t block = std::size_t{1} << 13U;
// So many choices in passes of eight are faster than the tables (bench/ballots_bench.cpp).
constexpr std::size_t most_in_passes = 32;

std::uint64_t count_in_passes(Bytes bytes, std::size_t choices, ByteCounts& counts, VectorWidth width) {
  std::uint64_t counted = 0;
  for (std::size_t first = 0; first < choices; first += most_compared) {
    const std::size_t values = std::min(most_compared, choices - first);
    counted +=
        count_neighbours(bytes, static_cast<std::uint8_t>(first), std::span(counts).subspan(first, values), width);
  }
  return counted;
}

}  // namespace

VectorWidth widest_vectors() {
  static const VectorWidth widest = ask_processor();
  return widest;
}

std::uint64_t count_neighbours(std::span<const std::uint8_t> bytes, std::uint8_t first, std::span<std::uint64_t> counts,
                               VectorWidth width) {
  assert(!counts.empty() && counts.size() <= most_compared && first + counts.size() <= byte_values);
#if defined(__x86_64__)
  if (width == VectorWidth::bytes32) {
    return in_32.at(counts.size() - 1)(bytes, first, counts.data());
  }
  if (width == VectorWidth::bytes16) {
    return in_16.at(counts.size() - 1)(bytes, first, counts.data());
  }
#endif
  static_cast<void>(width);
  return count_one_by_one(bytes, first, counts);
}

void count_bytes(std::span<const std::uint8_t> bytes, ByteCounts& counts) {
  constexpr std::size_t tables = 8;
  // Fewer bytes than the tables cost to empty and to add up.
  constexpr std::size_t few = 512;
  // No entry of a table outgrows 32 bits within such a part.
  constexpr std::size_t part = std::size_t{1} << 30U;
  if (bytes.size() < few) {
    for (const std::uint8_t byte : bytes) {
      ++counts[byte];
    }
    return;
  }
  std::array<std::array<std::uint32_t, byte_values>, tables> seen{};
  const Bytes now = bytes.first(std::min(bytes.size(), part));
  const std::uint8_t* at = now.data();
  const std::uint8_t* const end = at + (now.size() / tables * tables);
  for (; at != end; at += tables) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, at, sizeof(eight));
    ++seen[0][static_cast<std::uint8_t>(eight)];
    ++seen[1][static_cast<std::uint8_t>(eight >> 8U)];
    ++seen[2][static_cast<std::uint8_t>(eight >> 16U)];
    ++seen[3][static_cast<std::uint8_t>(eight >> 24U)];
    ++seen[4][static_cast<std::uint8_t>(eight >> 32U)];
    ++seen[5][static_cast<std::uint8_t>(eight >> 40U)];
    ++seen[6][static_cast<std::uint8_t>(eight >> 48U)];
    ++seen[7][static_cast<std::uint8_t>(eight >> 56U)];
  }
  for (const auto& table : seen) {
    for (std::size_t value = 0; value < byte_values; ++value) {
      counts[value] += table[value];
    }
  }
  // What is left is shorter than `tables`, or another part.
  count_bytes(bytes.subspan(now.size() / tables * tables), counts);
}

void count_choices(std::span<const std::uint8_t> bytes, std::size_t choices, ByteCounts& counts, VectorWidth width) {
  if (choices == 0 || choices > most_in_passes || width == VectorWidth::plain) {
    count_bytes(bytes, counts);
    return;
  }
  constexpr std::uint8_t reserved = byte_values - most_compared;
  for (; !bytes.empty(); bytes = bytes.subspan(std::min(bytes.size(), block))) {
    const Bytes now = bytes.first(std::min(bytes.size(), block));
    std::uint64_t counted = count_in_passes(now, choices, counts, width);
    if (counted != now.size()) {
      counted += count_neighbours(now, reserved, std::span(counts).last(most_compared), width);
    }
    if (counted != now.size()) {
      for (const std::uint8_t byte : now) {
        counts[byte] += byte >= choices && byte < reserved ? 1U : 0U;
      }
    }
  }
}

}  // namespace mandate::tally
