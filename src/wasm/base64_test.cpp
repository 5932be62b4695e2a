#include "wasm/base64.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "ledger/encoding.hpp"

namespace mandate::wasm::base64_test {
namespace {

std::string written(std::string_view bytes) {
  return base64({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

// RFC 4648, section 10.
TEST(Base64, WritesAndReadsTheVectorsOfTheStandard) {
  const std::pair<std::string, std::string> vectors[] = {{"", ""},
                                                         {"f", "Zg=="},
                                                         {"fo", "Zm8="},
                                                         {"foo", "Zm9v"},
                                                         {"foob", "Zm9vYg=="},
                                                         {"fooba", "Zm9vYmE="},
                                                         {"foobar", "Zm9vYmFy"}};
  for (const auto& [bytes, text] : vectors) {
    EXPECT_EQ(written(bytes), text);
    EXPECT_EQ(from_base64(text), bytes);
  }
}

// Texts of a few digits, among them whatever libsodium refuses: padding, set bits behind the end, other characters.
TEST(Base64, AcceptsWhatLibsodiumAcceptsAndNothingElse) {
  constexpr std::string_view characters = "AQgw+/9z=-_ \n\xC3";
  std::mt19937 random(3);
  std::size_t accepted = 0;
  for (int round = 0; round < 200'000; ++round) {
    std::string text;
    for (std::size_t i = random() % 9; i > 0; --i) {
      text += characters[random() % characters.size()];
    }
    ASSERT_EQ(from_base64(text), ledger::from_base64(text)) << text;
    accepted += from_base64(text) ? 1U : 0U;
  }
  EXPECT_GT(accepted, 1000U);
}

}  // namespace
}  // namespace mandate::wasm::base64_test
