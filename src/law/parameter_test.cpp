#include "law/parameter.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace mandate::law::parameter_test {
namespace {

Date day(const char* iso) { return *Date::parse(iso); }

DatedValue dated(const char* from, std::optional<Value> value) {
  DatedValue made;
  made.from = day(from);
  made.value = std::move(value);
  return made;
}

// Members that a party needs in Kazakhstan: 50,000 of 2002, 40,000 of 2009, 20,000 of 2020, 5,000 of 2022; here the
// history is claimed from 1996, when there was another law, and the rule is made to cease.
Parameter party_members() {
  Parameter parameter;
  parameter.name = "party.members";
  parameter.unit = "person";
  parameter.complete_from = day("1996-07-02");
  parameter.histories.push_back({"",
                                 {dated("2002-07-15", Count64{50000}), dated("2009-02-06", Count64{40000}),
                                  dated("2022-11-17", Count64{5000}), dated("2030-01-01", std::nullopt)}});
  return parameter;
}

TEST(Parameter, AValueHoldsFromItsFirstDayUntilTheDayBeforeTheNext) {
  const Parameter parameter = party_members();
  const Lookup last_of_first = at(parameter, day("2009-02-05"));
  EXPECT_EQ(last_of_first.standing, Standing::in_force);
  EXPECT_EQ(last_of_first.entry->value, Value(Count64{50000}));
  EXPECT_EQ(last_of_first.until, day("2009-02-05"));
  const Lookup first_of_second = at(parameter, day("2009-02-06"));
  EXPECT_EQ(first_of_second.entry->value, Value(Count64{40000}));
  EXPECT_EQ(first_of_second.until, day("2022-11-16"));
  EXPECT_EQ(at(parameter, day("2002-07-15")).entry->value, Value(Count64{50000}));
}

TEST(Parameter, ARuleThatCeasedIsNoValue) {
  const Parameter parameter = party_members();
  EXPECT_EQ(at(parameter, day("2029-12-31")).standing, Standing::in_force);
  const Lookup ceased = at(parameter, day("2030-01-01"));
  EXPECT_EQ(ceased.standing, Standing::ceased);
  EXPECT_EQ(ceased.entry->from, day("2030-01-01"));
  EXPECT_EQ(ceased.until, std::nullopt);
}

TEST(Parameter, NotYetIsClaimedOnlyWhereTheHistoryIsComplete) {
  Parameter parameter = party_members();
  EXPECT_EQ(at(parameter, day("2002-07-14")).standing, Standing::not_yet);
  EXPECT_EQ(at(parameter, day("2002-07-14")).until, day("2002-07-14"));
  EXPECT_EQ(at(parameter, day("1996-07-02")).standing, Standing::not_yet);
  EXPECT_EQ(at(parameter, day("1996-07-01")).standing, Standing::unknown);
  EXPECT_EQ(at(parameter, day("1996-07-01")).entry->from, day("2002-07-15"));
  parameter.complete_from.reset();
  EXPECT_EQ(at(parameter, day("2002-07-14")).standing, Standing::unknown);
}

TEST(Parameter, AreasWithoutAHistoryOfTheirOwnTakeTheOther) {
  Parameter weight;
  weight.histories = {{"CH-AI", {dated("1848-09-12", *Fraction::of(1, 2))}},
                      {"other", {dated("1848-09-12", Fraction(1))}},
                      {"CH-NW", {dated("1848-09-12", *Fraction::of(1, 2))}}};
  EXPECT_TRUE(weight.by_area());
  EXPECT_EQ(weight.history_for("CH-NW"), &weight.histories[2]);
  EXPECT_EQ(weight.history_for("CH-ZH"), &weight.histories[1]);
  weight.histories.erase(weight.histories.begin() + 1);
  EXPECT_EQ(weight.history_for("CH-ZH"), nullptr);
}

TEST(Parameter, AValueReadInAnOlderEditionIsUnverifiedLater) {
  Parameter parameter = party_members();
  const DatedValue& value = parameter.histories.front().values[2];
  EXPECT_TRUE(is_verified(parameter, value, day("2026-06-12")));
  parameter.last_checked_on = day("2026-06-11");
  EXPECT_TRUE(is_verified(parameter, value, day("2026-06-11")));
  EXPECT_FALSE(is_verified(parameter, value, day("2026-06-12")));
}

TEST(Parameter, FileOrValueMaySayThatItIsUnverified) {
  Parameter parameter = party_members();
  parameter.histories.front().values[0].verified = false;
  EXPECT_FALSE(is_verified(parameter, parameter.histories.front().values[0], day("2003-01-01")));
  EXPECT_TRUE(is_verified(parameter, parameter.histories.front().values[1], day("2010-01-01")));
  parameter.verified = false;
  EXPECT_FALSE(is_verified(parameter, parameter.histories.front().values[1], day("2010-01-01")));
}

TEST(Parameter, ValuesAreWrittenAsInTheData) {
  EXPECT_EQ(text(Value(Count64{5000})), "5000");
  EXPECT_EQ(text(Value(*Fraction::of(2, 3))), "2/3");
  EXPECT_EQ(text(Value(std::string("lot"))), "lot");
}

TEST(Parameter, UnitsAreAClosedList) {
  EXPECT_TRUE(is_unit("minimum_wage"));
  EXPECT_TRUE(is_unit("working_day"));
  EXPECT_FALSE(is_unit("percent"));
  EXPECT_FALSE(is_unit(""));
}

// The binary search against going through the days one by one.
RC_GTEST_PROP(ParameterProperty, LookupAgreesWithAWalkThroughTheValues, ()) {
  Parameter parameter;
  parameter.histories.emplace_back();
  std::vector<DatedValue>& values = parameter.histories.front().values;
  Date from = day("2000-01-01");
  const auto count = *rc::gen::inRange<Count64>(1, 8);
  for (Count64 i = 0; i < count; ++i) {
    from = *from.plus_days(*rc::gen::inRange(1, 20));
    values.push_back({from, *rc::gen::arbitrary<bool>() ? std::optional<Value>(i) : std::nullopt, {}, {}, true, {}});
  }
  const Date asked = *day("2000-01-01").plus_days(*rc::gen::inRange(0, 200));
  const DatedValue* expected = nullptr;
  for (const DatedValue& value : values) {
    expected = value.from <= asked ? &value : expected;
  }
  const Lookup found = at(parameter, asked);
  if (expected == nullptr) {
    RC_ASSERT(found.standing == Standing::unknown);
  } else {
    RC_ASSERT(found.entry == expected);
    RC_ASSERT((found.standing == Standing::in_force) == expected->value.has_value());
  }
}

// 7 % in 1999, 5 % in 2021, the same 5 % stated anew in 2023: it has been 5 % since 2021.
TEST(Parameter, AValueStatedAnewHasStoodSinceItsFirstDay) {
  Parameter parameter;
  History history;
  const auto add = [&](int year, std::optional<Value> value) {
    DatedValue entry;
    entry.from = *Date::of(year, 1, 1);
    entry.value = std::move(value);
    history.values.push_back(std::move(entry));
  };
  add(1999, *Fraction::of(7, 100));
  add(2021, *Fraction::of(1, 20));
  add(2023, *Fraction::of(1, 20));
  add(2026, std::nullopt);
  parameter.histories.push_back(std::move(history));
  const std::vector<DatedValue>& values = parameter.histories.front().values;
  EXPECT_EQ(origin(parameter, values[2]).from.year(), 2021);
  EXPECT_EQ(origin(parameter, values[1]).from.year(), 2021);
  EXPECT_EQ(origin(parameter, values[0]).from.year(), 1999);
  EXPECT_EQ(origin(parameter, values[3]).from.year(), 2026);
}

}  // namespace
}  // namespace mandate::law::parameter_test
