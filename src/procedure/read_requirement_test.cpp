#include "procedure/read_requirement.hpp"

#include "procedure/procedures_for_tests.hpp"

namespace mandate::procedure::read_requirement_test {
namespace {

class ReadRequirement : public ProcedureReading {
 protected:
  void expect_refused(std::string_view requirement, std::string_view found) {
    read_requirement_of(requirement);
    SCOPED_TRACE(requirement);
    expect_problem(found);
  }

  void expect_accepted(std::string_view requirement) {
    read_requirement_of(requirement);
    SCOPED_TRACE(requirement);
    expect_no_problem();
  }

  template <typename Operation>
  const Operation& read_as(std::string_view requirement) {
    const Requirement& read = read_requirement_of(requirement);
    EXPECT_EQ(mandate::testing::all_of(problems_), "");
    return std::get<Operation>(read.operation);
  }
};

// --- the tree

TEST_F(ReadRequirement, KeepsTheShapeOfTheTree) {
  const All& all = read_as<All>("{all: [{fact: a}, {any: [{fact: b}, {not: {fact: c}}]}]}");
  ASSERT_EQ(all.parts.size(), 2U);
  EXPECT_EQ(std::get<Fact>(all.parts[0].operation).name, "a");
  const Any& any = std::get<Any>(all.parts[1].operation);
  ASSERT_EQ(any.parts.size(), 2U);
  const Not& negation = std::get<Not>(any.parts[1].operation);
  ASSERT_EQ(negation.part.size(), 1U);
  EXPECT_EQ(std::get<Fact>(negation.part.front().operation).name, "c");
}

TEST_F(ReadRequirement, MayHaveLabelReferenceAndNote) {
  const Requirement& read =
      read_requirement_of("{fact: a, label: {ru: Метка, en: Label}, reference: [{title: Article}], note: N}");
  expect_no_problem();
  EXPECT_EQ(read.label.in(Language::ru), "Метка");
  EXPECT_EQ(read.references.front().title, "Article");
}

TEST_F(ReadRequirement, HasExactlyOneOperator) {
  expect_refused("@@{label: Nothing}", "a requirement without an operator");
  expect_refused("@@{fact: a, not: {fact: b}}", "several operators: not, fact");
  expect_refused("{fact: a, @@least: 3}", "unknown key 'least' in a requirement");
  expect_refused("@@[{fact: a}]", "a sequence");
}

TEST_F(ReadRequirement, AllAndAnyHaveParts) {
  expect_refused("{all: @@[]}", "an empty sequence for 'all'");
  expect_refused("{any: @@{fact: a}}", "a mapping for 'any'");
}

TEST_F(ReadRequirement, ProblemsInsideAreFoundOnEveryLevel) {
  read_requirement_of("{all: [{fact: 1}, {not: {any: [{fact: true}, {colour: red}]}}]}");
  EXPECT_EQ(problems_.size(), 4U) << mandate::testing::all_of(
      problems_);  // the last has no operator and an unknown key
}

TEST_F(ReadRequirement, ALabelIsInTheLanguagesOfTheCountry) {
  expect_refused("{fact: a, label: @@{ru: Метка}}", "no 'en' in 'label'");
}

TEST_F(ReadRequirement, AFactHasAName) {
  expect_refused("{fact: @@7}", "7 for 'fact'");
  expect_refused("{fact: @@\"\"}", "'' for 'fact'");
}

// --- comparisons

TEST_F(ReadRequirement, ComparesWithAValue) {
  const Comparison& written = read_as<Comparison>("{at_least: {count: signatures, value: 5000}}");
  EXPECT_EQ(written.comparator, Comparator::at_least);
  EXPECT_EQ(written.count.count, record::Count::signatures);
  EXPECT_EQ(written.count.scope, Scope::own);
  EXPECT_EQ(std::get<Fraction>(written.bound), Fraction(5000));
  EXPECT_FALSE(written.of);
  const Comparison& named = read_as<Comparison>("{at_most: {count: mandates, value: $r.members}}");
  EXPECT_EQ(named.comparator, Comparator::at_most);
  EXPECT_EQ(std::get<ParameterValue>(named.bound).parameter, law_.parameter("r.members"));
  EXPECT_FALSE(std::get<ParameterValue>(named.bound).here);
}

TEST_F(ReadRequirement, ComparesWithAShare) {
  const Comparison& more = read_as<Comparison>("{more_than: {count: for, share: $r.half, of: participants}}");
  EXPECT_EQ(more.comparator, Comparator::more_than);
  EXPECT_EQ(more.count.count, record::Count::in_favour);
  EXPECT_EQ(std::get<ParameterValue>(more.bound).parameter, law_.parameter("r.half"));
  EXPECT_EQ(more.of->count, record::Count::participants);
  EXPECT_EQ(more.rounding, Rounding::exact);
  const Comparison& least = read_as<Comparison>(R"({at_least: {count: for, share: "2/3", of: valid, rounding: ceil}})");
  EXPECT_EQ(std::get<Fraction>(least.bound), Fraction::of(2, 3));
  EXPECT_EQ(least.rounding, Rounding::ceil);
  EXPECT_EQ(read_as<Comparison>(R"({at_most: {count: for, share: "2/3", of: valid, rounding: floor}})").rounding,
            Rounding::floor);
}

TEST_F(ReadRequirement, FiguresAreOfTheClosedList) {
  expect_refused("{at_least: {count: @@voters, value: 1}}", "'voters' as a figure");
  expect_refused("{more_than: {count: for, share: $r.half, of: @@everyone}}", "'everyone' as a figure");
  expect_refused("{at_least: @@{value: 1}}", "no key 'count'");
}

TEST_F(ReadRequirement, RoundingIsNamedWhereAShareIsTaken) {
  expect_refused("{at_least: @@{count: for, share: $r.half, of: valid}}", "no key 'rounding'");
  expect_refused("{at_most: @@{count: for, share: $r.half, of: valid}}", "no key 'rounding'");
  expect_refused("{at_least: {count: for, share: $r.half, of: valid, rounding: @@up}}", "'up' for 'rounding'");
}

TEST_F(ReadRequirement, RoundingIsNamedNowhereElse) {
  expect_refused("{more_than: {count: for, share: $r.half, of: valid, rounding: @@exact}}",
                 "'rounding' with more_than");
  expect_refused("{at_least: {count: for, value: 5, rounding: @@exact}}", "'rounding' without a share");
  expect_refused("{more_than: {count: for, value: 5, rounding: @@exact}}", "'rounding' without a share");
}

TEST_F(ReadRequirement, EitherAValueOrAShareOfSomething) {
  expect_refused("{more_than: @@{count: for}}", "neither 'value' nor 'share'");
  expect_refused("{more_than: @@{count: for, value: 5, share: $r.half, of: valid}}", "both 'value' and 'share'");
  expect_refused("{more_than: @@{count: for, share: $r.half}}", "no key 'of'");
  expect_refused("{more_than: @@{count: for, of: valid}}", "no key 'share'");
  expect_refused("{more_than: {count: for, value: 5, @@per: valid}}", "unknown key 'per' in a comparison");
}

TEST_F(ReadRequirement, ABodyIsThatOfBothFigures) {
  const Comparison& vote = read_as<Comparison>("{more_than: {count: for, share: $r.half, of: members, body: house}}");
  EXPECT_EQ(vote.count.scope, Scope::body);
  EXPECT_EQ(vote.count.body, "house");
  EXPECT_EQ(vote.of->scope, Scope::body);
  EXPECT_EQ(vote.of->body, "house");
  expect_refused("{more_than: {count: for, share: $r.half, of: members, body: @@senate}}", "no body 'senate'");
}

TEST_F(ReadRequirement, TheDenominatorMayBeTheNations) {
  const Areas& areas = read_as<Areas>(
      "{areas: {all: true, where: {more_than: {count: signatures, share: $r.half, of: signatures, of_scope: "
      "nation}}}}");
  const Comparison& inside = std::get<Comparison>(areas.where.front().operation);
  EXPECT_EQ(inside.count.scope, Scope::own);
  EXPECT_EQ(inside.of->scope, Scope::nation);
  expect_refused("{more_than: {count: for, share: $r.half, of: valid, of_scope: @@nation}}",
                 "'of_scope' that changes nothing");
  expect_refused(
      "{areas: {all: true, where: {more_than: {count: for, share: $r.half, of: valid, of_scope: @@region}}}}",
      "'region' for 'of_scope'");
}

// --- values

TEST_F(ReadRequirement, AParameterExists) {
  expect_refused("{more_than: {count: for, share: @@$r.third, of: valid}}", "no parameter 'r.third'");
  expect_refused("{more_than: {count: for, share: @@$half, of: valid}}", "no parameter 'half'");
  expect_refused("{more_than: {count: for, share: @@\"$r.half[there]\", of: valid}}", "no parameter 'r.half[there]'");
}

TEST_F(ReadRequirement, TheUnitOfAParameterFitsItsUse) {
  expect_refused("{more_than: {count: for, share: @@$r.members, of: valid}}",
                 "$r.members with unit 'member' as a share");
  expect_refused("{more_than: {count: for, value: @@$r.half}}", "$r.half with unit 'fraction' as a number");
  expect_refused("{more_than: {count: for, value: @@$r.day}}", "$r.day with unit 'day' as a number");
  expect_refused("{more_than: {count: for, value: @@$r.word}}", "$r.word with unit 'word' as a number");
  expect_refused("{areas: {at_least_number: @@$r.half, where: {fact: a}}}", "$r.half with unit 'fraction' as a number");
}

TEST_F(ReadRequirement, ValuesWrittenInPlaceFitTheirUse) {
  expect_refused("{more_than: {count: for, share: @@0.5, of: valid}}", "'0.5' as a share");
  expect_refused("{more_than: {count: for, share: @@1, of: valid}}", "1 as a share");
  expect_refused("{more_than: {count: for, share: @@\"1/0\", of: valid}}", "'1/0' as a share");
  expect_refused("{more_than: {count: for, value: @@\"1/2\"}}", "'1/2' as a number");
  expect_refused("{more_than: {count: for, value: @@-1}}", "-1 as a number");
}

TEST_F(ReadRequirement, AParameterIsInForceOnEveryDayOfTheVersion) {
  expect_refused("{more_than: {count: for, share: @@$r.ceasing, of: valid}}", "$r.ceasing ceases on 2020-01-01");
  expect_refused("{more_than: {count: for, share: @@$r.late, of: valid}}", "$r.late has no value before 2010-01-01");
}

TEST_F(ReadRequirement, TheEdgesOfTheSpanCount) {
  const std::string base =
      mandate::testing::with(procedure_text(), "{fact: held}", "{more_than: {count: for, share: @@$P, of: valid}}");
  const auto read_span = [&](std::string_view parameter, std::string_view span) {
    std::string text = mandate::testing::with(base, "$P", parameter);
    text = mandate::testing::with(text, "complete_from: 2001-01-01", "complete_from: 2000-01-01");
    read(mandate::testing::with(text, " {from: 2001-01-01,", span));
  };
  read_span("$r.ceasing", " {from: 2000-01-01, to: 2019-12-31,");
  expect_no_problem();
  read_span("$r.ceasing", " {from: 2000-01-01, to: 2020-01-01,");
  expect_problem("$r.ceasing ceases on 2020-01-01");
  EXPECT_EQ(problems_.front().expected, "a value on every day from 2000-01-01 to 2020-01-01");
  read_span("$r.ceasing", " {from: 2020-01-01,");
  expect_problem("$r.ceasing ceased on 2020-01-01");
  read_span("$r.late", " {from: 2010-01-01,");
  expect_no_problem();
  read_span("$r.late", " {from: 2009-12-31,");
  expect_problem("$r.late has no value before 2010-01-01");
}

// --- areas

TEST_F(ReadRequirement, QuantifiesOverAreas) {
  EXPECT_EQ(read_as<Areas>("{areas: {all: true, where: {fact: a}}}").kind, QuantifierKind::all);
  const Areas& share = read_as<Areas>("{areas: {at_least_share: $r.half, rounding: ceil, where: {fact: a}}}");
  EXPECT_EQ(share.kind, QuantifierKind::at_least_share);
  EXPECT_EQ(share.rounding, Rounding::ceil);
  EXPECT_EQ(std::get<ParameterValue>(share.bound).parameter, law_.parameter("r.half"));
  EXPECT_FALSE(share.weight);
  EXPECT_FALSE(share.declared_for);
  const Areas& number = read_as<Areas>("{areas: {at_least_number: 5, where: {fact: a}}}");
  EXPECT_EQ(number.kind, QuantifierKind::at_least_number);
  EXPECT_EQ(std::get<Fraction>(number.bound), Fraction(5));
  ASSERT_EQ(number.where.size(), 1U);
  EXPECT_EQ(std::get<Fact>(number.where.front().operation).name, "a");
}

TEST_F(ReadRequirement, AreasMayHaveWeightAndDeclaredCounts) {
  const Areas& areas = read_as<Areas>(R"({areas: {more_than_share: "1/2", weight: "$r.weight[here]", where: {fact: a},
    declared: {for: areas_for, against: areas_against}}})");
  EXPECT_EQ(areas.kind, QuantifierKind::more_than_share);
  ASSERT_TRUE(areas.weight);
  EXPECT_TRUE(std::get<ParameterValue>(*areas.weight).here);
  EXPECT_TRUE(areas.declared_for);
  expect_refused(R"({areas: {all: true, where: {fact: a}, declared: {for: @@for, against: areas_against}}})",
                 "'for' for 'for'");
}

