#include "ledger/key_file.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "ledger/keys_for_tests.hpp"

namespace mandate::ledger::key_file_test {
namespace {

using keys_for_tests::CountingRandomness;

const SecretBytes& passphrase() {
  static const SecretBytes words("құпия сөз");
  return words;
}

std::string sealed_file() {
  CountingRandomness randomness;
  return *seal_key(keys_for_tests::log_key(), passphrase(), randomness, least_key_file_cost);
}

TEST(KeyFile, OpensWithItsPassphrase) {
  const std::string file = sealed_file();
  const auto key = open_key(file, passphrase());
  ASSERT_TRUE(key);
  EXPECT_EQ(key->verifier(), keys_for_tests::log_key().verifier());
  EXPECT_EQ(key->sign("text\n"), keys_for_tests::log_key().sign("text\n"));
  EXPECT_EQ(verifier_in(file), key->verifier());
}

TEST(KeyFile, IsOfTheDocumentedForm) {
  const std::string file = sealed_file();
  EXPECT_TRUE(file.starts_with("mandate/key-file/v1\n" + verifier_key_text(keys_for_tests::log_key().verifier()) +
                               "\nargon2id13 1 8192\nsalt AQIDBAUGBwgJCgsMDQ4PEA==\n"
                               "nonce ERITFBUWFxgZGhscHR4fICEiIyQlJico\nsealed "))
      << file;
  const SecretBytes seed = keys_for_tests::log_key().seed();
  EXPECT_EQ(file.find(seed.view().substr(0, 8)), std::string::npos);
}

TEST(KeyFile, AnotherPassphraseIsAClearError) {
  const auto key = open_key(sealed_file(), SecretBytes("another"));
  ASSERT_FALSE(key);
  EXPECT_EQ(key.error().kind, FaultKind::not_verified);
  EXPECT_EQ(key.error().found, "a passphrase that does not open the key of example.com/log/testdata");
  EXPECT_NE(key.error().advice.find("type it again"), std::string::npos);
}

TEST(KeyFile, TheCostHasLimits) {
  CountingRandomness randomness;
  const SigningKey key = keys_for_tests::log_key();
  EXPECT_EQ(seal_key(key, SecretBytes(""), randomness).error().kind, FaultKind::refused);
  EXPECT_FALSE(seal_key(key, passphrase(), randomness, {0, 8192}));
  EXPECT_FALSE(seal_key(key, passphrase(), randomness, {1, 8191}));
  EXPECT_FALSE(seal_key(key, passphrase(), randomness, {1, most_key_file_cost.memory + 1}));
  std::string greedy = sealed_file();
  greedy.replace(greedy.find("1 8192"), 6, "16 9223372036854775807");
  EXPECT_EQ(open_key(greedy, passphrase()).error().kind, FaultKind::malformed);
}

TEST(KeyFile, WhatIsNone) {
  const std::string file = sealed_file();
  for (std::size_t length = 0; length < file.size(); ++length) {
    const auto key = open_key(std::string_view(file).substr(0, length), passphrase());
    ASSERT_FALSE(key) << length;
    EXPECT_EQ(key.error().kind, FaultKind::malformed);
  }
  EXPECT_FALSE(open_key(file + "\n", passphrase()));
  EXPECT_FALSE(open_key("mandate/key-file/v2" + file.substr(19), passphrase()));
}

RC_GTEST_PROP(KeyFile, OneBitFlippedIsNeverOpened, ()) {
  static const std::string file = sealed_file();
  std::string bytes = file;
  const auto bit = *rc::gen::inRange<std::size_t>(0, bytes.size() * 8);
  bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
  RC_ASSERT(!open_key(bytes, passphrase()));
}

}  // namespace
}  // namespace mandate::ledger::key_file_test
