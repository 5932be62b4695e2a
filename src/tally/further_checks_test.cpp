// The checks that need more than the numbers of one protocol, one by one and together.
#include <gtest/gtest.h>

#include "tally/blank_or_zero.hpp"
#include "tally/duplicate_protocols.hpp"
#include "tally/findings.hpp"
#include "tally/form_for_tests.hpp"
#include "tally/monotone.hpp"

namespace mandate::tally::further_checks_test {
namespace {

using record::absent;
using Rows = std::vector<std::size_t>;

record::ProtocolTable table_of(const std::vector<std::vector<Count64>>& rows) {
  record::ProtocolTable table(rows.front().size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    table.add_row(static_cast<std::uint32_t>(i), rows[i]);
  }
  return table;
}

TEST(EqualProtocols, GroupsStationsThatAgreeInEveryComparedCell) {
  const record::ProtocolTable table = table_of({{1, 60, 50},
                                                {2, 60, 50},
                                                {3, 60, 51},
                                                {4, 60, 50},
                                                {5, 30, 20},
                                                {6, 30, 20},
                                                {7, absent, 200},
                                                {8, absent, 200}});
  const Rows rows = {0, 1, 2, 3, 4, 5, 6, 7};
  EXPECT_EQ(equal_protocols(table, rows, Rows{1, 2}, 100), (std::vector<EqualProtocols>{{{0, 1, 3}, 110}}));
  EXPECT_EQ(equal_protocols(table, rows, Rows{1, 2}, 50),
            (std::vector<EqualProtocols>{{{0, 1, 3}, 110}, {{4, 5}, 50}}));
  EXPECT_TRUE(equal_protocols(table, rows, Rows{0, 1, 2}, 0).empty());
  EXPECT_EQ(equal_protocols(table, Rows{1, 3}, Rows{1, 2}, 100), (std::vector<EqualProtocols>{{{1, 3}, 110}}));
}

TEST(EqualProtocols, ASumBeyond64BitsIsNotCompared) {
  const record::ProtocolTable table = table_of({{INT64_MAX, 1}, {INT64_MAX, 1}});
  EXPECT_TRUE(equal_protocols(table, Rows{0, 1}, Rows{0, 1}, 0).empty());
}

TEST(ContentOf, TellsBlankFromZero) {
  const Rows cells = {0, 1};
  EXPECT_EQ(content_of(std::vector<Count64>{absent, absent, 5}, cells), Content::blank);
  EXPECT_EQ(content_of(std::vector<Count64>{absent, 0, 5}, cells), Content::zeros);
  EXPECT_EQ(content_of(std::vector<Count64>{0, 1, 5}, cells), Content::figures);
}

TEST(FallenFigures, NamesThoseThatFell) {
  EXPECT_EQ(fallen(std::vector<Count64>{5, 7, absent, 3}, std::vector<Count64>{5, 6, 1, absent}, Rows{0, 1, 2, 3}),
            (std::vector<Fallen>{{1, 7, 6}}));
}

// Form with the further checks alone; cells a, b.
class Findings : public ::testing::Test {
 protected:
  Findings() {
    form_.fields = {testing::field("a"), testing::field("b")};
    form_.sections = {{"all", same_in_all("All"), {0, 1}}};
    for (const FurtherKind kind : {FurtherKind::duplicate_protocols, FurtherKind::blank_or_zero, FurtherKind::monotone,
                                   FurtherKind::number_words, FurtherKind::transposition}) {
      form_.further.push_back({kind});
    }
    form_.further[0].at_least = 10;
    layout_ = layout_of(form_, {});
  }

  Form form_;
  record::Layout layout_;
};

TEST_F(Findings, OnlyTheLastReportOfAStationIsComparedWithOthers) {
  record::ProtocolTable table(2);
  table.add_row(0, std::vector<Count64>{9, 9});
  table.add_row(1, std::vector<Count64>{9, 9});
  table.add_row(0, std::vector<Count64>{9, 12});
  const std::vector<std::uint32_t> reports = {1, 1, 2};
  EXPECT_TRUE(check_protocols({&form_, &layout_, &table, reports, {}, {}}).empty());
  const std::vector<ProtocolFindings> without = check_protocols({&form_, &layout_, &table, {}, {}, {}});
  ASSERT_EQ(without.size(), 2U);
  EXPECT_EQ(std::get<SameVotes>(without[0].further.at(0).what).rows, Rows{1});
  EXPECT_EQ(std::get<SameVotes>(without[1].further.at(0).what).rows, Rows{0});
}

TEST_F(Findings, ReportsAreReadInTheirOrderNotInThatOfTheFile) {
  record::ProtocolTable table(2);
  table.add_row(0, std::vector<Count64>{9, 5});
  table.add_row(0, std::vector<Count64>{9, 4});
  EXPECT_TRUE(check_protocols({&form_, &layout_, &table, std::vector<std::uint32_t>{2, 1}, {}, {}}).empty());
  const std::vector<std::uint32_t> reports = {1, 2};
  const std::vector<ProtocolFindings> all = check_protocols({&form_, &layout_, &table, reports, {}, {}});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].row, 1U);
  const auto& fell = std::get<FellSince>(all[0].further.at(0).what);
  EXPECT_EQ(fell.report, 1U);
  EXPECT_EQ(fell.figures, (std::vector<Fallen>{{1, 5, 4}}));
}

TEST_F(Findings, WordsAreComparedWithDigitsWhereThereAreWords) {
  record::ProtocolTable table(2);
  table.add_row(0, std::vector<Count64>{21, 5});
  table.add_row(1, std::vector<Count64>{21, 5});
  const std::vector<std::size_t> cells = {0};
  const std::vector<std::string> words = {"двадцать один", "двенадцать"};
  form_.further[0].at_least = 1000;
  const std::vector<ProtocolFindings> all = check_protocols({&form_, &layout_, &table, {}, cells, words});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].row, 1U);
  const auto& differ = std::get<WordsDiffer>(all[0].further.at(0).what);
  EXPECT_EQ(differ.cells.at(0).number, 12);
}

}  // namespace
}  // namespace mandate::tally::further_checks_test
