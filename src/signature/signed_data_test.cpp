#include "signature/signed_data.hpp"

#include <gtest/gtest.h>

#include "signature/cms.hpp"
#include "signature/der.hpp"
#include "signature/verifier_for_tests.hpp"

namespace mandate::signature::signed_data_test {
namespace {

class SignedDataTest : public ::testing::Test {
 protected:
  AuthoritiesForTests made;
  Identity person = made.person({}, KeyForTests::p256);
  Identity other = made.person({}, KeyForTests::p384);
  std::string cms = cms_signature(person, "content", {&other});
};

TEST_F(SignedDataTest, ComesApartAndOpensslReadsTheRest) {
  const auto split = split_signed_data(cms);
  ASSERT_TRUE(split);
  EXPECT_EQ(std::set<std::string>(split->certificates.begin(), split->certificates.end()),
            (std::set<std::string>{person.der(), other.der()}));
  const auto rest = decoded<CmsContent>(split->without_certificates, d2i_CMS_ContentInfo);
  ASSERT_NE(rest, nullptr);
  EXPECT_EQ(CertificateList(CMS_get1_certs(rest.get())), nullptr);
  EXPECT_EQ(sk_CMS_SignerInfo_num(CMS_get0_SignerInfos(rest.get())), 1);
  EXPECT_EQ(encoded<CMS_ContentInfo>(rest.get(), i2d_CMS_ContentInfo), split->without_certificates);
}

TEST_F(SignedDataTest, NoPartOfItIsTakenForTheWhole) {
  for (std::size_t size = 0; size < cms.size(); ++size) {
    EXPECT_FALSE(split_signed_data(std::string_view(cms).substr(0, size))) << size;
  }
  EXPECT_FALSE(split_signed_data(cms + '\0'));
  EXPECT_FALSE(split_signed_data(person.der()));
}

TEST_F(SignedDataTest, TheBytesNameACertificateAsOpensslDoes) {
  for (const Identity* const one : {&person, &other, &made.authority, &made.root}) {
    const std::string bytes = one->der();
    const auto name = issuer_and_serial(bytes);
    ASSERT_TRUE(name);
    EXPECT_EQ(name->issuer, encoded<X509_NAME>(X509_get_issuer_name(one->certificate.get()), i2d_X509_NAME));
    EXPECT_EQ(name->serial, encoded<ASN1_INTEGER>(X509_get0_serialNumber(one->certificate.get()), i2d_ASN1_INTEGER));
  }
  EXPECT_FALSE(issuer_and_serial(""));
  EXPECT_FALSE(issuer_and_serial(der_value(V_ASN1_SEQUENCE, V_ASN1_UNIVERSAL, "")));
}

// A certificate is looked for by what it says: not by its place, and where the signer is named by the key, too.
TEST_F(SignedDataTest, TheSignersCertificateIsFoundHoweverItIsNamed) {
  const Identity signer = made.person({.key_identifier = "hash"}, KeyForTests::p256);
  for (const unsigned int flags : {usual_cms, usual_cms | CMS_USE_KEYID}) {
    const auto read = read_cms(cms_signature(signer, "content", {&other}, EVP_sha256(), flags), "content");
    ASSERT_TRUE(read) << read.error().found;
    EXPECT_EQ(read->certificates, (std::vector<std::string>{signer.der(), other.der()}));
  }
}

}  // namespace
}  // namespace mandate::signature::signed_data_test
