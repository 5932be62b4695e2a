#include "procedure/evaluate_areas.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>

#include "procedure/gather.hpp"
#include "procedure/rules_for_tests.hpp"

namespace mandate::procedure::evaluate_areas_test {
namespace {

using namespace testing;

const AreasDetail& areas_of(const Finding& finding) { return std::get<AreasDetail>(finding.detail); }

Requirement more_yes_than_half() { return more_than(Count::in_favour, "1/2", Count::participants); }

// Constitution of Kazakhstan 1995, article 91(1): not less than two thirds of the regions.
Requirement two_thirds_of_regions(Rounding rounding) {
  return in_areas(QuantifierKind::at_least_share, "2/3", more_yes_than_half(), rounding);
}

// Regions in which the requirement of more than half holds, fails (exactly half), and has no figures.
Scene nation(std::size_t holding, std::size_t failing, std::size_t unknown) {
  Scene scene;
  scene.areas = regions(holding + failing + unknown);
  for (std::size_t i = 1; i <= holding + failing; ++i) {
    const Count64 in_favour = i <= holding ? 51 : 50;
    scene.figures().areas.push_back(row(region_code(i), {{Count::in_favour, in_favour}, {Count::participants, 100}}));
  }
  return scene;
}

TEST(Areas, TwoThirdsOfSeventeenRegionsAreTwelve) {
  const Requirement exact = two_thirds_of_regions(Rounding::exact);
  const Finding eleven = nation(11, 6, 0).evaluate(exact);
  EXPECT_EQ(eleven.answer, Answer::no);
  EXPECT_EQ(areas_of(eleven).needed, Fraction(12));
  EXPECT_EQ(areas_of(eleven).holding, Fraction(11));
  EXPECT_EQ(areas_of(eleven).failing, Fraction(6));
  EXPECT_EQ(areas_of(eleven).total, Fraction(17));
  EXPECT_EQ(nation(12, 5, 0).answer(exact), Answer::yes);
  EXPECT_EQ(nation(11, 6, 0).answer(two_thirds_of_regions(Rounding::ceil)), Answer::no);
}

TEST(Areas, RoundedDownElevenOfSeventeenAreEnough) {
  const Finding eleven = nation(11, 6, 0).evaluate(two_thirds_of_regions(Rounding::floor));
  EXPECT_EQ(eleven.answer, Answer::yes);
  EXPECT_EQ(areas_of(eleven).needed, Fraction(11));
  EXPECT_EQ(nation(10, 7, 0).answer(two_thirds_of_regions(Rounding::floor)), Answer::no);
}

TEST(Areas, TwoThirdsOfTwentyRegionsAreFourteen) {
  EXPECT_EQ(nation(13, 7, 0).answer(two_thirds_of_regions(Rounding::exact)), Answer::no);
  EXPECT_EQ(nation(14, 6, 0).answer(two_thirds_of_regions(Rounding::exact)), Answer::yes);
  const Finding open = nation(12, 5, 3).evaluate(two_thirds_of_regions(Rounding::exact));
  EXPECT_EQ(open.answer, Answer::cannot_tell);
  EXPECT_EQ(areas_of(open).needed, Fraction(14));
}

TEST(Areas, EachAreaIsShown) {
  const Scene scene = nation(1, 1, 1);
  const Finding finding = scene.evaluate(two_thirds_of_regions(Rounding::exact));
  ASSERT_EQ(finding.parts.size(), 3U);
  EXPECT_EQ(finding.parts[0].area, "R01");
  EXPECT_EQ(finding.parts[0].answer, Answer::yes);
  EXPECT_EQ(finding.parts[1].answer, Answer::no);
  EXPECT_EQ(finding.parts[2].area, "R03");
  EXPECT_EQ(finding.parts[2].answer, Answer::cannot_tell);
}

TEST(Areas, TheOrderOfTheFiguresDoesNotMatter) {
  Scene scene = nation(12, 5, 0);
  std::ranges::reverse(scene.figures().areas);
  EXPECT_EQ(scene.answer(two_thirds_of_regions(Rounding::exact)), Answer::yes);
}

TEST(Areas, FiguresOfAnAreaThatIsNotInForceDoNotCount) {
  Scene scene = nation(11, 6, 0);
  scene.figures().areas.push_back(row("R99", {{Count::in_favour, 100}, {Count::participants, 100}}));
  EXPECT_EQ(scene.answer(two_thirds_of_regions(Rounding::exact)), Answer::no);
}

TEST(Areas, NobodyTookPartInAnArea) {
  Scene scene;
  scene.areas = regions(1);
  scene.figures().areas.push_back(row("R01", {{Count::in_favour, 0}, {Count::participants, 0}}));
  EXPECT_EQ(scene.answer(in_areas(QuantifierKind::all, "0", more_yes_than_half())), Answer::no);
}

TEST(Areas, WithoutAnyAreaItCannotTellAndTheSetIsMissing) {
  const Scene scene;
  for (const QuantifierKind kind : {QuantifierKind::all, QuantifierKind::at_least_share,
                                    QuantifierKind::more_than_share, QuantifierKind::at_least_number}) {
    const Finding finding = scene.evaluate(in_areas(kind, "0", more_yes_than_half()));
    EXPECT_EQ(finding.answer, Answer::cannot_tell);
    std::vector<Missing> missing;
    gather_missing(finding, missing);
    EXPECT_EQ(missing, std::vector<Missing>{{.kind = Missing::Kind::region_set}});
  }
}

// Whether so many of `total` areas are enough, in whole numbers: the share is p / q.
bool enough(QuantifierKind kind, Rounding rounding, Count64 count, Count64 p, Count64 q, Count64 total) {
  switch (kind) {
    case QuantifierKind::all:
      return count == total;
    case QuantifierKind::at_least_number:
      return count >= p;
    case QuantifierKind::more_than_share:
      return count * q > p * total;
    case QuantifierKind::at_least_share:
      break;
  }
  return rounding == Rounding::floor ? count >= p * total / q : count * q >= p * total;
}

// All splits of 17 areas: yes or no exactly where every completion of the unknown gives that answer.
TEST(Areas, AnswerExactlyWhereEveryCompletionAgrees) {
  constexpr std::size_t total = 17;
  struct Rule {
    QuantifierKind kind;
    Rounding rounding;
    Count64 p;
    Count64 q;
  };
  constexpr std::array<Rule, 8> rules = {{{QuantifierKind::all, Rounding::exact, 0, 1},
                                          {QuantifierKind::at_least_share, Rounding::exact, 2, 3},
                                          {QuantifierKind::at_least_share, Rounding::ceil, 2, 3},
                                          {QuantifierKind::at_least_share, Rounding::floor, 2, 3},
                                          {QuantifierKind::more_than_share, Rounding::exact, 1, 2},
                                          {QuantifierKind::more_than_share, Rounding::exact, 16, 17},
                                          {QuantifierKind::at_least_share, Rounding::exact, 1, 1},
                                          {QuantifierKind::at_least_number, Rounding::exact, 9, 1}}};
  for (const Rule& rule : rules) {
    const Requirement requirement =
        in_areas(rule.kind, std::to_string(rule.p) + "/" + std::to_string(rule.q), more_yes_than_half(), rule.rounding);
    for (std::size_t holding = 0; holding <= total; ++holding) {
      for (std::size_t unknown = 0; holding + unknown <= total; ++unknown) {
        bool some_pass = false;
        bool some_fail = false;
        for (std::size_t more = 0; more <= unknown; ++more) {
          const auto count = static_cast<Count64>(holding + more);
          (enough(rule.kind, rule.rounding, count, rule.p, rule.q, total) ? some_pass : some_fail) = true;
        }
        const Answer expected = some_pass && some_fail ? Answer::cannot_tell : answer_of(some_pass);
        EXPECT_EQ(nation(holding, total - holding - unknown, unknown).answer(requirement), expected)
            << holding << " hold, " << unknown << " unknown";
      }
    }
  }
}

// --- weights ---

// Half cantons count one half. Federal Constitution of Switzerland 1999, article 142(4).
law::Parameter cantonal_vote(const std::vector<std::string>& half_cantons) {
  law::Parameter made;
  made.name = "vote.cantonal_vote";
  for (const std::string& code : half_cantons) {
    made.histories.push_back({code, {dated("1848-09-12", share("1/2"))}});
  }
  made.histories.push_back({"other", {dated("1848-09-12", share("1/1"))}});
  return made;
}

Requirement weighted(QuantifierKind kind, std::string_view bound, RuleValue weight,
                     Rounding rounding = Rounding::exact) {
  Requirement made = in_areas(kind, bound, more_yes_than_half(), rounding);
  std::get<Areas>(made.operation).weight = weight;
  return made;
}

// The last six of the areas are half cantons.
std::vector<std::string> last_six(std::size_t total) {
  std::vector<std::string> codes;
  for (std::size_t i = total - 5; i <= total; ++i) {
    codes.push_back(region_code(i));
  }
  return codes;
}

// So many full and half cantons say yes; all others say no.
Scene cantons(std::size_t full, std::size_t full_yes, std::size_t half_yes) {
  Scene scene;
  scene.areas = regions(full + 6);
  for (std::size_t i = 1; i <= full + 6; ++i) {
    const bool yes = i <= full ? i <= full_yes : i <= full + half_yes;
    scene.figures().areas.push_back(row(region_code(i), {{Count::in_favour, yes ? 2 : 1}, {Count::participants, 2}}));
  }
  return scene;
}

TEST(WeightedAreas, HalfOfTwentyThreeCantonalVotesIsARefusal) {
  const law::Parameter vote = cantonal_vote(last_six(26));
  const Requirement majority = weighted(QuantifierKind::more_than_share, "1/2", value_of(vote, true));
  const Finding eleven_and_a_half = cantons(20, 11, 1).evaluate(majority);
  EXPECT_EQ(eleven_and_a_half.answer, Answer::no);
  EXPECT_EQ(areas_of(eleven_and_a_half).total, Fraction(23));
  EXPECT_EQ(areas_of(eleven_and_a_half).holding, share("23/2"));
  EXPECT_EQ(areas_of(eleven_and_a_half).failing, share("23/2"));
  EXPECT_EQ(areas_of(eleven_and_a_half).needed, share("23/2"));
  EXPECT_EQ(cantons(20, 11, 2).answer(majority), Answer::yes);  // 12
  EXPECT_EQ(cantons(20, 9, 6).answer(majority), Answer::yes);
  EXPECT_EQ(cantons(20, 12, 0).answer(majority), Answer::yes);
}

// 14 January 1866, measures and weights: 9½ against 12½ of the 22 cantonal votes of that time.
TEST(WeightedAreas, NineAndAHalfAgainstTwelveAndAHalf) {
  const law::Parameter vote = cantonal_vote(last_six(25));
  const Requirement majority = weighted(QuantifierKind::more_than_share, "1/2", value_of(vote, true));
  const Finding finding = cantons(19, 8, 3).evaluate(majority);
  EXPECT_EQ(finding.answer, Answer::no);
  EXPECT_EQ(areas_of(finding).holding, share("19/2"));
  EXPECT_EQ(areas_of(finding).failing, share("25/2"));
}

TEST(WeightedAreas, AShareOfWeightsIsNotRoundedToWholeAreas) {
  const law::Parameter vote = cantonal_vote(last_six(26));
  // 1/2 of 23 is 11½: with halves 11½ is reached, rounded up it is not.
  EXPECT_EQ(cantons(20, 11, 1).answer(weighted(QuantifierKind::at_least_share, "1/2", value_of(vote, true))),
            Answer::yes);
  EXPECT_EQ(
      cantons(20, 11, 1).answer(weighted(QuantifierKind::at_least_share, "1/2", value_of(vote, true), Rounding::ceil)),
      Answer::no);
  EXPECT_EQ(
      cantons(20, 11, 0).answer(weighted(QuantifierKind::at_least_share, "1/2", value_of(vote, true), Rounding::floor)),
      Answer::yes);
}

TEST(WeightedAreas, EachWeightThatWasAppliedIsNamedOnce) {
  const law::Parameter vote = cantonal_vote(last_six(26));
  const Requirement majority = weighted(QuantifierKind::more_than_share, "1/2", value_of(vote, true));
  const Finding finding = cantons(20, 11, 1).evaluate(majority);
  ASSERT_EQ(areas_of(finding).weights.size(), 2U);  // though each half canton has a history of its own
  EXPECT_EQ(areas_of(finding).weights[0].value->value, law::Value(share("1/1")));
  EXPECT_EQ(areas_of(finding).weights[1].value->value, law::Value(share("1/2")));
  const std::vector<ParameterUse> applied = gather_parameters(finding);
  ASSERT_EQ(applied.size(), 2U);
  EXPECT_EQ(applied[0].parameter, &vote);
}

TEST(WeightedAreas, AnAreaWithoutAWeightIsNotCountedAsOne) {
  law::Parameter vote = cantonal_vote(last_six(26));
  vote.histories.pop_back();  // no value for the full cantons
  const Finding finding =
      cantons(20, 20, 6).evaluate(weighted(QuantifierKind::more_than_share, "1/2", value_of(vote, true)));
  EXPECT_EQ(finding.answer, Answer::cannot_tell);
  EXPECT_EQ(areas_of(finding).total, Fraction());
}

// Weights beyond 64 bits: 2^62 each.
TEST(WeightedAreas, ASumThatOverflowsIsNoSum) {
  const RuleValue heavy = Fraction(Count64{1} << 62);
  EXPECT_EQ(nation(2, 0, 0).answer(weighted(QuantifierKind::all, "0", heavy)), Answer::cannot_tell);
  EXPECT_EQ(nation(1, 0, 0).answer(weighted(QuantifierKind::all, "0", heavy)), Answer::yes);
}

RC_GTEST_PROP(WeightedAreas, AnswerExactlyWhereEveryCompletionAgrees, ()) {
  const auto halves = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 3));  // weight in half votes
  const std::size_t total = halves.size();
  RC_PRE(total > 0 && total <= 10);
  const auto answers = *rc::gen::container<std::vector<int>>(total, rc::gen::inRange(0, 3));
  const auto q = *rc::gen::inRange<Count64>(1, 12);
  const auto p = *rc::gen::inRange<Count64>(0, q + 1);
  const bool strict = *rc::gen::arbitrary<bool>();

