#include "sequencer/posix_disk.hpp"

#include <gtest/gtest.h>

#include <cerrno>
#include <fstream>

#include "io/folder_for_tests.hpp"

namespace mandate::sequencer::posix_disk_test {
namespace {

class PosixDiskTest : public testing::Test {
 protected:
  io::TestFolder folder;
  PosixDisk disk{folder.path()};
};

TEST_F(PosixDiskTest, WritesReadsAndResizesAtAnyPlace) {
  ASSERT_TRUE(disk.make_folder("a"));
  ASSERT_TRUE(disk.make_folder("a")) << "one that is there is no error";
  const auto file = disk.open("a/b", Opening::make);
  ASSERT_TRUE(file) << file.error().found;
  ASSERT_TRUE((*file)->write_at(4, "efgh"));
  ASSERT_TRUE((*file)->write_at(0, "abcd"));
  ASSERT_TRUE((*file)->sync());
  EXPECT_EQ((*file)->size(), 8U);
  std::string read(10, '?');
  EXPECT_EQ((*file)->read_at(2, read), 6U);
  EXPECT_EQ(read.substr(0, 6), "cdefgh");
  ASSERT_TRUE((*file)->resize(3));
  EXPECT_EQ((*file)->read_at(0, read), 3U);
  EXPECT_TRUE(disk.sync_folder("a"));
  EXPECT_TRUE(disk.sync_folder(""));
}

TEST_F(PosixDiskTest, NamesAreMadeMovedListedAndRemoved) {
  folder.write("tile/0/000", "full");
  folder.write("tile/0/000.new", "half");
  EXPECT_EQ(disk.list("tile/0"), (std::vector<std::string>{"000", "000.new"}));
  EXPECT_EQ(disk.list("tile"), std::vector<std::string>{"0/"});
  EXPECT_EQ(disk.list("nowhere"), std::vector<std::string>());
  EXPECT_EQ(disk.exists("tile/0/000"), true);
  EXPECT_EQ(disk.exists("tile/0/000/x"), false);
  EXPECT_TRUE(disk.rename("tile/0/000.new", "tile/0/000"));
  EXPECT_EQ(disk.list("tile/0"), std::vector<std::string>{"000"});
  EXPECT_TRUE(disk.remove("tile/0/000"));
  EXPECT_TRUE(disk.remove("tile/0/000")) << "one that is not there is no error";
}

TEST_F(PosixDiskTest, ErrorsSayWhichCallAndWhichFile) {
  folder.write("there", "");
  EXPECT_EQ(disk.open("there", Opening::make).error().code, EEXIST);
  const auto missing = disk.open("no/file", Opening::read);
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ENOENT);
  EXPECT_NE(missing.error().found.find("opening of " + (folder.path() / "no/file").string()), std::string::npos);
  EXPECT_EQ(disk.sync_folder("no").error().code, ENOENT);
  EXPECT_EQ(disk.rename("no", "yes").error().code, ENOENT);
}

TEST_F(PosixDiskTest, TheLockIsHeldByOne) {
  auto first = disk.lock("log");
  ASSERT_TRUE(first);
  EXPECT_EQ(disk.lock("log").error().code, EWOULDBLOCK);
  first->reset();
  EXPECT_TRUE(disk.lock("log"));
}

}  // namespace
}  // namespace mandate::sequencer::posix_disk_test
