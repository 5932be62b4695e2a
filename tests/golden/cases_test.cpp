// Every example case against what its sources say: tests/golden/cases/{expected,seats,differs}.csv.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "golden/rules.hpp"
#include "golden/table.hpp"
#include "io/case_folder.hpp"
#include "procedure/decide.hpp"
#include "tally/discrepancy.hpp"

namespace mandate::golden::cases_test {
namespace {

record::Case example(const std::string& name) {
  Problems problems;
  std::optional<record::Case> input = io::read_case(source_path("examples/" + name), rules(), problems);
  for (const Problem& problem : problems) {
    ADD_FAILURE() << problem.text();
  }
  return std::move(input).value_or(record::Case{});
}

procedure::Determination decided(const record::Case& input, const std::string& law) {
  const procedure::Country* const country = rules().country(input.jurisdiction);
  const Date day = law.empty() ? input.date : Date::parse(law).value_or(Date());
  return procedure::decide({&input, country, country->procedure(input.procedure), country, day});
}

std::set<std::string> folders_of_examples() {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(source_path("examples"))) {
    if (std::filesystem::exists(entry.path() / "case.yaml")) {  // others hold protocols to check
      names.insert(entry.path().filename().string());
    }
  }
  return names;
}

TEST(GoldenCases, AnswerAndOutcomeAreThoseOfTheSources) {
  for (const Row& row : table("tests/golden/cases/expected.csv")) {
    SCOPED_TRACE(row.at("case") + " " + row.at("law") + ": " + row.at("what"));
    const record::Case input = example(row.at("case"));
    ASSERT_FALSE(input.records.empty());
    const procedure::Determination determination = decided(input, row.at("law"));
    EXPECT_EQ(word(determination.answer), row.at("answer"));
    EXPECT_EQ(determination.outcome, row.at("outcome"));
  }
}

TEST(GoldenCases, EveryExampleIsExpectedOnce) {
  std::set<std::string> expected;
  for (const Row& row : table("tests/golden/cases/expected.csv")) {
    if (row.at("law").empty()) {
      EXPECT_TRUE(expected.insert(row.at("case")).second) << row.at("case");
    }
  }
  EXPECT_EQ(expected, folders_of_examples());
}

std::optional<Count64> seats_of(const std::vector<procedure::SeatLine>& lines, const std::string& list) {
  const auto found = std::ranges::find(lines, list, &procedure::SeatLine::list);
  return found == lines.end() ? std::nullopt : std::optional(found->seats);
}

TEST(GoldenCases, OfficialSeatsAreReproduced) {
  for (const Row& row : table("tests/golden/cases/seats.csv")) {
    SCOPED_TRACE(row.at("case") + " " + row.at("tier") + " " + row.at("list"));
    const record::Case input = example(row.at("case"));
    ASSERT_FALSE(input.records.empty());
    const procedure::Determination determination = decided(input, "");
    std::optional<Count64> seats = seats_of(determination.seats, row.at("list"));
    if (!row.at("tier").empty()) {
      const auto tier = std::ranges::find(determination.tiers, row.at("tier"), &procedure::TierSeatLines::tier);
      ASSERT_NE(tier, determination.tiers.end());
      seats = seats_of(tier->lines, row.at("list"));
    }
    EXPECT_EQ(std::to_string(seats.value_or(0)), row.at("seats"));
  }
}

// "kind|where|published|computed", so that a failure reads like the table.
using Differences = std::multiset<std::string>;

Differences differences_in(const procedure::Determination& determination) {
  Differences found;
  for (const tally::Discrepancy& one : determination.differs) {
    std::string where = one.unit + one.option;
    if (where.empty() && one.count) {
      where = record::name(*one.count);
    }
    found.insert(std::string(tally::word(one.kind)) + '|' + where + '|' + one.published + '|' + one.computed);
  }
  return found;
}

TEST(GoldenCases, PublishedSlipsAreFoundAndNoOthers) {
  std::map<std::string, Differences> expected;
  for (const Row& row : table("tests/golden/cases/differs.csv")) {
    expected[row.at("case")].insert(row.at("kind") + '|' + row.at("where") + '|' + row.at("published") + '|' +
                                    row.at("computed"));
  }
  for (const std::string& name : folders_of_examples()) {
    SCOPED_TRACE(name);
    const record::Case input = example(name);
    ASSERT_FALSE(input.records.empty());
    EXPECT_EQ(differences_in(decided(input, "")), expected[name]);
  }
}

TEST(GoldenCases, TheReferendumOfJune2022CannotBeToldButIsConsistent) {
  const record::Case input = example("kz-2022-referendum");
  const procedure::Determination determination = decided(input, "");
  EXPECT_EQ(determination.agreement, procedure::Agreement::consistent);
  // Both figures of each of the 17 regions of that day are named as missing.
  const auto missing_of = [&](record::Count count) {
    return std::ranges::count_if(determination.missing, [&](const procedure::Missing& missing) {
      return missing.kind == procedure::Missing::Kind::figure && missing.count == count && !missing.unit.empty();
    });
  };
  EXPECT_EQ(missing_of(record::Count::in_favour), 17);
  EXPECT_EQ(missing_of(record::Count::participants), 17);
}

TEST(GoldenCases, TheSameCaseGivesTheSameDeterminationAgain) {
  const record::Case input = example("kz-2023-mazhilis");
  const procedure::Determination first = decided(input, "");
  const procedure::Determination second = decided(input, "");
  EXPECT_EQ(first.seats, second.seats);
  EXPECT_EQ(differences_in(first), differences_in(second));
}

}  // namespace
}  // namespace mandate::golden::cases_test
