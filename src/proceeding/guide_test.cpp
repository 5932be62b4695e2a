#include "proceeding/guide.hpp"

#include <gtest/gtest.h>

#include "proceeding/course_for_tests.hpp"

namespace mandate::proceeding::guide_test {
namespace {

using testing::day;

const procedure::Country& country() {
  static const procedure::RuleBook book = testing::small_book();
  return book.countries.front();
}

Standing guide_on(std::string_view on, const record::Figures& figures = {}) {
  return guide(country(), country().courses.front(), day(on), figures);
}

TEST(Guide, TellsEveryStageInTheOrderOfTheCourse) {
  const Standing standing = guide_on("2023-03-01");
  ASSERT_FALSE(standing.no_version);
  std::string stages;
  for (const StageStanding& stage : standing.stages) {
    stages += stage.stage->id + ' ';
  }
  EXPECT_EQ(stages, "filing signatures check reply ");
}

TEST(Guide, TermsHaveTheirLengthAndNoDay) {
  const Standing standing = guide_on("2023-03-01");
  const DeadlineStanding& look = standing.stages.front().deadlines.front();
  EXPECT_EQ(look.length, 10);
  EXPECT_EQ(look.state, DeadlineState::waiting);
  EXPECT_FALSE(look.counted);
  EXPECT_FALSE(look.last_day());
}

TEST(Guide, AsksTheRuleOfEachStageWithTheFiguresThatAreKnown) {
  record::Figures figures;
  EXPECT_EQ(guide_on("2023-03-01").stages.at(1).draft->determination.finding.parts.front().answer, Answer::cannot_tell);
  figures.nation.set(record::Count::signatures, 3, record::Provenance::assumed);
  EXPECT_EQ(guide_on("2023-03-01", figures).stages.at(1).draft->determination.finding.parts.front().answer,
            Answer::yes);
  figures.nation.set(record::Count::signatures, 2, record::Provenance::assumed);
  EXPECT_EQ(guide_on("2023-03-01", figures).stages.at(1).draft->determination.finding.parts.front().answer, Answer::no);
}

TEST(Guide, OfADayWithoutTheProcedureHasNoStages) {
  const Standing standing = guide_on("2025-01-01");
  EXPECT_TRUE(standing.no_version);
  EXPECT_TRUE(standing.stages.empty());
}

}  // namespace
}  // namespace mandate::proceeding::guide_test
