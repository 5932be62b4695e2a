#include "witness/file_replacement.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <iterator>

#include "io/folder_for_tests.hpp"

namespace mandate::witness::file_replacement_test {
namespace {

std::string bytes_in(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(FileReplacement, TheFileHasTheNewBytesAndNothingElseIsLeft) {
  const io::TestFolder folder;
  const auto path = folder.write("checkpoint", "old");
  ASSERT_EQ(chmod(path.c_str(), 0640), 0);
  ASSERT_TRUE(replace_file(path, "new bytes"));
  EXPECT_EQ(bytes_in(path), "new bytes");
  struct stat there{};
  ASSERT_EQ(stat(path.c_str(), &there), 0);
  EXPECT_EQ(there.st_mode & 0777U, 0640U) << "who may read it stays";
  ASSERT_TRUE(replace_file(folder.path() / "new", ""));
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 2);
}

TEST(FileReplacement, WhereItCannotBeTheOldFileStays) {
  const io::TestFolder folder;
  folder.write("checkpoint/inside", "a folder of that name");
  EXPECT_FALSE(replace_file(folder.path() / "checkpoint", "new"));
  EXPECT_FALSE(replace_file(folder.path() / "nowhere" / "checkpoint", "new"));
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1) << "nothing is left beside it";
}

}  // namespace
}  // namespace mandate::witness::file_replacement_test
