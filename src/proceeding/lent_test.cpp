#include "proceeding/lent.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "proceeding/course_for_tests.hpp"
#include "proceeding/fold.hpp"

namespace mandate::proceeding::lent_test {
namespace {

using declaration::DeclaredElsewhere;
using declaration::ElectorRegister;
using declaration::Refusal;
using testing::accepted_filing;
using testing::day;
using testing::Log;
using testing::signature;
using testing::tag;

// A person, and the area in which the register has the person.
struct Listed {
  std::uint8_t person = 0;
  declaration::AreaIndex area = 0;
};

ElectorRegister register_of(std::string digest, std::string_view as_of, const std::vector<Listed>& listed) {
  ElectorRegister made(day(as_of), std::move(digest));
  for (const Listed& one : listed) {
    made.add(tag(one.person), one.area);
  }
  return made;
}

DeclaredElsewhere elsewhere_of(std::string digest, const std::vector<declaration::Tag>& tags) {
  DeclaredElsewhere made{.digest = std::move(digest), .persons = {}};
  for (const declaration::Tag& one : tags) {
    made.persons.add(one);
  }
  return made;
}

RegisterUsed used(const ElectorRegister& electors) {
  return {"signatures", electors.digest(), electors.as_of(), static_cast<Count64>(electors.size())};
}

DeclarationsReceived received(std::vector<declaration::Declaration> items) {
  return {{.stage = "signatures", .text = {}, .items = std::move(items)}};
}

const procedure::RuleBook& book() {
  static const procedure::RuleBook rules = testing::small_book();
  return rules;
}

// The same, where an elector may support one case of the course only.
const procedure::RuleBook& book_of_one_candidate() {
  static const procedure::RuleBook rules = [] {
    procedure::RuleBook made = testing::small_book();
    made.countries[0].courses[0].versions[0].stages[1].uniqueness = declaration::Uniqueness::one_per_elector;
    return made;
  }();
  return rules;
}

Standing standing(const Log& log, const Lent& lent, std::string_view on = "2023-03-20",
                  const procedure::RuleBook& rules = book()) {
  return stand(rules, log.events(), {.as_of = day(on), .known_on = {}}, lent);
}

const StageStanding& signatures_of(const Standing& standing) { return standing.stages.at(1); }

Count64 live_in(const StageStanding& stage, std::size_t area) { return stage.counts_by_area.at(area).second.live; }

std::string gaps(const StageStanding& stage) {
  std::string out;
  for (const Gap& gap : stage.reckoning.gaps) {
    out += std::to_string(static_cast<int>(gap.kind)) + ' ' + gap.id + ';';
  }
  return out;
}

std::string missing(Gap::Kind kind, const std::string& digest) {
  return std::to_string(static_cast<int>(kind)) + ' ' + digest + ';';
}

}  // namespace

TEST(Lent, WhoIsNotInTheRegisterIsRefusedAsSuch) {
  const std::vector registers = {register_of("r1", "2023-03-01", {{1, 0}, {2, 1}})};
  Log log = accepted_filing();
  log.add("2023-03-09", used(registers[0]));
  log.add("2023-03-10", received({signature(1, 0, "2023-03-10"), signature(3, 0, "2023-03-10")}));
  const Standing stands = standing(log, {registers, {}});
  EXPECT_TRUE(stands.conflicts.empty());
  EXPECT_EQ(signatures_of(stands).counts->live, 1);
  EXPECT_EQ(signatures_of(stands).counts->refused_for(Refusal::not_in_register), 1);
  EXPECT_EQ(signatures_of(stands).register_used, used(registers[0]));
}

TEST(Lent, WhoMovedCountsWhereTheRegisterHasThePerson) {
  const std::vector registers = {register_of("r1", "2023-03-01", {{1, 0}, {2, 1}})};
  Log log = accepted_filing();
  log.add("2023-03-09", used(registers[0]));
  log.add("2023-03-10", received({signature(1, 0, "2023-03-10"), signature(2, 0, "2023-03-10")}));
  const Standing stands = standing(log, {registers, {}});
  EXPECT_EQ(live_in(signatures_of(stands), 0), 1);
  EXPECT_EQ(live_in(signatures_of(stands), 1), 1);
}

TEST(Lent, ARegisterThatChangesMidwayCountsFromThereOn) {
  const std::vector registers = {register_of("r1", "2023-03-01", {{1, 0}, {2, 0}}),
                                 register_of("r2", "2023-03-12", {{2, 1}, {3, 1}})};
  Log log = accepted_filing();
  log.add("2023-03-09", used(registers[0]));
  log.add("2023-03-10", received({signature(1, 0, "2023-03-10"), signature(3, 1, "2023-03-10")}));
  log.add("2023-03-12", used(registers[1]));
  log.add("2023-03-13", received({signature(2, 0, "2023-03-13"), signature(3, 1, "2023-03-13")}));
  const Standing stands = standing(log, {registers, {}});
  const StageStanding& stage = signatures_of(stands);
  EXPECT_EQ(stage.counts->live, 3) << "1, who was struck from the register, stays accepted";
  EXPECT_EQ(live_in(stage, 0), 1);
  EXPECT_EQ(live_in(stage, 1), 2) << "2 had moved before signing, 3 came into the register";
  EXPECT_EQ(stage.counts->refused_for(Refusal::not_in_register), 1);
  EXPECT_EQ(stage.register_used, used(registers[1]));
}

TEST(Lent, WithoutTheRegisterTheCountCannotBeToldAndItsDigestIsNamed) {
  const std::vector registers = {register_of("r1", "2023-03-01", {{1, 0}, {2, 1}, {3, 1}})};
  Log log = accepted_filing();
  log.add("2023-03-09", used(registers[0]));
  log.add("2023-03-10",
          received({signature(1, 0, "2023-03-10"), signature(2, 0, "2023-03-10"), signature(3, 0, "2023-03-10")}));
  const Standing with = standing(log, {registers, {}}, "2023-04-02");
  EXPECT_EQ(with.stages.back().stage->id, "check");
  const Standing without = standing(log, {}, "2023-04-02");
  const StageStanding& stage = signatures_of(without);
  EXPECT_FALSE(stage.counts);
  EXPECT_TRUE(stage.counts_by_area.empty());
  EXPECT_EQ(stage.reckoning.outcome, "");
  EXPECT_EQ(stage.draft->determination.finding.parts.front().answer, Answer::cannot_tell);
  EXPECT_EQ(gaps(stage), missing(Gap::Kind::register_missing, "r1"));
  EXPECT_FALSE(stage.ended) << "a term that is over does not make a count of what cannot be told";
  EXPECT_TRUE(without.conflicts.empty());
}

// Somebody declared whom only the missing register knows: that nobody is found here is no conflict.
TEST(Lent, WhatCannotBeToldIsNoConflict) {
  const std::vector registers = {register_of("r1", "2023-03-01", {{1, 0}}), register_of("r2", "2023-03-02", {{2, 0}})};
  Log log = accepted_filing();
  log.add("2023-03-09", used(registers[0])).add("2023-03-09", used(registers[1]));
  log.add("2023-03-10", received({signature(2, 0, "2023-03-10")}));
  log.add("2023-03-11", DeclarationWithdrawn{"signatures", tag(2)});
  EXPECT_EQ(signatures_of(standing(log, {registers, {}})).counts->withdrawn, 1);
  const Standing without = standing(log, {std::span(registers).first(1), {}});
  EXPECT_TRUE(without.conflicts.empty());
  EXPECT_EQ(gaps(signatures_of(without)), missing(Gap::Kind::register_missing, "r2"));
}

TEST(Lent, ARegisterOfAnotherDigestDayOrNumberIsNotTheOneThatIsNamed) {
  const std::vector registers = {register_of("r1", "2023-03-01", {{1, 0}})};
  Log digest = accepted_filing();
  digest.add("2023-03-09", RegisterUsed{"signatures", "other", day("2023-03-01"), 1});
  EXPECT_EQ(gaps(signatures_of(standing(digest, {registers, {}}))), missing(Gap::Kind::register_missing, "other"));
  Log number = accepted_filing();
  number.add("2023-03-09", RegisterUsed{"signatures", "r1", day("2023-03-01"), 2});
  EXPECT_EQ(standing(number, {registers, {}}).conflicts, (std::vector<Conflict>{{5, NotTaken::register_differs}}));
  Log as_of = accepted_filing();
  as_of.add("2023-03-09", RegisterUsed{"signatures", "r1", day("2023-03-02"), 1});
  EXPECT_EQ(standing(as_of, {registers, {}}).conflicts, (std::vector<Conflict>{{5, NotTaken::register_differs}}));
}

TEST(Lent, ARegisterComesTooLateAndBelongsToACollection) {
  const std::vector registers = {register_of("r1", "2023-03-01", {{1, 0}})};
  Log closed = accepted_filing();
  closed.add("2023-03-10", received({signature(1, 0, "2023-03-10")}));
  closed.add("2023-03-10", StageClosed{"signatures"});
  closed.add("2023-03-11", used(registers[0]));
  EXPECT_EQ(standing(closed, {registers, {}}).conflicts.back().why, NotTaken::case_over);
  Log filing;
  filing.add("2023-03-01", testing::opened()).add("2023-03-01", DateRecorded{"filed", day("2023-03-01")});
  filing.add("2023-03-02", RegisterUsed{"filing", "r1", day("2023-03-01"), 1});
  EXPECT_EQ(standing(filing, {registers, {}}).conflicts.back().why, NotTaken::not_of_this_stage);
}

// Two candidates of one election: who supports the first cannot support the second, unless it is taken back.
TEST(Lent, WhoSupportsOneCandidateIsRefusedByTheOther) {
  Log first = accepted_filing();
  first.add("2023-03-10", received({signature(1, 0, "2023-03-10"), signature(2, 0, "2023-03-10")}));
  first.add("2023-03-11", DeclarationWithdrawn{"signatures", tag(2)});
  Fold fold(book_of_one_candidate());
  for (const Event& event : first.events()) {
    ASSERT_TRUE(fold.take(event));
  }
  EXPECT_EQ(fold.declared_beyond_case(), std::vector{tag(1)});
  const std::vector lists = {elsewhere_of("e1", fold.declared_beyond_case())};

  Log second = accepted_filing();
  second.add("2023-03-12", ElsewhereUsed{"signatures", "e1", 1, {{"first", 6, "d"}}});
  second.add("2023-03-12", received({signature(1, 0, "2023-03-12"), signature(2, 0, "2023-03-12")}));
  const Standing stands = standing(second, {{}, lists}, "2023-03-20", book_of_one_candidate());
  const StageStanding& stage = signatures_of(stands);
  EXPECT_EQ(stage.counts->refused_for(Refusal::declared_elsewhere), 1);
  EXPECT_EQ(stage.counts->live, 1);
  ASSERT_TRUE(stage.elsewhere_used);
  EXPECT_EQ(stage.elsewhere_used->cases[0].case_id, "first");

  const Standing without = standing(second, {}, "2023-03-20", book_of_one_candidate());
  const StageStanding& untold = signatures_of(without);
  EXPECT_FALSE(untold.counts);
  EXPECT_EQ(gaps(untold), missing(Gap::Kind::elsewhere_missing, "e1"));
}

TEST(Lent, WhereTheLawDoesNotLookBeyondTheCaseNothingElsewhereCounts) {
  const std::vector lists = {elsewhere_of("e1", {tag(1)})};
  Log log = accepted_filing();
  log.add("2023-03-12", ElsewhereUsed{"signatures", "e1", 1, {}});
  EXPECT_EQ(standing(log, {{}, lists}).conflicts.back().why, NotTaken::not_beyond_case);
  Fold fold(book());
  log.add("2023-03-12", received({signature(1, 0, "2023-03-12")}));
  for (const Event& event : log.events()) {
    static_cast<void>(fold.take(event));
  }
  EXPECT_TRUE(fold.declared_beyond_case().empty());
}

}  // namespace mandate::proceeding::lent_test
