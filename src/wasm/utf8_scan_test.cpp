#include "wasm/utf8_scan.hpp"

#include <gtest/gtest.h>
#include <simdjson.h>

#include <random>
#include <string>

namespace mandate::wasm::utf8_scan_test {
namespace {

bool by_simdjson(std::string_view bytes) { return simdjson::validate_utf8(bytes.data(), bytes.size()); }

TEST(Utf8Scan, AgreesWithSimdjsonOnEverySequenceOfTwoBytesAmongAscii) {
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second) {
      const std::string bytes = {'a', static_cast<char>(first), static_cast<char>(second), 'z'};
      ASSERT_EQ(is_utf8(bytes), by_simdjson(bytes)) << first << " " << second;
    }
  }
}

TEST(Utf8Scan, AgreesWithSimdjsonOnTheEdgesOfLongerSequences) {
  constexpr std::string_view edges = "\x7F\x80\x8F\x90\x9F\xA0\xBF\xC0\xC1\xC2\xDF\xE0\xED\xEF\xF0\xF4\xF5\xFF";
  std::mt19937 random(4);
  std::size_t valid = 0;
  for (int round = 0; round < 500'000; ++round) {
    std::string bytes(random() % 12, 'x');
    for (std::size_t i = 1 + (random() % 4); i > 0; --i) {
      bytes += edges[random() % edges.size()];
    }
    ASSERT_EQ(is_utf8(bytes), by_simdjson(bytes)) << round;
    valid += is_utf8(bytes) ? 1U : 0U;
  }
  EXPECT_GT(valid, 1000U);
}

}  // namespace
}  // namespace mandate::wasm::utf8_scan_test
