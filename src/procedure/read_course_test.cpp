#include "procedure/read_course.hpp"

#include "procedure/procedures_for_tests.hpp"

namespace mandate::procedure::read_course_test {
namespace {

// The course `p` of the procedure `p`, of which tests replace parts.
std::string course_text() {
  return R"({course: p, procedure: p, label: P, versions: [
 {from: 2001-01-01, to: 2009-12-31, act: law, reference: [{title: T}], law_of: filed, dates: {filed: {label: Filed}},
  criteria: {form: {label: Form, advice: Fill it in, reference: [{title: T}]}},
  ends: {good: {answer: yes, label: Good}, bad: {answer: no, label: Bad, appeal: {label: Court, reference: [{title: T}]}}},
  stages: [
   {id: look, kind: admissibility, label: Look, criteria: [form], on: {accepted: vote, returned: look, refused: bad},
    deadlines: [{id: soon, label: Soon, from: filed, within: $r.working_day, starts: next_day, if_non_working: stays,
     month_end: last_day, on_expiry: overdue, reference: [{title: T}]}]},
   {id: vote, kind: tally, label: Vote, rule: vote, signed: true, on: {met: good, not_met: bad},
    deadlines: [{id: hold, label: Hold, from: begun, within: $r.day, starts: same_day, if_non_working: next_working_day,
     month_end: last_day, on_expiry: {outcome: not_met}, reference: [{title: T}]}]}]},
 {from: 2010-01-01, act: law, reference: [{title: T}], like: {from: 2001-01-01}}]})";
}

class ReadCourse : public ProcedureReading {
 protected:
  const std::vector<Course>& read_course_text(const std::string& text) {
    read(procedure_text());
    expect_no_problem();
    mandate::testing::Literal literal = mandate::testing::literal(text);
    mark_ = literal.mark;
    courses_ = read_courses(law_, procedures_, {{"courses/p.yaml", std::move(literal.root)}}, problems_);
    return courses_;
  }

  void expect_refused(std::string_view part, std::string_view replacement, std::string_view found) {
    SCOPED_TRACE(replacement);
    read_course_text(mandate::testing::with(course_text(), part, replacement));
    // A version that takes over what is wrong is told of it too, where it stands.
    ASSERT_GE(problems_.size(), 1U);
    EXPECT_EQ(problems_.front().found, found) << mandate::testing::all_of(problems_);
    ASSERT_TRUE(mark_);
    EXPECT_EQ(problems_.front().at, *mark_) << problems_.front().text();
    EXPECT_FALSE(problems_.front().expected.empty());
  }

  std::vector<Course> courses_;
};

TEST_F(ReadCourse, AGoodCourseHasNoProblem) {
  const std::vector<Course>& courses = read_course_text(course_text());
  expect_no_problem();
  ASSERT_EQ(courses.size(), 1U);
  const CourseVersion& version = *courses.front().at(*Date::parse("2005-06-05"));
  EXPECT_EQ(version.law_of, "filed");
  EXPECT_EQ(version.criterion("form")->advice.in(Language::en), "Fill it in");
  EXPECT_EQ(version.end("bad")->appeal.in(Language::en), "Court");
  const CourseStage& look = *version.stage("look");
  EXPECT_EQ(look.kind, CourseStageKind::admissibility);
  EXPECT_EQ(look.next("returned"), "look");
  EXPECT_EQ(look.deadline("soon")->on_expiry.silence, Silence::overdue);
  const CourseStage& vote = *version.stage("vote");
  EXPECT_TRUE(vote.signed_by_authority);
  EXPECT_EQ(vote.deadline("hold")->starts, calendar::Starts::same_day);
  EXPECT_EQ(vote.deadline("hold")->if_non_working, calendar::NonWorking::next_working_day);
  EXPECT_EQ(vote.deadline("hold")->on_expiry.silence, Silence::outcome);
  EXPECT_EQ(vote.deadline("hold")->on_expiry.outcome, "not_met");
}

TEST_F(ReadCourse, AVersionTakesOverWhatItDoesNotStateItself) {
  const Course& course = read_course_text(course_text()).front();
  expect_no_problem();
  const CourseVersion& later = *course.at(*Date::parse("2012-01-01"));
  EXPECT_EQ(later.stages.size(), 2U);
  EXPECT_EQ(later.law_of, "filed");
  EXPECT_EQ(course.at(*Date::parse("2000-12-31")), nullptr);
}

TEST_F(ReadCourse, WhatIsTakenOverMustBeWrittenOut) {
  expect_refused("like: {from: 2001-01-01}", "like: @@{from: 2003-01-01}", "no version to take over");
  expect_refused("like: {from: 2001-01-01}", "like: @@{course: q, from: 2001-01-01}", "no version to take over");
}

TEST_F(ReadCourse, ParametersOfTermsHaveAUnitOfTimeAndHoldOnEveryDay) {
  expect_refused("$r.working_day", "@@$r.members", "$r.members with unit 'member' as a term");
}

