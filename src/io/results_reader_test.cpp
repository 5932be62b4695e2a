#include "io/results_reader.hpp"

#include <gtest/gtest.h>
#include <zstd.h>

#include <filesystem>
#include <string>

#include "io/folder_for_tests.hpp"
#include "io/problems_for_tests.hpp"

namespace mandate::io::results_reader_test {
namespace {

using namespace std::string_literals;

constexpr const char* small_table = "unit,for,against\n1,2,3\n";

std::string zstd_of(const std::string& text) {
  std::string out(ZSTD_compressBound(text.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), text.data(), text.size(), 3));
  return out;
}

Problems problems_of(const std::filesystem::path& path, const ReadRequest& request = {}) {
  Problems problems;
  EXPECT_FALSE(read_results(path, request, problems));
  return problems;
}

TEST(FileKind, WhatFilesAre) {
  EXPECT_EQ(kind_of(small_table).format, ResultsFormat::csv);
  EXPECT_EQ(kind_of("election,date,contest,x\n").format, ResultsFormat::long_csv);
  EXPECT_EQ(kind_of("county,precinct,office,district,party,candidate,votes\n").format, ResultsFormat::openelections);
  EXPECT_EQ(kind_of("# x\nWahlart;Wahltag;Gebietsart;Gebietsnummer\n").format, ResultsFormat::kerg2);
  EXPECT_EQ(kind_of("PK\x03\x04 xl/workbook.xml").format, ResultsFormat::xlsx);
  EXPECT_EQ(kind_of("{\"@type\": \"ElectionResults.ElectionReport\"}").format, ResultsFormat::nist_json);
  EXPECT_EQ(kind_of("<ElectionReport xmlns=\"x\"/>").format, ResultsFormat::nist_xml);
}

TEST(FileKind, AnEmlMessageSaysItsElection) {
  const FileKind kind = kind_of(
      "<?xml version=\"1.0\"?>\n<!-- x --><EML xmlns=\"urn:oasis:names:tc:evs:schema:eml\" Id=\"230b\">"
      "<ElectionIdentifier Id=\"GR2022_Test\"><kr:ElectionDate>2022-03-16</kr:ElectionDate>");
  EXPECT_EQ(kind.what, "an EML 230b candidate list");
  EXPECT_EQ(kind.form, "230b");
  EXPECT_EQ(kind.election, "GR2022_Test");
  EXPECT_EQ(kind.date, Date::of(2022, 3, 16));
}

TEST(FileKind, WhatIsNoResultsIsNamed) {
  for (const auto& [head, what] : std::vector<std::pair<std::string, std::string>>{
           {"%PDF-1.7", "a PDF document"},
           {"\xFF\xD8\xFF\xE0", "a picture"},
           {"<!DOCTYPE html><html>", "a web page"},
           {"{\"Version\":\"5\",\"Sessions\":[{\"TabulatorId\":1", "a cast vote record export (Dominion)"},
           {"{\"@type\":\"CVR.CastVoteRecordReport\"", "a cast vote record export (NIST SP 1500-103)"},
           {"<Cvr xmlns=\"x\">", "a cast vote record export (Hart)"},
           {"Cast Vote Record,Precinct,Ballot Style\n", "a cast vote record export (ES&S)"},
           {"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "an OpenDocument spreadsheet"},
           {"PK\x03\x04 photo.jpg", "a ZIP archive"},
           {"case: x\nprocedure: y\n", "a case of this program"},
           {"\x01\x02\x03", "binary data"},
           {"", "an empty file"}}) {
    EXPECT_FALSE(kind_of(head).format) << what;
    EXPECT_EQ(kind_of(head).what.substr(0, what.size()), what);
  }
}

TEST(FileKind, Utf16IsSeenThrough) {
  EXPECT_EQ(kind_of("\xFF\xFE\x17\x04;\0a\0\n\0"s).format, ResultsFormat::csv);
  EXPECT_EQ(kind_of("\xFE\xFF\x04\x17\0;\0a\0\n"s).format, ResultsFormat::csv);
}

TEST(ResultsReader, CompressedFilesByTheirBytes) {
  const TestFolder folder;
  Problems problems;
  EXPECT_TRUE(read_results(folder.write("named-wrongly.csv", zstd_of(small_table)), {}, problems))
      << all_texts(problems);
}

TEST(ResultsReader, ATruncatedFrame) {
  const TestFolder folder;
  const std::string whole = zstd_of(small_table);
  EXPECT_TRUE(has_only_problem(problems_of(folder.write("t.csv.zst", whole.substr(0, whole.size() - 5))), "t.csv.zst",
                               {}, {"truncated zstd data"}));
}

TEST(ResultsReader, GarbageOfTenGibibytesIsRefusedByItsBeginning) {
  const TestFolder folder;
  const std::filesystem::path file = folder.write("garbage.bin", std::string(100, '\0'));
  std::filesystem::resize_file(file, std::uintmax_t{10} << 30U);
  EXPECT_TRUE(has_only_problem(problems_of(file), "garbage.bin", {}, {"binary data"}));
}

TEST(ResultsReader, ATableOfTenGibibytesIsRefusedByItsSize) {
  const TestFolder folder;
  const std::filesystem::path file = folder.write("large.csv", "unit,for\n" + std::string(head_bytes, '1'));
  std::filesystem::resize_file(file, std::uintmax_t{10} << 30U);
  EXPECT_TRUE(has_only_problem(problems_of(file), "large.csv", {}, {"10240 MiB", "at most 256 MiB"}));
}

TEST(ResultsReader, ABombIsABoundedError) {
  const TestFolder folder;
  const std::string bomb = zstd_of("unit,for\n" + std::string(std::size_t{80} << 20U, '1'));
  ASSERT_LT(bomb.size(), std::size_t{1} << 20U);
  EXPECT_TRUE(has_only_problem(problems_of(folder.write("bomb.csv.zst", bomb)), "bomb.csv.zst", {},
                               {"MiB after decompression"}));
}

TEST(ResultsReader, AnotherElectionIsNamed) {
  const TestFolder folder;
  const auto file = folder.write("r.csv",
                                 "election,date,contest,seats,unit,name,kind,parent,register,status,cell,option,option_"
                                 "name,option_kind,list,value,"
                                 "initial\nut-2021,2021-01-10,c,,1,,,,,,issued,,,,,5,\n");
  ReadRequest request;
  request.expected.date = Date::of(2023, 3, 19);
  request.expected.election = "ut-2023";
  const Problems problems = problems_of(file, request);
  EXPECT_EQ(problems.size(), 2U);
  EXPECT_TRUE(has_problem(problems, "r.csv", {}, {"this belongs to the election of 2021-01-10; expected 2023-03-19"}));
  EXPECT_TRUE(has_problem(problems, "r.csv", {}, {"'ut-2021'; expected 'ut-2023'"}));
}

TEST(ResultsReader, AnotherMessageIsNamed) {
  const TestFolder folder;
  const auto file =
      folder.write("k.xml", "<EML xmlns=\"urn:oasis:names:tc:evs:schema:eml\" Id=\"230b\" SchemaVersion=\"5\"/>");
  ReadRequest request;
  request.expected.form = "510";
  EXPECT_TRUE(
      has_only_problem(problems_of(file, request), "k.xml", {}, {"an EML 230b candidate list; expected an EML 510"}));
}

TEST(ResultsReader, NoFile) {
  Problems problems;
  EXPECT_FALSE(read_results("/nowhere/x.csv", {}, problems));
  EXPECT_EQ(problems.size(), 1U);
}

}  // namespace
}  // namespace mandate::io::results_reader_test