TEST_F(ReadRequirement, AreasHaveExactlyOneNumber) {
  expect_refused("{areas: @@{where: {fact: a}}}", "areas without a number");
  expect_refused("{areas: @@{all: true, at_least_number: 3, where: {fact: a}}}",
                 "several numbers: all, at_least_number");
  expect_refused("{areas: {all: @@false, where: {fact: a}}}", "true or false for 'all'");
  expect_refused("{areas: @@{all: true}}", "no key 'where'");
}

TEST_F(ReadRequirement, AShareOfAreasIsRoundedAsNamed) {
  expect_refused("{areas: @@{at_least_share: $r.half, where: {fact: a}}}", "no key 'rounding'");
  expect_refused("{areas: {more_than_share: $r.half, rounding: @@ceil, where: {fact: a}}}",
                 "'rounding' without at_least_share");
  expect_refused("{areas: {all: true, rounding: @@ceil, where: {fact: a}}}", "'rounding' without at_least_share");
}

TEST_F(ReadRequirement, AreasDoNotStandInsideAreas) {
  expect_refused("{areas: {all: true, where: {areas: @@{all: true, where: {fact: a}}}}}", "'areas' inside 'where'");
}

TEST_F(ReadRequirement, AreasAreThoseThatTheVersionNames) {
  read(mandate::testing::with(mandate::testing::with(procedure_text(), " areas: [oblast, city],", ""), "{fact: held}",
                              "{areas: @@{all: true, where: {fact: a}}}"));
  expect_problem("'areas' in a version that names none");
}

