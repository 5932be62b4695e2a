// Files that are broken, cut off, swollen or not what they should be.
#include <gtest/gtest.h>
#include <zip.h>
#include <zlib.h>

#include <string>

#include "io/cvr_for_tests.hpp"

namespace mandate::io::cvr_damaged_test {
namespace {

TEST(CvrDamaged, what_is_no_export_is_named) {
  const TestFolder folder;
  Problems problems;
  EXPECT_FALSE(read_here(folder.write("a.txt", "Dear Sir or Madam,\n"), problems));
  EXPECT_TRUE(has_only_problem(problems, "a.txt", {}, {"no cast vote records", "NIST SP 1500-103"}));
  problems.clear();
  EXPECT_FALSE(read_here(folder.path() / "none.json", problems));
  EXPECT_TRUE(has_problem(problems, "none.json", {}, {"no such file"}));
  problems.clear();
  EXPECT_FALSE(read_here(folder.write("b.json", "{\"a\": 1}"), problems));
  EXPECT_TRUE(has_only_problem(problems, "b.json", {}, {"no contest"}));
}

TEST(CvrDamaged, references_to_nothing_are_named_with_their_record) {
  const TestFolder folder;
  Problems problems;
  const auto file = folder.write("a.json", R"({"CVR": [
    {"CurrentSnapshotId": "x", "CVRSnapshot": [{"@id": "s"}]},
    {"CurrentSnapshotId": "s", "CVRSnapshot": [{"@id": "s", "CVRContest": [{"ContestId": "other"}]}]},
    {"CurrentSnapshotId": "s", "CVRSnapshot": [{"@id": "s", "CVRContest": [{"ContestId": "c", "CVRContestSelection": [
      {"ContestSelectionId": "z", "SelectionPosition": [{"HasIndication": "yes"}]}]}]}]}],
    "Election": [{"Contest": [{"@id": "c", "ContestSelection": [{"@id": "a"}]}]}]})");
  EXPECT_FALSE(read_here(file, problems));
  ASSERT_EQ(problems.size(), 3U) << all_texts(problems);
  EXPECT_TRUE(has_problem(problems, "a.json", {}, {"CVR[0].CurrentSnapshotId", "'x'"}));
  EXPECT_TRUE(has_problem(problems, "a.json", {}, {"CVR[1]", "the contest 'other'"}));
  EXPECT_TRUE(has_problem(problems, "a.json", {}, {"CVR[2]", "the selection 'z'"}));
}

TEST(CvrDamaged, votes_that_are_no_single_votes_are_refused) {
  const TestFolder folder;
  Problems problems;
  const auto file = folder.write("a.json", R"({"Election": [{"Contest": [
    {"@id": "c", "VoteVariation": "cumulative", "ContestSelection": [{"@id": "a"}]}]}]})");
  EXPECT_FALSE(read_here(file, problems));
  EXPECT_TRUE(has_only_problem(problems, "a.json", {}, {"'cumulative'", "--contest"}));
}

TEST(CvrDamaged, cut_off_anywhere_is_a_problem) {
  const TestFolder folder;
  const std::string whole =
      R"({"CVR": [{"CurrentSnapshotId": "s", "CVRSnapshot": [{"@id": "s"}]}], "Election": [{"Contest": [{"@id": "c"}]}]})";
  for (std::size_t size = 1; size < whole.size(); size += 7) {
    Problems problems;
    EXPECT_FALSE(read_here(folder.write("a.json", whole.substr(0, size)), problems)) << size;
    EXPECT_EQ(problems.size(), 1U) << all_texts(problems);
  }
}

TEST(CvrDamaged, dominion_without_its_manifests) {
  const TestFolder folder;
  Problems problems;
  EXPECT_FALSE(read_here(folder.write("CvrExport.json", "{\"Sessions\": []}"), problems));
  EXPECT_TRUE(has_only_problem(problems, "ContestManifest.json", {}, {"no such file", "CvrExport.json"}));
}

TEST(CvrDamaged, table_with_a_row_too_long_and_a_value_that_is_none) {
  const TestFolder folder;
  Problems problems;
  EXPECT_FALSE(read_here(folder.write("a.csv", "Cast Vote Record,Question\n1,Yes\n2,No,No\n"), problems));
  EXPECT_TRUE(has_only_problem(problems, "a.csv", {3, 3}, {"3 fields"}));
  problems.clear();
  EXPECT_FALSE(read_here(folder.write("b.csv", "V,5\n,A (Vote For=1)\n,Ash\nCvrNumber,\n1,2\n1\n"), problems));
  EXPECT_TRUE(has_problem(problems, "b.csv", {5, 1}, {"'2'", "1, 0 or nothing"}));
  EXPECT_TRUE(has_problem(problems, "b.csv", {6, 1}, {"1 field;"}));
}

// 100 MiB of blanks become some hundred kilobytes: more than a thousand times as much comes out.
TEST(CvrDamaged, gzip_that_swells_without_end) {
  const TestFolder folder;
  const std::string path = (folder.path() / "a.json.gz").string();
  gzFile file = gzopen(path.c_str(), "wb9");
  const std::string blanks(std::size_t{1} << 20U, ' ');
  gzwrite(file, "{\"CVR\":[", 8);
  for (int i = 0; i < 100; ++i) {
    gzwrite(file, blanks.data(), static_cast<unsigned>(blanks.size()));
  }
  gzclose(file);
  Problems problems;
  EXPECT_FALSE(read_here(path, problems));
  ASSERT_EQ(problems.size(), 1U) << all_texts(problems);
  EXPECT_NE(problems.front().text().find("MiB after decompression"), std::string::npos) << all_texts(problems);
}

TEST(CvrDamaged, a_damaged_zip) {
  const TestFolder folder;
  Problems problems;
  EXPECT_FALSE(read_here(folder.write("a.zip", "PK\x03\x04 and then nothing"), problems));
  EXPECT_TRUE(has_only_problem(problems, "a.zip", {}, {"zip"}));
}

}  // namespace
}  // namespace mandate::io::cvr_damaged_test
