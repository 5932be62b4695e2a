#include "procedure/read_stage.hpp"

#include "procedure/procedures_for_tests.hpp"

namespace mandate::procedure::read_stage_test {
namespace {

class ReadStage : public ProcedureReading {
 protected:
  void expect_refused(std::string_view stage, std::string_view found) {
    read_stage_of(stage);
    SCOPED_TRACE(stage);
    expect_problem(found);
  }

  void expect_accepted(std::string_view stage) {
    read_stage_of(stage);
    SCOPED_TRACE(stage);
    expect_no_problem();
  }
};

// --- every stage

TEST_F(ReadStage, HasIdKindLabelAndWhatFollows) {
  const Stage& stage = read_stage_of(
      "{id: vote, kind: body_vote, label: Vote, reference: [{title: T}], requirement: {fact: a}, on: {met: adopted, "
      "not_met: rejected}, note: N}");
  expect_no_problem();
  EXPECT_EQ(stage.id, "vote");
  EXPECT_EQ(stage.kind, StageKind::body_vote);
  EXPECT_EQ(stage.references.front().title, "T");
  EXPECT_EQ(stage.next("met"), "adopted");
  EXPECT_EQ(stage.next("not_met"), "rejected");
}

TEST_F(ReadStage, EveryKindWithARequirementIsReadAsItself) {
  for (const StageKind kind : {StageKind::admissibility, StageKind::collection, StageKind::verification,
                               StageKind::tally, StageKind::body_vote}) {
    const Stage& stage = read_stage_of("{id: s, kind: " + std::string(word(kind)) +
                                       ", label: S, requirement: {fact: a}, on: {met: adopted, not_met: rejected}}");
    expect_no_problem();
    EXPECT_EQ(stage.kind, kind);
  }
}

TEST_F(ReadStage, TheKindIsOfTheClosedList) {
  expect_refused("{id: s, kind: @@vote, label: S, on: {}}", "'vote' for 'kind'");
}

TEST_F(ReadStage, KeysAreThoseOfItsKind) {
  expect_refused("@@{id: s, kind: tally, label: S, on: {met: adopted, not_met: rejected}}", "no key 'requirement'");
  expect_refused(
      "{id: s, kind: tally, label: S, requirement: {fact: a}, @@winner: plurality, on: {met: adopted, not_met: "
      "rejected}}",
      "unknown key 'winner' in a stage");
  expect_refused(
      "{id: s, kind: decision, label: S, authority: A, options: [x], @@requirement: {fact: a}, on: {x: adopted}}",
      "unknown key 'requirement' in a stage");
}

TEST_F(ReadStage, EveryOutcomeIsCovered) {
  const std::string start = "{id: s, kind: tally, label: S, requirement: {fact: a}, on: ";
  expect_refused(start + "@@{met: adopted}}", "no outcome 'not_met' in 'on'");
  expect_refused(start + "{met: adopted, not_met: rejected, @@tie: rejected}}", "no outcome 'tie' of this stage");
  expect_refused(start + "@@adopted}", "'adopted' for 'on'");
  expect_refused("@@{id: s, kind: tally, label: S, requirement: {fact: a}}", "no key 'on'");
}

TEST_F(ReadStage, WhatFollowsIsAStageOrAnEnd) {
  const std::string start = "{id: s, kind: tally, label: S, requirement: {fact: a}, on: ";
  expect_refused(start + "{met: @@accepted, not_met: rejected}}", "'accepted' after 'met'");
  expect_refused(start + "{met: adopted, not_met: @@false}}", "true or false after 'not_met'");
}

// --- decision

TEST_F(ReadStage, ADecisionHasItsOptionsAsOutcomes) {
  const Stage& stage = read_stage_of(
      "{id: s, kind: decision, label: S, authority: President, options: [signs, returns], on: {signs: adopted, "
      "returns: "
      "rejected}}");
  expect_no_problem();
  const auto& decision = std::get<DecisionStage>(stage.work);
  EXPECT_EQ(decision.authority.in(Language::en), "President");
  EXPECT_EQ(decision.options, (std::vector<std::string>{"signs", "returns"}));
  expect_refused("{id: s, kind: decision, label: S, authority: A, options: [signs, returns], on: @@{signs: adopted}}",
                 "no outcome 'returns' in 'on'");
  expect_refused(
      "{id: s, kind: decision, label: S, authority: A, options: [signs], on: {signs: adopted, @@met: rejected}}",
      "no outcome 'met' of this stage");
  expect_refused("{id: s, kind: decision, label: S, authority: A, options: @@[], on: {}}", "no option");
  expect_refused("{id: s, kind: decision, label: S, authority: A, options: @@[x, x], on: {x: adopted}}",
                 "option 'x' twice");
  expect_refused("@@{id: s, kind: decision, label: S, options: [x], on: {x: adopted}}", "no key 'authority'");
}

// --- one winner

TEST_F(ReadStage, AChoiceByMajorityOrPlurality) {
  const Stage& majority = read_stage_of(
      "{id: s, kind: choice, label: S, winner: {more_than: {share: $r.half, of: valid}}, tie: repeat_vote, candidates: "
      "2, "
      "on: {elected: adopted, none: rejected, tie: rejected}}");
  expect_no_problem();
  const auto& choice = std::get<ChoiceStage>(majority.work);
  EXPECT_FALSE(choice.plurality);
  EXPECT_EQ(choice.comparator, Comparator::more_than);
  EXPECT_EQ(std::get<ParameterValue>(choice.share).parameter, law_.parameter("r.half"));
  EXPECT_EQ(choice.of, record::Count::valid);
  EXPECT_EQ(choice.tie, TieRule::repeat_vote);
  EXPECT_EQ(std::get<Fraction>(*choice.first), Fraction(2));
  const Stage& plurality = read_stage_of(
      "{id: s, kind: choice, label: S, winner: plurality, tie: lot, on: {elected: adopted, none: rejected, tie: "
      "rejected}}");
  expect_no_problem();
  EXPECT_TRUE(std::get<ChoiceStage>(plurality.work).plurality);
  EXPECT_EQ(std::get<ChoiceStage>(plurality.work).tie, TieRule::lot);
  EXPECT_FALSE(std::get<ChoiceStage>(plurality.work).first);
}

TEST_F(ReadStage, AWinnerIsDefinedOnce) {
  const std::string end = ", tie: lot, on: {elected: adopted, none: rejected, tie: rejected}}";
  const std::string start = "{id: s, kind: choice, label: S, winner: ";
  expect_refused(start + "@@majority" + end, "'majority' for 'winner'");
  expect_refused(start + "@@{}" + end, "neither 'at_least' nor 'more_than'");
  expect_refused(start + "@@{at_least: {share: $r.half, of: valid}, more_than: {share: $r.half, of: valid}}" + end,
                 "both 'at_least' and 'more_than'");
  expect_refused(start + "{more_than: {share: $r.half, of: valid, @@rounding: ceil}}" + end,
                 "unknown key 'rounding' in a share");
  expect_refused(start + "{more_than: @@{share: $r.half}}" + end, "no key 'of'");
}

TEST_F(ReadStage, ATieGoesSomewhereUnlessRegistrationOrderSettlesIt) {
  const std::string start = "{id: s, kind: choice, label: S, winner: plurality, tie: ";
  for (const char* rule : {"repeat_vote", "lot", "silent"}) {
    expect_refused(start + rule + ", on: @@{elected: adopted, none: rejected}}", "no outcome 'tie' in 'on'");
  }
  expect_accepted(start + "registration_order, on: {elected: adopted, none: rejected}}");
  expect_refused(start + "registration_order, on: @@{elected: adopted}}", "no outcome 'none' in 'on'");
  expect_refused(start + "@@coin, on: {elected: adopted, none: rejected, tie: rejected}}", "'coin' for 'tie'");
}

// --- seats

constexpr std::string_view list_tier = R"({id: list, label: L, seats: 69, method: largest_remainder, quota: hare,
   threshold: {at_least: {share: $r.half, of: valid}, reference: [{title: TH}]},
   single_list: {factor: "7/10", minimum: $r.members, reference: [{title: SL}]},
   tie: registration_order, mandate_quota: {share: "3/10", reference: [{title: MQ}]}, reference: [{title: LT}]})";

