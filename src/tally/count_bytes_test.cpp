#include "tally/count_bytes.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace mandate::tally::count_bytes_test {
namespace {

using Bytes = std::vector<std::uint8_t>;

ByteCounts one_by_one(std::span<const std::uint8_t> bytes) {
  ByteCounts counts{};
  for (const std::uint8_t byte : bytes) {
    ++counts.at(byte);
  }
  return counts;
}

std::vector<VectorWidth> widths() {
  std::vector<VectorWidth> all = {VectorWidth::plain};
  if (widest_vectors() != VectorWidth::plain) {
    all.push_back(VectorWidth::bytes16);
  }
  if (widest_vectors() == VectorWidth::bytes32) {
    all.push_back(VectorWidth::bytes32);
  }
  return all;
}

// So many bytes below `values`, from a fixed linear congruence.
Bytes made(std::size_t size, std::uint64_t values) {
  Bytes bytes(size);
  std::uint64_t state = size;
  for (std::uint8_t& byte : bytes) {
    state = (state * 6364136223846793005U) + 1442695040888963407U;
    byte = static_cast<std::uint8_t>((state >> 33U) % values);
  }
  return bytes;
}

void expect_all_ways_agree(std::span<const std::uint8_t> bytes, std::size_t choices) {
  const ByteCounts expected = one_by_one(bytes);
  ByteCounts counts{};
  count_bytes(bytes, counts);
  EXPECT_EQ(counts, expected);
  for (const VectorWidth width : widths()) {
    ByteCounts of_choices{};
    count_choices(bytes, choices, of_choices, width);
    EXPECT_EQ(of_choices, expected) << bytes.size() << " bytes, " << choices << " choices, way "
                                    << static_cast<int>(width);
  }
}

TEST(CountBytes, every_length_around_the_vectors_at_every_alignment) {
  const Bytes bytes = made(200 + 64, 9);
  for (std::size_t start = 0; start < 64; ++start) {
    for (std::size_t size = 0; size <= 200; size += size < 70 ? 1 : 13) {
      expect_all_ways_agree(std::span(bytes).subspan(start, size), 8);
    }
  }
}

TEST(CountBytes, every_number_of_choices_with_values_beyond_them) {
  const Bytes bytes = made(30'011, 256);
  for (std::size_t choices = 0; choices <= 256; choices += choices < 40 ? 1 : 24) {
    expect_all_ways_agree(bytes, choices);
  }
}

// 255 equal bytes fill a lane of eight bits, 256 overflow it; 65,536 steps would overflow one of sixteen.
TEST(CountBytes, equal_bytes_beyond_every_lane) {
  for (const std::size_t steps : {254U, 255U, 256U, 257U, 65'535U, 65'537U}) {
    for (const std::uint8_t value : Bytes{0, 7, 255}) {
      expect_all_ways_agree(Bytes(steps * 32 + 5, value), 8);
    }
  }
}

TEST(CountBytes, neighbours_up_to_the_last_value) {
  Bytes bytes(byte_values);
  std::ranges::generate(bytes, [next = std::uint8_t{0}]() mutable { return next++; });
  for (const VectorWidth width : widths()) {
    for (std::size_t values = 1; values <= most_compared; ++values) {
      std::vector<std::uint64_t> counts(values, 1);
      EXPECT_EQ(count_neighbours(bytes, static_cast<std::uint8_t>(byte_values - values), counts, width), values);
      EXPECT_EQ(counts, std::vector<std::uint64_t>(values, 2));
    }
  }
}

TEST(CountBytes, adds_to_what_is_there) {
  ByteCounts counts{};
  count_bytes(Bytes{1, 2, 2}, counts);
  count_choices(Bytes{2, 3}, 3, counts);
  EXPECT_EQ(counts[1], 1U);
  EXPECT_EQ(counts[2], 3U);
  EXPECT_EQ(counts[3], 1U);
}

RC_GTEST_PROP(CountBytes, equal_to_counting_one_by_one, (const Bytes& bytes)) {
  const auto choices = *rc::gen::inRange<std::size_t>(0, byte_values + 1);
  const auto repeated = *rc::gen::inRange<std::size_t>(1, 200);
  Bytes many;
  for (std::size_t i = 0; i < repeated; ++i) {
    many.insert(many.end(), bytes.begin(), bytes.end());
  }
  const ByteCounts expected = one_by_one(many);
  for (const VectorWidth width : widths()) {
    ByteCounts counts{};
    count_choices(many, choices, counts, width);
    RC_ASSERT(counts == expected);
  }
}

}  // namespace
}  // namespace mandate::tally::count_bytes_test
