#include "signature/cms.hpp"

#include <gtest/gtest.h>

#include "signature/verifier_for_tests.hpp"

namespace mandate::signature::cms_test {
namespace {

class CmsSignature : public ::testing::Test {
 protected:
  AuthoritiesForTests made;
  std::unique_ptr<Verifier> verifier = verifier_for_tests(made.files());
  std::string content = "I support the petition.\r\nҚолдаймын\n";

  std::string answer_to(std::string_view bytes) { return answer(verifier->verify(content, bytes, day_of_tests)); }
  static std::string refusal_of(std::string_view bytes, std::string_view content = "x") {
    const auto read = read_cms(bytes, content);
    return read ? "read" : std::string(name_of(read.error().reason));
  }
};

std::string pem_of(std::string_view der, const char* label) {
  const Bio memory(BIO_new(BIO_s_mem()));
  PEM_write_bio(memory.get(), label, "", octets(der), static_cast<long>(der.size()));
  char* text = nullptr;
  const long size = BIO_get_mem_data(memory.get(), &text);
  return {text, static_cast<std::size_t>(size)};
}

TEST_F(CmsSignature, EveryKindOfKeyIsAccepted) {
  for (const KeyForTests kind : {KeyForTests::rsa, KeyForTests::p256, KeyForTests::p384}) {
    const Identity person = made.person({}, kind);
    for (const EVP_MD* digest : {EVP_sha256(), EVP_sha384(), EVP_sha512()}) {
      EXPECT_EQ(answer_to(cms_signature(person, content, {}, digest)), "accepted") << EVP_MD_get0_name(digest);
    }
  }
  const Identity person = made.person();
  EXPECT_EQ(answer_to(cms_signature(person, content, {}, EVP_sha256(), usual_cms, true)), "accepted") << "PSS";
  EXPECT_EQ(answer_to(cms_of_ed25519(made.person({}, KeyForTests::ed25519), content)), "accepted");
}

TEST_F(CmsSignature, OtherContentIsNoticed) {
  const Identity person = made.person();
  for (const KeyForTests kind : {KeyForTests::rsa, KeyForTests::p256}) {
    EXPECT_EQ(answer_to(cms_signature(made.person({}, kind), content + " ")), "content_differs");
  }
  EXPECT_EQ(answer_to(cms_of_ed25519(made.person({}, KeyForTests::ed25519), "")), "content_differs");
  EXPECT_EQ(answer_to(cms_signature(person, "I support the petition.\nҚолдаймын\n")), "content_differs")
      << "ends of lines are content";
}

// Whatever byte is changed, it is refused, or it was a byte that the signature does not cover; then everything that was
// signed is as before.
TEST_F(CmsSignature, AChangedByteNeverMakesAnotherSigner) {
  const Identity person = made.person({}, KeyForTests::p256);
  const std::string whole = cms_signature(person, content);
  const ledger::Digest signer = verifier->verify(content, whole, day_of_tests).value().certificate;
  std::size_t refused = 0;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string changed = whole;
    changed[i] = static_cast<char>(changed[i] ^ 0x11);
    const auto outcome = verifier->verify(content, changed, day_of_tests);
    refused += outcome ? 0U : 1U;
    EXPECT_TRUE(!outcome || outcome->certificate == signer) << "byte " << i;
  }
  EXPECT_GT(refused, whole.size() * 9 / 10);
}

TEST_F(CmsSignature, PemIsReadLikeDer) {
  const Identity person = made.person();
  const std::string der = cms_signature(person, content);
  const std::string pem = pem_of(der, "CMS");
  EXPECT_EQ(answer_to(pem), "accepted");
  EXPECT_EQ(answer_to(pem_of(der, "PKCS7")), "accepted");
  EXPECT_EQ(answer_to(pem_of(der, "CERTIFICATE")), "not_a_signature");
  EXPECT_EQ(answer_to(pem.substr(0, pem.size() / 2)), "not_a_signature");
}

// Libraries that write as they go know no lengths: the outer values end with a mark instead.
TEST_F(CmsSignature, IndefiniteLengthsAreRead) {
  const std::string der = cms_signature(made.person(), content);
  constexpr std::size_t head = 4;  // of a value of 256 bytes and more
  const std::string type = tlv(0x06, "\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02");
  const std::string signed_data = der.substr(head + type.size() + head);
  const std::string mark(2, '\0');
  EXPECT_EQ(answer_to("\x30\x80" + type + "\xA0\x80" + signed_data + mark + mark), "accepted");
  EXPECT_EQ(answer_to("\x30\x80" + type + "\xA0\x80" + signed_data + mark), "not_a_signature");
}

TEST_F(CmsSignature, WhatIsNoDetachedSignatureOfOneSignerIsRefused) {
  const Identity person = made.person();
  const std::string der = cms_signature(person, content);
  EXPECT_EQ(refusal_of(""), "not_a_signature");
  EXPECT_EQ(refusal_of("0"), "not_a_signature");
  EXPECT_EQ(refusal_of(der + '\0', content), "not_a_signature") << "bytes behind it";
  EXPECT_EQ(refusal_of(der.substr(0, der.size() - 1), content), "not_a_signature");
  EXPECT_EQ(refusal_of(std::string(most_signature_bytes + 1, '0')), "not_a_signature");
  EXPECT_EQ(refusal_of(cms_signature(person, content, {}, EVP_sha256(), CMS_BINARY), content), "not_a_signature")
      << "the content is inside";
  EXPECT_EQ(refusal_of(cms_signature(person, content, {}, EVP_sha256(), usual_cms | CMS_NOCERTS), content),
            "not_a_signature")
      << "without the certificate";
  EXPECT_EQ(refusal_of(cms_signature(person, content, {}, EVP_sha256(), usual_cms | CMS_NOATTR), content),
            "not_a_signature")
      << "without signed attributes";

  const CmsContent two = cms_by_openssl(person, content, {}, EVP_sha256(), usual_cms | CMS_PARTIAL);
  const Identity second = made.person({}, KeyForTests::p256);
  CMS_add1_signer(two.get(), second.certificate.get(), second.key, EVP_sha256(), usual_cms);
  const Bio memory(BIO_new_mem_buf(content.data(), static_cast<int>(content.size())));
  CMS_final(two.get(), memory.get(), nullptr, usual_cms);
  EXPECT_EQ(refusal_of(encoded<CMS_ContentInfo>(two.get(), i2d_CMS_ContentInfo), content), "not_a_signature")
      << "two signers";
}

TEST_F(CmsSignature, WeakAlgorithmsAreRefused) {
  const Identity person = made.person();
  EXPECT_EQ(answer_to(cms_signature(person, content, {}, EVP_sha1())), "algorithm_not_accepted");
  EXPECT_EQ(answer_to(cms_signature(person, content, {}, EVP_sha224())), "algorithm_not_accepted");
  EXPECT_EQ(answer_to(cms_signature(made.person({}, KeyForTests::small_rsa), content)), "algorithm_not_accepted");
  EXPECT_EQ(answer_to(cms_signature(made.person({}, KeyForTests::secp256k1), content)), "algorithm_not_accepted");
}

TEST_F(CmsSignature, TheCertificateThatIsNamedIsTheSigners) {
  const Identity signer = made.person({.name = "Signer", .serial_numbers = {"IIN111111111111"}});
  const Identity other = made.person({.name = "Other", .serial_numbers = {"IIN222222222222"}}, KeyForTests::p256);
  const auto outcome = verifier->verify(content, cms_signature(signer, content, {&other}), day_of_tests);
  ASSERT_TRUE(outcome) << outcome.error().found;
  EXPECT_EQ(outcome->number.for_tag(), "111111111111");
}

}  // namespace
}  // namespace mandate::signature::cms_test
