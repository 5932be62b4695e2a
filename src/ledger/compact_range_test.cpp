#include "ledger/compact_range.hpp"

#include <gtest/gtest.h>

#include "ledger/tree_for_tests.hpp"
#include "ledger/vectors_for_tests.hpp"

namespace mandate::ledger::compact_range_test {
namespace {

using namespace vectors_for_tests;

TEST(CompactRange, RootsAreThoseOfTheVectors) {
  const value& hashes = vectors().at("hashes");
  CompactRange range;
  EXPECT_EQ(range.root(), digest(hashes.at("empty_root")));
  const auto& roots = hashes.at("roots_by_size").as_array();
  ASSERT_EQ(roots.size(), 9U);
  for (std::size_t i = 0; i < 8; ++i) {
    EXPECT_EQ(range.root(), digest(roots[i]));
    const Digest leaf = leaf_hash(bytes_from_hexadecimal(hashes.at("leaf_inputs").as_array()[i]));
    EXPECT_EQ(leaf, digest(hashes.at("leaf_hashes").as_array()[i]));
    range.append(leaf);
  }
  EXPECT_EQ(range.root(), digest(roots[8]));
}

TEST(CompactRange, CompletedNodesAreThoseOfTheVectors) {
  const value& hashes = vectors().at("hashes");
  std::map<NodeId, Digest> nodes;
  CompactRange range;
  for (const value& leaf : hashes.at("leaf_hashes").as_array()) {
    range.append(*digest(leaf), [&](NodeId node, const Digest& hash) { nodes.emplace(node, hash); });
  }
  EXPECT_EQ(nodes.size(), 8U + 4U + 2U + 1U);
  for (std::uint32_t level = 1; level <= 3; ++level) {
    const auto& expected = hashes.at("level" + std::to_string(level)).as_array();
    for (std::size_t i = 0; i < expected.size(); ++i) {
      EXPECT_EQ(nodes.at({level, i}), digest(expected[i])) << level << ' ' << i;
    }
  }
}

TEST(CompactRange, GrowsOnFromItsPeaks) {
  tree_for_tests::MemoryTree tree;
  std::vector<std::string> entries;
  for (std::uint64_t size = 0; size < 40; ++size) {
    auto resumed = CompactRange::resume(size, *tree.read(peak_nodes(0, size)));
    ASSERT_TRUE(resumed);
    EXPECT_EQ(resumed->root(), tree_for_tests::root_by_definition(entries, 0, size));
    entries.push_back(tree_for_tests::entry_text(size));
    resumed->append(leaf_hash(entries.back()));
    EXPECT_EQ(resumed->root(), tree_for_tests::root_by_definition(entries, 0, size + 1));
    tree.append(entries.back());
  }
}

TEST(CompactRange, NeedsAPeakForEachBit) {
  EXPECT_FALSE(CompactRange::resume(5, {Digest{}}));
  EXPECT_FALSE(CompactRange::resume(0, {Digest{}}));
  EXPECT_TRUE(CompactRange::resume(0, {}));
  EXPECT_FALSE(CompactRange::resume(std::uint64_t{1} << 63U, {Digest{}}));
}

}  // namespace
}  // namespace mandate::ledger::compact_range_test
