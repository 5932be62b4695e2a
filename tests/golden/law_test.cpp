// The dated rules of Kazakhstan against a table written from their sources, not from the rules themselves.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "declaration/person_number.hpp"
#include "golden/rules.hpp"
#include "golden/table.hpp"
#include "law/difference.hpp"
#include "law/parameter.hpp"

namespace mandate::golden::law_test {
namespace {

const law::Law& kazakhstan() { return rules().country("kz")->law; }

std::string state_of(const law::Lookup& found) {
  switch (found.standing) {
    case law::Standing::in_force:
      return "value";
    case law::Standing::ceased:
      return "ceased";
    case law::Standing::not_yet:
      return "not_yet";
    case law::Standing::unknown:
      break;
  }
  return "unknown";
}

TEST(GoldenLaw, EveryDatedRuleHasItsValueOnItsDays) {
  for (const Row& row : table("tests/golden/law/kz-timeline.csv")) {
    SCOPED_TRACE(row.at("rule_id") + " " + row.at("name") + " on " + row.at("date"));
    const law::Parameter* const parameter = kazakhstan().parameter(row.at("name"));
    ASSERT_NE(parameter, nullptr);
    const Date day = Date::parse(row.at("date")).value_or(Date());
    const law::Lookup found = law::at(*parameter, day);
    ASSERT_EQ(state_of(found), row.at("state"));
    if (found.standing == law::Standing::in_force) {
      EXPECT_EQ(law::text(*found.entry->value), row.at("value"));
      if (!row.at("verified").empty()) {
        EXPECT_EQ(law::is_verified(*parameter, *found.entry, day), row.at("verified") == "true");
      }
    }
  }
}

TEST(GoldenLaw, EveryRuleOfTheTimelineIsFoundUnderItsOwnName) {
  std::set<std::string> ids;
  for (const Row& row : table("tests/golden/law/kz-timeline.csv")) {
    ids.insert(row.at("rule_id"));
    EXPECT_FALSE(kazakhstan().parameters_called(row.at("rule_id")).empty()) << row.at("rule_id");
  }
  EXPECT_EQ(ids.size(), 93U);
}

std::size_t regions_on(const char* day) {
  return area::in_force(kazakhstan().areas, {"oblast", "city", "capital"}, Date::parse(day).value_or(Date())).size();
}

TEST(GoldenLaw, RegionsStandAsOnTheDay) {
  EXPECT_EQ(regions_on("2018-06-18"), 16U);
  EXPECT_EQ(regions_on("2022-06-05"), 17U);
  EXPECT_EQ(regions_on("2022-06-07"), 17U);
  EXPECT_EQ(regions_on("2022-06-08"), 20U);
}

TEST(GoldenLaw, TheReformOf2022TouchesItsThirtyThreeArticles) {
  EXPECT_EQ(kazakhstan().provisions.size(), 33U);
  const law::Difference reform = law::difference(kazakhstan(), *Date::parse("2022-06-07"), *Date::parse("2023-03-19"));
  EXPECT_EQ(reform.provisions.size(), 33U);
  EXPECT_EQ(reform.areas_before, 17U);
  EXPECT_EQ(reform.areas_after, 20U);
}

TEST(GoldenLaw, TheCapitalHasTheNameOfTheDay) {
  const area::Area* const capital = kazakhstan().area("KZ-71");
  ASSERT_NE(capital, nullptr);
  EXPECT_EQ(capital->name_on(*Date::parse("2022-06-05")).in(Language::en), "Nur-Sultan");
  EXPECT_EQ(capital->name_on(*Date::parse("2022-09-17")).in(Language::en), "Astana");
}

// Numbers of nobody, born in 1885; an empty check digit: no such number may be issued. Computed by hand from the passes
// that open-source programs have.
TEST(GoldenLaw, TheIndividualIdentificationNumberHasItsCheckDigits) {
  const law::Identifier* const iin = kazakhstan().identifier("iin");
  ASSERT_NE(iin, nullptr);
  EXPECT_FALSE(iin->verified);
  for (const Row& row : table("tests/golden/law/kz-iin.csv")) {
    const std::string& first = row.at("first11");
    SCOPED_TRACE(first);
    const std::optional<unsigned> expected =
        row.at("check_digit").empty() ? std::nullopt : std::optional(row.at("check_digit").front() - '0');
    EXPECT_EQ(declaration::check_digit(first, iin->form), expected);
    const auto read = declaration::read_person_number(first + std::to_string(expected.value_or(0)), iin->form);
    ASSERT_EQ(read.has_value(), expected.has_value());
    if (read) {
      EXPECT_EQ(read->born, Date::of(1885, 1, 1));
    } else {
      EXPECT_EQ(read.error().fault, declaration::NumberFault::never_issued);
    }
  }
}

}  // namespace
}  // namespace mandate::golden::law_test
