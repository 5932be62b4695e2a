#include "procedure/outlook.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "procedure/rules_for_tests.hpp"
#include "seats/distributions_for_tests.hpp"

namespace mandate::procedure::outlook_test {
namespace {

using namespace testing;

using Strings = std::vector<std::string>;
using Texts = std::set<std::string>;

const std::vector<Count> classes = {Count::in_favour, Count::against, Count::invalid, Count::both_marked};

// Turnout first, then the vote: the shape of a referendum. `vote` may be any requirement.
Court referendum(Requirement turnout, Requirement vote, std::size_t areas) {
  Court court({procedure(
      "referendum",
      {version({stage("turnout", StageKind::tally, std::move(turnout), {{"met", "vote"}, {"not_met", "not_held"}}),
                stage("vote", StageKind::tally, std::move(vote), {{"met", "passed"}, {"not_met", "failed"}})},
               {end("not_held", Answer::no)})})});
  Version& rules = court.country.procedures.front().versions.front();
  rules.area_kinds = {"region"};
  rules.identities = {{Count::participants, classes, {}}};
  court.country.law.areas = regions(areas);
  return court;
}

Requirement half_took_part() { return more_than(Count::participants, "1/2", Count::electors); }
Requirement half_for() { return more_than(Count::in_favour, "1/2", Count::participants); }

// The referendum of 2022 in small: half of those who took part, in the nation and in two thirds of the regions.
Requirement nation_and_regions() {
  return all({half_for(), alternatives("How many regions?", "literal",
                                       {reading("literal", in_areas(QuantifierKind::at_least_share, "2/3", half_for())),
                                        reading("rounded_down", in_areas(QuantifierKind::at_least_share, "2/3",
                                                                         half_for(), Rounding::floor))})});
}

struct CountedArea {
  Count64 electors = 0;
  std::vector<Count64> by_class;  // in the order of `classes`
};

void set_area(record::StageRecord& record, std::size_t number, const CountedArea& counted) {
  Counts counts = {{Count::electors, counted.electors}};
  for (std::size_t i = 0; i < classes.size(); ++i) {
    counts.emplace_back(classes[i], counted.by_class[i]);
  }
  record.figures.areas.push_back(row(region_code(number), counts));
}

std::vector<OutstandingArea> outstanding(const std::vector<Count64>& electors) {
  std::vector<OutstandingArea> made;
  for (std::size_t i = 0; i < electors.size(); ++i) {
    made.push_back({.unit = region_code(i + 1), .district = {}, .electors = electors[i], .stations = 1});
  }
  return made;
}

Texts ids(const std::vector<PossibleOutcome>& outcomes) {
  Texts made;
  for (const PossibleOutcome& outcome : outcomes) {
    made.insert(outcome.outcome);
  }
  return made;
}

// --- brute force: every way in which the electors may vote, decided each

// Answers of every comparison, by path and area.
using Leaves = std::map<std::pair<std::string, std::string>, std::set<Answer>>;

void look_at(const Finding& finding, const std::string& path, std::string_view area, Leaves& leaves) {
  if (finding.kind == FindingKind::comparison) {
    leaves[{path, std::string(area)}].insert(finding.answer);
    return;
  }
  for (std::size_t i = 0; i < finding.parts.size(); ++i) {
    const Finding& part = finding.parts[i];
    const bool by_area = finding.kind == FindingKind::areas;
    const Finding& inner = part.kind == FindingKind::reading ? part.parts.front() : part;
    look_at(inner, path + "/" + std::to_string(by_area ? 0 : i), by_area ? part.area : area, leaves);
  }
}

struct AllSeen {
  Texts outcomes;
  Leaves leaves;
};

AllSeen look_at_all(const Court& court, const std::vector<Count64>& electors) {
  AllSeen seen;
  std::vector<std::vector<std::vector<Count64>>> ways(electors.size());
  for (std::size_t area = 0; area < electors.size(); ++area) {
    seats::testing::for_each_distribution(classes.size(), electors[area],
                                          [&](const std::vector<Count64>& way) { ways[area].push_back(way); });
  }
  std::vector<std::size_t> chosen(electors.size());
  while (true) {
    record::Case supposed = court.input;
    for (std::size_t area = 0; area < electors.size(); ++area) {
      record::FigureRow& figures = supposed.records.front().figures.areas[area];
      const auto add = [&](Count count, Count64 more) {
        figures.set(count, figures.at(count).value + more, record::Provenance::published);
      };
      add(Count::electors, electors[area]);
      for (std::size_t i = 0; i < classes.size(); ++i) {
        add(classes[i], ways[area][chosen[area]][i]);
      }
    }
    Question question = court.question();
    question.input = &supposed;
    const Determination determination = decide(question);
    seen.outcomes.insert(determination.outcome);
    for (const Finding& part : determination.finding.parts) {
      look_at(part.parts.front(), std::get<StageDetail>(part.detail).stage->id, {}, seen.leaves);
    }
    std::size_t area = 0;
    while (area < chosen.size() && ++chosen[area] == ways[area].size()) {
      chosen[area++] = 0;
    }
    if (area == chosen.size()) {
      return seen;
    }
  }
}

void expect_agrees(const Court& court, const std::vector<Count64>& electors) {
  const AllSeen seen = look_at_all(court, electors);
  const std::vector<OutstandingArea> open = outstanding(electors);
  const Outlook found = outlook(court.question(), open);
  Texts possible = ids(found.outcomes);
  for (const std::string& outcome : possible) {
    EXPECT_TRUE(seen.outcomes.contains(outcome)) << outcome << " is impossible";
  }
  if (found.exact()) {
    EXPECT_EQ(possible, seen.outcomes);
  }
  possible.insert(found.not_excluded.begin(), found.not_excluded.end());
  EXPECT_TRUE(std::ranges::includes(possible, seen.outcomes));
  for (const PossibleAnswer& answer : found.answers) {
    const auto leaf = seen.leaves.find({answer.path, answer.area});
    if (!answer.comparison || leaf == seen.leaves.end()) {
      continue;
    }
    // A later stage is reached only on some of the ways, so there the bound may be wider.
    const bool always = answer.path.starts_with("turnout");
    const bool holds = leaf->second.contains(Answer::yes);
    const bool fails = leaf->second.contains(Answer::no);
    EXPECT_TRUE(always ? answer.can_hold == holds : answer.can_hold || !holds) << answer.path << answer.area;
    EXPECT_TRUE(always ? answer.can_fail == fails : answer.can_fail || !fails) << answer.path << answer.area;
  }
}

Requirement tree(int kind) {
  const Requirement regional = in_areas(QuantifierKind::more_than_share, "1/2", half_for());
  switch (kind) {
    case 0:
      return nation_and_regions();
    case 1:
      return any({half_for(), regional});
    case 2:
      return all({negated(half_for()), regional});  // regions against the nation
    case 3:
      return all({at_most(Count::invalid, "1/4", Count::participants, Rounding::floor),
                  at_least(Count::in_favour, "1/3", Count::electors, Rounding::floor)});
    case 4:
      return in_areas(QuantifierKind::at_least_number, "1", all({half_for(), half_took_part()}));
    case 5:
      return all({more_than(Count::in_favour, "1/2", Count::for_plus_against),
                  negated(in_areas(QuantifierKind::all, "0", half_for()))});
    default:
      return in_areas(QuantifierKind::all, "0",
                      compared(Comparator::at_least, {Count::in_favour}, share("1/4"),
                               CountRef{Count::participants, Scope::nation, {}}));
  }
}

RC_GTEST_PROP(Outlook, AgreesWithEveryWayToVote, ()) {
  const auto areas = *rc::gen::inRange<std::size_t>(1, 3);
  Court court =
      referendum(*rc::gen::arbitrary<bool>() ? half_took_part() : fact("held"), tree(*rc::gen::inRange(0, 7)), areas);
  court.input.facts = {{"held", true}};
  std::vector<Count64> electors;
  for (std::size_t i = 1; i <= areas; ++i) {
    const auto counted = *rc::gen::container<std::vector<Count64>>(classes.size(), rc::gen::inRange<Count64>(0, 4));
    Count64 all = *rc::gen::inRange<Count64>(0, 5);
    for (const Count64 one : counted) {
      all += one;
    }
    set_area(court.general(), i, {all, counted});
    electors.push_back(*rc::gen::inRange<Count64>(0, areas == 1 ? 5 : 3));
  }
  expect_agrees(court, electors);
  RC_ASSERT(!::testing::Test::HasFailure());
}

TEST(Outlook, ThreeRegionsWithOneElectorEachAgreeWithEveryWay) {
  for (int kind = 0; kind < 7; ++kind) {
    Court court = referendum(half_took_part(), tree(kind), 3);
    set_area(court.general(), 1, {5, {2, 1, 0, 0}});
    set_area(court.general(), 2, {5, {1, 1, 1, 0}});
    set_area(court.general(), 3, {5, {0, 2, 0, 1}});
    expect_agrees(court, {1, 1, 1});
  }
}

// --- what it says

TEST(Outlook, ALeadThatNobodyCanReachIsSettled) {
  Court court = referendum(half_took_part(), half_for(), 2);
  set_area(court.general(), 1, {100, {80, 10, 0, 0}});
  set_area(court.general(), 2, {100, {70, 20, 0, 0}});
  const Outlook safe = outlook(court.question(), outstanding({0, 60}));
  EXPECT_TRUE(safe.settled());
  EXPECT_EQ(could_change(safe), Answer::no);
  EXPECT_EQ(safe.outcome_now, "passed");
  EXPECT_EQ(safe.electors, 60);
  EXPECT_EQ(safe.stations, 2U);
  const Outlook open = outlook(court.question(), outstanding({60, 60}));  // 150 for of 300: not more than half
  EXPECT_FALSE(open.settled());
  EXPECT_EQ(could_change(open), Answer::yes);
  EXPECT_EQ(ids(open.outcomes), (Texts{"passed", "failed"}));
  EXPECT_EQ(open.outcomes[0].outcome, "passed");
  EXPECT_EQ(open.outcomes[1].witness, "all_against");
}

TEST(Outlook, StationsThatStayAwayCountOnTheRegister) {
  Court court = referendum(half_took_part(), half_for(), 1);
  set_area(court.general(), 1, {100, {60, 0, 0, 0}});
  EXPECT_EQ(ids(outlook(court.question(), outstanding({19})).outcomes), (Texts{"passed"}));
  EXPECT_EQ(ids(outlook(court.question(), outstanding({20})).outcomes), (Texts{"passed", "not_held"}));
}

TEST(Outlook, NamesTheRegionsThatCanStillFallOnEitherSide) {
  Court court = referendum(half_took_part(), nation_and_regions(), 3);
  set_area(court.general(), 1, {100, {60, 10, 0, 0}});
  set_area(court.general(), 2, {100, {40, 35, 0, 0}});
  set_area(court.general(), 3, {100, {30, 40, 0, 0}});
  const Outlook found = outlook(court.question(), outstanding({10, 10, 5}));
  Strings open;
  for (const PossibleAnswer& answer : found.answers) {
    if (answer.path == "vote/1/0/0" && answer.can_hold && answer.can_fail) {
      open.push_back(answer.area);
    }
  }
  EXPECT_EQ(open, Strings{"R02"});
}

TEST(Outlook, AMissingFigureStaysMissing) {
  Court court = referendum(half_took_part(), half_for(), 1);
  court.general().figures.nation = row({}, {{Count::electors, 100}, {Count::in_favour, 60}});
  const Outlook found = outlook(court.question(), outstanding({10}));
  EXPECT_EQ(ids(found.outcomes), Texts{"cannot_tell"});
  EXPECT_TRUE(found.exact());
}

TEST(Outlook, StationsOfAnUnknownRegionAreNotGuessed) {
  Court court = referendum(half_took_part(), half_for(), 1);
  set_area(court.general(), 1, {100, {60, 10, 0, 0}});
  const std::vector<OutstandingArea> elsewhere = {{.unit = "R09", .district = {}, .electors = 1, .stations = 1}};
  const Outlook found = outlook(court.question(), elsewhere);
  EXPECT_EQ(found.unbounded, (std::vector<UnboundedPart>{{NotBounded::unit_unknown, "R09"}}));
  EXPECT_FALSE(found.settled());
  EXPECT_EQ(could_change(found), Answer::cannot_tell);
}

// --- one winner

Court president(std::vector<Count64> votes, Count64 against_all) {
  Stage runoff = choice("runoff", plurality(TieRule::repeat_vote), {{"elected", "passed"}, {"tie", "failed"}});
  std::get<ChoiceStage>(runoff.work).first = RuleValue(Fraction(2));
  Court court({procedure("president", {version({choice("first_round", absolute_majority(),
                                                       {{"elected", "passed"}, {"none", "runoff"}, {"tie", "runoff"}}),
                                                std::move(runoff)})})});
  court.country.procedures.front().versions.front().identities = {
      {Count::valid, {Count::votes, Count::against_all}, {}}};
  for (std::size_t i = 0; i < votes.size(); ++i) {
    court.general().options.push_back(option(std::string(1, static_cast<char>('a' + i)), votes[i]));
  }
  court.general().figures.nation = row({}, {{Count::against_all, against_all}, {Count::electors, 1000}});
  return court;
}

const std::vector<OutstandingArea>& electors_to_come(Count64 electors) {
  static std::vector<OutstandingArea> made;
  made = {{.unit = {}, .district = {}, .electors = electors, .stations = 1}};
  return made;
}

TEST(Outlook, WhoMayBeElectedPresidentOrGoToTheRunoff) {
  const Court court = president({50, 30, 15, 5}, 0);
  const Outlook found = outlook(court.question(), electors_to_come(16));
  ASSERT_EQ(found.choices.size(), 1U);
  EXPECT_EQ(found.choices[0].possible_winners, Strings{"a"});
  EXPECT_EQ(found.choices[0].can_remain, (Strings{"a", "b", "c"}));
  EXPECT_TRUE(found.choices[0].can_be_none);
  EXPECT_EQ(ids(found.outcomes), (Texts{"passed", "cannot_tell"}));
  // 45 of 100 to come: b may reach 75 of 145.
  EXPECT_EQ(outlook(court.question(), electors_to_come(45)).choices[0].possible_winners, (Strings{"a", "b"}));
}

TEST(Outlook, EveryWayToVoteForAPresidentAgrees) {
  for (const std::vector<Count64>& votes : {std::vector<Count64>{5, 3, 1}, {4, 4}, {9, 1, 0}, {2, 2, 2}}) {
    for (const Count64 electors : {0, 1, 3, 6}) {
      const Court court = president(votes, 1);
      Texts winners;
      Texts outcomes;
      seats::testing::for_each_distribution(votes.size() + 1, electors, [&](const std::vector<Count64>& more) {
        std::vector<Count64> sums = votes;
        for (std::size_t i = 0; i < sums.size(); ++i) {
          sums[i] += more[i];
        }
        const Determination determination = president(sums, 1 + more.back()).decide();
        winners.insert(determination.winners.begin(), determination.winners.end());
        outcomes.insert(determination.outcome);
      });
      const Outlook found = outlook(court.question(), electors_to_come(electors));
      EXPECT_EQ(Texts(found.choices[0].possible_winners.begin(), found.choices[0].possible_winners.end()), winners);
      EXPECT_EQ(ids(found.outcomes), outcomes);
      EXPECT_TRUE(found.exact());
    }
  }
}

// --- seats

Court parliament(std::vector<Count64> votes, Count64 against_all) {
  Tier lists;
  lists.id = "list";
  lists.seats.number = RuleValue(Fraction(10));
  lists.threshold = ThresholdRule{Comparator::at_least, share("1/20"), Count::valid, {}};
  lists.tie = TieRule::registration_order;
  Tier districts;
  districts.id = "districts";
  districts.method = TierMethod::plurality;
  districts.seats.number = RuleValue(Fraction(2));
  districts.tie = TieRule::repeat_vote;
  Court court(
      {procedure("parliament", {version({allocation("seats", {std::move(lists), std::move(districts)},
                                                    {{"allocated", "passed"}, {"none", "failed"}, {"tie", "tied"}})},
                                        {end("tied", Answer::cannot_tell)})})});
  court.country.procedures.front().versions.front().identities = {
      {Count::valid, {Count::votes, Count::against_all}, {}}};
  for (std::size_t i = 0; i < votes.size(); ++i) {
    court.general().options.push_back(option(std::string(1, static_cast<char>('A' + i)), votes[i]));
  }
  court.general().figures.nation = row({}, {{Count::against_all, against_all}});
  court.general().district_votes = {
      {"1", "anna", "A", 50}, {"1", "bek", "B", 40}, {"2", "dana", "", 30}, {"2", "ainur", "A", 10}};
  return court;
}

const SeatRange* range_of(const Outlook& outlook, std::string_view tier, std::string_view list) {
  for (const SeatRange& range : outlook.seats) {
    if (range.tier == tier && range.list == list) {
      return &range;
    }
  }
  return nullptr;
}

TEST(Outlook, SeatsOfListsAndDistricts) {
  const Court court = parliament({600, 300, 60}, 40);
  const std::vector<OutstandingArea> open = {{.unit = {}, .district = "1", .electors = 10, .stations = 1},
                                             {.unit = {}, .district = "2", .electors = 5, .stations = 2}};
  const Outlook found = outlook(court.question(), open);
  ASSERT_EQ(found.districts.size(), 2U);
  EXPECT_EQ(found.districts[0].possible_winners, Strings{"anna"});
  EXPECT_TRUE(found.districts[0].can_tie);
  EXPECT_FALSE(found.districts[0].settled);
  EXPECT_TRUE(found.districts[1].settled);
  EXPECT_EQ(ids(found.outcomes), (Texts{"passed", "tied"}));
  const SeatRange* const third = range_of(found, "list", "C");
  ASSERT_NE(third, nullptr);
  EXPECT_TRUE(third->passes_now && third->can_pass);
  EXPECT_FALSE(third->can_fail);  // 60 of 1015
  const SeatRange* const first = range_of(found, "districts", "A");
  ASSERT_NE(first, nullptr);
  EXPECT_EQ(first->now, 1);
  EXPECT_EQ(first->fewest, 0);
  EXPECT_EQ(first->most, 1);
  const SeatRange* const independent = range_of(found, "districts", "independent");
  ASSERT_NE(independent, nullptr);
  EXPECT_TRUE(independent->settled());
  const SeatRange* const body = range_of(found, "", "A");
  ASSERT_NE(body, nullptr);
  EXPECT_EQ(body->most, range_of(found, "list", "A")->most + 1);
  EXPECT_EQ(could_change(found), Answer::yes);
}

TEST(Outlook, SeatsThatNothingCanChangeAreSettled) {
  const Court court = parliament({600, 300, 60}, 40);
  const std::vector<OutstandingArea> none;
  const Outlook found = outlook(court.question(), none);
  EXPECT_TRUE(found.settled());
  EXPECT_EQ(could_change(found), Answer::no);
}

TEST(Outlook, StationsWithoutADistrictAreSaidToBeSo) {
  const Court court = parliament({600, 300, 60}, 40);
  const Outlook found = outlook(court.question(), electors_to_come(3));
  EXPECT_EQ(found.unbounded, (std::vector<UnboundedPart>{{NotBounded::district_unknown, "districts"}}));
  EXPECT_TRUE(found.districts[0].settled);
}

}  // namespace
}  // namespace mandate::procedure::outlook_test
