// The simulated disk forgets as disks do.
#include "fault/simulated_disk.hpp"

#include <gtest/gtest.h>

#include <cerrno>

namespace mandate::fault::simulated_disk_test {
namespace {

using sequencer::Opening;
using Files = std::map<std::string, std::string>;

void write(SimulatedDisk& disk, std::string_view name, std::string_view bytes, bool sync) {
  const auto file = disk.open(name, Opening::write);
  ASSERT_TRUE(file);
  ASSERT_TRUE((*file)->write_at(0, bytes));
  ASSERT_TRUE(!sync || (*file)->sync());
}

TEST(SimulatedDisk, AFileNeedsItsOwnSyncAndItsNameThatOfTheFolder) {
  SimulatedDisk disk(1);
  write(disk, "synced", "a", true);
  ASSERT_TRUE(disk.sync_folder(""));
  write(disk, "nameless", "b", true);
  write(disk, "synced", "c", false);
  EXPECT_EQ(disk.durable_files(), (Files{{"synced", "a"}}));
  EXPECT_EQ(disk.files(), (Files{{"nameless", "b"}, {"synced", "c"}}));
  disk.lose_power(0);
  EXPECT_EQ(disk.files(), (Files{{"synced", "a"}}));
}

TEST(SimulatedDisk, ARenameIsNotDurableUntilTheFolderIs) {
  SimulatedDisk disk(1);
  write(disk, "a", "old", true);
  ASSERT_TRUE(disk.sync_folder(""));
  write(disk, "b", "new", true);
  ASSERT_TRUE(disk.rename("b", "a"));
  disk.lose_power(0);
  EXPECT_EQ(disk.files(), (Files{{"a", "old"}}));
  write(disk, "b", "new", true);
  ASSERT_TRUE(disk.rename("b", "a"));
  ASSERT_TRUE(disk.sync_folder(""));
  disk.lose_power(0);
  EXPECT_EQ(disk.files(), (Files{{"a", "new"}}));
}

TEST(SimulatedDisk, AFileInAFolderThatIsNotDurableIsNotFound) {
  SimulatedDisk disk(1);
  ASSERT_TRUE(disk.make_folder("f"));
  write(disk, "f/a", "a", true);
  ASSERT_TRUE(disk.sync_folder("f"));
  EXPECT_EQ(disk.durable_files(), Files());
  ASSERT_TRUE(disk.sync_folder(""));
  EXPECT_EQ(disk.durable_files(), (Files{{"f/a", "a"}}));
}

TEST(SimulatedDisk, AfterAFailedSyncAnotherOneProvesNothing) {
  SimulatedDisk disk(1);
  const auto file = disk.open("a", Opening::write);
  ASSERT_TRUE(disk.sync_folder(""));
  const std::string bytes(std::size_t{64} * 512, 'x');
  ASSERT_TRUE((*file)->write_at(0, bytes));
  disk.faults.fail_at = disk.calls() + 1;
  EXPECT_EQ((*file)->sync().error().code, EIO);
  EXPECT_TRUE((*file)->sync());
  EXPECT_EQ(disk.files().at("a"), bytes) << "as programs see it";
  EXPECT_NE(disk.durable_files().at("a"), bytes);
}

TEST(SimulatedDisk, WithoutSpaceAWriteEndsInItsMidst) {
  SimulatedDisk disk(1);
  const auto file = disk.open("a", Opening::write);
  disk.faults.space = 10;
  EXPECT_TRUE((*file)->write_at(0, "12345678"));
  EXPECT_EQ((*file)->write_at(8, "12345678").error().code, ENOSPC);
  EXPECT_TRUE((*file)->write_at(0, "87654321")) << "what is there may be written over";
}

TEST(SimulatedDisk, WhatHasStoppedDoesNothingMore) {
  SimulatedDisk disk(1);
  write(disk, "a", "a", true);
  disk.faults.stop_at = disk.calls() + 1;
  EXPECT_FALSE(disk.rename("a", "b"));
  EXPECT_FALSE(disk.remove("a"));
  EXPECT_EQ(disk.files(), (Files{{"a", "a"}}));
  disk.restart();
  EXPECT_TRUE(disk.rename("a", "b"));
}

}  // namespace
}  // namespace mandate::fault::simulated_disk_test