  law::Parameter vote;
  Scene scene;
  scene.areas = regions(total);
  Count64 sum = 0;
  for (std::size_t i = 0; i < total; ++i) {
    vote.histories.push_back({region_code(i + 1), {dated("1900-01-01", Fraction::of(halves[i], 2).value())}});
    sum += halves[i];
    if (answers[i] < 2) {
      scene.figures().areas.push_back(
          row(region_code(i + 1), {{Count::in_favour, answers[i]}, {Count::participants, 1}}));
    }
  }
  bool some_pass = false;
  bool some_fail = false;
  for (unsigned completion = 0; completion < (1U << total); ++completion) {
    Count64 holding = 0;
    for (std::size_t i = 0; i < total; ++i) {
      const bool holds = answers[i] == 2 ? ((completion >> i) & 1U) != 0 : answers[i] == 1;
      holding += holds ? halves[i] : 0;
    }
    (strict ? holding * q > p * sum : holding * q >= p * sum) ? some_pass = true : some_fail = true;
  }
  const Answer expected = some_pass && some_fail ? Answer::cannot_tell : answer_of(some_pass);
  const QuantifierKind kind = strict ? QuantifierKind::more_than_share : QuantifierKind::at_least_share;
  RC_ASSERT(scene.answer(weighted(kind, std::to_string(p) + "/" + std::to_string(q), value_of(vote, true))) ==
            expected);
}

