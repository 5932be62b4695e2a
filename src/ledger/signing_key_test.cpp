#include "ledger/signing_key.hpp"

#include <gtest/gtest.h>

#include "ledger/keys_for_tests.hpp"

namespace mandate::ledger::signing_key_test {
namespace {

using namespace vectors_for_tests;

TEST(SigningKey, HasThePublicKeysOfTheVectors) {
  EXPECT_EQ(verifier_key_text(keys_for_tests::log_key().verifier()), text(vectors().at("tessera_log").at("vkey")));
  EXPECT_EQ(verifier_key_text(keys_for_tests::witness_key().verifier()),
            text(vectors().at("witness").at("witness_vkey")));
}

// RFC 8032 section 7.1, test 2.
TEST(SigningKey, SignsAsTheRfc) {
  const value seed = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";
  const value signature =
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
      "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";
  const auto key =
      SigningKey::from_seed("k.example", SignatureType::ed25519, SecretBytes(bytes_from_hexadecimal(seed)));
  ASSERT_TRUE(key);
  EXPECT_EQ(key->sign("\x72"), bytes_from_hexadecimal(signature));
}

TEST(SigningKey, IsTheSameFromItsSeed) {
  keys_for_tests::CountingRandomness randomness;
  const auto key = SigningKey::generate("k.example", SignatureType::ed25519, randomness);
  ASSERT_TRUE(key);
  EXPECT_EQ(key->seed().view().substr(0, 3), "\x01\x02\x03");
  const auto again = SigningKey::from_seed("k.example", SignatureType::ed25519, key->seed());
  ASSERT_TRUE(again);
  EXPECT_EQ(again->verifier(), key->verifier());
}

TEST(SigningKey, SystemRandomnessMakesDifferentKeys) {
  SystemRandomness randomness;
  const auto one = SigningKey::generate("k.example", SignatureType::ed25519, randomness);
  const auto other = SigningKey::generate("k.example", SignatureType::ed25519, randomness);
  EXPECT_NE(one->verifier().public_key, other->verifier().public_key);
}

TEST(SigningKey, AnErrorSaysNothingOfTheSecret) {
  const std::string good = text(vectors().at("tessera_log").at("skey"));
  for (const std::string& wrong :
       {good.substr(8), good + "A", good.substr(0, good.size() - 4), std::string("PRIVATE+KEY+a"),
        std::string("PRIVATE+KEY+a+33d7b496"), "PRIVATE+KEY+x" + good.substr(12)}) {
    const auto key = SigningKey::parse(wrong);
    ASSERT_FALSE(key) << wrong;
    EXPECT_EQ(key.error().text().find("AeymY"), std::string::npos);
  }
}

TEST(SigningKey, NoOtherKindOfKey) {
  keys_for_tests::CountingRandomness randomness;
  EXPECT_EQ(SigningKey::generate("k", SignatureType::ml_dsa_44_cosignature, randomness).error().kind,
            FaultKind::refused);
  EXPECT_FALSE(SigningKey::from_seed("k", SignatureType::ed25519, SecretBytes("short")));
  EXPECT_FALSE(SigningKey::generate("a name", SignatureType::ed25519, randomness));
}

}  // namespace
}  // namespace mandate::ledger::signing_key_test