TEST_F(ReadRequirement, HereIsTheAreaAtHand) {
  expect_accepted("{areas: {all: true, where: {more_than: {count: for, share: \"$r.weight[here]\", of: valid}}}}");
  expect_refused("{more_than: {count: for, share: @@\"$r.weight[here]\", of: valid}}",
                 "'$r.weight[here]' where no area is at hand");
  expect_refused("{more_than: {count: for, share: @@$r.weight, of: valid}}", "'$r.weight', which differs by area");
  expect_refused("{areas: {all: true, where: {more_than: {count: for, share: @@$r.weight, of: valid}}}}",
                 "'$r.weight', which differs by area");
  expect_refused("{areas: {all: true, where: {more_than: {count: for, share: @@\"$r.half[here]\", of: valid}}}}",
                 "'$r.half[here]', which does not differ by area");
}

TEST_F(ReadRequirement, AWeightDiffersByArea) {
  expect_refused("{areas: {all: true, weight: @@$r.half, where: {fact: a}}}", "'$r.half' as a weight");
  expect_refused("{areas: {all: true, weight: @@$r.weight, where: {fact: a}}}", "'$r.weight', which differs by area");
  expect_refused("{areas: {all: true, weight: @@\"1/2\", where: {fact: a}}}", "'1/2' as a weight");
}