// A bound that differs by area: 1 % of the residents, or so many persons.
TEST(Areas, TheBoundOfTheAreaAtHand) {
  law::Parameter minimum;
  minimum.histories.push_back({"R01", {dated("2000-01-01", Count64{10})}});
  minimum.histories.push_back({"other", {dated("2000-01-01", Count64{20})}});
  Scene scene;
  scene.areas = regions(2);
  scene.figures().areas = {row("R01", {{Count::signatures, 10}}), row("R02", {{Count::signatures, 19}})};
  const Requirement where = compared(Comparator::at_least, {Count::signatures}, value_of(minimum, true));
  EXPECT_EQ(scene.answer(in_areas(QuantifierKind::at_least_number, "1", where)), Answer::yes);
  EXPECT_EQ(scene.answer(in_areas(QuantifierKind::all, "0", where)), Answer::no);
  scene.figures().areas[1] = row("R02", {{Count::signatures, 20}});
  EXPECT_EQ(scene.answer(in_areas(QuantifierKind::all, "0", where)), Answer::yes);
}

// --- counts of areas as declared ---

Requirement may_be_declared(Requirement requirement) {
  std::get<Areas>(requirement.operation).declared_for = true;
  return requirement;
}

Scene declared(Scene scene, std::string_view in_favour, std::string_view against) {
  scene.figures().areas_for = share(in_favour);
  scene.figures().areas_against = share(against);
  return scene;
}

