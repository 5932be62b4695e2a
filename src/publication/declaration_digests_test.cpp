#include "publication/declaration_digests.hpp"

#include <gtest/gtest.h>

#include "publication/case_publication_for_tests.hpp"
#include "publication/declaration_receipt.hpp"

namespace mandate::publication::declaration_digests_test {
namespace {

using namespace for_tests;

proceeding::Event batch_of(std::uint64_t number) {
  publish::testing::RunningCase one;
  one.signatures("2023-05-11", 1, number);
  proceeding::Event event = one.events().back();
  proceeding::put_salt(event, salt_for_tests(9));
  return event;
}

ledger::Digest root_of(const proceeding::Event& event) {
  return declarations_root(declaration_items(event, PublishedRecall::areas()), *proceeding::salt_of(event));
}

TEST(DeclarationDigests, EachDeclarationOpensAtItsPlaceAlone) {
  for (const std::uint64_t number : {1U, 2U, 3U, 7U, 8U}) {
    const proceeding::Event event = batch_of(number);
    const ledger::Digest root = root_of(event);
    for (std::uint64_t place = 1; place <= number; ++place) {
      auto opening = opening_of(event, place, PublishedRecall::areas());
      ASSERT_TRUE(opening);
      EXPECT_TRUE(opens(*opening, root)) << place << " of " << number;
      DeclarationOpening moved = *opening;
      moved.place = place % number + 1;
      EXPECT_TRUE(number == 1 || !opens(moved, root));
      DeclarationOpening other = *opening;
      other.item.back() = other.item.back() == '1' ? '2' : '1';
      EXPECT_FALSE(opens(other, root));
      DeclarationOpening unsalted = *opening;
      unsalted.salt = {};
      EXPECT_FALSE(opens(unsalted, root));
    }
    EXPECT_FALSE(opening_of(event, 0, PublishedRecall::areas()));
    EXPECT_FALSE(opening_of(event, number + 1, PublishedRecall::areas()));
  }
}

// Whoever has the tags, by a key that was lost, cannot tell which batch holds whom.
TEST(DeclarationDigests, TheRootDependsOnTheSalt) {
  proceeding::Event event = batch_of(3);
  const ledger::Digest root = root_of(event);
  proceeding::put_salt(event, salt_for_tests(10));
  EXPECT_NE(root_of(event), root);
}

TEST(DeclarationReceipt, ADeclarationIsFoundInThePublicationByItsOpening) {
  PublishedRecall recall;
  recall.collected();
  MemoryFiles first;
  ASSERT_EQ(recall.publish_into(first), "");
  recall.voted();
  MemoryFiles files;
  ASSERT_EQ(recall.publish_into(files, &first), "");
  const proceeding::Event event = recall.events().at(6);
  auto opening = opening_of(event, 3, PublishedRecall::areas());
  ASSERT_TRUE(opening);
  EXPECT_FALSE(declaration_receipt(files, *opening, ""));  // of no case
  opening->case_id = "recall-7";
  const auto receipt = declaration_receipt(files, *opening, "");
  ASSERT_TRUE(receipt) << receipt.error().text();
  EXPECT_TRUE(receipt->proof.starts_with("c2sp.org/tlog-proof@v1"));
  opening->event = 8;
  EXPECT_FALSE(declaration_receipt(files, *opening, ""));
  opening->event = 2;
  EXPECT_FALSE(declaration_receipt(files, *opening, ""));
}

TEST(DeclarationDigests, AnOpeningIsReadAsItWasWritten) {
  auto opening = opening_of(batch_of(5), 4, PublishedRecall::areas());
  ASSERT_TRUE(opening);
  opening->case_id = "recall-7";
  Problems problems;
  const auto read = read_opening("opening.json", opening_text(*opening), problems);
  ASSERT_TRUE(read) << problems.front().text();
  EXPECT_EQ(*read, *opening);
  EXPECT_FALSE(read_opening("opening.json", R"({"schema":"mandate/declaration-opening/1"})", problems));
  EXPECT_FALSE(problems.empty());
}

}  // namespace
}  // namespace mandate::publication::declaration_digests_test
