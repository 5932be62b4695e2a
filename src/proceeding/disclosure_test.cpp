#include "proceeding/disclosure.hpp"

#include <gtest/gtest.h>

#include "proceeding/course_for_tests.hpp"

namespace mandate::proceeding::disclosure_test {
namespace {

using namespace testing;

// A publisher takes what is public or counted, and there is no way to hand it what is sealed.
template <typename Event>
concept Told = requires(const Event& event) { event.event(); };
static_assert(Told<PublicEvent> && !Told<CountedEvent> && !Told<SealedEvent>);

template <typename Event>
concept GivesReason = requires(const Event& event) { event.reason(); };
static_assert(GivesReason<CountedEvent> && !GivesReason<SealedEvent>);

Event event_of(Happening happening, bool sealed = false) {
  return {.sequence = 7,
          .legal_time = "2023-03-05",
          .legal_day = day("2023-03-05"),
          .recorded = {},
          .actor = "office",
          .happening = std::move(happening),
          .sealed = sealed};
}

Disclosure class_of(const Happening& happening, bool sealed = false) {
  const procedure::RuleBook book = small_book();
  return disclosure_of(event_of(happening, sealed), &book.countries.front().courses.front());
}

TEST(DisclosureTest, WhatAnOfficeDidIsToldWhole) {
  EXPECT_EQ(class_of(FindingRecorded{"filing", "form", Answer::yes, {}}), Disclosure::whole);
  EXPECT_EQ(class_of(InvalidationUndone{"signatures", 0, "a slip"}), Disclosure::whole);
}

TEST(DisclosureTest, EveryEventWithATagIsCounted) {
  EXPECT_EQ(class_of(DeclarationsReceived{{"signatures", {}, {signature(1, 0, "2023-03-05")}}}), Disclosure::counted);
  EXPECT_EQ(class_of(DeclarationWithdrawn{"signatures", tag(1)}), Disclosure::counted);
  EXPECT_EQ(class_of(DeclarationsInvalidated{"signatures", "form", {tag(1), tag(2)}}), Disclosure::counted);
}

TEST(DisclosureTest, OfDeclarationsTheNumberIsTold) {
  const Event event = event_of(DeclarationsInvalidated{"signatures", "form", {tag(1), tag(2)}});
  const auto counted = CountedEvent::of(event, nullptr);
  ASSERT_TRUE(counted);
  EXPECT_EQ(counted->items(), 2);
  EXPECT_EQ(counted->reason(), "form");
  EXPECT_FALSE(PublicEvent::of(event, nullptr));
}

TEST(DisclosureTest, ASealedEventIsNeitherToldNorCounted) {
  const FindingRecorded finding{"filing", "form", Answer::no, "a diagnosis"};
  EXPECT_EQ(class_of(finding, true), Disclosure::sealed);
  EXPECT_EQ(class_of(DeclarationWithdrawn{"signatures", tag(1)}, true), Disclosure::sealed);
  const Disclosed told = disclosed(event_of(finding, true), nullptr);
  ASSERT_TRUE(std::holds_alternative<SealedEvent>(told));
  EXPECT_EQ(std::get<SealedEvent>(told).sequence(), 7);
}

TEST(DisclosureTest, AStageThatTheLawSealsSealsItsEvents) {
  procedure::RuleBook book = small_book();
  procedure::Course& course = book.countries.front().courses.front();
  course.versions.front().stages.at(1).identity = declaration::IdentityClass::sealed;
  const Event batch = event_of(DeclarationsReceived{{"signatures", {}, {signature(1, 0, "2023-03-05")}}});
  EXPECT_EQ(disclosure_of(batch, &course), Disclosure::sealed);
  EXPECT_EQ(disclosure_of(event_of(StageClosed{"signatures"}), &course), Disclosure::sealed);
  EXPECT_EQ(disclosure_of(event_of(FindingRecorded{"filing", "form", Answer::yes, {}}), &course), Disclosure::whole);
}

TEST(DisclosureTest, TheSaltOfABatchStandsInIt) {
  declaration::Salt salt{};
  salt[0] = 5;
  Event batch = event_of(DeclarationsReceived{{"signatures", {}, {signature(1, 0, "2023-03-05")}}});
  put_salt(batch, salt);
  EXPECT_FALSE(batch.salt);
  EXPECT_EQ(salt_of(batch), salt);
  Event sealed = event_of(FactRecorded{"fact", true}, true);
  put_salt(sealed, salt);
  EXPECT_EQ(sealed.salt, salt);
}

}  // namespace
}  // namespace mandate::proceeding::disclosure_test
