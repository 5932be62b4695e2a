#include "ledger/key_history.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "ledger/keys_for_tests.hpp"
#include "ledger/log_check.hpp"
#include "ledger/log_files_for_tests.hpp"

namespace mandate::ledger::key_history_test {
namespace {

using log_files_for_tests::MemoryFiles;

constexpr std::string_view origin = "log.example/1";

const SigningKey& key(char letter) {
  static const std::map<char, SigningKey> keys = [] {
    std::map<char, SigningKey> all;
    for (const char one : std::string_view("abcdex")) {
      all.emplace(one, keys_for_tests::key_of(origin, SignatureType::ed25519, one));
    }
    return all;
  }();
  return keys.at(letter);
}

std::vector<const SigningKey*> keys(std::string_view letters) {
  std::vector<const SigningKey*> all;
  for (const char letter : letters) {
    all.push_back(&key(letter));
  }
  return all;
}

std::string rotation(std::uint64_t leaf, std::string_view from, std::string_view to, std::uint64_t until = 0) {
  return *key_rotation_entry(leaf, until == 0 ? leaf + 1 : until, keys(from), keys(to));
}

Policy trusting(std::string_view letters) {
  std::string text;
  for (const char letter : letters) {
    text += "log " + verifier_key_text(key(letter).verifier()) + "\n";
  }
  return *parse_policy(text + "quorum none\n");
}

// A log of so many entries of which some change the keys, with a checkpoint that these have signed.
struct Log {
  std::uint64_t size = 0;
  std::map<std::uint64_t, std::string> rotations;
  std::string_view signers;

