// The key of a publication's log changes: who publishes after it, who follows, and what is found.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "ledger/checkpoint.hpp"
#include "ledger/key_rotation.hpp"
#include "ledger/keys_for_tests.hpp"
#include "ledger/tiled_log.hpp"
#include "publication/log_files.hpp"
#include "publication/publication_for_tests.hpp"

namespace mandate::publication::changed_key_test {
namespace {

using namespace for_tests;

ledger::SigningKey next_key(char filled = 'n') {
  return ledger::keys_for_tests::key_of(key().verifier().name, ledger::SignatureType::ed25519, filled);
}

std::string trusting(const ledger::SigningKey& one) {
  return "log " + ledger::verifier_key_text(one.verifier()) + "\nquorum none\n";
}

// The night of the four stations: published, published again with another key, and once more when there is news.
class ChangedKey : public ::testing::Test {
 protected:
  ChangedKey() {
    night.enter_all();
    night.publish(false);
    EXPECT_EQ(publish({.key = &first_key}, nullptr, before), "");
    EXPECT_EQ(publish({.key = &first_key, .next_key = &second_key}, &before, change), "");
    night.happen("UT-N/2", record::FiguresCorrected{{{3, 60, 58}, {4, 58, 60}}, "Two lines were swapped", {}, {}});
    EXPECT_EQ(publish({.key = &second_key}, &change, after), "");
  }

  std::string publish(PublicationRequest request, MemoryFiles* continued, MemoryFiles& into) {
    const tally::CountInput count = night.count();
    const std::vector<store::Event> events = night.events();
    request.count = &count;
    request.events = events;
    request.before = continued;
    return publish_into(into, std::move(request));
  }
  static std::string policy_failures(MemoryFiles& files, const ledger::SigningKey& trusted) {
    return failures_of(verified(files, {.policy = trusting(trusted)}));
  }
  static std::size_t signatures(const MemoryFiles& files) {
    return ledger::parse_note(files.files.at("log/checkpoint"))->signatures.size();
  }
  // The checkpoint of these files, signed by another.
  static void sign(MemoryFiles& files, const ledger::SigningKey& by) {
    const auto note = ledger::parse_note(files.files.at("log/checkpoint"));
    const auto checkpoint = ledger::parse_checkpoint(note->text);
    const std::array<const ledger::SigningKey*, 1> signers = {&by};
    files.files["log/checkpoint"] = *ledger::sign_checkpoint(*checkpoint, signers);
  }

  ledger::SigningKey first_key = key();
  ledger::SigningKey second_key = next_key();
  CountInLog night;
  MemoryFiles before;
  MemoryFiles change;
  MemoryFiles after;
};

TEST_F(ChangedKey, IsFollowedByWhoeverKnowsOneKey) {
  for (const ledger::SigningKey* const trusted : {&first_key, &second_key}) {
    EXPECT_EQ(policy_failures(change, *trusted), "");
    EXPECT_EQ(policy_failures(after, *trusted), "");
  }
  EXPECT_NE(policy_failures(after, next_key('x')), "");
  EXPECT_EQ(failures_of(verified(after, {.earlier = before.files.at("log/checkpoint")})), "");
  EXPECT_EQ(failures_of(verified(after, {.earlier = change.files.at("log/checkpoint")})), "");
  EXPECT_EQ(signatures(change), 2U);
  EXPECT_EQ(signatures(after), 1U);
  EXPECT_EQ(after.files.at("log/key"), ledger::verifier_key_text(second_key.verifier()) + "\n");
  EXPECT_EQ(verified(change).leaves, verified(before).leaves + 2) << "the change and a decision";
}

TEST_F(ChangedKey, TheOldOnePublishesNoMore) {
  MemoryFiles refused;
  EXPECT_NE(publish({.key = &first_key}, &after, refused), "");
  EXPECT_NE(publish({.key = &first_key}, &change, refused).find("took away"), std::string::npos)
      << "though it has signed that checkpoint";
  MemoryFiles again;
  const ledger::SigningKey third = next_key('t');
  EXPECT_EQ(publish({.key = &second_key, .next_key = &third}, &after, again), "");
  EXPECT_EQ(policy_failures(again, first_key), "");
  EXPECT_NE(publish({.key = &third, .next_key = &first_key}, &again, refused).find("brings back"), std::string::npos);
}

TEST_F(ChangedKey, NothingNewKeepsWhoHasSigned) {
  MemoryFiles again;
  EXPECT_EQ(publish({.key = &second_key}, &after, again), "");
  EXPECT_EQ(again.files, after.files);
  CountInLog earlier;
  earlier.enter_all();
  earlier.publish(false);
  const tally::CountInput count = earlier.count();
  const std::vector<store::Event> events = earlier.events();
  MemoryFiles same;
  EXPECT_EQ(publish_into(same, {.count = &count, .events = events, .key = &second_key, .before = &change}), "");
  EXPECT_EQ(same.files, change.files) << "both signatures stay";
}

TEST_F(ChangedKey, ACheckpointByTheOldOneIsFound) {
  sign(after, first_key);
  EXPECT_TRUE(names(verified(after), VerifyCheck::signatures, "log/checkpoint"));
  EXPECT_NE(policy_failures(after, first_key)
                .find("without a signature of " + ledger::verifier_key_text(second_key.verifier())),
            std::string::npos);
  sign(change, second_key);
  EXPECT_NE(policy_failures(change, second_key), "") << "the old one signs the change too";
}

TEST_F(ChangedKey, AForgedChangeIsFound) {
  const std::vector<std::string> leaves = read_signed_log(after, second_key.verifier())->entries;
  const auto at = std::ranges::find_if(leaves, ledger::is_key_rotation);
  ASSERT_NE(at, leaves.end());
  const ledger::SigningKey stranger = next_key('x');
  const auto index = static_cast<std::uint64_t>(at - leaves.begin());
  const std::array<const ledger::SigningKey*, 1> by = {&stranger};
  const std::array<const ledger::SigningKey*, 1> to = {&second_key};
  for (const std::string& forged : {*ledger::key_rotation_entry(index, index + 2, by, to),
                                    std::string(R"({"note":"nothing","type":"rotation"})")}) {
    MemoryFiles files;
    files.files = after.files;
    std::erase_if(files.files, [](const auto& file) { return file.first.starts_with("log/tile/"); });
    ledger::TiledLog log;
    for (std::uint64_t i = 0; i < leaves.size(); ++i) {
      EXPECT_TRUE(log.append(i == index ? forged : leaves[i]));
    }
    for (const ledger::Resource& file : log.take_files()) {
      files.files["log/" + file.name] = file.bytes;
    }
    const std::array<const ledger::SigningKey*, 1> signers = {&second_key};
    files.files["log/checkpoint"] =
        *ledger::sign_checkpoint({first_key.verifier().name, {log.size(), log.root()}, {}}, signers);
    EXPECT_NE(policy_failures(files, first_key), "") << forged;
    EXPECT_FALSE(verified(files).holds()) << forged;
  }
}

TEST_F(ChangedKey, ThereIsNothingToChangeWhereNothingIsPublished) {
  MemoryFiles refused;
  EXPECT_NE(publish({.key = &first_key, .next_key = &second_key}, nullptr, refused).find("where no log is"),
            std::string::npos);
}

}  // namespace
}  // namespace mandate::publication::changed_key_test
