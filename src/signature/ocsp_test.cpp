#include "signature/ocsp.hpp"

#include <gtest/gtest.h>
#include <openssl/ocsp.h>

#include "signature/verifier_for_tests.hpp"

namespace mandate::signature::ocsp_test {
namespace {

struct ResponseSpec {
  int status = V_OCSP_CERTSTATUS_GOOD;
  Instant revoked = day_of_tests - 2 * day;
  Instant first = day_of_tests - day;
  std::optional<Instant> last = day_of_tests + day;
  const EVP_MD* digest = EVP_sha256();
  int answer = OCSP_RESPONSE_STATUS_SUCCESSFUL;
};

// A response about a certificate of the authority, signed by whom it may be.
std::string response(const Identity& authority, const Identity& about, const Identity& signer,
                     const ResponseSpec& spec = {}) {
  using Time = std::unique_ptr<ASN1_TIME, FreeBy<ASN1_TIME_free>>;
  OCSP_BASICRESP* const basic = OCSP_BASICRESP_new();
  OCSP_CERTID* const id = OCSP_cert_to_id(EVP_sha256(), about.certificate.get(), authority.certificate.get());
  const Time revoked(ASN1_GENERALIZEDTIME_set(nullptr, spec.revoked));
  const Time first(ASN1_GENERALIZEDTIME_set(nullptr, spec.first));
  const Time last(spec.last ? ASN1_GENERALIZEDTIME_set(nullptr, *spec.last) : nullptr);
  OCSP_basic_add1_status(basic, id, spec.status, OCSP_REVOKED_STATUS_KEYCOMPROMISE, revoked.get(), first.get(),
                         last.get());
  OCSP_basic_sign(basic, signer.certificate.get(), signer.key, spec.digest, nullptr, 0);
  OCSP_RESPONSE* const made = OCSP_response_create(spec.answer, basic);
  std::string bytes = encoded<OCSP_RESPONSE>(made, i2d_OCSP_RESPONSE);
  OCSP_RESPONSE_free(made);
  OCSP_BASICRESP_free(basic);
  OCSP_CERTID_free(id);
  return bytes;
}

CertificateSpec spec_of_delegate() {
  return {.name = "Responder of Tests", .serial_numbers = {}, .extended_usage = "OCSPSigning"};
}

class Ocsp : public ::testing::Test {
 protected:
  AuthoritiesForTests made;
  Identity person = made.person({}, KeyForTests::p256);
  std::string content = "synthetic declaration";
  std::string signature = cms_signature(person, content);

