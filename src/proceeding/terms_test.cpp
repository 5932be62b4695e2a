#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "proceeding/course_for_tests.hpp"
#include "proceeding/fold.hpp"

namespace mandate::proceeding::terms_test {
namespace {

using procedure::Silence;
using testing::accepted_filing;
using testing::day;
using testing::Log;

procedure::CourseStage& stage_of_book(procedure::RuleBook& book, std::size_t index) {
  return book.countries[0].courses[0].versions[0].stages[index];
}

Standing standing(const procedure::RuleBook& book, const Log& log, std::string_view on) {
  return stand(book, log.events(), {.as_of = day(on), .known_on = {}});
}

// The collection with duties beside its term: one of 5 days from its first day, one of 30 days from a later date.
procedure::RuleBook book_with_duties() {
  procedure::RuleBook book = testing::small_book();
  const std::vector<law::Parameter>& lengths = book.countries[0].law.parameters;
  procedure::CourseDeadline tell = testing::deadline("tell", lengths[2], Silence::overdue);
  procedure::CourseDeadline answer = testing::deadline("reply_to_all", lengths[1], Silence::nothing);
  answer.from = "heard";
  book.countries[0].courses[0].versions[0].dates.push_back({.id = "heard", .label = {}});
  stage_of_book(book, 1).deadlines.push_back(std::move(tell));
  stage_of_book(book, 1).deadlines.push_back(std::move(answer));
  return book;
}

}  // namespace

// The collection ends by silence on 2 April: of its terms each stands as it is, none is kept by that.
TEST(Terms, SilenceKeepsNoTerm) {
  const procedure::RuleBook book = book_with_duties();
  Log log = accepted_filing();
  log.add("2023-03-25", DateRecorded{"heard", day("2023-03-25")});
  const Standing stands = standing(book, log, "2023-04-10");
  const StageStanding& stage = stands.stages.at(1);
  ASSERT_EQ(stage.ended_by, EndedBy::silence);
  EXPECT_EQ(stage.deadlines[0].state, DeadlineState::expired);
  EXPECT_EQ(stage.deadlines[1].state, DeadlineState::missed) << "7 March, and nothing was done";
  EXPECT_EQ(stage.deadlines[2].state, DeadlineState::moot) << "24 April lies behind the end of the stage";
  Log told = accepted_filing();
  told.add("2023-03-07", DutyDone{"signatures", "tell"});
  EXPECT_EQ(standing(book, told, "2023-04-10").stages.at(1).deadlines[1].state, DeadlineState::kept);
}

// A right is not missed: it can be used until its last day or the end of the stage, and then its time is over.
TEST(Terms, ARightIsNeverMissed) {
  procedure::RuleBook book = book_with_duties();
  stage_of_book(book, 1).deadlines[1].on_expiry.silence = Silence::right;
  const Log log = accepted_filing();
  const auto state_on = [&](std::string_view day) { return standing(book, log, day).stages.at(1).deadlines[1].state; };
  EXPECT_EQ(state_on("2023-03-07"), DeadlineState::running);
  EXPECT_EQ(state_on("2023-03-08"), DeadlineState::over) << "7 March was the last day";
  EXPECT_EQ(state_on("2023-04-10"), DeadlineState::over) << "the stage has ended";
}

TEST(Terms, AnAnswerThatNeverCameIsNotInTime) {
  const procedure::RuleBook book = testing::small_book();
  Log log = accepted_filing();
  log.add("2023-03-20", FiguresRecorded{"signatures", {}, false, {{record::Count::signatures, 3}}});
  log.add("2023-03-20", StageClosed{"signatures"});
  log.add("2023-03-22", FiguresRecorded{"check", {}, false, {{record::Count::signatures, 3}}});
  log.add("2023-03-22", DeterminationSigned{"check", "confirmed", "confirmed", {}, {}});
  const Standing stands = standing(book, log, "2023-03-28");
  ASSERT_EQ(stands.stages.back().stage->id, "reply");
  ASSERT_EQ(stands.stages.back().ended_by, EndedBy::silence);
  EXPECT_EQ(stands.stages.back().deadlines[0].state, DeadlineState::expired);
}

TEST(Terms, WhileAStageStandsStillItsLastDayIsNotKnown) {
  const procedure::RuleBook book = testing::small_book();
  Log log = accepted_filing();
  log.add("2023-03-12", StagePaused{"signatures", "court"});
  const Standing stands = standing(book, log, "2023-12-31");
  const DeadlineStanding& term = stands.stages.back().deadlines[0];
  EXPECT_EQ(stands.stages.back().stage->id, "signatures") << "no silence in a pause";
  EXPECT_EQ(term.state, DeadlineState::paused);
  EXPECT_FALSE(term.last_day());
  EXPECT_FALSE(term.counted);
  ASSERT_EQ(term.so_far.size(), 9U) << "3 to 11 March";
  EXPECT_EQ(term.so_far.back().day, day("2023-03-11"));
  log.add("2023-12-31", StageResumed{"signatures"});
  // Nine days were counted; 31 December is the tenth, 20 January the thirtieth.
  EXPECT_EQ(standing(book, log, "2023-12-31").stages.back().deadlines[0].last_day(), day("2024-01-20"));
}

TEST(Terms, APauseBehindTheLastDayMovesNothing) {
  procedure::RuleBook book = testing::small_book();
  stage_of_book(book, 1).deadlines[0].on_expiry = {Silence::overdue, {}};
  Log log = accepted_filing();
  log.add("2023-04-05", StagePaused{"signatures", "court"});
  const Standing stands = standing(book, log, "2023-04-10");
  EXPECT_EQ(stands.stages.back().deadlines[0].last_day(), day("2023-04-01"));
  EXPECT_EQ(stands.stages.back().deadlines[0].state, DeadlineState::missed);
}

// Five days before 20 March, that day not counted: 19, 18, 17, 16, 15.
TEST(Terms, ATermIsCountedBackFromTheDayThatLiesAhead) {
  procedure::RuleBook book = testing::small_book();
  const law::Parameter& five = book.countries[0].law.parameters[2];
  procedure::CourseDeadline notice = testing::deadline("notice", five, Silence::overdue);
  notice.from = "hearing";
  notice.before = true;
  book.countries[0].courses[0].versions[0].dates.push_back({.id = "hearing", .label = {}});
  stage_of_book(book, 1).deadlines.push_back(std::move(notice));
  Log log = accepted_filing();
  EXPECT_EQ(standing(book, log, "2023-03-10").stages.back().deadlines[1].state, DeadlineState::waiting);
  log.add("2023-03-03", DateRecorded{"hearing", day("2023-03-20")});
  const Standing stands = standing(book, log, "2023-03-10");
  const DeadlineStanding& term = stands.stages.back().deadlines[1];
  EXPECT_EQ(term.state, DeadlineState::running);
  EXPECT_EQ(term.length, -5);
  EXPECT_EQ(term.last_day(), day("2023-03-15"));
  EXPECT_EQ(term.counted->days.front().day, day("2023-03-19"));
  EXPECT_EQ(standing(book, log, "2023-03-16").stages.back().deadlines[1].state, DeadlineState::missed);
  Log in_time = log;
  in_time.add("2023-03-15", DutyDone{"signatures", "notice"});
  EXPECT_EQ(standing(book, in_time, "2023-03-16").stages.back().deadlines[1].state, DeadlineState::kept);
  Log late = log;
  late.add("2023-03-16", DutyDone{"signatures", "notice"});
  EXPECT_EQ(standing(book, late, "2023-03-16").stages.back().deadlines[1].state, DeadlineState::late);
}

}  // namespace mandate::proceeding::terms_test
