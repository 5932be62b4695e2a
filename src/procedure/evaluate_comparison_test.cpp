#include "procedure/evaluate_comparison.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

#include "procedure/evaluate.hpp"
#include "procedure/rules_for_tests.hpp"

namespace mandate::procedure::evaluate_comparison_test {
namespace {

using namespace testing;

constexpr Count64 most = std::numeric_limits<Count64>::max();

const ComparisonDetail& comparison_of(const Finding& finding) { return std::get<ComparisonDetail>(finding.detail); }

// --- one comparison ---

TEST(Comparison, ExactlyOneHalfIsNotMoreThanHalf) {
  const Scene scene = votes(500, 1000);
  const Finding finding = scene.evaluate(more_than(Count::in_favour, "1/2", Count::participants));
  EXPECT_EQ(finding.answer, Answer::no);
  EXPECT_EQ(comparison_of(finding).needed, 501);
  EXPECT_EQ(comparison_of(finding).margin, -1);
}

TEST(Comparison, ExactlyOneHalfIsAtLeastHalf) {
  const Scene scene = votes(500, 1000);
  const Finding finding = scene.evaluate(at_least(Count::in_favour, "1/2", Count::participants));
  EXPECT_EQ(finding.answer, Answer::yes);
  EXPECT_EQ(comparison_of(finding).needed, 500);
  EXPECT_EQ(comparison_of(finding).margin, 0);
}

TEST(Comparison, HalfOfAnOddNumber) {
  const Requirement strict = more_than(Count::in_favour, "1/2", Count::participants);
  EXPECT_EQ(votes(500, 1001).answer(strict), Answer::no);
  EXPECT_EQ(votes(501, 1001).answer(strict), Answer::yes);
  EXPECT_EQ(votes(500, 1001).answer(at_least(Count::in_favour, "1/2", Count::participants)), Answer::no);
}

// Elections law of Kazakhstan, article 113-17: the recall vote is valid where at least one third took part.
TEST(Comparison, ExactlyOneThirdTookPartInARecall) {
  const Requirement turnout = at_least(Count::in_favour, "1/3", Count::participants);
  EXPECT_EQ(votes(100, 300).answer(turnout), Answer::yes);
  EXPECT_EQ(votes(99, 300).answer(turnout), Answer::no);
  EXPECT_EQ(votes(143'333, 430'000).answer(turnout), Answer::no);  // 429,999 < 430,000
  EXPECT_EQ(votes(143'334, 430'000).answer(turnout), Answer::yes);
}

TEST(Comparison, RoundingIsNamedAndChangesTheEdge) {
  const auto at_least_two_thirds = [](Rounding rounding) {
    return at_least(Count::in_favour, "2/3", Count::participants, rounding);
  };
  EXPECT_EQ(votes(11, 17).answer(at_least_two_thirds(Rounding::exact)), Answer::no);
  EXPECT_EQ(votes(11, 17).answer(at_least_two_thirds(Rounding::ceil)), Answer::no);
  EXPECT_EQ(votes(11, 17).answer(at_least_two_thirds(Rounding::floor)), Answer::yes);
  EXPECT_EQ(votes(12, 17).answer(at_least_two_thirds(Rounding::ceil)), Answer::yes);
  EXPECT_EQ(votes(10, 17).answer(at_least_two_thirds(Rounding::floor)), Answer::no);

  const auto at_most_a_quarter = [](Rounding rounding) {
    return at_most(Count::in_favour, "1/4", Count::participants, rounding);
  };
  EXPECT_EQ(votes(2, 10).answer(at_most_a_quarter(Rounding::exact)), Answer::yes);
  EXPECT_EQ(votes(3, 10).answer(at_most_a_quarter(Rounding::exact)), Answer::no);
  EXPECT_EQ(votes(3, 10).answer(at_most_a_quarter(Rounding::floor)), Answer::no);
  EXPECT_EQ(votes(3, 10).answer(at_most_a_quarter(Rounding::ceil)), Answer::yes);
  EXPECT_EQ(votes(4, 10).answer(at_most_a_quarter(Rounding::ceil)), Answer::no);
}

TEST(Comparison, WithAValue) {
  const auto against = [](Comparator comparator, std::string_view value) {
    return compared(comparator, {Count::in_favour}, share(value));
  };
  const Scene five = votes(5, 0);
  EXPECT_EQ(five.answer(against(Comparator::at_least, "5")), Answer::yes);
  EXPECT_EQ(five.answer(against(Comparator::more_than, "5")), Answer::no);
  EXPECT_EQ(five.answer(against(Comparator::at_most, "5")), Answer::yes);
  EXPECT_EQ(five.answer(against(Comparator::at_most, "4")), Answer::no);
  const Finding half_more = five.evaluate(against(Comparator::at_least, "11/2"));
  EXPECT_EQ(half_more.answer, Answer::no);
  EXPECT_EQ(comparison_of(half_more).needed, 6);
  EXPECT_EQ(comparison_of(five.evaluate(against(Comparator::at_most, "4"))).margin, -1);
}

TEST(Comparison, NobodyTookPart) {
  EXPECT_EQ(votes(0, 0).answer(more_than(Count::in_favour, "1/2", Count::participants)), Answer::no);
  EXPECT_EQ(votes(0, 0).answer(at_least(Count::in_favour, "1/2", Count::participants)), Answer::yes);  // 0 ≥ 0
}

TEST(Comparison, AMissingFigureIsNeverZero) {
  Scene no_count;
  no_count.figures().nation = row({}, {{Count::participants, 10}});
  const Finding without_count = no_count.evaluate(more_than(Count::in_favour, "1/2", Count::participants));
  EXPECT_EQ(without_count.answer, Answer::cannot_tell);
  EXPECT_EQ(comparison_of(without_count).needed, 6);
  EXPECT_FALSE(comparison_of(without_count).margin);

  Scene no_whole;
  no_whole.figures().nation = row({}, {{Count::in_favour, 10}});
  const Finding without_whole = no_whole.evaluate(more_than(Count::in_favour, "1/2", Count::participants));
  EXPECT_EQ(without_whole.answer, Answer::cannot_tell);
  EXPECT_FALSE(comparison_of(without_whole).needed);
}

TEST(Comparison, NearTheLargestNumberItDecidesOrCannotTellButNeverWraps) {
  EXPECT_EQ(votes(most, most).answer(more_than(Count::in_favour, "1/2", Count::participants)), Answer::yes);
  EXPECT_EQ(votes(most / 2, most).answer(more_than(Count::in_favour, "1/2", Count::participants)), Answer::no);
  EXPECT_EQ(votes((most / 2) + 1, most).answer(more_than(Count::in_favour, "1/2", Count::participants)), Answer::yes);
  EXPECT_EQ(votes(most, most).answer(at_least(Count::in_favour, "1", Count::participants)), Answer::yes);
  EXPECT_EQ(votes(most - 1, most).answer(at_least(Count::in_favour, "1", Count::participants)), Answer::no);
  // The edges would be 2^63 and 3 × 2^62.
  EXPECT_EQ(votes(most, most).answer(more_than(Count::in_favour, "1", Count::participants)), Answer::cannot_tell);
  EXPECT_EQ(votes(most, most).answer(at_least(Count::in_favour, "3/2", Count::participants)), Answer::cannot_tell);
}

// In 128 bits and by trying: `needed` is an edge, and the margin counts from it.
RC_GTEST_PROP(Comparison, AgreesWithCrossMultiplication, ()) {
  const auto count = *rc::gen::inRange<Count64>(0, 400);
  const auto of = *rc::gen::inRange<Count64>(0, 400);
  const auto q = *rc::gen::inRange<Count64>(1, 20);
  const auto p = *rc::gen::inRange<Count64>(0, q + 1);
  const auto comparator = *rc::gen::element(Comparator::at_least, Comparator::more_than, Comparator::at_most);
  const auto passes = [&](Count64 c) {
    return comparator == Comparator::at_least    ? c * q >= p * of
           : comparator == Comparator::more_than ? c * q > p * of
                                                 : c * q <= p * of;
  };
  const Scene scene = votes(count, of);
  const Finding finding = scene.evaluate(
      compared(comparator, {Count::in_favour}, Fraction::of(p, q).value(), CountRef{Count::participants}));
  const ComparisonDetail& detail = comparison_of(finding);
  RC_ASSERT(finding.answer == answer_of(passes(count)));
  RC_ASSERT(detail.needed && passes(*detail.needed));
  RC_ASSERT(!passes(comparator == Comparator::at_most ? *detail.needed + 1 : *detail.needed - 1));
  RC_ASSERT(detail.margin == (comparator == Comparator::at_most ? *detail.needed - count : count - *detail.needed));
}

// --- printed percentages in place of figures ---

struct Printed {
  std::string_view low;
  std::string_view high;
};
constexpr Printed fifty{"4995/10000", "5005/10000"};           // 50.0 %
constexpr Printed fifty_and_more{"5005/10000", "5015/10000"};  // 50.1 %
constexpr Printed forty_nine{"4985/10000", "4995/10000"};      // 49.9 %

Scene published(Printed interval) {
  Scene scene;
  scene.figures().shares.push_back(printed(Count::in_favour, Count::participants, interval.low, interval.high));
  return scene;
}

TEST(PrintedPercentage, DecidesOnlyWhereEveryShareThatPrintsAsItDoes) {
  const Requirement half = more_than(Count::in_favour, "1/2", Count::participants);
  EXPECT_EQ(published(fifty).answer(half), Answer::cannot_tell);
  EXPECT_EQ(published(fifty_and_more).answer(half), Answer::yes);
  EXPECT_EQ(published(forty_nine).answer(half), Answer::no);
}

TEST(PrintedPercentage, TheEndsBelongToTheInterval) {
  const auto half_percent_over = [](auto make) { return make(Count::in_favour, "5005/10000", Count::participants); };
  const auto strict = [](Count count, std::string_view bound, Count of) { return more_than(count, bound, of); };
  const auto inclusive = [](Count count, std::string_view bound, Count of) { return at_least(count, bound, of); };
  const auto limit = [](Count count, std::string_view bound, Count of) { return at_most(count, bound, of); };
  EXPECT_EQ(published(fifty_and_more).answer(half_percent_over(strict)), Answer::cannot_tell);
  EXPECT_EQ(published(fifty_and_more).answer(half_percent_over(inclusive)), Answer::yes);
  EXPECT_EQ(published(fifty_and_more).answer(half_percent_over(limit)), Answer::cannot_tell);
  EXPECT_EQ(published(fifty).answer(half_percent_over(strict)), Answer::no);
  EXPECT_EQ(published(fifty).answer(half_percent_over(inclusive)), Answer::cannot_tell);
  EXPECT_EQ(published(fifty).answer(half_percent_over(limit)), Answer::yes);
  EXPECT_EQ(published(fifty_and_more).answer(limit(Count::in_favour, "1/2", Count::participants)), Answer::no);
}

// With 17 areas floor(2/3 × 17) = 11, and 11 of 17 prints as 64.7 %, under two thirds.
TEST(PrintedPercentage, DoesNotRefuseWhatRoundingMayAccept) {
  const auto two_thirds = [](Rounding rounding) {
    return at_least(Count::in_favour, "2/3", Count::participants, rounding);
  };
  const Scene under = published({"6465/10000", "6475/10000"});
  EXPECT_EQ(under.answer(two_thirds(Rounding::exact)), Answer::no);
  EXPECT_EQ(under.answer(two_thirds(Rounding::ceil)), Answer::no);
  EXPECT_EQ(under.answer(two_thirds(Rounding::floor)), Answer::cannot_tell);
  EXPECT_EQ(published({"7055/10000", "7065/10000"}).answer(two_thirds(Rounding::floor)), Answer::yes);

  // 3 of 10 is 30.0 %, over a quarter, but not over ceil(10 / 4) = 3.
  const Scene over = published({"2995/10000", "3005/10000"});
  EXPECT_EQ(over.answer(at_most(Count::in_favour, "1/4", Count::participants)), Answer::no);
  EXPECT_EQ(over.answer(at_most(Count::in_favour, "1/4", Count::participants, Rounding::floor)), Answer::no);
  EXPECT_EQ(over.answer(at_most(Count::in_favour, "1/4", Count::participants, Rounding::ceil)), Answer::cannot_tell);
}

TEST(PrintedPercentage, FiguresComeFirst) {
  Scene scene = votes(400, 1000);
  scene.figures().shares.push_back(
      printed(Count::in_favour, Count::participants, fifty_and_more.low, fifty_and_more.high));
  const Finding finding = scene.evaluate(more_than(Count::in_favour, "1/2", Count::participants));
  EXPECT_EQ(finding.answer, Answer::no);
  EXPECT_EQ(comparison_of(finding).share, nullptr);
}

TEST(PrintedPercentage, IsNamedWhereItDecides) {
  const Scene scene = published(fifty_and_more);
  const Finding finding = scene.evaluate(more_than(Count::in_favour, "1/2", Count::participants));
  EXPECT_EQ(comparison_of(finding).share, &scene.input.records.front().figures.shares.front());
}

TEST(PrintedPercentage, OfAnotherPairOrAnotherUnitSaysNothing) {
  const Scene scene = published(fifty_and_more);
  EXPECT_EQ(scene.answer(more_than(Count::in_favour, "1/2", Count::valid)), Answer::cannot_tell);

  // The share of the area's own denominator is not the share of the nation's.
  Scene in_area;
  in_area.areas = regions(1);
  in_area.figures().shares.push_back(
      printed(Count::signatures, Count::signatures, "9995/10000", "10005/10000", region_code(1)));
  const Requirement part_of_nation = compared(Comparator::more_than, {Count::signatures}, share("1/2"),
                                              CountRef{Count::signatures, Scope::nation, {}});
  EXPECT_EQ(in_area.answer(in_areas(QuantifierKind::all, "0", part_of_nation)), Answer::cannot_tell);
}

// --- whose figure is meant ---

TEST(Operand, OfAChamberAndItsMembersByLaw) {
  const law::Parameter seats =
      parameter("mazhilis.seats", {dated("2007-05-22", Count64{107}), dated("2022-06-08", Count64{98})});
  Scene scene;
  scene.version.bodies.push_back({"mazhilis", {}, value_of(seats)});
  scene.figures().bodies.push_back(row("mazhilis", {{Count::in_favour, 65}, {Count::members, 1}}));
  const Requirement two_thirds = body_at_least("mazhilis", Count::in_favour, "2/3", Count::members);

  const Finding before = scene.evaluate(two_thirds);
  EXPECT_EQ(before.answer, Answer::no);
  EXPECT_EQ(comparison_of(before).needed, 72);  // 3 × 71 = 213 < 214
  EXPECT_EQ(comparison_of(before).of->figure.provenance, record::Provenance::by_law);
  EXPECT_EQ(comparison_of(before).count.unit, "mazhilis");

  scene.law_date = day("2022-06-08");
  EXPECT_EQ(comparison_of(scene.evaluate(two_thirds)).needed, 66);
}

TEST(Operand, MembersThatTheLawDoesNotFixAreThoseThatTheCaseGives) {
  Scene scene;
  scene.version.bodies.push_back({"council", {}, std::nullopt});
  scene.figures().bodies.push_back(row("council", {{Count::in_favour, 11}, {Count::members, 20}}));
  EXPECT_EQ(scene.answer(body_more_than("council", Count::in_favour, "1/2", Count::members)), Answer::yes);
}

TEST(Operand, OfAChamberWithoutFiguresIsMissing) {
  const Scene scene;
  const Requirement half = body_more_than("senate", Count::in_favour, "1/2", Count::members);
  const Finding finding = scene.evaluate(half);
  EXPECT_EQ(finding.answer, Answer::cannot_tell);
  EXPECT_EQ(comparison_of(finding).count.unit, "senate");
  EXPECT_FALSE(comparison_of(finding).count.figure.present());
}

TEST(Operand, TheNationsFigureInsideAnArea) {
  Scene scene;
  scene.areas = regions(1);
  scene.figures().nation = row({}, {{Count::signatures, 1000}});
  scene.figures().areas.push_back(row(region_code(1), {{Count::signatures, 250}}));
  const auto at_most_of_nation = [](std::string_view bound) {
    return in_areas(QuantifierKind::all, "0",
                    compared(Comparator::at_most, {Count::signatures}, share(bound),
                             CountRef{Count::signatures, Scope::nation, {}}));
  };
  EXPECT_EQ(scene.answer(at_most_of_nation("1/4")), Answer::yes);
  EXPECT_EQ(scene.answer(at_most_of_nation("249/1000")), Answer::no);
}

// --- dated values ---

TEST(RuleValue, IsTheOneInForceOnTheDay) {
  const law::Parameter threshold = parameter(
      "party.members",
      {dated("2002-07-15", Count64{50'000}), dated("2020-05-26", Count64{20'000}), dated("2024-01-01", std::nullopt)});
  const Requirement enough = compared(Comparator::at_least, {Count::in_favour}, value_of(threshold));
  Scene scene = votes(20'000, 0);
  scene.law_date = day("2020-05-25");
  EXPECT_EQ(scene.answer(enough), Answer::no);
  scene.law_date = day("2020-05-26");
  const Finding finding = scene.evaluate(enough);
  EXPECT_EQ(finding.answer, Answer::yes);
  EXPECT_EQ(comparison_of(finding).parameter.parameter, &threshold);
  EXPECT_EQ(comparison_of(finding).parameter.value, &threshold.histories[0].values[1]);
  scene.law_date = day("2024-01-01");  // ceased
  EXPECT_EQ(scene.answer(enough), Answer::cannot_tell);
  scene.law_date = day("2002-07-14");  // not yet, or unknown
  EXPECT_EQ(scene.answer(enough), Answer::cannot_tell);
}

TEST(RuleValue, AWordIsNoNumber) {
  const law::Parameter word = parameter("district.tie", {dated("2000-01-01", std::string("repeat_vote"))});
  EXPECT_EQ(votes(1, 1).answer(compared(Comparator::at_least, {Count::in_favour}, value_of(word))),
            Answer::cannot_tell);
}

TEST(RuleValue, ReadAfterTheLastCheckIsNotVerified) {
  law::Parameter limit = parameter("limit", {dated("2000-01-01", Count64{1})});
  limit.last_checked_on = day("2022-06-05");
  const Requirement enough = compared(Comparator::at_least, {Count::in_favour}, value_of(limit));
  Scene scene = votes(1, 1);
  EXPECT_TRUE(comparison_of(scene.evaluate(enough)).parameter.verified);
  scene.law_date = day("2022-06-06");
  EXPECT_FALSE(comparison_of(scene.evaluate(enough)).parameter.verified);
}

}  // namespace
}  // namespace mandate::procedure::evaluate_comparison_test
