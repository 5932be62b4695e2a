// For tests: a root, an authority below it, persons, and verifiers that trust the root.
#pragma once

#include <gtest/gtest.h>

#include "signature/authority_for_tests.hpp"
#include "signature/verifier.hpp"

namespace mandate::signature {

[[nodiscard]] inline SignatureRules rules_for_tests() {
  return {.number = {.attribute = "serialNumber", .prefix = "IIN", .digits = 12},
          .revocation = RevocationRule::where_on_file};
}

struct AuthoritiesForTests {
  Identity root = issue(nullptr, key_for_tests(KeyForTests::rsa, 1), spec_of_authority("Root of Tests"));
  Identity authority = issue(&root, key_for_tests(KeyForTests::rsa, 2), spec_of_authority("Authority of Tests"));

  [[nodiscard]] Identity person(const CertificateSpec& spec = {}, KeyForTests kind = KeyForTests::rsa) const {
    return issue(&authority, key_for_tests(kind), spec);
  }

  [[nodiscard]] std::vector<TrustFile> files(std::vector<TrustFile> more = {}) const {
    more.push_back({"root.pem", root.pem()});
    more.push_back({"authority.pem", authority.pem()});
    return more;
  }

  // A list of each authority, so that every certificate is spoken of.
  [[nodiscard]] std::vector<TrustFile> files_with_lists(const ListSpec& of_authority = {}) const {
    return files(
        {{"root.crl", revocation_list(root, {})}, {"authority.crl", revocation_list(authority, of_authority)}});
  }
};

[[nodiscard]] inline std::unique_ptr<Verifier> verifier_for_tests(const std::vector<TrustFile>& files,
                                                                  SignatureRules rules = rules_for_tests()) {
  auto trust = read_trust(files);
  EXPECT_TRUE(trust) << (trust ? "" : trust.error().front().text());
  auto made = Verifier::make(std::move(*trust), std::move(rules));
  EXPECT_TRUE(made) << (made ? "" : made.error().front().text());
  return std::move(*made);
}

// "accepted", or the name of the reason.
[[nodiscard]] inline std::string answer(const Checked<Signer>& outcome) {
  return outcome ? "accepted" : std::string(name_of(outcome.error().reason));
}

}  // namespace mandate::signature
