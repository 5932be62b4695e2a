#include "declaration/collection.hpp"

#include <gtest/gtest.h>

#include "declaration/declarations_for_tests.hpp"

namespace mandate::declaration::collection_test {
namespace {

using for_tests::day;
using for_tests::signed_by;
using for_tests::tag_of;

CollectionRule rule_of_petition() {
  return {.areas = 3, .first_day = day(1), .last_day = day(20), .may_withdraw = true};
}

Counts counts_of(const Collection& collection) {
  EXPECT_TRUE(collection.identities_hold());
  return collection.total();
}

TEST(CollectionTest, TheFirstDeclarationOfAPersonCounts) {
  Collection collection(rule_of_petition());
  EXPECT_EQ(collection.receive(signed_by(1, 2), {}), Outcome());
  EXPECT_EQ(collection.receive(signed_by(1, 0, Channel::paper), {}), Refusal::declared_here)
      << "on paper too: one tag for both channels";
  const Counts counts = counts_of(collection);
  EXPECT_EQ(counts.submitted, 2);
  EXPECT_EQ(counts.accepted, 1);
  EXPECT_EQ(counts.live, 1);
  EXPECT_EQ(counts.refused_for(Refusal::declared_here), 1);
  EXPECT_EQ(collection.counts().at(2, Channel::electronic).live, 1);
  EXPECT_EQ(collection.counts().at(0, Channel::paper).refused_for(Refusal::declared_here), 1);
}

TEST(CollectionTest, WindowChannelAreaAndTextAreAsked) {
  CollectionRule rule = rule_of_petition();
  rule.paper = false;
  rule.text.emplace().fill(7);
  Collection collection(rule);
  Declaration early = signed_by(1);
  early.day = Date::parse("2022-05-31").value();
  Declaration late = signed_by(2);
  late.day = day(21);
  TextDigest other{};
  EXPECT_EQ(collection.receive(early, rule.text), Refusal::before_window);
  EXPECT_EQ(collection.receive(late, rule.text), Refusal::after_window);
  EXPECT_EQ(collection.receive(signed_by(3, 0, Channel::paper), rule.text), Refusal::channel_closed);
  EXPECT_EQ(collection.receive(signed_by(4, 3), rule.text), Refusal::area_unknown);
  EXPECT_EQ(collection.receive(signed_by(4, unknown_area), rule.text), Refusal::area_unknown);
  EXPECT_EQ(collection.receive(signed_by(5), other), Refusal::text_differs);
  EXPECT_EQ(collection.receive(signed_by(5), std::nullopt), Refusal::text_differs);
  Declaration first = signed_by(6);
  first.day = day(1);
  Declaration last = signed_by(7);
  last.day = day(20);
  EXPECT_EQ(collection.receive(first, rule.text), Outcome());
  EXPECT_EQ(collection.receive(last, rule.text), Outcome());
  EXPECT_EQ(counts_of(collection).refused_in_all(), 7);
  EXPECT_EQ(collection.counts().at(unknown_area, Channel::electronic).refused_for(Refusal::area_unknown), 2);
}

// A refused submission does not use up the person's one declaration.
TEST(CollectionTest, WhoWasRefusedMayDeclareInTheRightWay) {
  Collection collection(rule_of_petition());
  Declaration faulty = signed_by(1);
  faulty.found_at_intake = Refusal::signature_faulty;
  EXPECT_EQ(collection.receive(faulty, {}), Refusal::signature_faulty);
  EXPECT_EQ(collection.receive(signed_by(1, 9), {}), Refusal::area_unknown);
  EXPECT_EQ(collection.receive(signed_by(1), {}), Outcome());
}

TEST(CollectionTest, TheRegisterSaysWhoMayDeclareAndWhereItCounts) {
  ElectorRegister electors(day(1), "digest");
  EXPECT_TRUE(electors.add(tag_of(1), 0));
  EXPECT_TRUE(electors.add(tag_of(2), 1));
  EXPECT_FALSE(electors.add(tag_of(2), 2)) << "stands in it twice";
  CollectionRule rule = rule_of_petition();
  Collection counted_where_registered(rule, &electors);
  EXPECT_EQ(counted_where_registered.receive(signed_by(2, 0), {}), Outcome());
  EXPECT_EQ(counted_where_registered.receive(signed_by(3, 0), {}), Refusal::not_in_register);
  EXPECT_EQ(counted_where_registered.counts().at(1, Channel::electronic).live, 1);
  rule.area_must_agree = true;
  Collection strict(rule, &electors);
  EXPECT_EQ(strict.receive(signed_by(2, 0), {}), Refusal::area_differs);
  EXPECT_EQ(strict.receive(signed_by(2, 1), {}), Outcome());
}

TEST(CollectionTest, ALaterRegisterDoesNotTouchWhatWasAccepted) {
  ElectorRegister first(day(1), "first");
  first.add(tag_of(1), 0);
  ElectorRegister second(day(5), "second");
  second.add(tag_of(2), 0);
  Collection collection(rule_of_petition(), &first);
  EXPECT_EQ(collection.receive(signed_by(1), {}), Outcome());
  collection.use(second);
  EXPECT_EQ(collection.receive(signed_by(2), {}), Outcome());
  EXPECT_EQ(collection.receive(signed_by(3), {}), Refusal::not_in_register);
  EXPECT_EQ(collection.standing_of(tag_of(1)), Standing::live);
}

TEST(CollectionTest, OnePartyACitizen) {
  TagTable members_of_others;
  members_of_others.add(tag_of(1));
  CollectionRule rule = rule_of_petition();
  rule.uniqueness = Uniqueness::across_kind;
  Collection collection(rule, nullptr, &members_of_others);
  EXPECT_EQ(collection.receive(signed_by(1), {}), Refusal::declared_elsewhere);
  EXPECT_EQ(collection.receive(signed_by(2), {}), Outcome());
  EXPECT_EQ(collection.receive(signed_by(2), {}), Refusal::declared_here);
  rule.uniqueness = Uniqueness::per_case;
  Collection petition(rule, nullptr, &members_of_others);
  EXPECT_EQ(petition.receive(signed_by(1), {}), Outcome()) << "other petitions do not matter";
}

TEST(CollectionTest, WithoutUniquenessEverySubmissionCounts) {
  CollectionRule rule = rule_of_petition();
  rule.uniqueness = Uniqueness::none;
  Collection complaints(rule);
  EXPECT_EQ(complaints.receive(signed_by(1), {}), Outcome());
  EXPECT_EQ(complaints.receive(signed_by(1), {}), Outcome());
  EXPECT_EQ(counts_of(complaints).live, 2);
}

TEST(CollectionTest, WithdrawalIsOpenWhereAndWhileTheRuleSaysSo) {
  Collection collection(rule_of_petition());
  collection.receive(signed_by(1, 1), {});
  EXPECT_EQ(collection.withdraw(tag_of(2), day(11)).error(), NotDone::not_declared);
  EXPECT_EQ(collection.withdraw(tag_of(1), day(21)).error(), NotDone::withdrawal_closed);
  EXPECT_TRUE(collection.withdraw(tag_of(1), day(20)));
  EXPECT_EQ(collection.withdraw(tag_of(1), day(20)).error(), NotDone::not_live);
  EXPECT_EQ(collection.counts().at(1, Channel::electronic).withdrawn, 1);
  EXPECT_EQ(counts_of(collection).live, 0);
  CollectionRule closed = rule_of_petition();
  closed.may_withdraw = false;
  Collection ballot_like(closed);
  ballot_like.receive(signed_by(1), {});
  EXPECT_EQ(ballot_like.withdraw(tag_of(1), day(11)).error(), NotDone::withdrawal_closed);
}

TEST(CollectionTest, WhoWithdrewMayDeclareAgainOnlyWhereTheRuleSaysSo) {
  CollectionRule rule = rule_of_petition();
  Collection once(rule);
  once.receive(signed_by(1), {});
  ASSERT_TRUE(once.withdraw(tag_of(1), day(11)));
  EXPECT_EQ(once.receive(signed_by(1), {}), Refusal::withdrawn_before);
  rule.again_after_withdrawal = true;
  Collection again(rule);
  again.receive(signed_by(1, 0), {});
  ASSERT_TRUE(again.withdraw(tag_of(1), day(11)));
  EXPECT_EQ(again.receive(signed_by(1, 2), {}), Outcome());
  const Counts counts = counts_of(again);
  EXPECT_EQ(counts.accepted, 2);
  EXPECT_EQ(counts.withdrawn, 1);
  EXPECT_EQ(again.counts().of_area(0).withdrawn, 1);
  EXPECT_EQ(again.counts().of_area(2).live, 1);
}

TEST(CollectionTest, ABatchIsStruckOutWithItsReasonAndCanBeUndone) {
  Collection collection(rule_of_petition());
  for (const std::uint64_t person : {1U, 2U, 3U}) {
    collection.receive(signed_by(person), {});
  }
  ASSERT_TRUE(collection.withdraw(tag_of(3), day(11)));
  EXPECT_EQ(collection.invalidate(std::vector{tag_of(1)}, "").error(), NotDone::no_reason);
  const std::vector asked = {tag_of(1), tag_of(1), tag_of(3), tag_of(4), tag_of(2)};
  const auto batch = collection.invalidate(asked, "one hand wrote both lines");
  ASSERT_TRUE(batch);
  EXPECT_EQ(collection.invalidations()[*batch].asked, 5);
  EXPECT_EQ(collection.invalidations()[*batch].struck, 2);
  EXPECT_EQ(counts_of(collection).invalidated, 2);
  EXPECT_EQ(collection.receive(signed_by(1), {}), Refusal::declared_here);
  ASSERT_TRUE(collection.withdraw(tag_of(2), day(12))) << "a person may withdraw what is in dispute";
  EXPECT_EQ(collection.undo(*batch, "").error(), NotDone::no_reason);
  ASSERT_TRUE(collection.undo(*batch, "the sheet was a copy"));
  EXPECT_EQ(collection.invalidations()[*batch].restored, 1);
  EXPECT_EQ(counts_of(collection).live, 1);
  EXPECT_EQ(collection.standing_of(tag_of(2)), Standing::withdrawn);
  EXPECT_EQ(collection.undo(*batch, "again").error(), NotDone::batch_undone);
  EXPECT_EQ(collection.undo(7, "none").error(), NotDone::batch_unknown);
}

TEST(CollectionTest, UndoingRestoresNoneThatALaterBatchStruckOut) {
  CollectionRule rule = rule_of_petition();
  rule.again_after_withdrawal = true;
  Collection collection(rule);
  collection.receive(signed_by(1), {});
  const auto first = collection.invalidate(std::vector{tag_of(1)}, "first");
  ASSERT_TRUE(collection.withdraw(tag_of(1), day(11)));
  collection.receive(signed_by(1), {});
  ASSERT_TRUE(collection.invalidate(std::vector{tag_of(1)}, "second"));
  ASSERT_TRUE(first && collection.undo(*first, "the first only"));
  EXPECT_EQ(collection.standing_of(tag_of(1)), Standing::invalidated);
  EXPECT_EQ(counts_of(collection).invalidated, 1);
}

TEST(CollectionTest, RepeatsAreCounted) {
  Collection collection(rule_of_petition());
  for (int times = 0; times < 12; ++times) {
    collection.receive(signed_by(1), {});
  }
  collection.receive(signed_by(2), {});
  collection.receive(signed_by(2), {});
  collection.receive(signed_by(3), {});
  TimesDeclared expected{};
  expected.at(0) = 1;
  expected.at(1) = 1;
  expected.at(9) = 1;  // ten times or more
  EXPECT_EQ(collection.times_declared(), expected);
}

}  // namespace
}  // namespace mandate::declaration::collection_test
