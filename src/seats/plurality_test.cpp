#include "seats/plurality.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace mandate::seats::plurality_test {
namespace {

using Indices = std::vector<std::size_t>;

TEST(Plurality, LeadersHaveTheMostVotes) {
  EXPECT_EQ(leaders(std::vector<Count64>{3, 9, 4}), Indices{1});
  EXPECT_EQ(leaders(std::vector<Count64>{9, 3, 9, 9}), (Indices{0, 2, 3}));
  EXPECT_EQ(leaders(std::vector<Count64>{0, 0}), (Indices{0, 1}));
  EXPECT_TRUE(leaders(std::vector<Count64>{}).empty());
}

record::DistrictVote row(const char* district, const char* candidate, const char* list, Count64 votes) {
  return {.district = district, .candidate = candidate, .list = list, .votes = votes};
}

TEST(Plurality, NamesTheWinnerOfEachDistrictAndItsLead) {
  const std::vector<record::DistrictVote> rows = {row("2", "A", "amanat", 500), row("2", "B", "", 700),
                                                  row("2", "C", "auyl", 600), row("10", "D", "amanat", 10)};
  const std::vector<DistrictResult> results = district_results(rows);
  ASSERT_EQ(results.size(), 2U);
  EXPECT_EQ(results[0].district, "2");
  EXPECT_EQ(results[0].leading, Indices{1});
  EXPECT_EQ(results[0].candidates, std::vector<std::string>{"B"});
  EXPECT_EQ(results[0].list, "");
  EXPECT_EQ(results[0].votes, 700);
  EXPECT_EQ(results[0].lead, 100);
  EXPECT_EQ(results[1].district, "10");
  EXPECT_EQ(results[1].candidates, std::vector<std::string>{"D"});
  EXPECT_EQ(results[1].list, "amanat");
  EXPECT_FALSE(results[1].lead);
}

TEST(Plurality, ATieNamesAllWhoLeadAndNoList) {
  const std::vector<record::DistrictVote> rows = {row("1", "A", "amanat", 7), row("1", "B", "auyl", 3),
                                                  row("1", "C", "amanat", 7)};
  const DistrictResult result = district_results(rows).front();
  EXPECT_EQ(result.leading, (Indices{0, 2}));
  EXPECT_EQ(result.candidates, (std::vector<std::string>{"A", "C"}));
  EXPECT_EQ(result.list, "");
  EXPECT_EQ(result.votes, 7);
  EXPECT_EQ(result.lead, 0);
}

TEST(Plurality, RowsOfADistrictNeedNotStandTogether) {
  const std::vector<record::DistrictVote> rows = {row("b", "A", "x", 1), row("a", "B", "y", 2), row("b", "C", "z", 3)};
  const std::vector<DistrictResult> results = district_results(rows);
  ASSERT_EQ(results.size(), 2U);
  EXPECT_EQ(results[0].district, "b");
  EXPECT_EQ(results[0].leading, Indices{1});
  EXPECT_EQ(results[0].candidates, std::vector<std::string>{"C"});
  EXPECT_EQ(results[1].district, "a");
}

TEST(Plurality, NoRowsNoDistricts) { EXPECT_TRUE(district_results({}).empty()); }

}  // namespace
}  // namespace mandate::seats::plurality_test
