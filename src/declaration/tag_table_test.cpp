#include "declaration/tag_table.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

#include "declaration/declarations_for_tests.hpp"

namespace mandate::declaration::tag_table_test {
namespace {

using for_tests::tag_of;

TEST(TagTableTest, KnowsNobodyAtFirst) {
  EXPECT_EQ(TagTable().find(tag_of(1)), TagTable::none);
  EXPECT_EQ(TagTable(100).find(tag_of(1)), TagTable::none);
}

// Eight bytes decide the slot and four the sign: tags that share them are still told apart.
TEST(TagTableTest, TagsOfOneSlotAndSignAreDifferentPersons) {
  TagTable table;
  for (std::uint8_t i = 0; i < 100; ++i) {
    Tag::Bytes bytes{};
    bytes.at(9) = i;
    bytes.at(15) = 1;
    EXPECT_TRUE(table.add(Tag(bytes)).is_new);
    EXPECT_EQ(table.find(Tag(bytes)), i);
  }
}

RC_GTEST_PROP(TagTableProperty, AnswersAsAMapDoesAndKeepsTheOrderOfArrival, ()) {
  const auto persons = *rc::gen::container<std::vector<std::uint8_t>>(rc::gen::arbitrary<std::uint8_t>());
  TagTable table(*rc::gen::inRange<std::size_t>(0, 40));
  std::map<Tag, TagTable::Place> model;
  for (const std::uint8_t person : persons) {
    const Tag tag = tag_of(person);
    const auto [entry, is_new] = model.try_emplace(tag, static_cast<TagTable::Place>(model.size()));
    const TagTable::Added added = table.add(tag);
    RC_ASSERT(added.is_new == is_new);
    RC_ASSERT(added.place == entry->second);
  }
  RC_ASSERT(table.size() == model.size());
  for (std::uint64_t person = 0; person < 256; ++person) {
    const auto entry = model.find(tag_of(person));
    RC_ASSERT(table.find(tag_of(person)) == (entry == model.end() ? TagTable::none : entry->second));
  }
  for (const auto& [tag, place] : model) {
    RC_ASSERT(table.tags()[place] == tag);
  }
}

}  // namespace
}  // namespace mandate::declaration::tag_table_test
