#include "ledger/tile_reader.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "ledger/log_files_for_tests.hpp"
#include "ledger/merkle_verify.hpp"
#include "ledger/vectors_for_tests.hpp"

namespace mandate::ledger::tile_reader_test {
namespace {

using namespace vectors_for_tests;
using log_files_for_tests::MemoryFiles;

// Of 70,000 entries, with the narrow files of 1,000 and of 70,000.
MemoryFiles& kept() {
  static MemoryFiles files;
  if (files.files.empty()) {
    TiledLog log;
    log_files_for_tests::grow(log, 1000);
    files.keep(log.take_files());
    log_files_for_tests::grow(log, 70000);
    files.keep(log.take_files());
  }
  return files;
}

TEST(TileReader, ProofsAreThoseOfTheVectors) {
  for (const value& expected : vectors().at("tiles").at("inclusion").as_array()) {
    TileReader reader(kept(), number(expected.at("size")));
    EXPECT_EQ(prove_inclusion(reader, number(expected.at("index")), reader.size()), *digests(expected.at("proof")));
  }
  for (const value& expected : vectors().at("tiles").at("consistency").as_array()) {
    TileReader reader(kept(), number(expected.at("size2")));
    EXPECT_EQ(prove_consistency(reader, number(expected.at("size1")), reader.size()), *digests(expected.at("proof")));
  }
}

// Sizes 65,536 and 69,999 of the vectors above have no narrow files of their own: the full ones begin with the same.
TEST(TileReader, AFullFileServesANarrowOne) {
  TileReader reader(kept(), 999);
  EXPECT_EQ(reader.entry(998), "998");
  EXPECT_EQ(reader.bundle(3)->width, 231U);
  EXPECT_TRUE(read_root(reader, 999));
}

TEST(TileReader, EachTileIsFetchedOnce) {
  TileReader reader(kept(), 70000);
  kept().reads = 0;
  ASSERT_TRUE(prove_inclusion(reader, 12345, 70000));
  EXPECT_LE(kept().reads, 5U);
  const std::size_t reads = kept().reads;
  ASSERT_TRUE(prove_inclusion(reader, 12345, 70000));
  EXPECT_EQ(kept().reads, reads);
}

TEST(TileReader, EntriesLeadToTheRoot) {
  TileReader reader(kept(), 70000);
  CompactRange range;
  ASSERT_TRUE(grow_from_entries(reader, range));
  EXPECT_EQ(range.root(), digest(vectors().at("tiles").at("sizes").at("70000").at("root")));
  EXPECT_EQ(reader.entry(12345), "12345");
}

TEST(TileReader, HashesWhatIsKeptAndNotWhatWasMeant) {
  MemoryFiles changed;
  TiledLog log;
  log_files_for_tests::grow(log, 300);
  changed.keep(log.take_files());
  std::string& bundle = changed.files.at("tile/entries/001.p/44");
  bundle[4] = static_cast<char>(bundle[4] ^ 1);
  TileReader reader(changed, 300);
  CompactRange range;
  ASSERT_TRUE(grow_from_entries(reader, range));
  EXPECT_NE(range.root(), log.root());
}

TEST(TileReader, DamagedFilesAreNamed) {
  MemoryFiles damaged;
  TiledLog log;
  log_files_for_tests::grow(log, 5);
  damaged.keep(log.take_files());
  const MemoryFiles& good = damaged;
  const std::string tile = good.files.at("tile/0/000.p/5");
  for (const std::string& wrong : {std::string(), tile.substr(1), tile.substr(32)}) {
    damaged.files["tile/0/000.p/5"] = wrong;
    TileReader reader(damaged, 5);
    const auto read = read_root(reader, 5);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().kind, FaultKind::malformed);
    EXPECT_NE(read.error().found.find("tile/0/000.p/5"), std::string::npos);
  }
  damaged.files["tile/entries/000.p/5"] += 'x';
  TileReader reader(damaged, 5);
  EXPECT_EQ(reader.entry(0).error().kind, FaultKind::malformed);
}

TEST(TileReader, WhatIsBeyondTheSizeIsRefused) {
  TileReader reader(kept(), 1000);
  EXPECT_EQ(reader.entry(1000).error().kind, FaultKind::refused);
  EXPECT_EQ(reader.bundle(4).error().kind, FaultKind::refused);
  for (const NodeId node : {NodeId{0, 1000}, NodeId{9, 1}, NodeId{10, 0}, NodeId{64, 0},
                            NodeId{3, std::numeric_limits<std::uint64_t>::max()}}) {
    EXPECT_EQ(reader.read(std::vector{node}).error().kind, FaultKind::refused);
  }
}

}  // namespace
}  // namespace mandate::ledger::tile_reader_test