TEST(DeclaredAreas, StandInWhereNoFiguresByAreaWerePublished) {
  const Requirement majority = may_be_declared(in_areas(QuantifierKind::more_than_share, "1/2", more_yes_than_half()));
  const Finding finding = declared(nation(0, 0, 22), "12", "10").evaluate(majority);
  EXPECT_EQ(finding.answer, Answer::yes);
  EXPECT_TRUE(areas_of(finding).declared);
  EXPECT_EQ(areas_of(finding).holding, Fraction(12));
  EXPECT_TRUE(finding.parts.empty());
  // 8 June 1975, article on economic policy: 11 of 22.
  EXPECT_EQ(declared(nation(0, 0, 22), "11", "11").answer(majority), Answer::no);
}

TEST(DeclaredAreas, OfHalfCantons) {
  const law::Parameter vote = cantonal_vote(last_six(26));
  Scene scene;
  scene.areas = regions(26);
  const Requirement majority = may_be_declared(weighted(QuantifierKind::more_than_share, "1/2", value_of(vote, true)));
  EXPECT_EQ(declared(scene, "23/2", "23/2").answer(majority), Answer::no);
  EXPECT_EQ(declared(scene, "12", "11").answer(majority), Answer::yes);
}

TEST(DeclaredAreas, AreNotUsedWhereTheRuleOrTheFiguresSpeakAgainstIt) {
  const Requirement plain = in_areas(QuantifierKind::more_than_share, "1/2", more_yes_than_half());
  EXPECT_EQ(declared(nation(0, 0, 3), "3", "0").answer(plain), Answer::cannot_tell);  // the rule does not allow it
  const Requirement majority = may_be_declared(plain);
  EXPECT_EQ(declared(nation(1, 2, 0), "3", "0").answer(majority), Answer::no);           // every area is known
  EXPECT_EQ(declared(nation(0, 0, 3), "3", "1").answer(majority), Answer::cannot_tell);  // more areas than there are
  EXPECT_EQ(declared(nation(0, 1, 2), "3", "0").answer(majority), Answer::cannot_tell);  // one area is known to fail
  EXPECT_EQ(declared(nation(1, 0, 2), "0", "3").answer(majority), Answer::cannot_tell);  // one area is known to hold
  const Finding known = declared(nation(2, 1, 0), "2", "1").evaluate(majority);  // the figures speak for themselves
  EXPECT_FALSE(areas_of(known).declared);
  EXPECT_EQ(known.parts.size(), 3U);
  Scene one_side = nation(0, 0, 3);
  one_side.figures().areas_for = Fraction(3);
  EXPECT_EQ(one_side.answer(majority), Answer::cannot_tell);
}

TEST(DeclaredAreas, ThatLeaveItOpenLeaveTheMissingFiguresNamed) {
  const Requirement majority = may_be_declared(in_areas(QuantifierKind::more_than_share, "1/2", more_yes_than_half()));
  const Scene scene = declared(nation(0, 0, 3), "1", "1");
  const Finding finding = scene.evaluate(majority);
  EXPECT_EQ(finding.answer, Answer::cannot_tell);
  std::vector<Missing> missing;
  gather_missing(finding, missing);
  EXPECT_EQ(missing.size(), 6U);
}

}  // namespace
}  // namespace mandate::procedure::evaluate_areas_test
