#include "io/case_table.hpp"

#include <gtest/gtest.h>

#include <string>

#include "io/case_for_tests.hpp"

namespace mandate::io::case_table_test {
namespace {

using record::Count;
using record::FigureRow;
using record::Provenance;

class FigureTables : public CaseTest {
 protected:
  record::Figures areas(std::string_view csv, const std::string& more = "") {
    file("t.csv", csv);
    return good(referendum_head, "figures:\n  areas_file: t.csv\n" + more).records.front().figures;
  }
  record::Figures stations(std::string_view csv, const std::string& more = "") {
    file("t.csv", csv);
    return good(referendum_head, "figures:\n  stations_file: t.csv\n" + more).records.front().figures;
  }
  void bad_areas(std::string_view csv, const std::string& more = "") {
    file("t.csv", csv);
    bad(referendum_head, "figures:\n  areas_file: t.csv\n" + more);
  }
  void bad_stations(std::string_view csv, const std::string& more = "") {
    file("t.csv", csv);
    bad(referendum_head, "figures:\n  stations_file: t.csv\n" + more);
  }
};

TEST_F(FigureTables, OneRowAnArea) {
  const record::Figures figures = areas("area,for,against\nXX-2,1,2\nNorth,3,\n");
  ASSERT_EQ(figures.areas.size(), 2U);
  EXPECT_EQ(figures.areas[0].unit, "XX-2");
  EXPECT_EQ(figures.area("XX-1")->at(Count::in_favour).value, 3);
  EXPECT_EQ(figures.area("XX-1")->at(Count::in_favour).provenance, Provenance::published);
  EXPECT_FALSE(figures.area("XX-1")->at(Count::against).present()) << "an empty cell is no 0";
}

TEST_F(FigureTables, MappedColumns) {
  const record::Figures figures =
      areas("region;id;yes;no\nNorth;7;3;4\n", "  columns: {region: area, id: null, yes: for, no: against}\n");
  EXPECT_EQ(figures.area("XX-1")->at(Count::in_favour).value, 3);
  EXPECT_EQ(figures.area("XX-1")->at(Count::against).value, 4);
}

TEST_F(FigureTables, StationsAreSummed) {
  const record::Figures figures =
      stations("area,station,for,against\nXX-1,1,10,1\nXX-2,1,5,5\nNorth,2,20,\nXX-1,3,30,3\n");
  ASSERT_EQ(figures.areas.size(), 2U);
  EXPECT_EQ(figures.area("XX-1")->at(Count::in_favour).value, 60);
  EXPECT_EQ(figures.area("XX-1")->at(Count::in_favour).provenance, Provenance::summed);
  EXPECT_FALSE(figures.area("XX-1")->at(Count::against).present()) << "a station without the figure leaves no sum";
  EXPECT_EQ(figures.area("XX-2")->at(Count::against).value, 5);
}

TEST_F(FigureTables, CompressedTables) {
  file("t.csv.zst", std::string_view("\x28\xB5\x2F\xFD\x04\x58\x81\x00\x00"
                                     "area,for\nXX-1,7\n"
                                     "\x68\xA4\x82\x38",
                                     29));
  problems.clear();
  EXPECT_FALSE(read(std::string(referendum_head) + "figures: {areas_file: t.csv.zst}\n"));
  EXPECT_TRUE(has_only_problem(problems, "t.csv.zst", {0, 0}, {"zstd data"})) << "the checksum is wrong";
}

TEST_F(FigureTables, DuplicateStations) {
  bad_stations("area,station,for\nXX-1,1,10\nXX-2,1,5\nNorth,1,20\n");
  EXPECT_TRUE(has_only_problem(problems, "c/t.csv", {4, 7},
                               {"station '1'", "second time", "line 2", "map the column of territories"}));
}

TEST_F(FigureTables, TwoColumnsMayIdentifyAStation) {
  const std::string csv = "area,territory,station,for\nXX-1,A,1,10\nXX-1,B,1,5\n";
  EXPECT_EQ(stations(csv, "  columns: {territory: station}\n").area("XX-1")->at(Count::in_favour).value, 15);
  bad_stations(csv, "  columns: {territory: null}\n");
  EXPECT_TRUE(has_only_problem(problems, "c/t.csv", {3, 8}, {"station '1'", "line 2"}));
  bad_stations(csv + "XX-1,B,1,6\n", "  columns: {territory: station}\n");
  EXPECT_TRUE(has_only_problem(problems, "c/t.csv", {4, 6}, {"'B, 1'", "line 3"}));
}

TEST_F(FigureTables, ManyStationsAreToldApart) {
  std::string csv = "area,station,for\n";
  for (int i = 0; i < 5000; ++i) {
    csv += "XX-1," + std::to_string(i) + ",1\nXX-2," + std::to_string(i) + ",2\n";
  }
  const record::Figures figures = stations(csv);
  EXPECT_EQ(figures.area("XX-1")->at(Count::in_favour).value, 5000);
  EXPECT_EQ(figures.area("XX-2")->at(Count::in_favour).value, 10000);
  bad_stations(csv + "XX-2,4321,2\n");
  EXPECT_TRUE(has_only_problem(problems, "c/t.csv", {10002, 6}, {"'4321'", "line 8645"}));
}

TEST_F(FigureTables, DuplicateAreas) {
  bad_areas("area,for\nXX-1,1\nXX-2,1\nNorte,2\n");
  EXPECT_TRUE(has_only_problem(problems, "c/t.csv", {4, 1}, {"'Norte' (XX-1)", "second time", "line 2 of t.csv"}));
}

TEST_F(FigureTables, AnAreaInBothPlaces) {
  bad_areas("area,for\nXX-1,1\n", "  areas: {XX-1: {for: 1}}\n");
  EXPECT_TRUE(has_only_problem(problems, "c/t.csv", {2, 1}, {"second time", "line 9"}));
}

TEST_F(FigureTables, UnknownAreasOnceEach) {
  bad_stations("area,station,for\nNort,1,1\nNort,2,1\nXX-1,1,1\n,2,1\n");
  EXPECT_EQ(problems.size(), 2U) << all_texts(problems);
  EXPECT_TRUE(has_problem(problems, "c/t.csv", {2, 1}, {"unknown area 'Nort'", "Did you mean 'North'?"}));
  EXPECT_TRUE(has_problem(problems, "c/t.csv", {5, 1}, {"no area"}));
}

TEST_F(FigureTables, BadNumbersEachWithItsPlace) {
  bad_areas("area,for,against\nXX-1,1 234,-5\nXX-2,1.5,9223372036854775808\nAbai,\"1,234\",x\n");
  EXPECT_EQ(problems.size(), 6U) << all_texts(problems);
  EXPECT_TRUE(has_problem(problems, "c/t.csv", {2, 6}, {"separators", "'1 234'", "'for'"}));
  EXPECT_TRUE(has_problem(problems, "c/t.csv", {2, 12}, {"negative", "'-5'", "'against'"}));
  EXPECT_TRUE(has_problem(problems, "c/t.csv", {3, 6}, {"a fraction", "'1.5'"}));
  EXPECT_TRUE(has_problem(problems, "c/t.csv", {3, 10}, {"outside 64 bits"}));
  EXPECT_TRUE(has_problem(problems, "c/t.csv", {4, 6}, {"separators", "'1,234'"}));
  EXPECT_TRUE(has_problem(problems, "c/t.csv", {4, 14}, {"no number", "'x'", "Leave the cell empty"}));
}

TEST_F(FigureTables, ASumOutside64Bits) {
  bad_stations("area,station,for\nXX-1,1,9223372036854775807\nXX-1,2,1\nXX-1,3,1\n");
  EXPECT_TRUE(has_only_problem(problems, "c/t.csv", {3, 8}, {"a sum of 'for'", "outside 64 bits"}));
  EXPECT_EQ(
      stations("area,station,for\nXX-1,1,9223372036854775806\nXX-1,2,1\n").area("XX-1")->at(Count::in_favour).value,
      9223372036854775807);
}

TEST_F(FigureTables, UnknownColumns) {
  bad_areas("area,yes,for,areas_for\nXX-1,1,2,3\n");
  EXPECT_EQ(problems.size(), 2U) << all_texts(problems);
  EXPECT_TRUE(has_problem(problems, "c/t.csv", {1, 6}, {"unknown column 'yes'", "columns: {yes: null}"}));
  EXPECT_TRUE(has_problem(problems, "c/t.csv", {1, 14}, {"unknown column 'areas_for'"}));
}

TEST_F(FigureTables, MissingColumns) {
  bad_areas("region,for\nXX-1,1\n", "  columns: {region: null}\n");
  EXPECT_TRUE(has_only_problem(problems, "c/t.csv", {1, 1}, {"no column of areas", "{region: area}"}));
  bad_stations("area,for\nXX-1,1\n");
  EXPECT_TRUE(has_only_problem(problems, "c/t.csv", {1, 1}, {"no column of stations"}));
  bad_areas("area\nXX-1\n");
  EXPECT_TRUE(has_only_problem(problems, "c/t.csv", {1, 1}, {"no column of figures"}));
}

TEST_F(FigureTables, WrongMappings) {
  bad_areas("area,a,b,c\nXX-1,1,2,3\n", "  columns: {a: for, b: for, c: fro, d: null}\n");
  EXPECT_EQ(problems.size(), 3U) << all_texts(problems);
  EXPECT_TRUE(has_problem(problems, "c/t.csv", {1, 8}, {"a second column for 'for'", "'a' is the first"}));
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {9, 32}, {"unknown figure 'fro'"}));
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {9, 37}, {"unknown column 'd'"}));
  bad_areas("area,region,for\nXX-1,XX-1,2\n", "  columns: {region: area}\n");
  EXPECT_TRUE(has_only_problem(problems, "c/t.csv", {1, 6}, {"a second column of areas"}));
  bad_areas("area,station,for\nXX-1,1,2\n");
  EXPECT_TRUE(has_only_problem(problems, "c/t.csv", {1, 6}, {"a column of stations", "stations_file"}));
}

