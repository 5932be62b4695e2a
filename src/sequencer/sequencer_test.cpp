// On a real disk; what happens when it fails is tried in tests/fault/.
#include "sequencer/sequencer.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <filesystem>
#include <fstream>

#include "io/folder_for_tests.hpp"
#include "ledger/checkpoint.hpp"
#include "ledger/key_rotation.hpp"
#include "ledger/keys_for_tests.hpp"
#include "ledger/log_check.hpp"
#include "ledger/policy.hpp"
#include "ledger/tile_reader.hpp"
#include "sequencer/posix_disk.hpp"
#include "store/clock_for_tests.hpp"

namespace mandate::sequencer::sequencer_test {
namespace {

namespace fs = std::filesystem;
using ledger::SignatureType;

std::vector<std::string> entries_of(std::uint64_t from, std::uint64_t to) {
  std::vector<std::string> entries;
  for (std::uint64_t i = from; i < to; ++i) {
    entries.push_back("entry " + std::to_string(i));
  }
  return entries;
}

ledger::Digest root_of(std::uint64_t size) {
  ledger::CompactRange range;
  for (const std::string& entry : entries_of(0, size)) {
    range.append(ledger::leaf_hash(entry));
  }
  return range.root();
}

class FixedWitness final : public WitnessView {
 public:
  explicit FixedWitness(ledger::Result<Sighting> word) : word_(std::move(word)) {}
  [[nodiscard]] ledger::Result<Sighting> last_seen(std::string_view origin) override {
    asked = origin;
    return word_;
  }
  std::string asked;

 private:
  ledger::Result<Sighting> word_;
};

class SequencerTest : public testing::Test {
 protected:
  Outcome<std::unique_ptr<Sequencer>> start() { return Sequencer::start({&disk, &clock}, setup); }
  Outcome<std::unique_ptr<Sequencer>> open() { return Sequencer::open({&disk, &clock}, setup); }

