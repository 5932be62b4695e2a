#include "procedure/announced.hpp"

#include <gtest/gtest.h>

#include "procedure/rules_for_tests.hpp"

namespace mandate::procedure::announced_test {
namespace {

using namespace testing;
using tally::Discrepancy;
using tally::DiscrepancyKind;

// A determination as it stands before it is compared, over figures of the nation.
struct Announcement {
  Announcement() : rules(version({stage("vote", StageKind::tally, fact("held"), {})})) {
    input.date = day("2022-06-05");
    input.records.emplace_back();
    input.announced.emplace();
    determination.input = &input;
    determination.version = &rules;
    determination.law_date = input.date;
    determination.answer = Answer::yes;
    determination.outcome = "adopted";
  }
  Announcement(const Announcement&) = delete;
  Announcement& operator=(const Announcement&) = delete;

  Version rules;
  record::Case input;
  Determination determination;

  record::Announced& announced() { return *input.announced; }
  record::Figures& figures() { return input.records.front().figures; }

  const std::vector<Discrepancy>& compare() {
    compare_with_announced(determination, input.records.front().figures);
    return determination.differs;
  }
};

// --- the result ---

TEST(Announced, NothingAnnouncedIsNoAgreement) {
  Announcement none;
  none.input.announced.reset();
  EXPECT_TRUE(none.compare().empty());
  EXPECT_EQ(none.determination.agreement, Agreement::none_announced);

  Announcement only_figures;
  only_figures.announced().votes = {{"a", 1}};
  EXPECT_TRUE(only_figures.compare().empty());
  EXPECT_EQ(only_figures.determination.agreement, Agreement::none_announced);
}

TEST(Announced, TheSameResult) {
  Announcement same;
  same.announced().answer = Answer::yes;
  same.announced().outcome = "adopted";
  EXPECT_TRUE(same.compare().empty());
  EXPECT_EQ(same.determination.agreement, Agreement::same);
}

TEST(Announced, AnotherAnswerOutcomeOrWinner) {
  Announcement other;
  other.announced().answer = Answer::no;
  other.announced().outcome = "not_adopted";
  other.announced().winners = {"b"};
  other.determination.winners = {"a"};
  const std::vector<Discrepancy>& differs = other.compare();
  ASSERT_EQ(differs.size(), 3U);
  EXPECT_EQ(differs[0].kind, DiscrepancyKind::answer);
  EXPECT_EQ(differs[0].published, "no");
  EXPECT_EQ(differs[0].computed, "yes");
  EXPECT_EQ(differs[1].kind, DiscrepancyKind::outcome);
  EXPECT_EQ(differs[1].published, "not_adopted");
  EXPECT_EQ(differs[1].computed, "adopted");
  EXPECT_EQ(differs[2].kind, DiscrepancyKind::winners);
  EXPECT_EQ(differs[2].published, "b");
  EXPECT_EQ(differs[2].computed, "a");
  EXPECT_EQ(other.determination.agreement, Agreement::differs);
}

// The referendum of 2022: yes and took-part by region were never published.
TEST(Announced, WhatCannotBeToldDoesNotContradict) {
  Announcement open;
  open.determination.answer = Answer::cannot_tell;
  open.determination.outcome = "cannot_tell";
  open.announced().answer = Answer::yes;
  open.announced().outcome = "adopted";
  open.announced().winners = {"a"};
  EXPECT_TRUE(open.compare().empty());
  EXPECT_EQ(open.determination.agreement, Agreement::consistent);
}

TEST(Announced, ALawOfAnotherDayIsNotComparedWithTheResult) {
  Announcement tried;
  tried.determination.law_date = day("2026-07-01");
  tried.announced().answer = Answer::no;
  tried.announced().outcome = "not_adopted";
  tried.announced().figures.nation = row({}, {{Count::in_favour, 2}});
  tried.figures().nation = row({}, {{Count::in_favour, 1}});
  const std::vector<Discrepancy>& differs = tried.compare();
  ASSERT_EQ(differs.size(), 1U);  // figures are figures under every law
  EXPECT_EQ(differs[0].kind, DiscrepancyKind::figure);
  EXPECT_EQ(tried.determination.agreement, Agreement::none_announced);
}

// --- seats ---

TEST(AnnouncedSeats, OfTheBodyAndOfATier) {
  Announcement seats;
  seats.determination.seats = {{"amanat", 62}, {"auyl", 8}};
  seats.determination.tiers = {{"list", {{"amanat", 40}, {"auyl", 8}}}};
  seats.announced().seats = {{"", {{"amanat", 62}}}, {"list", {{"amanat", 40}, {"auyl", 8}}}};
  EXPECT_TRUE(seats.compare().empty());
  EXPECT_EQ(seats.determination.agreement, Agreement::same);

  Announcement other;
  other.determination.seats = {{"amanat", 62}, {"auyl", 8}};
  other.determination.tiers = {{"list", {{"amanat", 40}, {"auyl", 8}}}};
  other.announced().seats = {{"", {{"amanat", 61}, {"unknown", 1}}}, {"list", {{"amanat", 39}}}};
  const std::vector<Discrepancy>& differs = other.compare();
  ASSERT_EQ(differs.size(), 3U);
  EXPECT_EQ(differs[0].option, "amanat");
  EXPECT_EQ(differs[0].published, "61");
  EXPECT_EQ(differs[0].computed, "62");
  EXPECT_TRUE(differs[0].tier.empty());
  EXPECT_EQ(differs[1].option, "unknown");
  EXPECT_EQ(differs[1].computed, "0");
  EXPECT_EQ(differs[2].tier, "list");
  EXPECT_EQ(other.determination.agreement, Agreement::differs);
}

TEST(AnnouncedSeats, OfATierThatIsKnownWhereTheBodyIsNot) {
  Announcement open;
  open.determination.answer = Answer::cannot_tell;
  open.determination.tiers = {{"list", {{"a", 12}}}};
  open.announced().seats = {{"", {{"a", 29}}}, {"list", {{"a", 11}}}, {"districts", {{"a", 17}}}};
  const std::vector<Discrepancy>& differs = open.compare();
  ASSERT_EQ(differs.size(), 1U);
  EXPECT_EQ(differs[0].tier, "list");
  EXPECT_EQ(open.determination.agreement, Agreement::differs);
}

// --- figures, votes, percentages ---

TEST(AnnouncedFigures, OfTheNationAnAreaAndAChamber) {
  Announcement printed_again;
  record::Figures& used = printed_again.figures();
  used.nation = row({}, {{Count::in_favour, 10}, {Count::participants, 20}});
  used.areas = {row("R01", {{Count::in_favour, 4}})};
  used.bodies = {row("senate", {{Count::in_favour, 3}})};
  record::Figures& announced = printed_again.announced().figures;
  announced.nation = row({}, {{Count::in_favour, 10}, {Count::participants, 21}, {Count::electors, 99}});
  announced.areas = {row("R01", {{Count::in_favour, 5}}), row("R02", {{Count::in_favour, 6}})};
  announced.bodies = {row("senate", {{Count::in_favour, 2}})};
  const std::vector<Discrepancy>& differs = printed_again.compare();
  ASSERT_EQ(differs.size(), 3U);
  EXPECT_EQ(differs[0].count, Count::participants);
  EXPECT_EQ(differs[0].published, "21");
  EXPECT_EQ(differs[0].computed, "20");
  EXPECT_EQ(differs[1].unit, "R01");
  EXPECT_EQ(differs[2].unit, "senate");
}

TEST(AnnouncedFigures, VotesOfAnOption) {
  Announcement printed_again;
  printed_again.input.records.front().options = options({{"a", 100}, {"b", {}}});
  printed_again.announced().votes = {{"a", 101}, {"b", 5}, {"c", 6}};
  const std::vector<Discrepancy>& differs = printed_again.compare();
  ASSERT_EQ(differs.size(), 1U);
  EXPECT_EQ(differs[0].kind, DiscrepancyKind::votes);
  EXPECT_EQ(differs[0].option, "a");
  EXPECT_EQ(differs[0].published, "101");
  EXPECT_EQ(differs[0].computed, "100");
}

TEST(AnnouncedFigures, VotesAreThoseOfTheFirstStageWhereItHasItsOwn) {
  Announcement two_rounds;
  two_rounds.rules.stages = {choice("first_round", plurality(), {}), choice("runoff", plurality(), {})};
  two_rounds.input.records.front().options = options({{"a", 1}});
  two_rounds.input.records.emplace_back();
  two_rounds.input.records.back().stage = "first_round";
  two_rounds.input.records.back().options = options({{"a", 2}});
  two_rounds.announced().votes = {{"a", 2}};
  EXPECT_TRUE(two_rounds.compare().empty());

  two_rounds.input.start = "runoff";
  EXPECT_EQ(two_rounds.compare().size(), 1U);
}

// The announced percentages of 5 June 2022: 68.05 took part, of the electors.
TEST(AnnouncedPercentage, IsThatOfTheFiguresOrDiffers) {
  Announcement turnout;
  turnout.figures().nation = row({}, {{Count::electors, 11'734'642}, {Count::participants, 7'985'769}});
  turnout.announced().percentages = {{.count = Count::participants, .of = Count::electors, .printed = "68.05"}};
  EXPECT_TRUE(turnout.compare().empty());

  Announcement wrong;
  wrong.figures().nation = row({}, {{Count::electors, 200}, {Count::issued, 150}, {Count::participants, 120}});
  wrong.announced().percentages = {{.count = Count::participants, .of = Count::electors, .printed = "80.00"}};
  const std::vector<Discrepancy>& differs = wrong.compare();
  ASSERT_EQ(differs.size(), 1U);
  EXPECT_EQ(differs[0].kind, DiscrepancyKind::percentage);
  EXPECT_EQ(differs[0].published, "80.00");
  EXPECT_EQ(differs[0].computed, "60.00");
  EXPECT_EQ(differs[0].would_fit, Count::issued);
  EXPECT_EQ(wrong.determination.agreement, Agreement::none_announced);
}

TEST(AnnouncedPercentage, OfAnOption) {
  Announcement list;
  list.figures().nation = row({}, {{Count::valid, 200}});
  list.input.records.front().options = options({{"a", 100}});
  list.announced().percentages = {{.option = "a", .of = Count::valid, .printed = "51"},
                                  {.option = "a", .of = Count::valid, .printed = "50.0"}};
  const std::vector<Discrepancy>& differs = list.compare();
  ASSERT_EQ(differs.size(), 1U);
  EXPECT_EQ(differs[0].option, "a");
  EXPECT_EQ(differs[0].computed, "50");
}

TEST(AnnouncedPercentage, OfWhatIsNotKnownSaysNothing) {
  Announcement open;
  open.figures().nation = row({}, {{Count::electors, 0}, {Count::in_favour, 1}});
  open.figures().areas = {row("R01", {{Count::valid, 10}})};
  open.input.records.front().options = options({{"a", 5}});
  open.announced().percentages = {
      {.count = Count::participants, .of = Count::electors, .printed = "1"},  // part missing
      {.count = Count::in_favour, .of = Count::valid, .printed = "1"},        // whole missing
      {.count = Count::in_favour, .of = Count::electors, .printed = "1"},     // of nobody
      {.option = "a", .of = Count::valid, .unit = "R01", .printed = "1"},     // votes by area are not given
      {.count = Count::valid, .of = Count::valid, .unit = "R02", .printed = "1"}};
  EXPECT_TRUE(open.compare().empty());
}

}  // namespace
}  // namespace mandate::procedure::announced_test
