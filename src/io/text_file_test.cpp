#include "io/text_file.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <string>
#include <string_view>

#include "io/folder_for_tests.hpp"
#include "io/problems_for_tests.hpp"

namespace mandate::io::text_file_test {
namespace {

using namespace std::string_view_literals;

// printf 'area,for\nKZ-10,1\n' | zstd | xxd -i
constexpr std::string_view zstd_table =
    "\x28\xB5\x2F\xFD\x04\x58\x89\x00\x00"
    "area,for\nKZ-10,1\n"
    "\x9C\x59\x6B\xB9"sv;

TEST(TextFile, ReadsText) {
  const TestFolder folder;
  Problems problems;
  EXPECT_EQ(read_text_file(folder.write("a.yaml", "case: a\n"), problems), "case: a\n");
  EXPECT_EQ(read_text_file(folder.write("long.csv", std::string(300'000, 'x')), problems).value_or("").size(),
            300'000U);
  EXPECT_TRUE(problems.empty());
}

TEST(TextFile, ReadsAPipeThatHasNoSize) {
  const TestFolder folder;
  const std::string fifo = (folder.path() / "pipe").string();
  ASSERT_EQ(std::system(("mkfifo " + fifo + " && (printf 'a: b\\n' > " + fifo + " &)").c_str()), 0);
  Problems problems;
  EXPECT_EQ(read_text_file(fifo, problems), "a: b\n");
}

TEST(TextFile, AMissingFile) {
  const TestFolder folder;
  Problems problems;
  EXPECT_FALSE(read_text_file(folder.path() / "none.yaml", problems));
  EXPECT_TRUE(has_only_problem(problems, "none.yaml", {0, 0}, {"no such file", "Check the spelling"}));
}

TEST(TextFile, AMissingFolder) {
  Problems problems;
  EXPECT_FALSE(read_text_file("/nowhere/at/all.yaml", problems));
  EXPECT_TRUE(has_only_problem(problems, "/nowhere/at/all.yaml", {0, 0}, {"the folder does not exist either"}));
}

TEST(TextFile, AFolder) {
  const TestFolder folder;
  Problems problems;
  EXPECT_FALSE(read_text_file(folder.path(), problems));
  EXPECT_TRUE(has_only_problem(problems, folder.path().string(), {0, 0}, {"a folder", "expected a file"}));
}

TEST(TextFile, AFileWithoutPermission) {
  if (geteuid() == 0) {
    GTEST_SKIP() << "nothing is forbidden to root";
  }
  const TestFolder folder;
  const std::filesystem::path path = folder.write("secret.csv", "a,b\n");
  std::filesystem::permissions(path, std::filesystem::perms::none);
  Problems problems;
  EXPECT_FALSE(read_text_file(path, problems));
  EXPECT_TRUE(has_only_problem(problems, "secret.csv", {0, 0}, {"cannot be read", "permissions"}));
}

// Opens, but its first page is not mapped.
TEST(TextFile, AFileThatFailsOnReading) {
  Problems problems;
  EXPECT_FALSE(read_text_file("/proc/self/mem", problems));
  EXPECT_TRUE(has_only_problem(problems, "/proc/self/mem", {0, 0}, {"cannot be read to its end"}));
}

TEST(TextFile, AnEmptyFile) {
  const TestFolder folder;
  Problems problems;
  EXPECT_FALSE(read_text_file(folder.write("a.csv", ""), problems));
  EXPECT_FALSE(read_text_file(folder.write("a.csv.zst", ""), problems));
  EXPECT_EQ(problems.size(), 2U);
  EXPECT_TRUE(has_problem(problems, "a.csv", {0, 0}, {"an empty file"}));
  EXPECT_TRUE(has_problem(problems, "a.csv.zst", {0, 0}, {"an empty file"}));
}

TEST(TextFile, TooLarge) {
  const TestFolder folder;
  Problems problems;
  EXPECT_TRUE(read_text_file(folder.write("a.csv", "12345"), problems, 5));
  EXPECT_FALSE(read_text_file(folder.write("b.csv", "123456"), problems, 5));
  EXPECT_TRUE(has_only_problem(problems, "b.csv", {0, 0}, {"more than 5 bytes", "Split it"}));
}

TEST(TextFile, DecompressesByItsName) {
  const TestFolder folder;
  Problems problems;
  EXPECT_EQ(read_text_file(folder.write("a.csv.zst", zstd_table), problems), "area,for\nKZ-10,1\n");
  EXPECT_TRUE(problems.empty()) << all_texts(problems);
  EXPECT_FALSE(read_text_file(folder.write("b.csv", zstd_table), problems));
  EXPECT_TRUE(has_only_problem(problems, "b.csv", {0, 0}, {"zstd data", ".zst"}));
}

TEST(TextFile, CorruptedData) {
  const TestFolder folder;
  Problems problems;
  EXPECT_FALSE(read_text_file(folder.write("a.csv.zst", "area,for\n"), problems));
  EXPECT_FALSE(read_text_file(folder.write("a.csv.gz", "area,for\n"), problems));
  EXPECT_FALSE(read_text_file(folder.write("cut.csv.zst", zstd_table.substr(0, 20)), problems));
  EXPECT_EQ(problems.size(), 3U);
  EXPECT_TRUE(has_problem(problems, "a.csv.zst", {0, 0}, {"corrupted zstd data"}));
  EXPECT_TRUE(has_problem(problems, "a.csv.gz", {0, 0}, {"corrupted gzip data"}));
  EXPECT_TRUE(has_problem(problems, "cut.csv.zst", {0, 0}, {"truncated zstd data"}));
}

TEST(TextFile, ChecksTheEncodingAfterDecompression) {
  const TestFolder folder;
  Problems problems;
  EXPECT_FALSE(read_text_file(folder.write("a.csv",
                                           "\xFF\xFE"
                                           "a\0"sv),
                              problems));
  EXPECT_TRUE(has_only_problem(problems, "a.csv", {1, 1}, {"UTF-16"}));
}

}  // namespace
}  // namespace mandate::io::text_file_test
