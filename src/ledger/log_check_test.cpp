#include "ledger/log_check.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "ledger/keys_for_tests.hpp"
#include "ledger/log_files_for_tests.hpp"

namespace mandate::ledger::log_check_test {
namespace {

using log_files_for_tests::MemoryFiles;

const SigningKey& officer() {
  static const SigningKey key = keys_for_tests::key_of("log.example/1", SignatureType::ed25519, 'a');
  return key;
}

std::string signed_head(const TreeHead& tree, std::string_view origin = "log.example/1") {
  const SigningKey key = keys_for_tests::key_of(origin, SignatureType::ed25519, 'a');
  const std::vector<const SigningKey*> signers = {&key};
  return *sign_checkpoint({std::string(origin), tree, {}}, signers);
}

const Policy& policy() {
  static const Policy read = *parse_policy("log " + verifier_key_text(officer().verifier()) + "\nquorum none\n");
  return read;
}

// The files of a log of the entries "0", "1", …, and its head.
TreeHead make(MemoryFiles& files, std::uint64_t size) {
  TiledLog log;
  log_files_for_tests::grow(log, size);
  files.keep(log.take_files());
  files.files["checkpoint"] = signed_head({size, log.root()});
  return {size, log.root()};
}

LogReport checked(MemoryFiles& files, std::optional<std::string> earlier = std::nullopt) {
  return check_log(files, {&policy(), std::move(earlier)});
}

std::vector<std::pair<LogCheck, std::string>> places_of(const LogReport& report) {
  std::vector<std::pair<LogCheck, std::string>> places;
  for (const LogFault& fault : report.faults) {
    places.emplace_back(fault.check, fault.where);
  }
  return places;
}

TEST(LogCheck, ALogOfAnySizeHolds) {
  for (const std::uint64_t size : {0U, 1U, 255U, 256U, 257U, 70'000U}) {
    MemoryFiles files;
    const TreeHead tree = make(files, size);
    const LogReport report = checked(files);
    EXPECT_TRUE(report.holds()) << size << ": " << report.faults.front().where << report.faults.front().found;
    EXPECT_EQ(report.checkpoint->tree, tree);
    ASSERT_EQ(report.signed_by.size(), 1U);
    EXPECT_EQ(report.looked_at[2], (size + 255) / 256);
  }
}

// Whatever byte of whatever file is another, a fault lies in that file, or in the tile that the file is held against.
RC_GTEST_PROP(LogCheck, AFlippedBitIsFoundAndNamed, ()) {
  MemoryFiles files;
  make(files, 600);
  const auto which = *rc::gen::inRange<std::size_t>(0, files.files.size());
  const auto file = std::next(files.files.begin(), static_cast<std::ptrdiff_t>(which));
  const auto at = *rc::gen::inRange<std::size_t>(0, file->second.size());
  file->second[at] = static_cast<char>(file->second[at] ^ (1 << *rc::gen::inRange(0, 8)));
  const LogReport report = checked(files);
  RC_ASSERT(!report.holds());
  std::string names = file->first;
  if (names.starts_with("tile/0/")) {
    names = "tile/entries/" + names.substr(7);
  }
  RC_ASSERT(std::ranges::any_of(report.faults, [&](const LogFault& fault) {
    return fault.where.starts_with(names) || fault.where.starts_with(file->first) ||
           fault.expected.find(file->first) != std::string::npos;
  }));
}

TEST(LogCheck, AllFaultsAreFoundAtOnceEachWithItsPlace) {
  MemoryFiles files;
  make(files, 70'000);
  files.files["tile/entries/005"].back() ^= 1;
  files.files["tile/0/007"][32] ^= 1;
  files.files.erase("tile/0/009");
  files.files["tile/1/000"][64] ^= 1;
  files.files.erase("tile/entries/273.p/112");
  const LogReport report = checked(files);
  const std::vector<std::pair<LogCheck, std::string>> expected = {
      {LogCheck::entries, "tile/entries/005, entry 1535"},
      {LogCheck::entries, "tile/entries/007, entry 1793"},
      {LogCheck::tiles, "tile/0/009"},
      {LogCheck::entries, "tile/entries/273.p/112"},
      {LogCheck::tiles, "tile/1/000, hash 2"},
      {LogCheck::tiles, "tile/2/000.p/1, hash 0"},
  };
  EXPECT_EQ(places_of(report), expected);
  EXPECT_TRUE(report.faults[4].found.ends_with("and 1 more in this file")) << "the tile 7 below was changed too";
}

TEST(LogCheck, EntriesThatFitTheirTilesAreHeldAgainstTheSignedRoot) {
  MemoryFiles files;
  make(files, 300);
  MemoryFiles other;
  make(other, 299);
  TiledLog log;
  log_files_for_tests::grow(log, 299);
  EXPECT_EQ(log.append("another"), 299U);
  files.keep(log.take_files());
  EXPECT_EQ(places_of(checked(files)), (std::vector<std::pair<LogCheck, std::string>>{{LogCheck::root, "checkpoint"}}));
}

TEST(LogCheck, ACheckpointOfAnotherKeyIsNotSigned) {
  MemoryFiles files;
  const TreeHead tree = make(files, 3);
  files.files["checkpoint"] = signed_head(tree, "log.example/2");
  EXPECT_EQ(places_of(checked(files)),
            (std::vector<std::pair<LogCheck, std::string>>{{LogCheck::signatures, "checkpoint"}}));
  EXPECT_TRUE(check_log(files, {}).holds()) << "nobody asked who signed it";
  files.files.erase("checkpoint");
  EXPECT_EQ(places_of(checked(files)),
            (std::vector<std::pair<LogCheck, std::string>>{{LogCheck::checkpoint, "checkpoint"}}));
}

TEST(LogCheck, TheLogContinuesWhatWasSeenOfIt) {
  MemoryFiles before;
  make(before, 100);
  MemoryFiles files;
  make(files, 300);
  EXPECT_TRUE(checked(files, before.files["checkpoint"]).holds());
  EXPECT_TRUE(checked(files, signed_head({0, empty_root()})).holds());
  const LogReport back = checked(before, files.files["checkpoint"]);
  ASSERT_EQ(back.faults.size(), 1U);
  EXPECT_EQ(back.faults[0].found, "a log of 100 leaves: it was rolled back");
  for (const std::string& other : {signed_head({100, leaf_hash("other")}), signed_head({3, leaf_hash("x")}, "log/2"),
                                   std::string("no checkpoint"), signed_head({0, leaf_hash("other")})}) {
    EXPECT_FALSE(checked(files, other).holds(LogCheck::earlier)) << other;
  }
}

TEST(LogCheck, AClaimOfAnySizeEnds) {
  MemoryFiles files;
  files.files["checkpoint"] = signed_head({most_leaves, leaf_hash("x")});
  EXPECT_EQ(checked(files).faults.size(), most_log_faults + 1);
}

}  // namespace
}  // namespace mandate::ledger::log_check_test
