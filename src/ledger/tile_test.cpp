#include "ledger/tile.hpp"

#include <gtest/gtest.h>

#include "ledger/vectors_for_tests.hpp"

namespace mandate::ledger::tile_test {
namespace {

using namespace vectors_for_tests;

std::vector<std::string> paths(const std::vector<Tile>& tiles) {
  std::vector<std::string> all;
  for (const Tile& tile : tiles) {
    all.push_back(path_of(tile));
  }
  return all;
}

TEST(Tile, IndicesAreWrittenAsInTheVectors) {
  const auto& encodings = vectors().at("tiles").at("path_encoding").as_object();
  EXPECT_EQ(encodings.size(), 10U);
  for (const auto& encoding : encodings) {
    const std::uint64_t index = std::stoull(std::string(encoding.key()));
    EXPECT_EQ(path_of(Tile{3, index}), "tile/3/" + text(encoding.value()));
    EXPECT_EQ(path_of(BundleId{index}), "tile/entries/" + text(encoding.value()));
    EXPECT_EQ(path_of(Tile{0, index, 17}), "tile/0/" + text(encoding.value()) + ".p/17");
  }
}

// The example of c2sp.org/tlog-tiles.
TEST(Tile, ATreeOf70000Leaves) {
  const std::vector<Tile> tiles = tiles_grown(0, 70000);
  ASSERT_EQ(tiles.size(), 273U + 1U + 1U + 1U + 1U);
  EXPECT_EQ(tiles[272], (Tile{0, 272, 256}));
  EXPECT_EQ(tiles[273], (Tile{0, 273, 112}));
  EXPECT_EQ(tiles[274], (Tile{1, 0, 256}));
  EXPECT_EQ(tiles[275], (Tile{1, 1, 17}));
  EXPECT_EQ(tiles[276], (Tile{2, 0, 1}));
  EXPECT_EQ(bundles_grown(0, 70000).size(), 274U);
}

TEST(Tile, GrowthGivesWhatIsNewOrWider) {
  EXPECT_EQ(paths(tiles_grown(0, 1)), std::vector<std::string>({"tile/0/000.p/1"}));
  EXPECT_EQ(paths(tiles_grown(255, 256)), std::vector<std::string>({"tile/0/000", "tile/1/000.p/1"}));
  EXPECT_EQ(paths(tiles_grown(256, 257)), std::vector<std::string>({"tile/0/001.p/1"}));
  EXPECT_EQ(paths(tiles_grown(65535, 65537)),
            std::vector<std::string>({"tile/0/255", "tile/0/256.p/1", "tile/1/000", "tile/2/000.p/1"}));
  EXPECT_TRUE(tiles_grown(300, 300).empty());
  EXPECT_TRUE(bundles_grown(256, 256).empty());
  EXPECT_EQ(bundles_grown(256, 300), std::vector<BundleId>({{1, 44}}));
}

TEST(Tile, WidthIsTheRemainderOfItsLevel) {
  EXPECT_EQ(width_at(0, 273, 70000), 112U);
  EXPECT_EQ(width_at(0, 272, 70000), 256U);
  EXPECT_EQ(width_at(0, 274, 70000), 0U);
  EXPECT_EQ(width_at(1, 1, 70000), 17U);
  EXPECT_EQ(width_at(3, 0, 70000), 0U);
  EXPECT_EQ(width_at(0, 1, 256), 0U);
  EXPECT_EQ(width_at(63, 0, 70000), 0U);
}

}  // namespace
}  // namespace mandate::ledger::tile_test