  // A log of so many entries, published at each of the sizes, closed.
  void make(const std::vector<std::uint64_t>& sizes) {
    auto log = start();
    ASSERT_TRUE(log) << log.error().found;
    std::uint64_t from = 0;
    for (const std::uint64_t size : sizes) {
      ASSERT_EQ((*log)->append(entries_of(from, size)), from);
      ASSERT_TRUE((*log)->publish());
      from = size;
    }
  }
  SequencerFault open_fault() {
    const auto log = open();
    return log ? SequencerFault::refused : log.error().fault;
  }
  std::string text_of(const std::string& name) {
    std::ifstream file(folder.path() / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  void tamper(const std::string& statements) {
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open((folder.path() / ".state/log.db").c_str(), &database), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(database, statements.c_str(), nullptr, nullptr, nullptr), SQLITE_OK)
        << sqlite3_errmsg(database);
    sqlite3_close(database);
  }

  io::TestFolder folder;
  PosixDisk disk{folder.path()};
  store::ClockForTests clock;
  ledger::SigningKey key = ledger::keys_for_tests::key_of("log.example/1", SignatureType::ed25519, 'a');
  ledger::SigningKey next_key = ledger::keys_for_tests::key_of("log.example/1", SignatureType::ed25519, 'b');
  LogSetup setup{.signers = {&key}};

  // Whether a reader who knows only the first key takes the log for what it says.
  bool holds_for_first_key() {
    PublicFiles files(disk);
    const ledger::Policy first{.logs = {{key.verifier(), {}}}, .witnesses = {}, .groups = {}, .quorum = {}};
    const ledger::LogReport report = ledger::check_log(files, {&first, std::nullopt});
    for (const ledger::LogFault& fault : report.faults) {
      ADD_FAILURE() << fault.where << ": " << fault.found;
    }
    return report.holds();
  }
};

TEST_F(SequencerTest, ANewLogHasASignedCheckpointOfNoLeaves) {
  const auto log = start();
  ASSERT_TRUE(log) << log.error().found;
  const auto policy = ledger::parse_policy(text_of("policy"));
  ASSERT_TRUE(policy);
  const auto opened = ledger::open_checkpoint(text_of("checkpoint"), *policy);
  ASSERT_TRUE(opened) << opened.error().text();
  EXPECT_EQ(opened->checkpoint.tree, (ledger::TreeHead{0, ledger::empty_root()}));
  EXPECT_EQ(opened->checkpoint.origin, "log.example/1");
  EXPECT_EQ(text_of("key"), ledger::verifier_key_text(key.verifier()) + "\n");
}

TEST_F(SequencerTest, EntriesAreFoundAtTheirIndexUnderTheSignedRootThatTheyGive) {
  make({1, 256, 257, 700});
  const auto log = open();
  ASSERT_TRUE(log) << log.error().found;
  EXPECT_TRUE((*log)->report().written_again.empty());
  EXPECT_EQ((*log)->last_signed().tree, (ledger::TreeHead{700, root_of(700)}));
  ledger::TileReader reader((*log)->files(), 700);
  EXPECT_EQ(reader.entry(0), "entry 0");
  EXPECT_EQ(reader.entry(256), "entry 256");
  EXPECT_EQ(reader.entry(699), "entry 699");
  ledger::CompactRange hashed;
  EXPECT_TRUE(ledger::grow_from_entries(reader, hashed));
  EXPECT_EQ(hashed.root(), root_of(700));
  EXPECT_EQ(text_of("checkpoint"), (*log)->last_signed().note);
}

TEST_F(SequencerTest, WhatIsNotYetPublishedIsKeptAndPublishedByTheNext) {
  make({3});
  {
    const auto log = open();
    ASSERT_EQ((*log)->append(entries_of(3, 5)), 3U);
    EXPECT_EQ((*log)->append({}), 5U);
  }
  const auto log = open();
  ASSERT_TRUE(log);
  EXPECT_EQ((*log)->size(), 5U);
  EXPECT_EQ((*log)->last_signed().tree.size, 3U);
  EXPECT_EQ((*log)->publish()->tree, (ledger::TreeHead{5, root_of(5)}));
  EXPECT_EQ((*log)->publish()->note, (*log)->last_signed().note) << "the same again";
}

TEST_F(SequencerTest, AnEntryThatIsTooLargeIsRefusedAndTheLogGoesOn) {
  make({1});
  const auto log = open();
  const std::vector<std::string> entries = {"small", std::string(65'536, 'x')};
  EXPECT_EQ((*log)->append(entries).error().fault, SequencerFault::refused);
  EXPECT_EQ((*log)->append(entries_of(1, 2)), 1U);
  EXPECT_EQ((*log)->publish()->tree.size, 2U);
}

TEST_F(SequencerTest, OneProgramAtATime) {
  make({1});
  const auto log = open();
  EXPECT_EQ(open_fault(), SequencerFault::second_writer);
}

TEST_F(SequencerTest, TwoOfficersSignAndNeitherIsReplaced) {
  const ledger::SigningKey second = ledger::keys_for_tests::key_of("log.example/1", SignatureType::ed25519, 'b');
  setup.signers = {&key, &second};
  make({2});
  const std::vector<ledger::VerifierKey> keys = {key.verifier(), second.verifier()};
  EXPECT_EQ(ledger::open_checkpoint(text_of("checkpoint"), keys)->signers_among(keys), 2U);
  setup.signers = {&key};
  EXPECT_EQ(open_fault(), SequencerFault::no_log);
  const ledger::SigningKey other = ledger::keys_for_tests::key_of("log.example/2", SignatureType::ed25519, 'b');
  setup.signers = {&key, &other};
  EXPECT_EQ(open().error().fault, SequencerFault::refused);
}

TEST_F(SequencerTest, OtherKeysSignAfterAChangeAndReadersOfTheFirstFollow) {
  make({3});
  setup.next = {&next_key};
  {
    const auto log = open();
    ASSERT_TRUE(log) << log.error().found;
    const auto changed = (*log)->rotate();
    ASSERT_TRUE(changed) << changed.error().found;
    const std::vector<ledger::VerifierKey> both = {key.verifier(), next_key.verifier()};
    EXPECT_EQ(changed->tree.size, 4U);
    EXPECT_EQ(ledger::open_checkpoint(text_of("checkpoint"), both)->signers_among(both), 2U);
    EXPECT_TRUE(holds_for_first_key());
    EXPECT_EQ((*log)->append(entries_of(4, 6)), 4U);
    ASSERT_TRUE((*log)->publish());
    EXPECT_EQ(ledger::open_checkpoint(text_of("checkpoint"), both)->signers_among(both), 1U);
  }
  EXPECT_TRUE(holds_for_first_key());
  EXPECT_EQ(text_of("key"), ledger::verifier_key_text(next_key.verifier()) + "\n");
  EXPECT_EQ(text_of("policy"), "log " + text_of("key") + "quorum none\n");
  EXPECT_EQ(open_fault(), SequencerFault::no_log) << "the old key is of no use any more";
  setup = {.signers = {&next_key}};
  const auto log = open();
  ASSERT_TRUE(log) << log.error().found;
  EXPECT_TRUE((*log)->report().written_again.empty());
  EXPECT_EQ((*log)->append(entries_of(6, 7)), 6U);
  ASSERT_TRUE((*log)->publish());
  EXPECT_TRUE(holds_for_first_key());
}

TEST_F(SequencerTest, AChangeOfKeysThatACrashInterruptedIsFinishedAndNothingElseIsDone) {
  make({3});
  const ledger::SigningKey* const before = &key;
  const ledger::SigningKey* const after = &next_key;
  const std::string entry = *ledger::key_rotation_entry(3, 4, std::span(&before, 1), std::span(&after, 1));
  tamper("INSERT INTO entry VALUES (3, CAST('" + entry + "' AS BLOB), x'" +
         ledger::hexadecimal(ledger::leaf_hash(entry)) + "')");
  EXPECT_EQ(open_fault(), SequencerFault::rotating) << "the old key alone";
  setup.signers = {&next_key};
  EXPECT_EQ(open_fault(), SequencerFault::no_log) << "the new key alone";
  setup = {.signers = {&key}, .next = {&next_key}};
  {
    const auto log = open();
    ASSERT_TRUE(log) << log.error().found;
    EXPECT_EQ((*log)->rotate()->tree.size, 4U) << "it is not entered twice";
  }
  EXPECT_TRUE(holds_for_first_key());
  setup = {.signers = {&next_key}};
  EXPECT_TRUE(open());
}

TEST_F(SequencerTest, NobodyEntersAChangeOfKeysAsAnEntry) {
  make({3});
  const ledger::SigningKey* const before = &key;
  const ledger::SigningKey* const after = &next_key;
  const std::vector<std::string> entries = {
      *ledger::key_rotation_entry(3, 4, std::span(&before, 1), std::span(&after, 1))};
  const auto log = open();
  EXPECT_EQ((*log)->append(entries).error().fault, SequencerFault::refused);
  EXPECT_EQ((*log)->rotate().error().fault, SequencerFault::refused) << "no next keys were given";
  EXPECT_EQ((*log)->append(entries_of(3, 4)), 3U) << "and the log goes on";
}

TEST_F(SequencerTest, AForgedChangeOfKeysInTheStateIsDamage) {
  make({3});
  std::string entry = R"({"note":"mandate/key-rotation/1\nlog log.example/1\n)";
  tamper("INSERT INTO entry VALUES (3, CAST('" + entry + "' AS BLOB), x'" +
         ledger::hexadecimal(ledger::leaf_hash(entry)) + "')");
  EXPECT_EQ(open_fault(), SequencerFault::damaged);
}

TEST_F(SequencerTest, ALogIsMadeOnlyWhereNothingOfOneIs) {
  EXPECT_EQ(open_fault(), SequencerFault::no_log);
  make({2});
  EXPECT_EQ(start().error().fault, SequencerFault::exists);
  fs::remove(folder.path() / ".state/log.db");
  EXPECT_EQ(start().error().fault, SequencerFault::behind) << "its files are published";
}

TEST_F(SequencerTest, YesterdaysStateIsNotContinued) {
  make({4});
  fs::copy_file(folder.path() / ".state/log.db", folder.path() / "yesterday.db");
  {
    const auto log = open();
    ASSERT_TRUE((*log)->append(entries_of(4, 6)));
    ASSERT_TRUE((*log)->publish());
  }
  const std::string published = text_of("checkpoint");
  fs::copy_file(folder.path() / "yesterday.db", folder.path() / ".state/log.db", fs::copy_options::overwrite_existing);
  const auto log = open();
  ASSERT_FALSE(log);
  EXPECT_EQ(log.error().fault, SequencerFault::behind);
  EXPECT_EQ(log.error().found, "the published checkpoint has 6 leaves, and what is kept here was signed up to 4");
  EXPECT_EQ(text_of("checkpoint"), published) << "nothing was written";
}

// The whole folder of yesterday: only a witness can tell.
TEST_F(SequencerTest, AWitnessThatHasSeenMoreStopsTheLog) {
  make({4});
  FixedWitness level(Sighting{"w1", 4, root_of(4)});
  FixedWitness ahead(Sighting{"w2", 5, std::nullopt});
  FixedWitness other(Sighting{"w3", 3, root_of(4)});
  FixedWitness silent(ledger::fault(ledger::FaultKind::unreadable, "no connection", "an answer"));
  setup.witnesses = {&level};
  EXPECT_TRUE(open());
  EXPECT_EQ(level.asked, "log.example/1");
  setup.witnesses = {&level, &ahead};
  EXPECT_EQ(open_fault(), SequencerFault::behind);
  setup.witnesses = {&other};
  EXPECT_EQ(open_fault(), SequencerFault::forked);
  setup.witnesses = {&silent};
  EXPECT_EQ(open_fault(), SequencerFault::witness_silent);
  setup.witnesses = {&silent, &level};
  const auto log = open();
  ASSERT_TRUE(log) << "one of them is enough";
  EXPECT_EQ((*log)->report().silent.size(), 1U);
}

TEST_F(SequencerTest, ANewLogOfANameThatAWitnessKnowsIsNotMade) {
  FixedWitness ahead(Sighting{"w2", 5, std::nullopt});
  setup.witnesses = {&ahead};
  EXPECT_EQ(start().error().fault, SequencerFault::behind);
}

TEST_F(SequencerTest, AnotherCheckpointThanItsOwnIsNotOverwritten) {
  make({4});
  const auto note = [&](std::string_view origin, std::uint64_t size, std::uint64_t root) {
    const ledger::SigningKey signer = ledger::keys_for_tests::key_of(origin, SignatureType::ed25519, 'a');
    const std::vector<const ledger::SigningKey*> signers = {&signer};
    return *ledger::sign_checkpoint({std::string(origin), {size, root_of(root)}, {}}, signers);
  };
  for (const std::string& published : {note("log.example/1", 3, 4), note("log.example/2", 4, 4), std::string("?")}) {
    folder.write("checkpoint", published);
    EXPECT_EQ(open_fault(), SequencerFault::forked) << published;
    EXPECT_EQ(text_of("checkpoint"), published);
  }
  folder.write("checkpoint", note("log.example/1", 3, 3));
  EXPECT_TRUE(open()) << "an earlier one of its own is replaced by the last that was signed";
  EXPECT_EQ(ledger::parse_checkpoint(ledger::parse_note(text_of("checkpoint"))->text)->tree.size, 4U);
}

TEST_F(SequencerTest, EntriesOrRootsThatWereChangedStopTheLog) {
  make({4});
  const auto without = [](const std::string& trigger, const std::string& statement) {
    return "PRAGMA writable_schema = ON; CREATE TEMP TABLE rule AS SELECT rowid AS n, * FROM sqlite_schema WHERE name "
           "= '" +
           trigger + "'; DROP TRIGGER \"" + trigger + "\"; " + statement +
           "; INSERT INTO sqlite_schema(rowid, type, name, tbl_name, rootpage, sql) SELECT n, type, name, tbl_name, "
           "rootpage, sql FROM rule";
  };
  fs::copy_file(folder.path() / ".state/log.db", folder.path() / "whole.db");
  const std::string hash = ledger::hexadecimal(ledger::leaf_hash("other"));
  const std::vector<std::string> changes = {
      without("an entry is never changed", "UPDATE entry SET bytes = x'00' WHERE leaf = 1"),
      without("an entry is never changed",
              "UPDATE entry SET bytes = CAST('other' AS BLOB), hash = x'" + hash + "' WHERE leaf = 1"),
      without("an entry is never taken out", "DELETE FROM entry WHERE leaf = 1"),
      without("an entry is never taken out", "DELETE FROM entry WHERE leaf = 3"),
      "DROP TRIGGER \"a checkpoint is never changed\"",
      "CREATE TABLE more (x)",
  };
  for (const std::string& change : changes) {
    fs::copy_file(folder.path() / "whole.db", folder.path() / ".state/log.db", fs::copy_options::overwrite_existing);
    tamper(change);
    EXPECT_EQ(open_fault(), SequencerFault::damaged) << change;
  }
}

// Files are made from the entries, so that what was lost or changed of them comes back as it was.
TEST_F(SequencerTest, PublicFilesThatAreMissingOrOtherAreWrittenAgain) {
  make({300});
  const std::string bundle = text_of("tile/entries/000");
  folder.write("tile/entries/000", "other");
  fs::remove(folder.path() / "tile/1/000.p/1");
  fs::remove(folder.path() / "policy");
  folder.write("tile/0/000.new", "what a crash has left");
  const auto log = open();
  ASSERT_TRUE(log) << log.error().found;
  EXPECT_EQ((*log)->report().written_again, (std::vector<std::string>{"tile/entries/000", "tile/1/000.p/1", "policy"}));
  EXPECT_EQ(text_of("tile/entries/000"), bundle);
  EXPECT_EQ(text_of("tile/1/000.p/1").size(), 32U);
  EXPECT_FALSE(fs::exists(folder.path() / "tile/0/000.new"));
}

TEST_F(SequencerTest, SignaturesOfWitnessesStayUnderTheCheckpoint) {
  make({4});
  const ledger::SigningKey witness = ledger::keys_for_tests::witness_key();
  {
    const auto log = open();
    const auto note = ledger::parse_note((*log)->last_signed().note);
    const std::vector<ledger::Signature> cosignatures = {*ledger::cosign(note->text, 1'700'000'000, witness)};
    ASSERT_TRUE((*log)->publish_cosigned(cosignatures));
  }
  ASSERT_TRUE(open());
  const std::vector<ledger::VerifierKey> keys = {key.verifier(), witness.verifier()};
  EXPECT_EQ(ledger::open_checkpoint(text_of("checkpoint"), keys)->signed_by.size(), 2U);
}

}  // namespace
}  // namespace mandate::sequencer::sequencer_test