// KZ-B has no value at all; KZ-C has one from its first day, which is later than that of the version.
TEST_F(ReadRequirement, EveryAreaNeedsAValueWhileItExists) {
  expect_refused("{areas: {all: true, where: {more_than: {count: for, value: @@\"$r.partial[here]\"}}}}",
                 "$r.partial in KZ-B has no value");
  std::string text = mandate::testing::with(procedure_text(), "[oblast, city]", "oblast");
  text = mandate::testing::with(text, "{fact: held}",
                                "{areas: {all: true, where: {more_than: {count: for, value: \"$r.partial[here]\"}}}}");
  read(text);
  expect_no_problem();
}

// --- lapse of time

TEST_F(ReadRequirement, APeriodBetweenTwoDates) {
  const Elapsed& year = read_as<Elapsed>("{elapsed: {from: began, to: filed, at_least: $r.year, month_end: last_day}}");
  EXPECT_EQ(year.from, "began");
  EXPECT_EQ(year.to, "filed");
  EXPECT_EQ(year.unit, calendar::Unit::year);
  EXPECT_EQ(year.month_end, calendar::MonthEnd::last_day);
  EXPECT_EQ(read_as<Elapsed>("{elapsed: {from: a, to: b, at_least: $r.year, month_end: error}}").month_end,
            calendar::MonthEnd::error);
  EXPECT_EQ(read_as<Elapsed>("{elapsed: {from: a, to: b, at_least: $r.year, month_end: first_of_next}}").month_end,
            calendar::MonthEnd::first_of_next);
  EXPECT_EQ(read_as<Elapsed>("{elapsed: {from: a, to: b, at_least: $r.day}}").unit, calendar::Unit::day);
}

