#include "signature/revocation.hpp"

#include <gtest/gtest.h>

#include "signature/verifier_for_tests.hpp"

namespace mandate::signature::revocation_test {
namespace {

SignatureRules required() {
  SignatureRules rules = rules_for_tests();
  rules.revocation = RevocationRule::required;
  return rules;
}

class Revocation : public ::testing::Test {
 protected:
  AuthoritiesForTests made;
  Identity person = made.person({}, KeyForTests::p256);
  std::string content = "synthetic declaration";
  std::string signature = cms_signature(person, content);

  std::string answer_to(Verifier& verifier, Instant at = day_of_tests) {
    return answer(verifier.verify(content, signature, at));
  }
  std::string answer_with(const std::vector<TrustFile>& files, Instant at = day_of_tests) {
    return answer_to(*verifier_for_tests(files, required()), at);
  }
  [[nodiscard]] ListSpec revoking(Instant since) const { return {.revoked = {{person.certificate.get(), since}}}; }

  std::string problem_of(const std::string& name, const std::string& bytes) {
    const auto read = read_trust(made.files({{name, bytes}}));
    return read ? "read" : read.error().front().found;
  }
};

TEST_F(Revocation, WithoutAListItIsUnknownWhereItMustBeKnown) {
  EXPECT_EQ(answer_with(made.files()), "revocation_unknown");
  EXPECT_EQ(answer_with(made.files({{"authority.crl", revocation_list(made.authority, {})}})), "revocation_unknown")
      << "nothing is said of the authority itself";
  EXPECT_EQ(answer_with(made.files_with_lists()), "accepted");
  const auto lenient = verifier_for_tests(made.files());
  EXPECT_FALSE(lenient->verify(content, signature, day_of_tests).value().revocation_checked);
  const auto checked = verifier_for_tests(made.files_with_lists());
  EXPECT_TRUE(checked->verify(content, signature, day_of_tests).value().revocation_checked);
}

TEST_F(Revocation, ARevokedCertificateIsRefusedWhateverTheRule) {
  const std::vector<TrustFile> files = made.files_with_lists(revoking(day_of_tests - 2 * day));
  EXPECT_EQ(answer_with(files), "revoked");
  EXPECT_EQ(answer_to(*verifier_for_tests(files)), "revoked");
}

TEST_F(Revocation, ARevokedAuthorityIsRefused) {
  const std::vector<TrustFile> files = made.files(
      {{"root.crl", revocation_list(made.root, {.revoked = {{made.authority.certificate.get(), day_of_tests - day}}})},
       {"authority.crl", revocation_list(made.authority, {})}});
  EXPECT_EQ(answer_with(files), "revoked");
}

TEST_F(Revocation, AListHoldsFromItsTimeToTheNext) {
  const auto verifier = verifier_for_tests(made.files_with_lists(), required());
  EXPECT_EQ(answer_to(*verifier, day_of_tests - day - 1), "revocation_unknown");
  EXPECT_EQ(answer_to(*verifier, day_of_tests - day), "accepted");
  EXPECT_EQ(answer_to(*verifier, day_of_tests + day), "accepted");
  EXPECT_EQ(answer_to(*verifier, day_of_tests + day + 1), "revocation_unknown") << "though the certificate is known";
}

// Two lists, of yesterday and of today: the certificate was good yesterday and is revoked since.
TEST_F(Revocation, EachTimeHasItsList) {
  const ListSpec yesterday = {.made = day_of_tests - day, .next = day_of_tests - 1};
  ListSpec today = revoking(day_of_tests - 10);
  today.made = day_of_tests;
  const auto verifier = verifier_for_tests(made.files({{"root.crl", revocation_list(made.root, {})},
                                                       {"1.crl", revocation_list(made.authority, yesterday)},
                                                       {"2.crl", revocation_list(made.authority, today)}}),
                                           required());
  EXPECT_EQ(answer_to(*verifier, day_of_tests - 100), "accepted");
  EXPECT_EQ(answer_to(*verifier, day_of_tests), "revoked");
  EXPECT_EQ(answer_to(*verifier, day_of_tests - 100), "accepted");
}

TEST_F(Revocation, OtherCertificatesOfTheListDoNotMatter) {
  const Identity other = made.person();
  const ListSpec list = {.revoked = {{other.certificate.get(), day_of_tests - 5 * day}}};
  EXPECT_EQ(answer_with(made.files_with_lists(list)), "accepted");
}

// Basic constraints that are a set where they are to be a sequence; the folder's certificates are taken by their names.
std::string pem_with_broken_constraints(const Identity& root) {
  constexpr std::string_view constraints = "\x30\x03\x01\x01\xff";
  std::string der = root.der();
  der.at(der.find(constraints)) = '\x31';
  const auto certificate = decoded<Certificate>(der, d2i_X509);
  const Bio memory(BIO_new(BIO_s_mem()));
  PEM_write_bio_X509(memory.get(), certificate.get());
  char* text = nullptr;
  const long size = BIO_get_mem_data(memory.get(), &text);
  return {text, text + size};
}

TEST_F(Revocation, AListThatCannotBeTrustedIsAProblemOfTheFolder) {
  const Identity stranger = issue(nullptr, key_for_tests(KeyForTests::rsa, 3), spec_of_authority("Authority of Tests"));
  EXPECT_EQ(problem_of("a.crl", revocation_list(stranger, {})), "a list that no certificate of the folder has signed");
  EXPECT_EQ(problem_of("a.crl", revocation_list(made.authority, {.digest = "SHA1"})),
            "a list signed with an algorithm that is not accepted");
  EXPECT_EQ(problem_of("a.crl", revocation_list(made.authority, {.next = std::nullopt})),
            "a list that does not say from when to when it holds");
  EXPECT_EQ(problem_of("a.crl", revocation_list(made.authority, {.critical_extension =
                                                                     "issuingDistributionPoint=critical,onlyCA:TRUE"})),
            "a list of part of what its authority revokes, or with an unknown critical extension");
  EXPECT_EQ(problem_of("a.crl", "nothing"), "something that is no list of revoked certificates");
  EXPECT_EQ(problem_of("a.pem", "nothing"), "something that is no certificate");
  EXPECT_EQ(problem_of("a.pem", made.root.pem() + "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"),
            "something that is no certificate");
  EXPECT_EQ(problem_of("a.pem", pem_with_broken_constraints(made.root)),
            "a certificate whose extensions cannot be read");
  EXPECT_EQ(problem_of("README", "nothing"), "read") << "other files are none of ours";
}

}  // namespace
}  // namespace mandate::signature::revocation_test
