#include "io/case_options.hpp"

#include <gtest/gtest.h>

#include "io/case_for_tests.hpp"

namespace mandate::io::case_options_test {
namespace {

class CaseOptions : public CaseTest {};

constexpr std::string_view two_lists = "lists: [{id: a, name: A, votes: 6}, {id: b, name: B, votes: 4}]\n";

TEST_F(CaseOptions, ListsInTheOrderOfRegistration) {
  const record::Case input =
      good(assembly_head, "lists: [{id: b, name: {ru: Б, en: B}, votes: 4}, {id: a, name: A, quota_mandates: 3}]\n");
  const std::vector<record::Option>& options = input.records.front().options;
  ASSERT_EQ(options.size(), 2U);
  EXPECT_EQ(options[0].id, "b");
  EXPECT_EQ(options[0].name.in(Language::ru), "Б");
  EXPECT_EQ(options[0].votes, 4);
  EXPECT_FALSE(options[1].votes);
  EXPECT_EQ(options[1].quota_mandates, 3);
}

TEST_F(CaseOptions, FromAFile) {
  file("lists.csv", "id;name;votes\na;Аманат;10\nb;Ауыл;\n");
  const record::Case input = good(assembly_head, "lists_file: lists.csv\n");
  EXPECT_EQ(input.records.front().options.at(0).name.in(Language::kk), "Аманат");
  EXPECT_EQ(input.records.front().options.at(0).votes, 10);
  EXPECT_FALSE(input.records.front().options.at(1).votes);
}

TEST_F(CaseOptions, ProblemsOfAFile) {
  file("lists.csv", "id,name,votes\na,A,1 000\na,B,5\n,C,6\n");
  bad(assembly_head, "lists_file: lists.csv\n");
  EXPECT_EQ(problems.size(), 3U) << all_texts(problems);
  EXPECT_TRUE(has_problem(problems, "c/lists.csv", {2, 5}, {"separators", "'1 000'"}));
  EXPECT_TRUE(has_problem(problems, "c/lists.csv", {3, 1}, {"'a' for the second time"}));
  EXPECT_TRUE(has_problem(problems, "c/lists.csv", {4, 1}, {"no id"}));
  file("lists.csv", "id,name,party\na,A,1\n");
  bad(assembly_head, "lists_file: lists.csv\n");
  EXPECT_TRUE(has_problem(problems, "c/lists.csv", {1, 1}, {"no column 'votes'", "id, name, votes"}));
  EXPECT_TRUE(has_problem(problems, "c/lists.csv", {1, 9}, {"unknown column 'party'"}));
}

TEST_F(CaseOptions, DuplicateIds) {
  bad(assembly_head, "lists:\n  - {id: a, name: A}\n  - {id: a, name: B}\n");
  EXPECT_TRUE(has_only_problem(problems, "c/case.yaml", {9, 5}, {"'a' for the second time"}));
}

TEST_F(CaseOptions, OneWayToGiveThem) {
  bad(assembly_head, "lists: [{id: a, name: A}]\ncandidates: [{id: b, name: B}]\n");
  EXPECT_TRUE(has_only_problem(problems, "c/case.yaml", {1, 1}, {"more than one of 'lists', 'candidates'"}));
}

TEST_F(CaseOptions, NegativeVotes) {
  bad(assembly_head, "lists: [{id: a, name: A, votes: -6}]\n");
  EXPECT_TRUE(has_only_problem(problems, "c/case.yaml", {7, 33}, {"-6", "whole number ≥ 0"}));
}

TEST_F(CaseOptions, WithoutIdOrName) {
  bad(assembly_head, "lists: [{votes: 1}]\n");
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {7, 9}, {"no key 'id'"}));
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {7, 9}, {"no key 'name'"}));
}

