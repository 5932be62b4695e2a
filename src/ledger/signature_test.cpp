#include "ledger/signature.hpp"

#include <gtest/gtest.h>

#include "ledger/encoding.hpp"
#include "ledger/keys_for_tests.hpp"
#include "ledger/note.hpp"

namespace mandate::ledger::signature_test {
namespace {

using namespace vectors_for_tests;

constexpr PosixTime time_of_vector = 1679315147;

std::string cosigned_text() { return parse_note(text(vectors().at("tessera_log").at("checkpoints").at("15")))->text; }

TEST(Signature, TheCosignatureOfTheVectorsByteForByte) {
  const value& expected = vectors().at("witness").at("cosignature");
  const SigningKey witness = keys_for_tests::witness_key();
  EXPECT_EQ(cosigned_message(cosigned_text(), time_of_vector), text(expected.at("signed_message")));
  const auto signature = cosign(cosigned_text(), time_of_vector, witness);
  ASSERT_TRUE(signature);
  const std::string line = text(expected.at("line"));
  EXPECT_EQ(signature_line(*signature), line);
  EXPECT_EQ(parse_signature_line(line.substr(0, line.size() - 1)), *signature);
  const auto verified = verify(cosigned_text(), *signature, witness.verifier());
  ASSERT_TRUE(verified);
  EXPECT_EQ(verified->at, time_of_vector);
}

TEST(Signature, ACosignatureCoversItsTime) {
  const SigningKey witness = keys_for_tests::witness_key();
  Signature signature = *cosign(cosigned_text(), time_of_vector, witness);
  signature.bytes[7] = static_cast<char>(signature.bytes[7] + 1);
  EXPECT_FALSE(verify(cosigned_text(), signature, witness.verifier()));
}

TEST(Signature, ATimeBeyond63BitsIsNone) {
  const SigningKey witness = keys_for_tests::witness_key();
  const PosixTime time = std::uint64_t{1} << 63U;
  const Signature signature = *cosign(cosigned_text(), time, witness);
  EXPECT_FALSE(verify(cosigned_text(), signature, witness.verifier()));
  EXPECT_TRUE(verify(cosigned_text(), *cosign(cosigned_text(), time - 1, witness), witness.verifier()));
}

TEST(Signature, EachKindOfKeySignsItsOwnMessage) {
  const SigningKey log = keys_for_tests::key_of("k.example", SignatureType::ed25519, 'k');
  const SigningKey witness = keys_for_tests::key_of("k.example", SignatureType::ed25519_cosignature, 'k');
  EXPECT_NE(log.verifier().id, witness.verifier().id);
  EXPECT_EQ(sign("text\n", witness).error().kind, FaultKind::refused);
  EXPECT_EQ(cosign("text\n", 1, log).error().kind, FaultKind::refused);
  EXPECT_EQ(cosign("text\n", 0, witness).error().kind, FaultKind::refused);
  EXPECT_FALSE(verify("text\n", *sign("text\n", log), witness.verifier()));
  EXPECT_FALSE(verify("text\n", *cosign("text\n", 1, witness), log.verifier()));
}

}  // namespace
}  // namespace mandate::ledger::signature_test
