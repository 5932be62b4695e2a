#include "declaration/member_list.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "declaration/declarations_for_tests.hpp"

namespace mandate::declaration::member_list_test {
namespace {

using for_tests::tag_of;

const Date list_day = *Date::of(1903, 6, 1);
const Date born_1885 = *Date::of(1885, 6, 1);

ListedPerson member(std::uint32_t line, std::uint64_t person, AreaIndex area = 0) {
  return {.line = line, .tag = tag_of(person), .born = born_1885, .number = {}, .stated_birth = {}, .area = area};
}

ListRule rule() { return {.areas = 2, .day = list_day, .age = 18, .others = {}}; }

std::vector<std::pair<std::uint32_t, ListFault>> faults(const CheckedList& checked) {
  std::vector<std::pair<std::uint32_t, ListFault>> all;
  for (const RowFinding& finding : checked.findings) {
    all.emplace_back(finding.line, finding.fault);
  }
  return all;
}

using Faults = std::vector<std::pair<std::uint32_t, ListFault>>;

TEST(MemberListTest, CountsPersonsByArea) {
  const std::vector persons = {member(2, 1, 0), member(3, 2, 1), member(4, 3, 1)};
  const CheckedList checked = check_list(persons, rule());
  EXPECT_EQ(checked.counted, 3);
  EXPECT_EQ(checked.counted_in, (std::vector<Count64>{1, 2}));
  EXPECT_EQ(checked.rows_at_fault, 0);
}

TEST(MemberListTest, EveryRowTellsEveryFault) {
  ListedPerson nameless{.line = 2, .number_missing = true, .name_missing = true, .region = RegionRead::unknown};
  ListedPerson faulty{.line = 3, .number = FaultyNumber{.length = 11}, .region = RegionRead::missing};
  ListedPerson abroad{.line = 4, .tag = tag_of(1), .born = born_1885, .region = RegionRead::not_in_force};
  const CheckedList checked = check_list(std::vector{nameless, faulty, abroad}, rule());
  EXPECT_EQ(faults(checked), (Faults{{2, ListFault::number_missing},
                                     {2, ListFault::name_missing},
                                     {2, ListFault::region_unknown},
                                     {3, ListFault::number_faulty},
                                     {3, ListFault::region_missing},
                                     {4, ListFault::region_not_in_force}}));
  EXPECT_EQ(checked.rows_at_fault, 3);
  EXPECT_EQ(checked.counted, 0);
}

TEST(MemberListTest, ThePersonCountsOnceAndTheRepeatNamesTheFirstRow) {
  const CheckedList checked =
      check_list(std::vector{member(2, 1, 1), member(3, 2), member(4, 1), member(5, 1)}, rule());
  EXPECT_EQ(faults(checked), (Faults{{4, ListFault::repeated}, {5, ListFault::repeated}}));
  EXPECT_EQ(checked.findings.at(0).other_line, 2);
  EXPECT_EQ(checked.findings.at(1).other_line, 2);
  EXPECT_EQ(checked.counted_in, (std::vector<Count64>{1, 1}));
}

TEST(MemberListTest, AMemberOfAnotherPartyDoesNotCount) {
  std::vector<OtherList> others(2);
  others.at(1).persons.add(tag_of(7));
  others.at(1).persons.add(tag_of(2));
  others.at(1).lines = {9, 12};
  ListRule asked = rule();
  asked.others = others;
  const CheckedList checked = check_list(std::vector{member(2, 1), member(3, 2)}, asked);
  EXPECT_EQ(faults(checked), (Faults{{3, ListFault::listed_elsewhere}}));
  EXPECT_EQ(checked.findings.front().other_list, 1);
  EXPECT_EQ(checked.findings.front().other_line, 12);
  EXPECT_EQ(checked.counted, 1);
}

TEST(MemberListTest, WhatTheNumberSaysOfTheBirthGoesBefore) {
  ListedPerson differs = member(2, 1);
  differs.stated_birth = Date::of(1885, 1, 6);
  ListedPerson unreadable = member(3, 2);
  unreadable.birth_unreadable = true;
  ListedPerson young = member(4, 3);
  young.born = *Date::of(1885, 6, 2);
  young.stated_birth = young.born;
  const CheckedList checked = check_list(std::vector{differs, unreadable, young}, rule());
  EXPECT_EQ(
      faults(checked),
      (Faults{{2, ListFault::birth_date_differs}, {3, ListFault::birth_date_unreadable}, {4, ListFault::too_young}}));
  EXPECT_EQ(checked.counted, 2);
}

TEST(MemberListTest, YearsAreCompletedOnTheBirthday) {
  EXPECT_TRUE(has_age(*Date::of(1885, 6, 1), 18, *Date::of(1903, 6, 1)));
  EXPECT_FALSE(has_age(*Date::of(1885, 6, 2), 18, *Date::of(1903, 6, 1)));
  EXPECT_FALSE(has_age(*Date::of(1884, 2, 29), 18, *Date::of(1902, 2, 28)));
  EXPECT_TRUE(has_age(*Date::of(1884, 2, 29), 18, *Date::of(1902, 3, 1)));
}

RC_GTEST_PROP(MemberListProperty, CountsAsASetDoes, ()) {
  std::vector<ListedPerson> persons;
  std::set<Tag> expected;
  const auto numbers = *rc::gen::container<std::vector<std::uint8_t>>(rc::gen::inRange<std::uint8_t>(0, 40));
  for (const std::uint8_t number : numbers) {
    persons.push_back(member(static_cast<std::uint32_t>(persons.size() + 2), number, number % 2));
    expected.insert(tag_of(number));
  }
  const CheckedList checked = check_list(persons, rule());
  RC_ASSERT(checked.counted == static_cast<Count64>(expected.size()));
  RC_ASSERT(checked.rows == checked.counted + checked.rows_at_fault);
}

}  // namespace
}  // namespace mandate::declaration::member_list_test
