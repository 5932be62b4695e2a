#include "io/xlsx.hpp"

#include <gtest/gtest.h>
#include <zip.h>

#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "io/figures_for_tests.hpp"
#include "io/folder_for_tests.hpp"
#include "io/problems_for_tests.hpp"
#include "io/results_for_tests.hpp"

namespace mandate::io::xlsx_test {
namespace {

using Entries = std::vector<std::pair<std::string, std::string>>;

std::string archive_of(const Entries& entries) {
  const TestFolder folder;
  const std::string path = (folder.path() / "t.zip").string();
  zip_t* const archive = zip_open(path.c_str(), ZIP_CREATE, nullptr);
  for (const auto& [name, text] : entries) {
    zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0), ZIP_FL_ENC_UTF_8);
  }
  EXPECT_EQ(zip_close(archive), 0);
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Entries book_of(const std::string& rows) {
  return {
      {"xl/workbook.xml",
       "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Notes\" r:id=\"n\"/><sheet name=\"Table\" r:id=\"t\"/></sheets>"
       "</workbook>"},
      {"xl/_rels/workbook.xml.rels",
       "<Relationships><Relationship Id=\"n\" Target=\"worksheets/a.xml\"/>"
       "<Relationship Id=\"t\" Target=\"/xl/worksheets/b.xml\"/></Relationships>"},
      {"xl/sharedStrings.xml",
       "<sst><si><t>Участок</t></si><si><r><t>За</t></r></si><si><r><t>Про</t></r><r><t>тив</t></r></si></sst>"},
      {"xl/worksheets/a.xml",
       "<worksheet><sheetData><row><c r=\"A1\" t=\"inlineStr\"><is><t>made up</t></is></c></row>"
       "</sheetData></worksheet>"},
      {"xl/worksheets/b.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}};
}

const std::string header_row =
    "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>0</v></c><c r=\"C3\" t=\"s\"><v>1</v></c><c r=\"E3\" "
    "t=\"s\"><v>2</v></c></row>";

ResultsRead read(const std::string& bytes, const TableOptions& options = {}) {
  Problems problems;
  const auto got = read_xlsx(ReadContext{"t.xlsx", &problems}, bytes, options);
  EXPECT_TRUE(got) << all_texts(problems);
  return got.value_or(ResultsRead{});
}

Problems problems_of(const std::string& bytes, const TableOptions& options = {}) {
  Problems problems;
  EXPECT_FALSE(read_xlsx(ReadContext{"t.xlsx", &problems}, bytes, options));
  return problems;
}

ResultsWritten written(const record::Results& results, Language language) {
  Problems problems;
  const auto out = write_xlsx(ReadContext{"t.xlsx", &problems}, results, language);
  EXPECT_TRUE(out) << all_texts(problems);
  return out.value_or(ResultsWritten{});
}

TEST(Xlsx, SharedAndInlineTextsNumbersAndFormulas) {
  const ResultsRead got = read(archive_of(
      book_of("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>A title above</t></is></c></row>" + header_row +
              "<row r=\"4\"><c r=\"B4\" t=\"inlineStr\"><is><t>7</t></is></c><c r=\"C4\"><v>9007199254740993</v></c>"
              "<c r=\"E4\"><f>1+2</f><v>3</v></c></row>")));
  // More than a spreadsheet's own numbers hold: the text counts.
  EXPECT_EQ(figure_lines(got.results), (Lines{"|7|against|3", "|7|for|9007199254740993"}));
  EXPECT_TRUE(says(got.assumed, "on the sheet 'Table'"));
  EXPECT_TRUE(says(got.assumed, "1 cells are formulas"));
}

TEST(Xlsx, ErrorsWithRowAndColumn) {
  const std::string rows = header_row +
                           "<row r=\"9\"><c r=\"B9\"><v>7</v></c><c r=\"C9\"><v>1.5</v></c><c r=\"E9\" t=\"e\">"
                           "<v>#REF!</v></c></row>";
  const Problems problems = problems_of(archive_of(book_of(rows)));
  EXPECT_EQ(problems.size(), 2U) << all_texts(problems);
  EXPECT_TRUE(has_problem(problems, "t.xlsx", {9, 3}, {"a fraction '1.5'", "'За'"}));
  EXPECT_TRUE(has_problem(problems, "t.xlsx", {9, 5}, {"'#REF!'", "'Против'"}));
}

TEST(Xlsx, SheetsByName) {
  TableOptions options;
  options.sheet = "Tabel";
  EXPECT_TRUE(has_only_problem(problems_of(archive_of(book_of(header_row)), options), "t.xlsx", {},
                               {"no sheet 'Tabel'", "Notes, Table"}));
}

TEST(Xlsx, WhatIsNoSpreadsheet) {
  EXPECT_EQ(problems_of("PK\x03\x04 garbage").size(), 1U);
  EXPECT_TRUE(has_problem(problems_of(archive_of({{"a.txt", "x"}})), "t.xlsx", {}, {"no entry 'xl/"}));
  Entries entries = book_of(header_row);
  entries[4].second = "<worksheet><sheetData><row>";
  EXPECT_TRUE(has_problem(problems_of(archive_of(entries)), "t.xlsx", {1, 27}, {"not well-formed"}) ||
              !problems_of(archive_of(entries)).empty());
}

TEST(Xlsx, ABombIsNotOpened) {
  Entries entries = book_of(header_row);
  entries[4].second = "<worksheet>" + std::string(std::size_t{64} << 20U, ' ') + "</worksheet>";
  const std::string bomb = archive_of(entries);
  ASSERT_LT(bomb.size(), std::size_t{1} << 20U);
  EXPECT_TRUE(has_only_problem(problems_of(bomb), "t.xlsx", {}, {"'xl/worksheets/b.xml' swells beyond", "MiB"}));
}

TEST(Xlsx, TooManyEntries) {
  Entries entries;
  for (int i = 0; i <= 4096; ++i) {
    entries.emplace_back(std::to_string(i), "");
  }
  EXPECT_TRUE(has_only_problem(problems_of(archive_of(entries)), "t.xlsx", {}, {"4097 entries"}));
}

TEST(Xlsx, RoundTripInEveryLanguage) {
  const record::Results results = sample_referendum();
  for (const Language language : languages) {
    const ResultsWritten out = written(results, language);
    EXPECT_TRUE(out.left_out.empty());
    EXPECT_EQ(read(out.bytes).results, results) << code(language);
  }
}

TEST(Xlsx, ListsKeepTheirIds) {
  record::Results results = sample_election();
  results.contests.resize(1);
  const ResultsWritten out = written(results, Language::en);
  Lines expected = figure_lines(results);
  std::erase_if(expected, [](const std::string& line) { return line.find("|was ") != std::string::npos; });
  for (std::string& line : expected) {
    line.erase(0, 1);  // the contest's id is left out
  }
  EXPECT_EQ(figure_lines(read(out.bytes).results), expected);
  EXPECT_TRUE(says(out.left_out, "2 × figures as they were before"));
  EXPECT_TRUE(says(out.left_out, "id, title and seats of the contest"));
}

TEST(Xlsx, RegionsAreSummedAndTheSameResultsAreTheSameBytes) {
  const record::Results results = sample_referendum();
  const std::string bytes = written(results, Language::en).bytes;
  EXPECT_EQ(bytes, written(results, Language::en).bytes);
  TableOptions options;
  options.sheet = "Regions";
  options.columns = {{"Region", "unit"}};
  const Lines lines = figure_lines(read(bytes, options).results);
  for (const std::string_view line : {"|ut|electors|721", "|ut|for|300", "|UT-N|against|193", "|UT-S|against|41"}) {
    EXPECT_TRUE(says(lines, line)) << line;
  }
}

}  // namespace
}  // namespace mandate::io::xlsx_test
