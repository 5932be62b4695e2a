#include <gtest/gtest.h>

#include "law/read_law_for_tests.hpp"

namespace mandate::law::read_parameter_test {
namespace {

using namespace for_tests;

TEST_F(ReadLaw, TheUnitIsKnown) {
  read_with("parameters/party/members.yaml", "unit: person", "unit: @@people");
  expect_problem("'people' for 'unit'");
}

TEST_F(ReadLaw, AValueFitsItsUnit) {
  const std::string members = "parameters/party/members.yaml";
  const std::string share = "parameters/referendum/region_share.yaml";
  read_with(members, "50000", "@@\"50000\"");
  expect_problem("'50000' as a value in 'person'");
  read_with(members, "50000", "@@-1");
  expect_problem("-1 as a value in 'person'");
  read_with(members, "50000", "@@\"1/2\"");
  expect_problem("'1/2' as a value in 'person'");
  read_with(share, "\"2/3\"", "@@2");
  expect_problem("2 as a value in 'fraction'");
  read_with(share, "\"2/3\"", "@@\"2\"");
  expect_problem("'2' as a value in 'fraction'");
  read_with(share, "\"2/3\"", "@@0.66");
  expect_problem("'0.66' as a value in 'fraction'");
  read_with(share, "\"2/3\"", "@@\"2/0\"");
  expect_problem("'2/0' as a value in 'fraction'");
  read_with("parameters/vote/tie.yaml", "repeat_vote", "@@7");
  expect_problem("7 as a value in 'word'");
  read_with("parameters/vote/tie.yaml", "repeat_vote", "@@true");
  expect_problem("true or false as a value in 'word'");
}

TEST_F(ReadLaw, AValueIsStatedEvenWhereItCeased) {
  read_with("parameters/party/members.yaml", "{value: 5000,", "@@{");
  expect_problem("no key 'value'");
}

TEST_F(ReadLaw, AValueNamesTheActThatSetIt) {
  read_with("parameters/party/members.yaml", "act: law-2018", "act: @@law-2019");
  expect_problem("no act 'law-2019'");
  read_with("parameters/party/members.yaml", "{act: law-2018, ", "@@{");
  expect_problem("no key 'act'");
}

TEST_F(ReadLaw, AValueHasAReference) {
  read_with("parameters/party/members.yaml", "{act: law-2018, reference: [{title: \"Article 6, amended\"}]}",
            "@@{act: law-2018}");
  expect_problem("no key 'reference'");
  read_with("parameters/party/members.yaml",
            ", metadata: {act: law-2018, reference: [{title: \"Article 6, amended\"}]}", "");
  ASSERT_EQ(problems_.size(), 1U);
  EXPECT_EQ(problems_.front().found, "no key 'metadata'");
}

TEST_F(ReadLaw, ValuesAreInIncreasingOrderOfDate) {
  read_with("parameters/party/members.yaml", "2022-11-17:", "@@2002-07-14:");
  ASSERT_EQ(problems_.size(), 1U) << all_of(problems_);
  EXPECT_EQ(problems_.front().found, "2002-07-14 after 2002-07-15");
  EXPECT_EQ(problems_.front().at, *mark_);
  read_with("parameters/party/members.yaml", "2022-11-17:", "@@\"2002-07-15\":");
  ASSERT_EQ(problems_.size(), 1U);
  EXPECT_EQ(problems_.front().found, "2002-07-15 after 2002-07-15");
}

TEST_F(ReadLaw, ValuesBeginOnDaysThatExist) {
  read_with("parameters/party/members.yaml", "2022-11-17:", "@@2022-11-31:");
  expect_problem("'2022-11-31' as the first day of a value");
}

TEST_F(ReadLaw, AParameterHasAValue) {
  std::map<std::string, std::string> files = country();
  files["parameters/party/members.yaml"] =
      "{description: Members, metadata: {label: Members, unit: person, complete_from: 2002-07-15}, values: @@{}}";
  read(files);
  expect_problem("no value in 'values'");
  files["parameters/party/members.yaml"] =
      "@@{description: Members, metadata: {label: Members, unit: person, complete_from: 2002-07-15}}";
  read(files);
  expect_problem("no key 'values'");
}

TEST_F(ReadLaw, AParameterThatCouldNotBeReadStillHasAHistory) {
  std::map<std::string, std::string> files = country();
  files["parameters/party/members.yaml"] = "[]";
  const Law law = read(files);
  EXPECT_FALSE(problems_.empty());
  EXPECT_FALSE(law.parameter("party.members")->by_area());
}

TEST_F(ReadLaw, TheHistoryIsClaimedFromADay) {
  read_with("parameters/party/members.yaml", ", complete_from: 2002-07-15", "");
  ASSERT_EQ(problems_.size(), 1U);
  EXPECT_EQ(problems_.front().found, "no key 'complete_from'");
  read_with("parameters/party/members.yaml", "complete_from: 2002-07-15", "complete_from: @@2002-07-16");
  expect_problem("complete_from 2002-07-16 after the first value of 2002-07-15");
}

TEST_F(ReadLaw, AreasOfAParameterAreKnown) {
  read_with("parameters/vote/weight.yaml", "KZ-79: {values", "@@KZ-80: {values");
  expect_problem("no area 'KZ-80'");
}

TEST_F(ReadLaw, AParameterByAreaHasChildrenAndNoValuesOfItsOwn) {
  read_with("parameters/party/members.yaml", "unit: person", "unit: person, by: area");
  ASSERT_EQ(problems_.size(), 2U) << all_of(problems_);
  EXPECT_EQ(problems_[0].found, "no values by area");
  EXPECT_EQ(problems_[1].found, "unknown key 'values' in a parameter");
  read_with("parameters/vote/weight.yaml", ", by: area", "");
  ASSERT_EQ(problems_.size(), 3U) << all_of(problems_);
  EXPECT_EQ(problems_[0].found, "no key 'values'");
  EXPECT_EQ(problems_[1].found, "unknown key 'KZ-79' in a parameter");
  read_with("parameters/vote/weight.yaml", "by: area", "by: @@canton");
  ASSERT_FALSE(problems_.empty());
  EXPECT_EQ(problems_.front().found, "'canton' for 'by'");
  EXPECT_EQ(problems_.front().at, *mark_);
}

TEST_F(ReadLaw, LabelsOfParametersAreUniqueInEachLanguage) {
  read_with("parameters/vote/tie.yaml", "label: Tie", "label: @@{kk: A, ru: B, en: Weight}");
  ASSERT_EQ(problems_.size(), 1U) << all_of(problems_);
  EXPECT_EQ(problems_.front().found, "label 'Weight' in 'en', which vote.tie has too");
  EXPECT_EQ(problems_.front().file, "parameters/vote/weight.yaml");
}

}  // namespace
}  // namespace mandate::law::read_parameter_test
