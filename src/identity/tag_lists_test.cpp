#include "identity/tag_lists.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "ledger/digest.hpp"

namespace mandate::identity::tag_lists_test {
namespace {

using declaration::AreaCodes;
using declaration::ElectorRegister;
using declaration::Tag;

const std::string one = "00000000000000000000000000000001";
const std::string two = "00000000000000000000000000000002";

AreaCodes codes() { return AreaCodes({"XX-1", "XX-2"}); }

Tag tag(const std::string& hex) { return Tag::parse(hex).value(); }

std::string problems_of(std::string_view text) {
  Problems problems;
  EXPECT_FALSE(read_register_list({"r", &problems}, text, codes()));
  std::string all;
  for (const Problem& problem : problems) {
    all += problem.text() + '\n';
  }
  return all;
}

}  // namespace

TEST(TagLists, TheSamePersonsMakeTheSameBytesInAnyOrder) {
  const Date day = Date::of(2024, 4, 1).value();
  ElectorRegister forwards(day, {});
  forwards.add(tag(one), 1);
  forwards.add(tag(two), 0);
  ElectorRegister backwards(day, {});
  backwards.add(tag(two), 0);
  backwards.add(tag(one), 1);
  const std::string text = register_list(forwards, codes());
  EXPECT_EQ(text, "mandate/register/v1\nas_of 2024-04-01\n" + one + " XX-2\n" + two + " XX-1\n");
  EXPECT_EQ(register_list(backwards, codes()), text);
}

TEST(TagLists, WhatIsReadIsWhatWasWritten) {
  const std::string text = "mandate/register/v1\nas_of 2024-04-01\n" + one + " XX-2\n" + two + " XX-1\n";
  Problems problems;
  const auto electors = read_register_list({"r", &problems}, text, codes());
  ASSERT_TRUE(electors);
  EXPECT_EQ(electors->as_of(), Date::of(2024, 4, 1));
  EXPECT_EQ(electors->size(), 2U);
  EXPECT_EQ(electors->area_of(tag(one)), 1U);
  EXPECT_EQ(electors->digest(), ledger::hexadecimal(ledger::sha256(text)));
  EXPECT_EQ(register_list(*electors, codes()), text);
}

TEST(TagLists, AnythingElseIsAProblemOfItsLine) {
  EXPECT_NE(problems_of("").find("mandate/register/v1"), std::string::npos);
  EXPECT_NE(problems_of("mandate/register/v1\nas_of today\n").find("r:2:1"), std::string::npos);
  const std::string head = "mandate/register/v1\nas_of 2024-04-01\n";
  EXPECT_NE(problems_of(head + one + " XX-9\n").find("r:3:1"), std::string::npos);
  EXPECT_NE(problems_of(head + two + " XX-1\n" + one + " XX-1\n").find("r:4:1"), std::string::npos);
  EXPECT_NE(problems_of(head + one + " XX-1\n" + one + " XX-1\n").find("r:4:1"), std::string::npos);
  EXPECT_NE(problems_of(head + one + " XX-1").find("does not end"), std::string::npos);
}

TEST(TagLists, WhoDeclaredElsewhereStandsThereOnce) {
  const std::string text = elsewhere_list(std::vector{tag(two), tag(one), tag(two)});
  EXPECT_EQ(text, "mandate/elsewhere/v1\n" + one + '\n' + two + '\n');
  Problems problems;
  const auto list = read_elsewhere_list({"e", &problems}, text);
  ASSERT_TRUE(list);
  EXPECT_EQ(list->persons.size(), 2U);
  EXPECT_EQ(list->digest, ledger::hexadecimal(ledger::sha256(text)));
  EXPECT_FALSE(read_elsewhere_list({"e", &problems}, "mandate/elsewhere/v1\n" + one + " XX-1\n"));
}

}  // namespace mandate::identity::tag_lists_test