TEST_F(ReadRequirement, APeriodIsAParameterInCalendarUnits) {
  expect_refused("{elapsed: {from: a, to: b, at_least: @@1, month_end: error}}", "1 as a period");
  expect_refused("{elapsed: {from: a, to: b, at_least: @@$r.working_day}}",
                 "$r.working_day with unit 'working_day' as a period");
  expect_refused("{elapsed: @@{from: a, to: b, at_least: $r.year}}", "no key 'month_end'");
  expect_refused("{elapsed: @@{from: a, at_least: $r.day}}", "no key 'to'");
}

// --- alternatives

constexpr std::string_view two_readings =
    R"({alternatives: {question: What is settled, reference: [{title: Q}], adopted: b,
  readings: [{id: a, label: A, reference: [{title: RA}], requirement: {fact: a}},
   {id: b, label: B, reference: [{title: RB}], requirement: {fact: b}}]}})";

TEST_F(ReadRequirement, ReadingsStandSideBySide) {
  const Requirement& read = read_requirement_of(two_readings);
  expect_no_problem();
  EXPECT_EQ(read.references.front().title, "Q");
  const Alternatives& alternatives = std::get<Alternatives>(read.operation);
  EXPECT_EQ(alternatives.question.in(Language::en), "What is settled");
  EXPECT_EQ(alternatives.adopted, "b");
  ASSERT_EQ(alternatives.readings.size(), 2U);
  EXPECT_EQ(alternatives.readings[0].id, "a");
  EXPECT_EQ(alternatives.readings[1].references.front().title, "RB");
  EXPECT_EQ(std::get<Fact>(alternatives.readings[1].requirement.front().operation).name, "b");
}

TEST_F(ReadRequirement, NoReadingNeedBeAdopted) {
  expect_accepted(mandate::testing::with(std::string(two_readings), " adopted: b,", ""));
  EXPECT_TRUE(
      std::get<Alternatives>(
          std::get<RequirementStage>(procedures_.front().versions.front().stages.front().work).requirement.operation)
          .adopted.empty());
}

TEST_F(ReadRequirement, TheAdoptedReadingIsOneOfThem) {
  expect_refused(mandate::testing::with(std::string(two_readings), "adopted: b", "adopted: @@c"),
                 "no reading 'c' to adopt");
}

TEST_F(ReadRequirement, OneReadingIsNoAlternative) {
  expect_refused(R"({alternatives: {question: Q, reference: [{title: Q}],
    readings: @@[{id: a, label: A, reference: [{title: RA}], requirement: {fact: a}}]}})",
                 "fewer than two readings");
}

TEST_F(ReadRequirement, ReadingsAreToldApart) {
  const std::string adopted_a = mandate::testing::with(std::string(two_readings), "adopted: b", "adopted: a");
  expect_refused(mandate::testing::with(adopted_a, "   {id: b", "   @@{id: a"), "a second reading 'a'");
}

TEST_F(ReadRequirement, AReadingHasASource) {
  expect_refused(mandate::testing::with(std::string(two_readings), "{id: a, label: A, reference: [{title: RA}],",
                                        "@@{id: a, label: A,"),
                 "no key 'reference'");
  expect_refused(mandate::testing::with(std::string(two_readings),
                                        "alternatives: {question: What is settled, reference: [{title: Q}],",
                                        "alternatives: @@{question: What is settled,"),
                 "no key 'reference'");
}

}  // namespace
}  // namespace mandate::procedure::read_requirement_test