  // The list of the root speaks of the authority, the response of the person.
  std::unique_ptr<Verifier> verifier_with(const std::string& bytes) {
    SignatureRules rules = rules_for_tests();
    rules.revocation = RevocationRule::required;
    return verifier_for_tests(made.files({{"root.crl", revocation_list(made.root, {})}, {"person.ocsp", bytes}}),
                              rules);
  }
  std::string answer_with(const std::string& bytes, Instant at = day_of_tests) {
    return answer(verifier_with(bytes)->verify(content, signature, at));
  }
  std::string problem_of(const std::string& bytes) {
    const auto read = read_trust(made.files({{"person.ocsp", bytes}}));
    return read ? "read" : read.error().front().found;
  }
};

TEST_F(Ocsp, TheAuthorityAnswersForItself) {
  EXPECT_EQ(answer_with(response(made.authority, person, made.authority)), "accepted");
  EXPECT_EQ(answer_with(response(made.authority, person, made.authority, {.status = V_OCSP_CERTSTATUS_REVOKED})),
            "revoked");
}

TEST_F(Ocsp, ADelegateAnswersForIt) {
  const Identity delegate = issue(&made.authority, key_for_tests(KeyForTests::rsa, 4), spec_of_delegate());
  EXPECT_EQ(answer_with(response(made.authority, person, delegate)), "accepted");
  const Identity quick = issue(&made.authority, key_for_tests(KeyForTests::p384), spec_of_delegate());
  EXPECT_EQ(answer_with(response(made.authority, person, quick, {.digest = EVP_sha384()})), "accepted");
}

TEST_F(Ocsp, ADelegateAnswersAsLongAsItsCertificateHolds) {
  CertificateSpec spec = spec_of_delegate();
  spec.last = day_of_tests - 1;
  const Identity delegate = issue(&made.authority, key_for_tests(KeyForTests::rsa, 4), spec);
  const std::string bytes = response(made.authority, person, delegate);
  EXPECT_EQ(answer_with(bytes, day_of_tests - 1), "accepted");
  EXPECT_EQ(answer_with(bytes, day_of_tests), "revocation_unknown");
}

TEST_F(Ocsp, AStaleResponseSaysNothing) {
  const auto verifier = verifier_with(response(made.authority, person, made.authority));
  const auto at = [&](Instant time) { return answer(verifier->verify(content, signature, time)); };
  EXPECT_EQ(at(day_of_tests - day - 1), "revocation_unknown");
  EXPECT_EQ(at(day_of_tests - day), "accepted");
  EXPECT_EQ(at(day_of_tests + day), "accepted");
  EXPECT_EQ(at(day_of_tests + day + 1), "revocation_unknown");
}

TEST_F(Ocsp, AResponseAboutAnotherCertificateSaysNothing) {
  const Identity other = made.person();
  EXPECT_EQ(answer_with(response(made.authority, other, made.authority)), "revocation_unknown");
}

TEST_F(Ocsp, OneThatSaysRevokedDecidesOverAList) {
  const auto verifier = verifier_for_tests(made.files(
      {{"root.crl", revocation_list(made.root, {})},
       {"authority.crl", revocation_list(made.authority, {})},
       {"person.ocsp", response(made.authority, person, made.authority, {.status = V_OCSP_CERTSTATUS_REVOKED})}}));
  EXPECT_EQ(answer(verifier->verify(content, signature, day_of_tests)), "revoked");
}

TEST_F(Ocsp, WhoMayNotAnswerIsAProblemOfTheFolder) {
  const std::string unsigned_by_them = "a response that neither the authority nor a delegate of it has signed";
  EXPECT_EQ(problem_of(response(made.authority, person, person)), unsigned_by_them) << "a person is no delegate";
  EXPECT_EQ(problem_of(response(made.authority, person, made.root)), unsigned_by_them) << "nor is the root";
  const Identity of_root = issue(&made.root, key_for_tests(KeyForTests::rsa, 4), spec_of_delegate());
  EXPECT_EQ(problem_of(response(made.authority, person, of_root)), unsigned_by_them) << "of another authority";
  const Identity delegate = issue(&made.authority, key_for_tests(KeyForTests::rsa, 4), spec_of_delegate());
  EXPECT_EQ(problem_of(response(made.authority, person, delegate, {.digest = EVP_sha1()})), unsigned_by_them)
      << "SHA-1";
}

TEST_F(Ocsp, WhatCannotBeUsedIsAProblemOfTheFolder) {
  EXPECT_EQ(problem_of("nothing"), "something that is no answer of an OCSP responder");
  EXPECT_EQ(problem_of(response(made.authority, person, made.authority, {.answer = OCSP_RESPONSE_STATUS_TRYLATER})),
            "something that is no answer of an OCSP responder");
  const std::string says_nothing =
      "a response that says nothing, not until when it holds, or with a critical extension";
  EXPECT_EQ(problem_of(response(made.authority, person, made.authority, {.status = V_OCSP_CERTSTATUS_UNKNOWN})),
            says_nothing);
  EXPECT_EQ(problem_of(response(made.authority, person, made.authority, {.last = std::nullopt})), says_nothing);
  const Identity stranger = issue(nullptr, key_for_tests(KeyForTests::rsa, 3), spec_of_authority("Stranger"));
  EXPECT_EQ(problem_of(response(stranger, person, stranger)),
            "a response about a certificate of no authority of the folder");
  const std::string whole = response(made.authority, person, made.authority);
  for (std::size_t i = 0; i < 200; i += 9) {
    std::string changed = whole;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    EXPECT_NE(problem_of(changed), "read") << "byte " << i;
  }
}

}  // namespace
}  // namespace mandate::signature::ocsp_test
