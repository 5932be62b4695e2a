#include "proceeding/fold.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "proceeding/course_for_tests.hpp"

namespace mandate::proceeding::fold_test {
namespace {

using testing::accepted_filing;
using testing::day;
using testing::Log;
using testing::signature;
using testing::tag;

const procedure::RuleBook& book() {
  static const procedure::RuleBook rules = testing::small_book();
  return rules;
}

Standing as_of(const Log& log, std::string_view on, std::string known_on = {}) {
  return stand(book(), log.events(), {.as_of = day(on), .known_on = std::move(known_on)});
}

// "filing accepted figures 2023-03-02 | signatures open"
std::string way(const Standing& standing) {
  std::string out;
  for (const StageStanding& stage : standing.stages) {
    out += (out.empty() ? "" : " | ") + stage.stage->id + ' ';
    out += stage.ended ? stage.outcome + ' ' + std::string(word(stage.ended_by)) + ' ' + stage.ended->iso() : "open";
  }
  return out + (standing.end == nullptr ? "" : " = " + standing.end->id);
}

DeclarationsReceived received(std::vector<declaration::Declaration> items) {
  return {{.stage = "signatures", .text = {}, .items = std::move(items)}};
}

Log three_signatures() {
  Log log = accepted_filing();
  log.add("2023-03-10",
          received({signature(1, 0, "2023-03-10"), signature(2, 0, "2023-03-10"), signature(3, 1, "2023-03-10")}));
  return log;
}

Log submitted() {
  Log log = three_signatures();
  log.add("2023-03-20", StageClosed{"signatures"});
  return log;
}

DeterminationSigned signed_check(std::string outcome, std::string reason = {}) {
  return {"check", std::move(outcome), "confirmed", {}, std::move(reason)};
}

FiguresRecorded checked(Count64 valid) { return {"check", {}, false, {{record::Count::signatures, valid}}}; }

}  // namespace

TEST(Fold, WhoDeclaresForAnotherTextDoesNotCount) {
  CaseOpened of_text = testing::opened();
  of_text.subject_digest = std::string(64, '7');
  Log log = accepted_filing(of_text);
  const auto handed_in = [](std::uint8_t number, std::optional<std::uint8_t> byte) {
    DeclarationsReceived event = received({signature(number, 0, "2023-03-10")});
    if (byte) {
      event.batch.text.emplace().fill(*byte);
    }
    return event;
  };
  log.add("2023-03-10", handed_in(1, 0x77)).add("2023-03-10", handed_in(2, 0x78)).add("2023-03-10", handed_in(3, {}));
  const Standing standing = as_of(log, "2023-03-11");
  const declaration::Counts counts = standing.stages.back().counts.value();
  EXPECT_EQ(counts.live, 1);
  EXPECT_EQ(counts.refused_for(declaration::Refusal::text_differs), 2) << "another text, and none";
  EXPECT_EQ(as_of(three_signatures(), "2023-03-11").stages.back().counts.value().live, 3) << "a case of no text";
}

TEST(Fold, AStageIsAcceptedOnTheDayOnWhichTheLastCriterionIsMet) {
  EXPECT_EQ(way(as_of(accepted_filing(), "2023-03-02")), "filing accepted figures 2023-03-02 | signatures open");
  EXPECT_EQ(way(as_of(accepted_filing(), "2023-03-01")), "filing open");
}

TEST(Fold, AFilingThatIsReturnedComesRoundAgain) {
  Log log;
  log.add("2023-03-01", testing::opened()).add("2023-03-01", DateRecorded{"filed", day("2023-03-01")});
  log.add("2023-03-02", FindingRecorded{"filing", "form", Answer::yes, {}});
  log.add("2023-03-03", FindingRecorded{"filing", "fee", Answer::no, "not paid"});
  log.add("2023-03-05", FindingRecorded{"filing", "form", Answer::yes, {}});
  const Standing standing = as_of(log, "2023-03-06");
  EXPECT_EQ(way(standing), "filing returned figures 2023-03-03 | filing open");
  ASSERT_EQ(standing.stages[0].reckoning.gaps.size(), 1U);
  EXPECT_EQ(standing.stages[0].reckoning.gaps[0], (Gap{Gap::Kind::criterion_unmet, "fee", "not paid"}));
  ASSERT_EQ(standing.stages[1].reckoning.gaps.size(), 1U);
  EXPECT_EQ(standing.stages[1].reckoning.gaps[0].kind, Gap::Kind::criterion_open);
}

// 30 days from 2 March, the day itself not counted: the last day is 1 April.
TEST(Fold, AtTheEndOfItsTermACollectionIsWorthWhatWasCounted) {
  EXPECT_EQ(way(as_of(three_signatures(), "2023-04-01")), "filing accepted figures 2023-03-02 | signatures open");
  EXPECT_EQ(way(as_of(three_signatures(), "2023-04-02")),
            "filing accepted figures 2023-03-02 | signatures met silence 2023-04-02 | check open");
  Log two = accepted_filing();
  two.add("2023-03-10", received({signature(1, 0, "2023-03-10"), signature(2, 0, "2023-03-10")}));
  EXPECT_EQ(way(as_of(two, "2023-04-02")),
            "filing accepted figures 2023-03-02 | signatures not_met silence 2023-04-02 = dropped");
}

TEST(Fold, ATermThatIsADutyIsLateAndTheStageGoesOn) {
  Log log;
  log.add("2023-03-01", testing::opened()).add("2023-03-01", DateRecorded{"filed", day("2023-03-01")});
  const Standing in_time = as_of(log, "2023-03-11");
  EXPECT_EQ(in_time.stages[0].deadlines[0].state, DeadlineState::running);
  EXPECT_EQ(in_time.stages[0].deadlines[0].last_day(), day("2023-03-11"));
  const Standing late = as_of(log, "2023-03-12");
  EXPECT_EQ(way(late), "filing open");
  EXPECT_EQ(late.stages[0].deadlines[0].state, DeadlineState::missed);
  log.add("2023-03-20", FindingRecorded{"filing", "form", Answer::yes, {}});
  log.add("2023-03-20", FindingRecorded{"filing", "fee", Answer::yes, {}});
  EXPECT_EQ(as_of(log, "2023-03-20").stages[0].deadlines[0].state, DeadlineState::late);
}

TEST(Fold, SilenceBringsTheOutcomeThatTheLawAttachesToIt) {
  Log log = submitted();
  log.add("2023-03-22", checked(3)).add("2023-03-22", signed_check("confirmed"));
  EXPECT_EQ(way(as_of(log, "2023-03-27")),
            "filing accepted figures 2023-03-02 | signatures met figures 2023-03-20 | check confirmed signature "
            "2023-03-22 | reply open");
  EXPECT_TRUE(way(as_of(log, "2023-03-28")).ends_with("reply overdue silence 2023-03-28 = dropped"));
  Log answered = log;
  answered.add("2023-03-27", AnswerGiven{"reply", {}});
  EXPECT_TRUE(way(as_of(answered, "2023-03-28")).ends_with("reply answered act 2023-03-27 = granted"));
}

TEST(Fold, WhatMustBeSignedWaitsForTheSignature) {
  Log log = submitted();
  log.add("2023-03-22", checked(3));
  const Standing standing = as_of(log, "2023-03-22");
  EXPECT_TRUE(way(standing).ends_with("check open"));
  EXPECT_EQ(standing.stages.back().reckoning.outcome, "confirmed");
  EXPECT_EQ(standing.stages.back().reckoning.gaps.back().kind, Gap::Kind::signature);
}

TEST(Fold, AnAuthorityThatDecidesOtherwiseSaysWhyAndBothStayVisible) {
  Log without = submitted();
  without.add("2023-03-22", checked(3)).add("2023-03-23", signed_check("failed"));
  const Standing refused = as_of(without, "2023-03-23");
  ASSERT_EQ(refused.conflicts.size(), 1U);
  EXPECT_EQ(refused.conflicts[0].why, NotTaken::reason_needed);
  Log with = submitted();
  with.add("2023-03-22", checked(3)).add("2023-03-23", signed_check("failed", "two are not of the district"));
  const Standing overruled = as_of(with, "2023-03-23");
  EXPECT_TRUE(way(overruled).ends_with("check failed overruled 2023-03-23 = dropped"));
  EXPECT_EQ(overruled.stages.back().reckoning.outcome, "confirmed");
  EXPECT_EQ(overruled.stages.back().signed_as->reason, "two are not of the district");
}

TEST(Fold, ASampleMayAcceptAndNeverRefuses) {
  Log log = submitted();
  log.add("2023-03-21", SampleChecked{"check", SampleAnswer::full_check, "60 of 100"});
  EXPECT_EQ(as_of(log, "2023-03-21").conflicts.back().why, NotTaken::sample_not_fixed);
  log.add("2023-03-21", SampleFixed{"check", "seed", "f", "l", 2});
  log.add("2023-03-22", SampleChecked{"check", SampleAnswer::full_check, "60 of 100"});
  const Standing sent_on = as_of(log, "2023-03-22");
  EXPECT_TRUE(way(sent_on).ends_with("check open"));
  EXPECT_EQ(sent_on.stages.back().reckoning.outcome, "");
  log.add("2023-03-23", SampleChecked{"check", SampleAnswer::accept, "100 of 100"});
  EXPECT_EQ(as_of(log, "2023-03-23").stages.back().reckoning.outcome, "confirmed");
  log.add("2023-03-24", SampleFixed{"check", "another seed", "f", "l", 2});
  EXPECT_EQ(as_of(log, "2023-03-24").conflicts.back().why, NotTaken::sample_fixed_already);
}

TEST(Fold, DeclarationsCountOnceAndCanBeTakenBackStruckOutAndRestored) {
  Log log = three_signatures();
  log.add("2023-03-11", received({signature(1, 0, "2023-03-11"), signature(4, 1, "2023-03-11")}));
  log.add("2023-03-12", DeclarationWithdrawn{"signatures", tag(4)});
  log.add("2023-03-13", DeclarationsInvalidated{"signatures", "one hand", {tag(1), tag(2)}});
  const declaration::Counts struck = *as_of(log, "2023-03-13").stages.back().counts;
  EXPECT_EQ(struck.submitted, 5);
  EXPECT_EQ(struck.refused_for(declaration::Refusal::declared_here), 1);
  EXPECT_EQ(struck.live, 1);
  EXPECT_EQ(struck.withdrawn, 1);
  EXPECT_EQ(struck.invalidated, 2);
  log.add("2023-03-14", InvalidationUndone{"signatures", 0, "two hands"});
  EXPECT_EQ(as_of(log, "2023-03-14").stages.back().counts->live, 3);
  EXPECT_EQ(as_of(log, "2023-03-13").stages.back().counts->live, 1);
}

TEST(Fold, WhatDeclarationsCountIsNotGivenAsAFigureToo) {
  const FiguresRecorded figure{"signatures", {}, false, {{record::Count::signatures, 9}}};
  Log log = three_signatures();
  log.add("2023-03-12", figure);
  EXPECT_EQ(as_of(log, "2023-03-12").conflicts.back().why, NotTaken::counted_by_declarations);
  Log figures_first = accepted_filing();
  figures_first.add("2023-03-09", figure);
  figures_first.add("2023-03-10", received({signature(1, 0, "2023-03-10")}));
  EXPECT_EQ(as_of(figures_first, "2023-03-12").conflicts.back().why, NotTaken::counted_by_figures);
}

TEST(Fold, APauseStopsTheTermAndAnotherOneIsRefused) {
  Log log = three_signatures();
  log.add("2023-03-12", StagePaused{"signatures", "court"}).add("2023-03-17", StageResumed{"signatures"});
  // Five days, 12 to 16 March, are not counted: 1 April becomes 6 April.
  EXPECT_EQ(as_of(log, "2023-03-20").stages.back().deadlines[0].last_day(), day("2023-04-06"));
  log.add("2023-03-18", StageResumed{"signatures"});
  EXPECT_EQ(as_of(log, "2023-03-20").conflicts.back().why, NotTaken::not_paused);
  Log check = submitted();
  check.add("2023-03-21", StagePaused{"check", "no reason in law"});
  EXPECT_EQ(as_of(check, "2023-03-21").conflicts.back().why, NotTaken::does_not_pause);
}

TEST(Fold, ADutyThatIsDoneKeepsItsTermThoughTheStageGoesOn) {
  Log log;
  log.add("2023-03-01", testing::opened()).add("2023-03-01", DateRecorded{"filed", day("2023-03-01")});
  Log late = log;
  log.add("2023-03-11", DutyDone{"filing", "look"});
  late.add("2023-03-12", DutyDone{"filing", "look"});
  EXPECT_EQ(as_of(log, "2023-04-01").stages[0].deadlines[0].state, DeadlineState::kept);
  EXPECT_EQ(as_of(late, "2023-04-01").stages[0].deadlines[0].state, DeadlineState::late);
  log.add("2023-03-12", DutyDone{"filing", "nothing"});
  EXPECT_EQ(as_of(log, "2023-04-01").conflicts.back().why, NotTaken::deadline_unknown);
}

TEST(Fold, AClaimedDraftDoesNotMakeAnOverrulingASignature) {
  Log log = submitted();
  log.add("2023-03-22", checked(3));
  log.add("2023-03-23", DeterminationSigned{"check", "failed", "failed", {}, {}});
  EXPECT_EQ(as_of(log, "2023-03-23").conflicts.back().why, NotTaken::reason_needed);
}

TEST(Fold, AnExtensionMovesTheLastDay) {
  Log log = three_signatures();
  log.add("2023-03-30", DeadlineExtended{"signatures", "collect", day("2023-04-10"), "flood"});
  EXPECT_TRUE(way(as_of(log, "2023-04-10")).ends_with("signatures open"));
  EXPECT_TRUE(way(as_of(log, "2023-04-11")).ends_with("signatures met silence 2023-04-11 | check open"));
}

TEST(Fold, WhatWasWrittenDownLaterWasNotKnownBefore) {
  Log log = submitted();
  log.add("2023-03-15", received({signature(9, 0, "2023-03-15")}), "2023-03-25");
  EXPECT_EQ(as_of(log, "2023-03-16").stages.back().counts->live, 4);
  EXPECT_EQ(as_of(log, "2023-03-16", "2023-03-24T23:59:59.999Z").stages.back().counts->live, 3);
  EXPECT_TRUE(as_of(log, "2023-03-26").conflicts.empty());
}

TEST(Fold, AnAnnulledEventHasNoEffectFromWhenThatWasWrittenDown) {
  Log log = submitted();  // event 6 closed the collection
  log.add("2023-03-25", EventAnnulled{6, "handed over by mistake"});
  EXPECT_TRUE(way(as_of(log, "2023-03-25")).ends_with("signatures open"));
  EXPECT_TRUE(way(as_of(log, "2023-03-25", "2023-03-24T23:59:59.999Z")).ends_with("check open"));
}

TEST(Fold, AnEventThatIsNotThereCannotBeAnnulled) {
  Log log = submitted();
  log.add("2023-03-25", EventAnnulled{99, "slip"});
  EXPECT_EQ(as_of(log, "2023-03-25").conflicts, (std::vector<Conflict>{{7, NotTaken::event_unknown}}));
}

TEST(Fold, AskedForOnADayWithoutSuchAProcedureThereIsNoVersion) {
  Log log;
  log.add("2025-01-01", testing::opened()).add("2025-01-01", DateRecorded{"filed", day("2025-01-01")});
  log.add("2025-01-02", FindingRecorded{"filing", "form", Answer::yes, {}});
  const Standing standing = as_of(log, "2025-02-01");
  EXPECT_TRUE(standing.no_version);
  EXPECT_TRUE(standing.stages.empty());
  ASSERT_EQ(standing.conflicts.size(), 1U);
  EXPECT_EQ(standing.conflicts[0], (Conflict{3, NotTaken::no_version}));
}

TEST(Fold, WhatCannotHappenWhereItStandsHasNoEffectAndSaysWhy) {
  const auto why = [](Log log, Happening happening) {
    log.add("2023-03-20", std::move(happening));
    const std::vector<Conflict> conflicts = as_of(log, "2023-03-20").conflicts;
    return conflicts.empty() ? std::string() : std::string(word(conflicts.back().why));
  };
  EXPECT_EQ(why(Log(), DateRecorded{"filed", day("2023-03-01")}), "not_opened");
  EXPECT_EQ(why(Log().add("2023-03-01", testing::opened()), StageClosed{"signatures"}), "law_not_fixed");
  EXPECT_EQ(why(accepted_filing(), testing::opened()), "opened_already");
  EXPECT_EQ(why(accepted_filing(), DateRecorded{"fild", day("2023-03-01")}), "date_unknown");
  EXPECT_EQ(why(accepted_filing(), FactRecorded{"of_age", true}), "fact_unknown");
  EXPECT_EQ(why(accepted_filing(), StageClosed{"nothing"}), "stage_unknown");
  EXPECT_EQ(why(accepted_filing(), FindingRecorded{"filing", "form", Answer::no, {}}), "stage_over");
  EXPECT_EQ(why(accepted_filing(), AnswerGiven{"reply", {}}), "stage_not_begun");
  EXPECT_EQ(why(accepted_filing(), ActDecided{"signatures", "x"}), "not_of_this_stage");
  EXPECT_EQ(why(accepted_filing(), DeclarationWithdrawn{"signatures", tag(7)}), "not_declared");
  EXPECT_EQ(why(accepted_filing(), DeadlineExtended{"signatures", "none", day("2023-05-01"), "x"}), "deadline_unknown");
  EXPECT_EQ(why(accepted_filing(), signed_check("confirmed")), "stage_not_begun");
  EXPECT_EQ(why(accepted_filing(), DeterminationSigned{"signatures", "met", "met", {}, {}}), "not_to_be_signed");
}

// The same events written down in another order stand the same, as long as those of one day keep theirs.
TEST(Fold, TheOrderInWhichDaysWereWrittenDownDoesNotMatter) {
  Log log = submitted();
  log.add("2023-03-22", checked(3)).add("2023-03-23", signed_check("confirmed"));
  log.add("2023-03-25", AnswerGiven{"reply", {}});
  const std::string in_order = way(as_of(log, "2023-03-25"));
  for (unsigned step = 2; step < 31; ++step) {
    std::vector<Event> events = log.events();
    std::ranges::stable_sort(events, {}, [&](const Event& event) { return event.legal_day.day() * step % 31; });
    EXPECT_EQ(way(stand(book(), events, {.as_of = day("2023-03-25"), .known_on = {}})), in_order) << step;
  }
}

}  // namespace mandate::proceeding::fold_test