constexpr std::string_view district_tier =
    "{id: districts, label: D, seats: 29, method: plurality, tie: repeat_vote, reference: [{title: DT}]}";

std::string allocation(const std::string& tiers,
                       const std::string& on = "{allocated: adopted, none: rejected, tie: rejected}") {
  return "{id: s, kind: allocation, label: S, tiers: [" + tiers + "], on: " + on + "}";
}

TEST_F(ReadStage, AllocatesSeatsInTiers) {
  const Stage& stage = read_stage_of(
      allocation(std::string(list_tier) + ", " + std::string(district_tier) +
                 ", {id: assembly, label: A, seats: $r.members, method: elected_elsewhere, reference: [{title: AT}]}"));
  expect_no_problem();
  const std::vector<Tier>& tiers = std::get<AllocationStage>(stage.work).tiers;
  ASSERT_EQ(tiers.size(), 3U);
  EXPECT_EQ(tiers[0].id, "list");
  EXPECT_EQ(tiers[0].method, TierMethod::largest_remainder);
  EXPECT_EQ(std::get<Fraction>(std::get<RuleValue>(tiers[0].seats.number)), Fraction(69));
  EXPECT_EQ(tiers[0].threshold->comparator, Comparator::at_least);
  EXPECT_EQ(tiers[0].threshold->of, record::Count::valid);
  EXPECT_EQ(tiers[0].threshold->references.front().title, "TH");
  EXPECT_EQ(std::get<Fraction>(tiers[0].single_list->factor), Fraction::of(7, 10));
  EXPECT_EQ(std::get<ParameterValue>(tiers[0].single_list->minimum).parameter, law_.parameter("r.members"));
  EXPECT_EQ(std::get<Fraction>(tiers[0].mandate_quota->share), Fraction::of(3, 10));
  EXPECT_EQ(tiers[0].tie, TieRule::registration_order);
  EXPECT_EQ(tiers[0].references.front().title, "LT");
  EXPECT_EQ(tiers[1].method, TierMethod::plurality);
  EXPECT_EQ(tiers[1].tie, TieRule::repeat_vote);
  EXPECT_FALSE(tiers[1].threshold);
  EXPECT_EQ(tiers[2].method, TierMethod::elected_elsewhere);
}

