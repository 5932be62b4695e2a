#include "signature/verifier.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "signature/verifier_for_tests.hpp"

namespace mandate::signature::verifier_test {
namespace {

class SignatureVerifier : public ::testing::Test {
 protected:
  AuthoritiesForTests made;
  std::string content = "synthetic declaration";

  std::string answer_to(Verifier& verifier, const Identity& person, Instant at = day_of_tests) {
    return answer(verifier.verify(content, cms_signature(person, content), at));
  }
  std::string answer_to(const Identity& person, const SignatureRules& rules = rules_for_tests()) {
    return answer_to(*verifier_for_tests(made.files(), rules), person);
  }
};

TEST_F(SignatureVerifier, TheNumberIsThatOfTheSubject) {
  const auto verifier = verifier_for_tests(made.files());
  const Identity person = made.person({.serial_numbers = {"IIN123456789012"}});
  const auto outcome = verifier->verify(content, cms_signature(person, content), day_of_tests);
  ASSERT_TRUE(outcome) << outcome.error().found;
  EXPECT_EQ(outcome->number.for_tag(), "123456789012");
  EXPECT_EQ(outcome->certificate, ledger::sha256(person.der()));
  EXPECT_FALSE(outcome->revocation_checked) << "no list is on file";
}

TEST_F(SignatureVerifier, ANumberIsWhatTheRuleSaysAndOneOnly) {
  const auto of = [&](std::vector<std::string> numbers) {
    return answer_to(made.person({.serial_numbers = std::move(numbers)}));
  };
  EXPECT_EQ(of({"BIN987654321098", "IIN123456789012"}), "accepted") << "another prefix is no number of a person";
  EXPECT_EQ(of({}), "no_persons_number");
  EXPECT_EQ(of({"123456789012"}), "no_persons_number");
  EXPECT_EQ(of({"IIN12345678901"}), "no_persons_number");
  EXPECT_EQ(of({"IIN1234567890123"}), "no_persons_number");
  EXPECT_EQ(of({"IIN12345678901x"}), "no_persons_number");
  EXPECT_EQ(of({"IIN123456789012", "IIN123456789013"}), "no_persons_number") << "two persons";

  SignatureRules other = rules_for_tests();
  other.number = {.attribute = "2.5.4.3", .prefix = "No ", .digits = 3};
  EXPECT_EQ(answer_to(made.person({.name = "No 007"}), other), "accepted") << "the rule is data";
}

TEST_F(SignatureVerifier, NoMessageSaysWhoseTheSignatureIs) {
  const auto verifier = verifier_for_tests(made.files());
  const std::vector<Identity> persons = [&] {
    std::vector<Identity> list;
    list.push_back(made.person({.name = "Aigul", .serial_numbers = {"IIN555", "IIN5551"}}));
    list.push_back(made.person({.name = "Aigul", .serial_numbers = {"IIN5551"}, .key_usage = "keyAgreement"}));
    list.push_back(made.person({.name = "Aigul", .serial_numbers = {"IIN5551"}, .last = day_of_tests - 1}));
    list.push_back(issue(nullptr, key_for_tests(KeyForTests::rsa), {.name = "Aigul", .serial_numbers = {"IIN5551"}}));
    return list;
  }();
  for (const Identity& person : persons) {
    const auto outcome = verifier->verify(content, cms_signature(person, content), day_of_tests);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().found.find("555"), std::string::npos) << outcome.error().found;
    EXPECT_EQ(outcome.error().found.find("Aigul"), std::string::npos) << outcome.error().found;
  }
}

TEST_F(SignatureVerifier, OnlyATrustedRootIsReached) {
  const AuthoritiesForTests stranger;  // the same names and keys, another certificate
  EXPECT_EQ(answer_to(stranger.person()), "accepted") << "the same key of the same name is the same authority";

  const Identity foreign = issue(nullptr, key_for_tests(KeyForTests::rsa, 3), spec_of_authority("Root of Tests"));
  const Identity by_foreign = issue(&foreign, key_for_tests(KeyForTests::rsa), {});
  EXPECT_EQ(answer_to(by_foreign), "chain_not_trusted") << "the name alone does not do";
  EXPECT_EQ(answer_to(issue(nullptr, key_for_tests(KeyForTests::rsa), {})), "chain_not_trusted") << "signed by itself";

  const Identity person = made.person();
  const Identity by_person = issue(&person, key_for_tests(KeyForTests::p256), {});
  const auto verifier = verifier_for_tests(made.files());
  EXPECT_EQ(answer(verifier->verify(content, cms_signature(by_person, content, {&person}), day_of_tests)),
            "chain_not_trusted")
      << "a person is no authority";
  EXPECT_EQ(answer_to(made.person({.critical_extension = "1.2.3.4=critical,DER:0500"})), "chain_not_trusted")
      << "an extension that must be understood";
}

TEST_F(SignatureVerifier, AnIntermediateAloneIsNotTrusted) {
  const auto problems = read_trust(std::vector<TrustFile>{{"authority.pem", made.authority.pem()}});
  ASSERT_FALSE(problems);
  EXPECT_EQ(problems.error().front().found, "no self-signed certificate");
}

TEST_F(SignatureVerifier, ACertificateHoldsFromItsFirstMomentToItsLast) {
  const Identity person = made.person({.first = day_of_tests, .last = day_of_tests + day});
  const auto verifier = verifier_for_tests(made.files());
  EXPECT_EQ(answer_to(*verifier, person, day_of_tests - 1), "not_yet_valid");
  EXPECT_EQ(answer_to(*verifier, person, day_of_tests), "accepted");
  EXPECT_EQ(answer_to(*verifier, person, day_of_tests + day), "accepted");
  EXPECT_EQ(answer_to(*verifier, person, day_of_tests + day + 1), "expired");
  EXPECT_EQ(answer_to(*verifier, person, day_of_tests - 1), "not_yet_valid") << "though it is known by now";
  EXPECT_EQ(answer_to(*verifier, made.person({.last = day_of_tests + 5000 * day}), day_of_tests + 2000 * day),
            "expired")
      << "its authority ended";
}

TEST_F(SignatureVerifier, WeakCertificatesOnTheWayAreRefused) {
  EXPECT_EQ(answer_to(made.person({.digest = "SHA1"})), "algorithm_not_accepted");
  const Identity small = issue(&made.root, key_for_tests(KeyForTests::small_rsa), spec_of_authority("Small"));
  const Identity person = issue(&small, key_for_tests(KeyForTests::rsa), {});
  const auto verifier = verifier_for_tests(made.files());
  EXPECT_EQ(answer(verifier->verify(content, cms_signature(person, content, {&small}), day_of_tests)),
            "algorithm_not_accepted");
}

TEST_F(SignatureVerifier, ThePurposeIsThatOfTheRules) {
  EXPECT_EQ(answer_to(made.person({.key_usage = "digitalSignature"})), "accepted");
  EXPECT_EQ(answer_to(made.person({.key_usage = "nonRepudiation"})), "accepted");
  EXPECT_EQ(answer_to(made.person({.key_usage = "keyEncipherment"})), "wrong_purpose");
  EXPECT_EQ(answer_to(made.person({.key_usage = ""})), "wrong_purpose");
  EXPECT_EQ(answer_to(made.person({.key_usage = "digitalSignature,keyCertSign", .constraints = "critical,CA:TRUE"})),
            "wrong_purpose");
  SignatureRules strict = rules_for_tests();
  strict.accepts_digital_signature = false;
  EXPECT_EQ(answer_to(made.person({.key_usage = "digitalSignature"}), strict), "wrong_purpose");
  EXPECT_EQ(answer_to(made.person({.key_usage = "nonRepudiation"}), strict), "accepted");

  SignatureRules policies = rules_for_tests();
  policies.policies = {"1.2.3.4.5", "1.2.3.4.6"};
  EXPECT_EQ(answer_to(made.person({.policies = "1.2.3.4.6"}), policies), "accepted");
  EXPECT_EQ(answer_to(made.person({.policies = "1.2.3.4.7"}), policies), "wrong_purpose");
  EXPECT_EQ(answer_to(made.person(), policies), "wrong_purpose");

  SignatureRules usages = rules_for_tests();
  usages.extended_usages = {"1.2.3.9"};
  EXPECT_EQ(answer_to(made.person({.extended_usage = "emailProtection,1.2.3.9"}), usages), "accepted");
  EXPECT_EQ(answer_to(made.person({.extended_usage = "emailProtection"}), usages), "wrong_purpose");
}

TEST_F(SignatureVerifier, RulesThatCannotBeFollowedAreNamedAllAtOnce) {
  const auto made_of =
      Verifier::make(read_trust(made.files()).value(), {.number = {.attribute = "nothing", .digits = 0},
                                                        .accepts_digital_signature = false,
                                                        .accepts_non_repudiation = false,
                                                        .policies = {"one"}});
  ASSERT_FALSE(made_of);
  EXPECT_EQ(made_of.error().size(), 4U);
}

TEST_F(SignatureVerifier, ContentThatIsTooLargeIsRefused) {
  const auto verifier = verifier_for_tests(made.files());
  EXPECT_EQ(answer(verifier->verify(std::string(most_content_bytes + 1, 'x'), "x", day_of_tests)), "not_a_signature");
}

TEST_F(SignatureVerifier, ForgetsRatherThanGrows) {
  auto verifier = Verifier::make(read_trust(made.files()).value(), rules_for_tests(), 1).value();
  for (int i = 0; i < 40; ++i) {
    EXPECT_EQ(answer_to(*verifier, made.person({}, KeyForTests::p256)), "accepted");
  }
}

// Threads share one verifier: each gets the answer that it would get alone.
TEST_F(SignatureVerifier, ServesSeveralThreads) {
  std::vector<std::string> signatures;
  for (int i = 0; i < 8; ++i) {
    const std::string number = "IIN12345678901" + std::to_string(i);
    signatures.push_back(cms_signature(made.person({.serial_numbers = {number}}, KeyForTests::p256), content));
  }
  const auto verifier = verifier_for_tests(made.files_with_lists());
  std::atomic<int> wrong = 0;
  {
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 4; ++thread) {
      threads.emplace_back([&] {
        for (std::size_t round = 0; round < 40; ++round) {
          const std::size_t i = round % signatures.size();
          const auto outcome = verifier->verify(content, signatures[i], day_of_tests);
          const bool right =
              outcome && outcome->number.for_tag().back() == static_cast<char>('0' + i) && outcome->revocation_checked;
          wrong += right ? 0 : 1;
        }
      });
    }
  }
  EXPECT_EQ(wrong, 0);
}

}  // namespace
}  // namespace mandate::signature::verifier_test
