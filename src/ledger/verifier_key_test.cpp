#include "ledger/verifier_key.hpp"

#include <gtest/gtest.h>

#include "ledger/encoding.hpp"
#include "ledger/vectors_for_tests.hpp"

namespace mandate::ledger::verifier_key_test {
namespace {

using namespace vectors_for_tests;

// The example of c2sp.org/signed-note.
constexpr std::string_view example = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

TEST(VerifierKey, ReadsAndWritesThoseOfTheSpecification) {
  const auto key = parse_verifier_key(example);
  ASSERT_TRUE(key);
  EXPECT_EQ(key->name, "example.com/foo");
  EXPECT_EQ(key->id, 0x530D903AU);
  EXPECT_EQ(key->type, SignatureType::ed25519);
  EXPECT_EQ(key->public_key.size(), 32U);
  EXPECT_EQ(verifier_key_text(*key), example);
  const std::string witness = text(vectors().at("witness").at("witness_vkey"));
  const auto cosigner = parse_verifier_key(witness);
  ASSERT_TRUE(cosigner);
  EXPECT_EQ(cosigner->type, SignatureType::ed25519_cosignature);
  EXPECT_EQ(verifier_key_text(*cosigner), witness);
}

TEST(VerifierKey, CarriesTheTypeOfAKeyThatCannotBeUsedYet) {
  const auto key = make_verifier_key("w.example", SignatureType::ml_dsa_44_cosignature, std::string(1312, 'k'));
  ASSERT_TRUE(key);
  EXPECT_EQ(parse_verifier_key(verifier_key_text(*key)), *key);
  EXPECT_FALSE(make_verifier_key("w.example", SignatureType::ml_dsa_44_cosignature, std::string(32, 'k')));
}

TEST(VerifierKey, EveryPartIsChecked) {
  const std::string material = "AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
  for (const std::string& text :
       {std::string(), std::string("example.com/foo"), std::string("example.com/foo+530d903a"),
        "example.com/foo+530d903b+" + material,  // another id
        "example.com/fo+530d903a+" + material,   // another name
        "example.com/foo+530D903A+" + material, "example.com/foo+530d903a+" + material.substr(4),
        "example.com/foo+530d903a+" + material + "\n", "+530d903a+" + material,
        std::string("example.com/foo+530d903a+")}) {
    const auto key = parse_verifier_key(text);
    ASSERT_FALSE(key) << text;
    EXPECT_EQ(key.error().kind, FaultKind::malformed);
    EXPECT_FALSE(key.error().expected.empty());
  }
}

TEST(VerifierKey, NamesHaveNoSpaceOfUnicodeAndNoPlus) {
  EXPECT_TRUE(is_key_name("example.com/2026"));
  EXPECT_TRUE(is_key_name("сайлау.example"));
  for (const char* name : {"", "a b", "a+b", "a\tb", "a\nb", "a\u00a0b", "a\u0085b", "\u3000", "a\u2028", "\xff"}) {
    EXPECT_FALSE(is_key_name(name)) << excerpt(name);
  }
}

}  // namespace
}  // namespace mandate::ledger::verifier_key_test