TEST_F(FigureTables, FilesThatAreNoTables) {
  bad_areas("");
  EXPECT_TRUE(has_only_problem(problems, "c/t.csv", {0, 0}, {"an empty file"}));
  bad_areas("area,for\n");
  EXPECT_TRUE(has_only_problem(problems, "c/t.csv", {0, 0}, {"no row under the header line"}));
  bad_areas(
      "\xEF\xBB\xBF"
      "area,for\nXX-1,1\n");
  EXPECT_TRUE(has_only_problem(problems, "c/t.csv", {1, 1}, {"byte-order mark"}));
  bad_areas("area,for\n\xC0\xF1\xF2,1\n");
  EXPECT_TRUE(has_only_problem(problems, "c/t.csv", {2, 1}, {"no UTF-8", "windows-1251"}));
  bad_areas("XX-1,5\n");
  EXPECT_TRUE(has_only_problem(problems, "c/t.csv", {1, 6}, {"Add a header line"}));
}

TEST_F(FigureTables, WindowsLineEnds) {
  EXPECT_EQ(areas("area,for\r\nXX-1,12\r\n").area("XX-1")->at(Count::in_favour).value, 12);
}

TEST_F(FigureTables, OneFileOnly) {
  bad(referendum_head, "figures: {areas_file: a.csv, stations_file: b.csv}\n");
  EXPECT_TRUE(has_only_problem(problems, "c/case.yaml", {7, 45}, {"both 'areas_file' and 'stations_file'"}));
  bad(referendum_head, "figures: {columns: {a: null}}\n");
  EXPECT_TRUE(has_only_problem(problems, "c/case.yaml", {7, 20}, {"'columns' without a file"}));
}

}  // namespace
}  // namespace mandate::io::case_table_test