TEST_F(ReadStage, SeatsMayBeAShareOfAFigureAndWhatIsLeft) {
  const std::string list = mandate::testing::with(std::string(list_tier), "seats: 69",
                                                  R"(seats: {count: seats_total, share: "1/2", rounding: floor})");
  const std::string districts = mandate::testing::with(std::string(district_tier), "seats: 29",
                                                       "seats: {remainder_of: seats_total, after: list}");
  const Stage& stage = read_stage_of(allocation(list + ", " + districts));
  expect_no_problem();
  const std::vector<Tier>& tiers = std::get<AllocationStage>(stage.work).tiers;
  EXPECT_EQ(std::get<record::Count>(tiers[0].seats.number), record::Count::seats_total);
  EXPECT_EQ(std::get<Fraction>(*tiers[0].seats.share), Fraction::of(1, 2));
  EXPECT_EQ(tiers[0].seats.rounding, Rounding::floor);
  EXPECT_EQ(tiers[1].seats.remainder_after, "list");
  EXPECT_FALSE(tiers[1].seats.share);
}

TEST_F(ReadStage, SeatsAreDefinedWholly) {
  const auto with_seats = [](std::string_view seats) {
    return allocation(mandate::testing::with(std::string(district_tier), "seats: 29", "seats: " + std::string(seats)));
  };
  expect_accepted(with_seats("{count: seats_total}"));
  expect_refused(with_seats("@@{count: seats_total, share: \"1/2\"}"), "no key 'rounding'");
  expect_refused(with_seats("{count: seats_total, rounding: @@floor}"), "'rounding' without a share");
  expect_refused(with_seats("{remainder_of: seats_total, after: @@list}"), "no tier 'list' before this one");
  expect_refused(with_seats("{remainder_of: seats_total, after: @@districts}"), "no tier 'districts' before this one");
  expect_refused(with_seats("@@{remainder_of: seats_total}"), "no key 'after'");
  expect_refused(with_seats("{count: @@chairs}"), "'chairs' as a figure");
  expect_refused(with_seats("@@$r.half"), "$r.half with unit 'fraction' as a number");
}