TEST_F(ReadCourse, NothingOfATermHasADefault) {
  expect_refused("{id: soon, label: Soon, from: filed, within: $r.working_day, starts: next_day,",
                 "@@{id: soon, label: Soon, from: filed, within: $r.working_day,", "no key 'starts'");
  expect_refused("month_end: last_day, on_expiry: overdue", "month_end: last_day, on_expiry: @@soon",
                 "'soon' for 'on_expiry'");
  expect_refused(
      "{id: hold, label: Hold, from: begun, within: $r.day, starts: same_day, if_non_working: "
      "next_working_day,\n     month_end: last_day, on_expiry: {outcome: not_met}, reference",
      "@@{id: hold, label: Hold, from: begun, within: $r.day, starts: same_day, if_non_working: "
      "next_working_day,\n     month_end: last_day, reference",
      "no key 'on_expiry'");
}

TEST_F(ReadCourse, SilenceLeadsSomewhere) {
  expect_refused("on_expiry: {outcome: not_met}", "on_expiry: @@{outcome: annulled}",
                 "outcome 'annulled', after which nothing follows");
}

TEST_F(ReadCourse, WhatATermRunsFromIsADateOfTheCase) {
  expect_refused("from: filed, within", "from: @@heard, within", "'heard' for 'from'");
  expect_refused("law_of: filed", "law_of: @@heard", "'heard' for 'law_of'");
}

TEST_F(ReadCourse, ATermThatIsCountedBackRunsFromADayThatLiesAhead) {
  const std::vector<Course>& courses = read_course_text(
      mandate::testing::with(course_text(), "from: filed, within", "from: filed, before: true, within"));
  EXPECT_TRUE(problems_.empty()) << mandate::testing::all_of(problems_);
  ASSERT_FALSE(courses.empty());
  EXPECT_TRUE(courses[0].versions[0].stages[0].deadline("soon")->before);
  const std::string_view why = "a deadline that is counted back, with from: begun, not_before or pauses";
  expect_refused("{id: soon, label: Soon, from: filed,",
                 "@@{id: soon, label: Soon, from: filed, before: true, pauses: true,", why);
  expect_refused("{id: soon, label: Soon, from: filed,", "@@{id: soon, label: Soon, from: begun, before: true,", why);
}

TEST_F(ReadCourse, WhatDecidesAStageIsAStageOfTheProcedure) {
  expect_refused("rule: vote", "rule: @@poll", "no stage 'poll' in the version of the procedure from 2001-01-01");
  expect_refused("procedure: p,", "procedure: @@q,", "no procedure 'q'");
}

TEST_F(ReadCourse, OutcomesAreThoseOfTheKindAndLeadToStagesOrEnds) {
  expect_refused("on: {met: good, not_met: bad}", "on: {met: good, @@passed: bad}",
                 "no outcome 'passed' of this stage");
  expect_refused("on: {met: good, not_met: bad}", "on: {met: good, not_met: @@nowhere}", "'nowhere' after 'not_met'");
}

TEST_F(ReadCourse, EveryStageIsReachedAndLeadsToAnEnd) {
  expect_refused("{id: vote, kind", "@@{id: vote, kind: notice, label: V, on: {done: vote}}, {id: other, kind",
                 "stage 'vote', from which no way leads to an end");
}

TEST_F(ReadCourse, CriteriaAndKindsAreKnown) {
  expect_refused("criteria: [form]", "criteria: @@[fee]", "no criterion 'fee'");
  expect_refused("kind: tally", "kind: @@poll", "'poll' for 'kind'");
  expect_refused("{id: vote, kind: tally, label: Vote,", "{id: vote, kind: tally, label: Vote, @@body: house,",
                 "unknown key 'body' in a stage of a course");
}

TEST_F(ReadCourse, WhatAnAuthorityMayDecideIsSaidAndLeadsOn) {
  const std::string_view vote =
      "{id: vote, kind: tally, label: Vote, rule: vote, signed: true, on: {met: good, not_met: bad},";
  const std::string text = mandate::testing::with(
      mandate::testing::with(course_text(), vote,
                             "{id: vote, kind: decision, label: Vote, options: {signs: Signs, returns: Returns}, "
                             "on: {signs: good, returns: bad},"),
      "{outcome: not_met}", "{outcome: returns}");
  const CourseStage& stage = *read_course_text(text).front().versions.front().stage("vote");
  expect_no_problem();
  ASSERT_NE(stage.option("signs"), nullptr);
  EXPECT_EQ(stage.option("signs")->label.in(Language::en), "Signs");
  EXPECT_EQ(stage.option("keeps"), nullptr);
  expect_refused(vote, "{id: vote, kind: decision, label: Vote, options: @@[signs], on: {signs: good, not_met: bad},",
                 "a sequence for 'options'");
}

TEST_F(ReadCourse, TwoVersionsAreNeverInForceOnOneDay) {
  expect_refused("{from: 2010-01-01,", "@@{from: 2009-12-31,",
                 "two versions in force on 2009-12-31: from 2001-01-01 and from 2009-12-31");
}

}  // namespace
}  // namespace mandate::procedure::read_course_test
