#include "io/protocol_csv.hpp"

#include <gtest/gtest.h>

#include "io/problems_for_tests.hpp"

namespace mandate::io::protocol_csv_test {
namespace {

using record::absent;

tally::Field field(std::string id, tally::Repeat repeat = tally::Repeat::once, std::size_t rows = 1) {
  tally::Field made;
  made.id = std::move(id);
  made.repeat = repeat;
  made.rows = rows;
  return made;
}

// Cells: list (electors), votes of each option, member.1, member.2.
tally::Form form() {
  tally::Form made;
  made.fields = {field("list"), field("votes", tally::Repeat::option), field("member", tally::Repeat::row, 2)};
  made.fields[0].count = record::Count::electors;
  made.sections = {{"all", {}, {0, 1, 2}}};
  return made;
}

class ProtocolCsv : public ::testing::Test {
 protected:
  std::optional<ProtocolFile> read(std::string_view text, const std::vector<std::string>& options = {}) {
    problems_.clear();
    return read_protocol_csv({"p.csv", &problems_}, text, form_, options, "xx");
  }

  tally::Form form_ = form();
  Problems problems_;
};

TEST_F(ProtocolCsv, TakesOptionsFromItsHeader) {
  const auto file = read("station,list,votes.b,votes.a,member.2\n7,100,3,4,\n");
  ASSERT_TRUE(file) << problems_.front().text();
  EXPECT_EQ(file->options, (std::vector<std::string>{"b", "a"}));
  EXPECT_EQ(file->protocols.row(0), (std::vector<Count64>{100, 3, 4, absent, absent}));
  EXPECT_EQ(file->units.at(file->protocols.unit(0)).code, "xx/7");
  EXPECT_EQ(file->lines, std::vector<std::uint32_t>{2});
}

TEST_F(ProtocolCsv, AColumnMayBeNamedLikeItsFigure) {
  const auto file = read("station,electors\n7,100\n");
  ASSERT_TRUE(file);
  EXPECT_EQ(file->protocols.value(0, 0), 100);
}

TEST_F(ProtocolCsv, StationsOfTwoRegionsMayHaveOneNumber) {
  const auto file = read("region,station,list\nA,7,1\nB,7,2\n");
  ASSERT_TRUE(file);
  EXPECT_EQ(file->units.at(file->protocols.unit(1)).code, "B/7");
  EXPECT_EQ(file->units.at(file->units.at(file->protocols.unit(1)).parent).name, "B");
}

TEST_F(ProtocolCsv, KeepsWordsAsTheyStand) {
  const auto file = read("station,list,list.words\n7,21,двадцать один\n");
  ASSERT_TRUE(file);
  EXPECT_EQ(file->word_cells, std::vector<std::size_t>{0});
  EXPECT_EQ(file->words_of(0, 0), "двадцать один");
}

TEST_F(ProtocolCsv, ReportsEveryProblemAtOnceAndUsesNothing) {
  EXPECT_FALSE(read("station,list,member.1\n7,1.5,2\n7,3,-4\n,5,6\n"));
  EXPECT_TRUE(has_problem(problems_, "p.csv", {2, 3}, {"1.5", "list"}));
  EXPECT_TRUE(has_problem(problems_, "p.csv", {3, 1}, {"'7' for the second time", "line 2"}));
  EXPECT_TRUE(has_problem(problems_, "p.csv", {3, 5}, {"-4", "member.1"}));
  EXPECT_TRUE(has_problem(problems_, "p.csv", {4, 1}, {"no station"}));
  EXPECT_EQ(problems_.size(), 4U);
}

TEST_F(ProtocolCsv, AnUnknownColumnIsLikeAKnownOne) {
  EXPECT_FALSE(read("station,lits\n7,1\n"));
  EXPECT_TRUE(has_problem(problems_, "p.csv", {1, 9}, {"'lits'", "Did you mean 'list'?"}));
}

TEST_F(ProtocolCsv, ACellHasOneColumn) {
  EXPECT_FALSE(read("station,list,electors\n7,1,1\n"));
  EXPECT_TRUE(has_problem(problems_, "p.csv", {1, 14}, {"'electors'", "another column"}));
}

TEST_F(ProtocolCsv, OnlyNamedOptionsAreKnown) {
  EXPECT_FALSE(read("station,list,votes.z\n7,1,1\n", {"a", "b"}));
  EXPECT_TRUE(has_problem(problems_, "p.csv", {1, 14}, {"'votes.z'"}));
}

TEST_F(ProtocolCsv, AStationReportsSeveralTimesWhereReportsHaveNumbers) {
  const auto file = read("station,report,list\n7,1,5\n7,2,6\n");
  ASSERT_TRUE(file);
  EXPECT_EQ(file->reports, (std::vector<std::uint32_t>{1, 2}));
  EXPECT_EQ(file->protocols.unit(0), file->protocols.unit(1));
  EXPECT_FALSE(read("station,report,list\n7,1,5\n7,1,6\n"));
}

TEST_F(ProtocolCsv, AFileWithoutStationsOrRowsIsRefused) {
  EXPECT_FALSE(read("list\n5\n"));
  EXPECT_FALSE(read("station,list\n"));
  EXPECT_FALSE(read(""));
}

}  // namespace
}  // namespace mandate::io::protocol_csv_test
