#include "publication/log_policy.hpp"

#include <gtest/gtest.h>

#include "ledger/policy.hpp"
#include "publication/publication_for_tests.hpp"

namespace mandate::publication::log_policy_test {
namespace {

ledger::SigningKey cosigner(char filled) {
  return ledger::SigningKey::from_seed(std::string("office.example/") + filled,
                                       ledger::SignatureType::ed25519_cosignature,
                                       ledger::SecretBytes(std::string(32, filled)))
      .value();
}
std::string vkey(char filled) { return ledger::verifier_key_text(cosigner(filled).verifier()); }

tally::CountInput count_with(std::size_t officers_needed, std::string_view officers, std::size_t witnesses_needed = 0,
                             std::string_view witnesses = {}) {
  tally::CountInput count = for_tests::count_in_table();
  const auto named = [](std::size_t needed, std::string_view letters) {
    tally::Cosigners cosigners{needed, {}};
    for (const char letter : letters) {
      cosigners.keys.push_back({vkey(letter), {}});
    }
    return cosigners;
  };
  count.officers = named(officers_needed, officers);
  count.witnesses = named(witnesses_needed, witnesses);
  return count;
}

std::string log_key() { return ledger::verifier_key_text(for_tests::key().verifier()); }

// Whether a checkpoint that these have cosigned is good by the policy of the count.
bool is_good(const tally::CountInput& count, std::string_view signers) {
  const auto policy = ledger::parse_policy(log_policy(log_key(), count).value()).value();
  const ledger::SigningKey log = for_tests::key();
  ledger::Note note{ledger::checkpoint_text({log.verifier().name, {0, ledger::empty_root()}, {}}).value(), {}};
  note.signatures.push_back(ledger::sign(note.text, log).value());
  for (const char signer : signers) {
    note.signatures.push_back(ledger::cosign(note.text, 1, cosigner(signer)).value());
  }
  return ledger::open_checkpoint(ledger::note_text(note).value(), policy).has_value();
}

TEST(LogPolicy, NobodyBesideTheLog) {
  EXPECT_EQ(log_policy(log_key(), count_with(0, "")).value(), "log " + log_key() + "\nquorum none\n");
  EXPECT_TRUE(is_good(count_with(0, ""), ""));
}

TEST(LogPolicy, TwoOfThreeOfficers) {
  const tally::CountInput count = count_with(2, "abc");
  for (const char* enough : {"ab", "ac", "bc", "cba"}) {
    EXPECT_TRUE(is_good(count, enough)) << enough;
  }
  for (const char* too_few : {"", "a", "aa", "ax"}) {
    EXPECT_FALSE(is_good(count, too_few)) << too_few;
  }
}

TEST(LogPolicy, WitnessesAreNoOfficers) {
  const tally::CountInput count = count_with(2, "ab", 1, "xy");
  EXPECT_TRUE(is_good(count, "abx"));
  EXPECT_FALSE(is_good(count, "ab"));
  EXPECT_FALSE(is_good(count, "axy"));
  EXPECT_TRUE(is_good(count_with(0, "", 1, "xy"), "y"));
}

TEST(LogPolicy, AddressesOfWitnessesAreKept) {
  tally::CountInput count = count_with(0, "", 1, "x");
  count.witnesses.keys[0].address = "http://w.example/";
  EXPECT_EQ(ledger::parse_policy(log_policy(log_key(), count).value())->witnesses[0].url, "http://w.example/");
}

TEST(LogPolicy, AKeyThatIsNoneOrStandsTwiceIsAProblem) {
  tally::CountInput count = count_with(1, "a");
  count.officers.keys[0].key = "nobody";
  EXPECT_FALSE(log_policy(log_key(), count));
  EXPECT_FALSE(log_policy(log_key(), count_with(1, "a", 1, "a"))) << "an officer is not his own witness";
  count.officers.keys[0].key = log_key();
  EXPECT_FALSE(log_policy(log_key(), count)) << "the log's own key is none of an officer";
}

void add_cosignatures(MemoryFiles& files, std::string_view signers) {
  ledger::Note note = ledger::parse_note(files.files.at("log/checkpoint")).value();
  for (const char signer : signers) {
    note.signatures.push_back(ledger::cosign(note.text, 1, cosigner(signer)).value());
  }
  files.files.at("log/checkpoint") = ledger::note_text(note).value();
}

TEST(LogPolicy, APublicationWithoutEnoughOfficersIsNotAccepted) {
  const tally::CountInput count = count_with(2, "abc");
  MemoryFiles files;
  ASSERT_EQ(for_tests::publish_into(files, {.count = &count}), "");
  EXPECT_TRUE(for_tests::names(for_tests::verified(files), VerifyCheck::signatures, "log/checkpoint"));
  add_cosignatures(files, "a");
  EXPECT_TRUE(for_tests::names(for_tests::verified(files), VerifyCheck::signatures, "log/checkpoint"));
  add_cosignatures(files, "c");
  EXPECT_EQ(for_tests::failures_of(for_tests::verified(files)), "");
}

// Whoever has the log's key alone can write another policy, but leaf 0 stands.
TEST(LogPolicy, AWeakerPolicyDoesNotLetTheOfficersBeForgotten) {
  const tally::CountInput count = count_with(2, "ab");
  MemoryFiles files;
  ASSERT_EQ(for_tests::publish_into(files, {.count = &count}), "");
  files.files.at("log/policy") = "log " + log_key() + "\nquorum none\n";
  const Verification verification = for_tests::verified(files);
  EXPECT_NE(for_tests::failures_of(verification).find("2 of those that leaf 0 names"), std::string::npos)
      << for_tests::failures_of(verification);
}

TEST(LogPolicy, OtherOfficersAreAnotherLog) {
  const tally::CountInput two = count_with(2, "ab");
  const tally::CountInput one = count_with(1, "ab");
  MemoryFiles first;
  ASSERT_EQ(for_tests::publish_into(first, {.count = &two}), "");
  MemoryFiles next;
  EXPECT_EQ(for_tests::publish_into(next, {.count = &two, .before = &first}), "");
  MemoryFiles changed;
  EXPECT_NE(for_tests::publish_into(changed, {.count = &one, .before = &first}), "");
}

}  // namespace
}  // namespace mandate::publication::log_policy_test
