// Disks that are not honest, and habits that are not safe, must be noticed: by the log itself where it can, else by the
// history of the fault tests. A test that could not fail would prove nothing.
#include <gtest/gtest.h>

#include <algorithm>

#include "fault/world.hpp"
#include "ledger/checkpoint.hpp"

namespace mandate::fault::doubles_test {
namespace {

using sequencer::SequencerFault;

const Work some = {2, 0, 3, 0, 4};

bool is_breached(const World& world, std::string_view how) {
  return std::ranges::any_of(world.history.breaches(),
                             [&](const std::string& breach) { return breach.find(how) != std::string::npos; });
}

// The plug is pulled: not even the log is closed, which would bring its write-ahead log home.
std::function<void()> pull(World& world) {
  return [&] { world.disk.faults.stop_at = world.disk.calls() + 1; };
}

TEST(Doubles, AnHonestDiskBreachesNothing) {
  World world(1);
  EXPECT_TRUE(world.trial.live(some, pull(world)));
  world.disk.lose_power(0);
  EXPECT_TRUE(world.settle());
  EXPECT_EQ(world.history.breaches(), std::vector<std::string>());
  EXPECT_EQ(world.history.entries_acknowledged(), 9U);
  EXPECT_EQ(world.history.checkpoints_seen(), 4U) << "of 0, 2, 5 and 9 entries";
}

// What PRAGMA synchronous = OFF does. The entries are gone; the log knows by its checkpoint, and signs no second root.
TEST(Doubles, CommitsThatAreNotSyncedLoseEntriesAndTheLogDoesNotGoOn) {
  World world(1);
  world.disk.faults.lying_sync = [](std::string_view name) { return name.ends_with("-wal"); };
  EXPECT_TRUE(world.trial.live(some, pull(world)));
  world.disk.lose_power(0);
  const auto settled = world.settle();
  ASSERT_FALSE(settled);
  EXPECT_EQ(settled.error().fault, SequencerFault::behind) << settled.error().found;
  EXPECT_TRUE(is_breached(world, "it does not start"));
}

TEST(Doubles, AcknowledgedEntriesThatAreGoneAreNoticed) {
  World world(1);
  world.disk.faults.lying_sync = [](std::string_view name) { return name.ends_with("-wal"); };
  EXPECT_TRUE(world.trial.live({2}, pull(world)));
  world.disk.lose_power(0);
  EXPECT_TRUE(world.settle()) << "nothing of them was published";
  EXPECT_TRUE(is_breached(world, "the acknowledged entry 0 is lost"));
}

TEST(Doubles, TilesThatAreNotSyncedAreNoticed) {
  World world(1);
  world.disk.faults.lying_sync = [](std::string_view name) {
    return name.ends_with(".new") && name.starts_with("tile/");
  };
  EXPECT_TRUE(world.trial.live(some));
  EXPECT_TRUE(is_breached(world, "not durable"));
}

TEST(Doubles, NamesOfTilesThatAreNotSyncedAreNoticed) {
  for (const std::string_view folder : {"", "tile", "tile/entries", "tile/0/000.p"}) {
    World world(1);
    world.disk.faults.lying_sync = [&](std::string_view name) { return name == folder; };
    EXPECT_TRUE(world.trial.live(some));
    EXPECT_TRUE(is_breached(world, "not durable")) << folder;
  }
}

// One bit of a tile is another than was written (as ended the log Yeti 2022): nothing is signed over it.
TEST(Doubles, ABitThatTheDiskChangedIsNotSigned) {
  std::size_t refused = 0;
  for (std::uint64_t call = 1; call < 400; call += 13) {
    World world(call);
    world.disk.faults.corrupt_at = call;
    const auto lived = world.trial.live(some);
    refused += lived ? 0U : 1U;
    EXPECT_TRUE(lived || lived.error().fault == SequencerFault::not_read_back) << lived.error().found;
    EXPECT_TRUE(world.settle());
    EXPECT_EQ(world.history.breaches(), std::vector<std::string>()) << call;
  }
  EXPECT_GT(refused, 5U);
}

// The same for a program that signs what it has in memory: reads that never see the disk.
TEST(Doubles, SigningWithoutReadingBackIsNoticed) {
  World world(1);
  ASSERT_TRUE(world.trial.live({2, 0}));
  world.disk.faults.reads_from_memory = true;
  world.disk.faults.corrupt_at = 1;
  EXPECT_TRUE(world.trial.live({3, 0})) << "it signs";
  EXPECT_TRUE(is_breached(world, "not durable"));
}

// After an fsync that failed, the system takes pages for written that are not. Rewriting the write-ahead log at the
// start is what makes them so; on a disk where that does nothing, entries are lost that were already published.
// That it does so on an honest disk is what the endings of simulated_fault_test.cpp show.
TEST(Doubles, WhatAFailedSyncLeftInMemoryIsLostWhereItCannotBeWrittenAgain) {
  bool noticed = false;
  for (std::uint64_t call = 1; call < 250 && !noticed; ++call) {
    World world(call);
    world.disk.faults.skips_same_writes = true;
    world.disk.faults.fail_at = call;
    world.disk.faults.stop_at = call + 1;
    static_cast<void>(world.trial.live(some));
    static_cast<void>(world.settle());
    world.disk.lose_power(0);
    static_cast<void>(world.settle());
    noticed = !world.history.breaches().empty();
  }
  EXPECT_TRUE(noticed);
}

std::string head_of(std::uint64_t size, std::string_view root) {
  const std::vector<const ledger::SigningKey*> signers = {&officer()};
  return *ledger::sign_checkpoint({"fault.example/log", {size, ledger::leaf_hash(root)}, {}}, signers);
}

TEST(Doubles, TwoRootsAtASizeAndAnIndexGivenTwiceAreNoticed) {
  World world(1);
  world.history.saw(head_of(3, "a"), {});
  world.history.saw(head_of(3, "b"), {});
  world.history.acknowledged(0, {"x", "y"});
  world.history.acknowledged(1, {"z"});
  EXPECT_TRUE(is_breached(world, "two roots at the size 3"));
  EXPECT_TRUE(is_breached(world, "the index 1 was given twice"));
}

}  // namespace
}  // namespace mandate::fault::doubles_test
