#include "io/station_table.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "io/problems_for_tests.hpp"
#include "io/rules_for_tests.hpp"

namespace mandate::io::station_table_test {
namespace {

class StationTableTest : public ::testing::Test {
 protected:
  StationTableTest() {
    units.add({.code = "xx", .parent = record::no_unit});
    units.add({.code = "XX-1", .parent = 0});
    units.add({.code = "XX-1/7", .parent = 1});
    units.add({.code = "XX-1/8", .parent = 1});
    layout.cells.push_back({"for", "for", record::Count::in_favour, {}, {}});
    layout.cells.push_back({"against", "against", record::Count::against, {}, {}});
  }

  [[nodiscard]] StationTables tables(const StationFinder& finder) const {
    return {&units, &finder, &rules.countries.front(), Date(), {}};
  }
  StationProtocols read(std::string_view text) {
    const StationFinder finder(units);
    return read_station_protocols({"t.csv", &problems}, text, tables(finder), {}, layout);
  }

  procedure::RuleBook rules = test_rules();
  record::UnitTree units;
  record::Layout layout;
  Problems problems;
};

TEST_F(StationTableTest, NumbersInWordsStandBesideTheirCells) {
  const StationProtocols protocols = read("station,against.words,for,against\nXX-1/8,four,3,4\nXX-1/7,,1,2\n");
  EXPECT_TRUE(problems.empty()) << all_texts(problems);
  EXPECT_EQ(protocols.word_cells, (std::vector<std::size_t>{1}));
  EXPECT_EQ(protocols.words, (std::vector<std::string>{"four", ""}));
  EXPECT_EQ(protocols.table.row(0), (std::vector<Count64>{3, 4}));
}

TEST_F(StationTableTest, OneColumnOfWordsACellThatThereIs) {
  static_cast<void>(read("station,for.words,for.words\nXX-1/7,one,one\n"));
  EXPECT_TRUE(has_only_problem(problems, "t.csv", {1, 19}, {"the column 'for.words' for the second time"}));
  problems.clear();
  static_cast<void>(read("station,no.words\nXX-1/7,two\n"));
  EXPECT_TRUE(has_only_problem(problems, "t.csv", {1, 9}, {"the unknown column 'no.words'"}));
}

TEST_F(StationTableTest, ACountsTableHasNoWords) {
  const StationFinder finder(units);
  static_cast<void>(
      read_station_table({"t.csv", &problems}, "station,for,for.words\nXX-1/7,1,one\n", tables(finder), {}, layout));
  EXPECT_TRUE(has_only_problem(problems, "t.csv", {1, 13}, {"the unknown column 'for.words'"}));
}

}  // namespace
}  // namespace mandate::io::station_table_test