  [[nodiscard]] LogReport checked(std::string_view trusted) const {
    TiledLog log;
    for (std::uint64_t i = 0; i < size; ++i) {
      const auto change = rotations.find(i);
      EXPECT_TRUE(log.append(change == rotations.end() ? fmt::format("entry {}", i) : change->second));
    }
    MemoryFiles files;
    files.keep(log.take_files());
    files.files["checkpoint"] = *sign_checkpoint({std::string(origin), {size, log.root()}, {}}, keys(signers));
    const Policy policy = trusting(trusted);
    return check_log(files, {&policy, std::nullopt});
  }
  [[nodiscard]] bool holds(std::string_view trusted) const { return checked(trusted).holds(); }
};

TEST(KeyHistory, WhoeverKnowsOneKeyFollowsTheLogToThoseOfToday) {
  const std::map<std::uint64_t, std::string> changes = {{300, rotation(300, "a", "b")}, {310, rotation(310, "b", "c")}};
  for (const std::string_view trusted : {"a", "b", "c", "ab", "ax"}) {
    EXPECT_TRUE((Log{400, changes, "c"}.holds(trusted))) << trusted;
  }
  const LogReport stranger = Log{400, changes, "c"}.checked("x");
  ASSERT_EQ(stranger.faults.size(), 1U);
  EXPECT_EQ(stranger.faults[0].check, LogCheck::signatures);
  EXPECT_EQ(stranger.faults[0].found, "a log whose keys are and were others than those of the policy");
}

TEST(KeyHistory, EachSizeHasItsSigners) {
  const std::map<std::uint64_t, std::string> change = {{10, rotation(10, "a", "b", 12)}};
  EXPECT_TRUE((Log{10, change, "a"}.holds("a"))) << "before it, nothing is changed";
  for (const std::uint64_t size : {11U, 12U}) {
    EXPECT_TRUE((Log{size, change, "ab"}.holds("a"))) << "old and new keys sign the change";
    EXPECT_FALSE((Log{size, change, "a"}.holds("a")));
    EXPECT_FALSE((Log{size, change, "b"}.holds("a")));
  }
  EXPECT_TRUE((Log{13, change, "b"}.holds("a")));
  const LogReport given_up = Log{13, change, "a"}.checked("a");
  ASSERT_EQ(given_up.faults.size(), 1U) << "a key that was given up signs no more";
  EXPECT_EQ(given_up.faults[0].check, LogCheck::signatures);
  EXPECT_EQ(given_up.faults[0].found,
            "a checkpoint of 13 leaves without a signature of " + verifier_key_text(key('b').verifier()));
}

TEST(KeyHistory, AllOfSeveralSignersChangeAndAreAskedFor) {
  const std::map<std::uint64_t, std::string> change = {{2, rotation(2, "ab", "cd")}};
  EXPECT_TRUE((Log{4, change, "cd"}.holds("a")));
  EXPECT_TRUE((Log{4, change, "dc"}.holds("b")));
  EXPECT_FALSE((Log{4, change, "c"}.holds("a")));
  EXPECT_TRUE((Log{3, change, "abcd"}.holds("a")));
  EXPECT_FALSE((Log{3, change, "acd"}.holds("a")));
}

// What stands in place of the signature of a key of the note.
std::string with_signature_of(std::string entry, char of, char by) {
  const auto read = *parse_key_rotation(entry);
  const std::string good = signature_line(*sign(read.note.text, key(of)));
  Signature forged = *sign(read.note.text, key(by));
  forged.id = key(of).verifier().id;
  const auto in_json = [](std::string line) { return line.replace(line.size() - 1, 1, "\\n"); };
  return entry.replace(entry.find(in_json(good)), in_json(good).size(), in_json(signature_line(forged)));
}

TEST(KeyHistory, AForgedChangeIsNamedAndChangesNothing) {
  const std::string good = rotation(5, "a", "b");
  std::string other_key = good;
  other_key.replace(other_key.find("new "), 5, "new x");
  const std::vector<std::pair<std::string, std::string>> forged = {
      {"the old key has not signed", with_signature_of(good, 'a', 'x')},
      {"the new key has not signed", with_signature_of(good, 'b', 'x')},
      {"of another leaf", rotation(4, "a", "b")},
      {"another text than was signed", other_key},
      {"not canonical", good.substr(0, 1) + ' ' + good.substr(1)},
      {"more than it is", good.substr(0, good.size() - 1) + R"(,"x":1})"},
      {"a copy of its beginning", good.substr(0, 60)},
  };
  for (const auto& [what, entry] : forged) {
    const bool is_one = is_key_rotation(entry);
    KeyHistory history;
    EXPECT_EQ(history.read(origin, 5, entry).has_value(), !is_one) << what;
    EXPECT_TRUE(history.rotations().empty()) << what;
    const LogReport report = Log{7, {{5, entry}}, "b"}.checked("a");
    EXPECT_FALSE(report.holds(LogCheck::signatures)) << what;
    if (is_one) {
      EXPECT_EQ(report.faults.front().where, "tile/entries/000.p/7, entry 5") << what;
    }
  }
}

TEST(KeyHistory, AChangeContinuesTheOneBeforeIt) {
  const auto after_first = [](const std::string& second, std::uint64_t leaf) {
    KeyHistory history;
    EXPECT_TRUE(history.read(origin, 5, rotation(5, "a", "b", 8)));
    return history.read(origin, leaf, second).has_value();
  };
  EXPECT_TRUE(after_first(rotation(8, "b", "c"), 8));
  EXPECT_FALSE(after_first(rotation(7, "b", "c"), 7)) << "old keys still sign";
  EXPECT_FALSE(after_first(rotation(9, "a", "c"), 9)) << "by a key that was given up";
  EXPECT_FALSE(after_first(rotation(9, "x", "c"), 9)) << "by a stranger";
  EXPECT_FALSE(after_first(rotation(9, "b", "a"), 9)) << "a key that was given up stays so";
}

TEST(KeyHistory, AChangeIsOfKeysThatSignAndOfOneName) {
  const SigningKey other = keys_for_tests::key_of("log.example/2", SignatureType::ed25519, 'o');
  const SigningKey cosigner = keys_for_tests::key_of(origin, SignatureType::ed25519_cosignature, 'w');
  for (const SigningKey* const one : {&other, &cosigner, &key('a')}) {
    EXPECT_FALSE(key_rotation_entry(3, 4, keys("a"), std::span(&one, 1)));
  }
  EXPECT_FALSE(key_rotation_entry(3, 3, keys("a"), keys("b"))) << "until a size without it";
  EXPECT_FALSE(key_rotation_entry(3, 4, keys("a"), {}));
  KeyHistory history;
  EXPECT_FALSE(history.read("log.example/2", 3, rotation(3, "a", "b"))) << "of another log";
}

TEST(KeyHistory, ANameOfAnySignsIsWrittenAsJsonWritesIt) {
  const SigningKey old_key = keys_for_tests::key_of(R"(a"b\c/журнал)", SignatureType::ed25519, 'a');
  const SigningKey new_key = keys_for_tests::key_of(R"(a"b\c/журнал)", SignatureType::ed25519, 'b');
  const SigningKey* const before = &old_key;
  const SigningKey* const after = &new_key;
  const auto entry = key_rotation_entry(0, 1, std::span(&before, 1), std::span(&after, 1));
  ASSERT_TRUE(entry);
  EXPECT_NE(entry->find(R"(log a\"b\\c/журнал\n)"), std::string::npos);
  EXPECT_EQ(parse_key_rotation(*entry)->origin, R"(a"b\c/журнал)");
}

TEST(KeyHistory, WhereNothingCanBeVerifiedTheFormIsFollowed) {
  KeyHistory history(false);
  EXPECT_TRUE(history.read(origin, 5, with_signature_of(rotation(5, "a", "b"), 'a', 'x')));
  EXPECT_EQ(history.signers_of(9), std::vector<VerifierKey>{key('b').verifier()});
}

}  // namespace
}  // namespace mandate::ledger::key_history_test