TEST_F(ReadStage, ATierHasTheRulesOfItsMethod) {
  const auto list_with = [](std::string_view part, std::string_view replacement) {
    return allocation(mandate::testing::with(std::string(list_tier), part, replacement));
  };
  expect_refused(list_with("quota: hare", "quota: @@droop"), "'droop' for 'quota'");
  expect_refused(list_with("tie: registration_order", "tie: @@repeat_vote"), "'repeat_vote' for 'tie'");
  expect_refused(list_with("method: largest_remainder", "method: @@sainte_lague"), "'sainte_lague' for 'method'");
  expect_refused(
      list_with("at_least: {share: $r.half, of: valid}", "at_least: {share: $r.half, of: valid, @@rounding: ceil}"),
      "unknown key 'rounding' in a share");
  expect_refused(list_with(", reference: [{title: LT}]", ", @@women: 3, reference: [{title: LT}]"),
                 "unknown key 'women' in a tier");
  const auto districts_with = [](std::string_view part, std::string_view replacement) {
    return allocation(mandate::testing::with(std::string(district_tier), part, replacement));
  };
  expect_refused(districts_with("tie: repeat_vote", "tie: repeat_vote, @@quota: hare"),
                 "unknown key 'quota' in a tier");
  expect_refused(districts_with("method: plurality, tie", "method: elected_elsewhere, @@tie"),
                 "unknown key 'tie' in a tier");
}

// Neither order nor lot settles a district: such a rule would be read and never applied.
TEST_F(ReadStage, ATieInADistrictIsVotedOnAgainOrLeftOpen) {
  const auto tied = [](std::string_view rule) {
    return allocation(
        mandate::testing::with(std::string(district_tier), "tie: repeat_vote", "tie: " + std::string(rule)));
  };
  expect_accepted(tied("repeat_vote"));
  expect_accepted(tied("silent"));
  expect_refused(tied("@@registration_order"), "'registration_order' for 'tie'");
  expect_refused(tied("@@lot"), "'lot' for 'tie'");
}

TEST_F(ReadStage, EveryRuleOfATierHasASource) {
  for (const char* title : {"TH", "SL", "MQ", "LT"}) {
    const std::string reference = std::string(", reference: [{title: ") + title + "}]";
    read_stage_of(allocation(mandate::testing::with(std::string(list_tier), reference, "")));
    ASSERT_EQ(problems_.size(), 1U) << title << mandate::testing::all_of(problems_);
    EXPECT_EQ(problems_.front().found, "no key 'reference'");
  }
}

TEST_F(ReadStage, TiersAreToldApart) {
  expect_refused(allocation(std::string(district_tier) + ", " +
                            mandate::testing::with(std::string(district_tier), "id: districts", "id: @@districts")),
                 "a second tier 'districts'");
  expect_refused(
      "{id: s, kind: allocation, label: S, tiers: @@[], on: {allocated: adopted, none: rejected, tie: rejected}}",
      "an empty sequence for 'tiers'");
}

TEST_F(ReadStage, TiesOfTiersGoSomewhereUnlessOrderSettlesThemAll) {
  const std::string without_tie = "{allocated: adopted, none: rejected}";
  expect_accepted(allocation(std::string(list_tier), without_tie));
  expect_refused(allocation(std::string(list_tier) + ", " + std::string(district_tier), "@@" + without_tie),
                 "no outcome 'tie' in 'on'");
  expect_accepted(allocation(
      std::string(list_tier) + ", {id: a, label: A, seats: 9, method: elected_elsewhere, reference: [{title: T}]}",
      without_tie));
}

}  // namespace
}  // namespace mandate::procedure::read_stage_test
