#include "ledger/tiled_log.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

#include "ledger/log_files_for_tests.hpp"
#include "ledger/tile.hpp"
#include "ledger/vectors_for_tests.hpp"

namespace mandate::ledger::tiled_log_test {
namespace {

using namespace vectors_for_tests;
using log_files_for_tests::MemoryFiles;

void expect_file(const MemoryFiles& kept, const value& expected) {
  const auto file = kept.files.find(text(expected.at("path")));
  ASSERT_NE(file, kept.files.end()) << text(expected.at("path"));
  EXPECT_EQ(sha256(file->second), digest(expected.at("sha256"))) << file->first;
}

void expect_level(const MemoryFiles& kept, std::uint64_t size, const value& level) {
  const auto number_of_level = static_cast<std::uint32_t>(number(level.at("level")));
  std::uint64_t full = 0;
  while (width_at(number_of_level, full, size) == full_width) {
    EXPECT_TRUE(kept.files.contains(path_of(Tile{number_of_level, full})));
    ++full;
  }
  EXPECT_EQ(full, number(level.at("full_tiles")));
  EXPECT_EQ(width_at(number_of_level, full, size), number(level.at("partial_width")));
  for (const char* which : {"last_full", "partial"}) {
    if (const value* expected = level.as_object().if_contains(which)) {
      expect_file(kept, *expected);
    }
  }
}

TEST(TiledLog, FilesAreThoseOfTheVectorsAtEverySize) {
  const auto& sizes = vectors().at("tiles").at("sizes").as_object();
  EXPECT_EQ(sizes.size(), 12U);
  TiledLog log;
  MemoryFiles kept;
  for (const auto& at_size : sizes) {
    const std::uint64_t size = std::stoull(std::string(at_size.key()));
    ASSERT_GT(size, log.size());
    log_files_for_tests::grow(log, size);
    kept.keep(log.take_files());
    EXPECT_EQ(log.root(), digest(at_size.value().at("root")));
    for (const value& level : at_size.value().at("tiles").as_array()) {
      expect_level(kept, size, level);
    }
    for (const value& bundle : at_size.value().at("entry_bundles").as_array()) {
      expect_file(kept, bundle);
    }
  }
}

std::set<std::string> names_of(const std::vector<Resource>& files) {
  std::set<std::string> names;
  for (const Resource& file : files) {
    names.insert(file.name);
  }
  return names;
}

std::set<std::string> grown_names(std::uint64_t from, std::uint64_t to) {
  std::set<std::string> names;
  for (const Tile& tile : tiles_grown(from, to)) {
    names.insert(path_of(tile));
  }
  for (const BundleId& bundle : bundles_grown(from, to)) {
    names.insert(path_of(bundle));
  }
  return names;
}

// A log that is left and taken up again at any sizes writes what one writes that never stopped, and that is what
// `tiles_grown` names.
RC_GTEST_PROP(TiledLog, GrowsFromWhereItWasLeft, ()) {
  MemoryFiles kept;
  TiledLog log;
  const auto steps = *rc::gen::container<std::vector<std::uint64_t>>(rc::gen::inRange<std::uint64_t>(0, 700));
  for (const std::uint64_t step : steps) {
    const std::uint64_t before = log.size();
    if (before > 3000) {
      break;
    }
    TileReader reader(kept, before);
    auto resumed = TiledLog::resume(reader);
    RC_ASSERT(resumed.has_value());
    RC_ASSERT(resumed->take_files().empty());
    log = std::move(*resumed);
    log_files_for_tests::grow(log, before + step);
    std::vector<Resource> files = log.take_files();
    RC_ASSERT(names_of(files) == grown_names(before, before + step));
    RC_ASSERT(files.size() == names_of(files).size());
    kept.keep(std::move(files));
  }
  CompactRange whole;
  for (std::uint64_t i = 0; i < log.size(); ++i) {
    whole.append(leaf_hash(tree_for_tests::entry_text(i)));
  }
  RC_ASSERT(log.root() == whole.root());
}

// A log of any size in pieces of any size: the full files as they come and the rest at the end are those that come at
// once.
RC_GTEST_PROP(TiledLog, FullFilesMayBeTakenBefore, ()) {
  const auto step = *rc::gen::inRange<std::uint64_t>(1, 600);
  const auto size = *rc::gen::inRange<std::uint64_t>(0, 2000);
  TiledLog pieces;
  MemoryFiles kept;
  for (std::uint64_t at = 0; at < size; at = std::min(at + step, size)) {
    log_files_for_tests::grow(pieces, std::min(at + step, size));
    kept.keep(pieces.take_full_files());
    RC_ASSERT(std::ranges::none_of(kept.files, [](const auto& file) { return file.first.contains(".p/"); }));
  }
  kept.keep(pieces.take_files());
  TiledLog whole;
  MemoryFiles expected;
  log_files_for_tests::grow(whole, size);
  expected.keep(whole.take_files());
  RC_ASSERT(kept.files == expected.files);
}

TEST(TiledLog, IsTakenUpByItsRightEdgeAlone) {
  TiledLog log;
  MemoryFiles kept;
  log_files_for_tests::grow(log, 70000);
  kept.keep(log.take_files());
  kept.reads = 0;
  TileReader reader(kept, 70000);
  const auto resumed = TiledLog::resume(reader);
  ASSERT_TRUE(resumed);
  EXPECT_EQ(resumed->root(), log.root());
  EXPECT_EQ(kept.reads, 4U);  // tiles of three levels and a bundle
}

TEST(TiledLog, ARefusedEntryChangesNothing) {
  TiledLog log;
  log_files_for_tests::grow(log, 3);
  const Digest root = log.root();
  EXPECT_EQ(log.append(std::string(65'536, 'x')).error().kind, FaultKind::refused);
  EXPECT_EQ(log.root(), root);
  EXPECT_EQ(log.size(), 3U);
}

TEST(TiledLog, MissingFilesAreAFault) {
  MemoryFiles none;
  TileReader reader(none, 5);
  EXPECT_EQ(TiledLog::resume(reader).error().kind, FaultKind::not_found);
}

}  // namespace
}  // namespace mandate::ledger::tiled_log_test
