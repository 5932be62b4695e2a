#include "ledger/policy.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "ledger/compact_range.hpp"
#include "ledger/keys_for_tests.hpp"

namespace mandate::ledger::policy_test {
namespace {

using keys_for_tests::key_of;

SigningKey log_of(char filled) { return key_of("example.org/log", SignatureType::ed25519, filled); }
SigningKey witness_of(char filled) {
  return key_of(std::string("witness.example/") + filled, SignatureType::ed25519_cosignature, filled);
}

std::string vkey(const SigningKey& key) { return verifier_key_text(key.verifier()); }

std::string log_line() { return "log " + vkey(log_of('l')) + "\n"; }
std::string witness_lines(std::string_view letters) {
  std::string lines;
  for (const char letter : letters) {
    lines += std::string("witness ") + letter + ' ' + vkey(witness_of(letter)) + '\n';
  }
  return lines;
}

// The form of the example of c2sp.org/tlog-policy.
std::string two_levels() {
  return "# two organisations\n\n" + log_line() + witness_lines("abc") + "group X 2 a b c\n" + witness_lines("xyz") +
         " \tgroup\tY any x y z \ngroup both all X Y\nquorum both\n";
}

std::string cosigned(std::string_view witnesses, const SigningKey& log = log_of('l'),
                     const std::string& origin = "example.org/log") {
  Note note{*checkpoint_text({origin, {0, empty_root()}, {}}), {}};
  note.signatures.push_back(*sign(note.text, log));
  for (const char letter : witnesses) {
    note.signatures.push_back(*cosign(note.text, 1'700'000'000, witness_of(letter)));
  }
  return *note_text(note);
}

TEST(Policy, AQuorumOfTwoLevels) {
  const auto policy = parse_policy(two_levels());
  ASSERT_TRUE(policy);
  EXPECT_EQ(policy->witnesses.size(), 6U);
  EXPECT_EQ(policy->groups.size(), 3U);
  for (const char* enough : {"abx", "acz", "bcy", "abcxyz", "aabx"}) {
    EXPECT_TRUE(open_checkpoint(cosigned(enough), *policy)) << enough;
  }
  for (const char* too_few : {"", "a", "x", "ab", "abc", "xyz", "axyz", "aax"}) {
    const auto refused = open_checkpoint(cosigned(too_few), *policy);
    ASSERT_FALSE(refused) << too_few;
    EXPECT_EQ(refused.error().kind, FaultKind::not_verified);
  }
}

TEST(Policy, ASingleWitnessOrNone) {
  const auto one = parse_policy(log_line() + witness_lines("ab") + "quorum b\n");
  ASSERT_TRUE(one);
  EXPECT_TRUE(open_checkpoint(cosigned("b"), *one));
  EXPECT_FALSE(open_checkpoint(cosigned("a"), *one));
  const auto none = parse_policy("quorum none\n" + log_line());
  ASSERT_TRUE(none);
  EXPECT_TRUE(open_checkpoint(cosigned(""), *none));
}

TEST(Policy, TheLogOfTheOriginMustHaveSigned) {
  const auto policy = parse_policy(log_line() + "log " + vkey(key_of("other.example", SignatureType::ed25519, 'm')) +
                                   "\n" + witness_lines("a") + "quorum a\n");
  ASSERT_TRUE(policy);
  EXPECT_TRUE(open_checkpoint(cosigned("a"), *policy));
  // A trusted log that signs for another; a stranger; an unknown origin.
  EXPECT_FALSE(open_checkpoint(cosigned("a", key_of("other.example", SignatureType::ed25519, 'm')), *policy));
  EXPECT_FALSE(open_checkpoint(cosigned("a", log_of('s')), *policy));
  EXPECT_FALSE(open_checkpoint(cosigned("a", log_of('l'), "unknown.example"), *policy));
}

TEST(Policy, AFailingCosignatureCondemnsTheCheckpoint) {
  const auto policy = parse_policy(log_line() + witness_lines("ab") + "group g any a b\nquorum g\n");
  Note note = *parse_note(cosigned("ab"));
  note.signatures.back().bytes.back() = static_cast<char>(note.signatures.back().bytes.back() ^ 1);
  EXPECT_FALSE(open_checkpoint(*note_text(note), *policy));
}

TEST(Policy, AddressesAreKept) {
  const auto policy = parse_policy("log " + vkey(log_of('l')) + " https://example.org/log/\nwitness a " +
                                   vkey(witness_of('a')) + " https://w.example/\nquorum a\n");
  ASSERT_TRUE(policy);
  EXPECT_EQ(policy->logs[0].url, "https://example.org/log/");
  EXPECT_EQ(policy->witnesses[0].url, "https://w.example/");
}

TEST(Policy, ThirtyTwoOfEach) {
  std::string text;
  for (char i = 0; i < 32; ++i) {
    const std::string number = std::to_string(i);
    const std::string earlier = i == 0 ? "" : fmt::format(" g{}", i - 1);
    text += fmt::format("log {}\nwitness w{} {}\ngroup g{} all w{}{}\n",
                        vkey(key_of("log" + number, SignatureType::ed25519, i)), number,
                        vkey(key_of("w" + number, SignatureType::ed25519_cosignature, i)), number, number, earlier);
  }
  EXPECT_TRUE(parse_policy(text + "quorum g31\n"));
}

TEST(Policy, WhatIsNone) {
  const std::string start = log_line() + witness_lines("abc");
  for (const std::string& lines : {
           std::string(),
           std::string("quorum a\nquorum a\n"),
           std::string("quorum nobody\n"),
           std::string("group g 0 a\nquorum g\n"),
           std::string("group g 3 a b\nquorum g\n"),
           std::string("group g 01 a b\nquorum g\n"),
           std::string("group g two a b\nquorum g\n"),
           std::string("group g all\nquorum none\n"),
           std::string("group g any a a\nquorum g\n"),
           std::string("group g any a\ngroup h any a\nquorum h\n"),
           std::string("group g any g\nquorum none\n"),
           std::string("group h any g\ngroup g any a\nquorum none\n"),
           std::string("group g any none\nquorum g\n"),
           std::string("group none any a\nquorum none\n"),
           std::string("group a any b\nquorum a\n"),
           std::string("quorum a b\n"),
           std::string("quorum a"),
           std::string("quorum a\r\n"),
           std::string("wittness d\nquorum a\n"),
           std::string("quorum a\n\x01\n"),
           std::string("quorum a\n#\x7f\n"),
           log_line() + "quorum a\n",  // the same key twice
           "witness d " + vkey(witness_of('a')) + "\nquorum a\n",
           "witness d " + vkey(log_of('d')) + "\nquorum a\n",  // a key of another kind
           "log " + vkey(witness_of('d')) + "\nquorum a\n",
           std::string("log nothing\nquorum a\n"),
       }) {
    const auto policy = parse_policy(start + lines);
    ASSERT_FALSE(policy) << lines;
    EXPECT_EQ(policy.error().front().kind, FaultKind::malformed);
  }
}

TEST(Policy, EveryFaultIsNamedWithItsLine) {
  const auto policy = parse_policy("log nothing\nwitness\nquorum nobody\n");
  ASSERT_FALSE(policy);
  ASSERT_EQ(policy.error().size(), 3U);
  EXPECT_TRUE(policy.error()[0].found.starts_with("line 1: "));
  EXPECT_TRUE(policy.error()[1].found.starts_with("line 2: "));
  EXPECT_EQ(policy.error()[2].found, "line 3: the name \"nobody\"");
}

}  // namespace
}  // namespace mandate::ledger::policy_test