TEST_F(CaseOptions, VotesForAnUnregisteredList) {
  bad(assembly_head,
      std::string(two_lists) +
          "district_seats: {c: 1}\nannounced: {votes: {aa: 3}, seats: {z: 1}, tiers: {list: {z: 1}}, winners: [w],"
          " percentages: [{list: x, of: valid, printed: \"1\"}]}\n");
  EXPECT_EQ(problems.size(), 6U) << all_texts(problems);
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {8, 18},
                          {"unregistered list or candidate 'c'", "one of: a, b, independent"}));
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {9, 21}, {"unregistered", "'aa'", "Did you mean 'a'?"}));
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {9, 37}, {"'z'"}));
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {9, 59}, {"'z'"}));
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {9, 77}, {"'w'"}));
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {9, 102}, {"'x'"}));
}

TEST_F(CaseOptions, IndependentsHaveSeatsButNoVotes) {
  good(assembly_head, std::string(two_lists) + "announced: {seats: {independent: 1}}\n");
  bad(assembly_head, std::string(two_lists) + "announced: {votes: {independent: 1}}\n");
  EXPECT_TRUE(has_only_problem(problems, "c/case.yaml", {8, 21}, {"'independent'"}));
}

TEST_F(CaseOptions, ACandidateOfAStageIsRegistered) {
  bad(assembly_head, "candidates: [{id: a, name: A}]\nstages: {runoff: {candidates: [{id: b, name: B, votes: 1}]}}\n");
  EXPECT_TRUE(has_only_problem(problems, "c/case.yaml", {8, 37}, {"unregistered", "'b'", "one of: a"}));
}

TEST_F(CaseOptions, VotesByDistrict) {
  file("d.csv", "district,candidate,list,votes\n1,Ivanov,a,10\n1,Petrov,,20\n2,Ivanov,b,5\n");
  const record::Case input = good(assembly_head, std::string(two_lists) + "districts_file: d.csv\n");
  const std::vector<record::DistrictVote>& votes = input.records.front().district_votes;
  ASSERT_EQ(votes.size(), 3U);
  EXPECT_EQ(votes[0].district, "1");
  EXPECT_EQ(votes[1].list, "");
  EXPECT_EQ(votes[1].votes, 20);
  EXPECT_EQ(votes[2].candidate, "Ivanov");
}

TEST_F(CaseOptions, ProblemsOfDistricts) {
  file("d.csv",
       "district,candidate,list,votes\n1,Ivanov,c,10\n1,Ivanov,a,11\n,X,a,1\n3,,a,1\n4,Y,independent,1\n5,Z,c,\n");
  bad(assembly_head, std::string(two_lists) + "districts_file: d.csv\n");
  EXPECT_EQ(problems.size(), 6U) << all_texts(problems);
  EXPECT_TRUE(has_problem(problems, "c/d.csv", {2, 10}, {"unregistered", "'c'", "one of: a, b"}));
  EXPECT_TRUE(has_problem(problems, "c/d.csv", {3, 3}, {"'Ivanov' of '1'", "second time", "line 2"}));
  EXPECT_TRUE(has_problem(problems, "c/d.csv", {4, 1}, {"no district"}));
  EXPECT_TRUE(has_problem(problems, "c/d.csv", {5, 3}, {"no candidate"}));
  EXPECT_TRUE(has_problem(problems, "c/d.csv", {6, 5}, {"'independent' as a list", "Empty the cell"}));
  EXPECT_TRUE(has_problem(problems, "c/d.csv", {7, 7}, {"no figure", "'votes'"}));
}

TEST_F(CaseOptions, DeclaredSeatsBesideVotesByDistrict) {
  file("d.csv", "district,candidate,list,votes\n1,Ivanov,a,10\n");
  bad(assembly_head, std::string(two_lists) + "districts_file: d.csv\ndistrict_seats: {a: 1}\n");
  EXPECT_TRUE(has_only_problem(problems, "c/case.yaml", {9, 17}, {"both 'districts_file' and 'district_seats'"}));
}

}  // namespace
}  // namespace mandate::io::case_options_test
