#include "declaration/batch_text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "declaration/declarations_for_tests.hpp"

namespace mandate::declaration::batch_text_test {
namespace {

const AreaCodes& areas() {
  static const AreaCodes codes({"KZ-75", "KZ-10", "KZ-71"});
  return codes;
}

constexpr std::string_view example =
    R"({"items":["00112233445566778899aabbccddeeff KZ-75 e 2024-05-01",)"
    R"("ffeeddccbbaa99887766554433221100 KZ-71 p 2024-05-02","- KZ-10 e 2024-05-02 number_faulty"],"stage":"support"})";

TEST(BatchTextTest, ReadsEachPartOfAnItem) {
  const auto batch = read_batch(example, areas(), "event 1");
  ASSERT_TRUE(batch);
  EXPECT_EQ(batch->stage, "support");
  EXPECT_FALSE(batch->text);
  ASSERT_EQ(batch->items.size(), 3);
  EXPECT_EQ(batch->items.at(0).tag.hex(), "00112233445566778899aabbccddeeff");
  EXPECT_EQ(batch->items.at(0).area, 0);
  EXPECT_EQ(batch->items.at(0).channel, Channel::electronic);
  EXPECT_EQ(batch->items.at(1).area, 2);
  EXPECT_EQ(batch->items.at(1).channel, Channel::paper);
  EXPECT_EQ(batch->items.at(1).day, Date::parse("2024-05-02"));
  EXPECT_TRUE(batch->items.at(2).tag.is_nobody());
  EXPECT_EQ(batch->items.at(2).found_at_intake, Refusal::number_faulty);
  EXPECT_EQ(batch_text(*batch, areas()), example);
}

TEST(BatchTextTest, ReadsTheSaltOfALogThatIsPublished) {
  constexpr std::string_view salted =
      R"({"items":["- KZ-10 e 2024-05-02 number_faulty"],"salt":"000102030405060708090a0b0c0d0e0f","stage":"support"})";
  const auto batch = read_batch(salted, areas(), "event 1");
  ASSERT_TRUE(batch && batch->salt);
  EXPECT_EQ(batch->salt->at(15), 15);
  EXPECT_EQ(batch_text(*batch, areas()), salted);
  for (const std::string_view salt :
       {"", "00", "000102030405060708090a0b0c0d0e0F", "000102030405060708090a0b0c0d0e0f0"}) {
    EXPECT_FALSE(read_batch(
        R"({"items":["- KZ-10 e 2024-05-02 number_faulty"],"salt":")" + std::string(salt) + R"(","stage":"support"})",
        areas(), "event 1"))
        << salt;
  }
}

TEST(BatchTextTest, AnAreaThatThereIsNotIsLeftToTheCollection) {
  const auto batch = read_batch(
      R"({"items":["00112233445566778899aabbccddeeff KZ-99 e 2024-05-01"],"stage":"support"})", areas(), "event 1");
  ASSERT_TRUE(batch);
  EXPECT_EQ(batch->items.at(0).area, unknown_area);
}

TEST(BatchTextTest, ItemsOneByOneMakeTheSameBatch) {
  auto batch = read_batch(example, areas(), "event 1");
  ASSERT_TRUE(batch);
  batch->text.emplace().fill(0xab);
  std::vector<std::string> written;
  for (const Declaration& item : batch->items) {
    written.push_back(item_text(item, areas()));
  }
  const std::vector<std::string_view> items(written.begin(), written.end());
  EXPECT_EQ(batch_text(items, batch->stage, batch->text, batch->salt), batch_text(*batch, areas()));
}

std::string with_item(std::string_view item) { return R"({"items":[")" + std::string(item) + R"("],"stage":"s"})"; }

TEST(BatchTextTest, NamesEachItemThatHasAnotherForm) {
  const auto read =
      read_batch(R"({"items":["x KZ-75 e 2024-05-01","00112233445566778899aabbccddeeff KZ-75 e 2024-05-01",)"
                 R"("00112233445566778899aabbccddeeff KZ-75 e 2024-02-30"],"stage":"s"})",
                 areas(), "event 9");
  ASSERT_FALSE(read);
  ASSERT_EQ(read.error().size(), 2);
  EXPECT_EQ(read.error().at(0).file, "event 9");
  EXPECT_EQ(read.error().at(0).at.line, 1);
  EXPECT_EQ(read.error().at(1).at.line, 3);
}

TEST(BatchTextTest, ReadsNothingThatItWouldNotWrite) {
  for (const std::string_view item :
       {"", " ", "00112233445566778899aabbccddeeff", "00112233445566778899aabbccddeeff KZ-75 e",
        "00112233445566778899aabbccddeeff KZ-75 x 2024-05-01", "00112233445566778899aabbccddeeff  KZ-75 e 2024-05-01",
        "00112233445566778899aabbccddeeff KZ-75 e 2024-05-01 ", "00112233445566778899aabbccddeeff KZ-75 e 2024-05-01 x",
        "00112233445566778899aabbccddeeff KZ-75 e 2024-05-01 number_faulty more",
        "00112233445566778899aabbccddeeff KZ-75 e 2024-05-01 declared_here",  // found by the collection alone
        "00000000000000000000000000000000 KZ-75 e 2024-05-01", "- KZ-75 e 2024-05-01",
        "00112233445566778899aabbccddeeff KZ\\-75 e 2024-05-01"}) {
    EXPECT_FALSE(read_batch(with_item(item), areas(), "event 1")) << item;
  }
  for (const std::string_view payload :
       {"", "{}", R"({"items":[],"stage":"s"})", R"({"items":["- KZ-75 e 2024-05-01 too_young"]})",
        R"({"items": ["- KZ-75 e 2024-05-01 too_young"],"stage":"s"})",
        R"({"items":["- KZ-75 e 2024-05-01 too_young",],"stage":"s"})",
        R"({"items":["- KZ-75 e 2024-05-01 too_young"],"stage":""})",
        R"({"items":["- KZ-75 e 2024-05-01 too_young"],"stage":"s","text":"00"})",
        R"({"items":["- KZ-75 e 2024-05-01 too_young"],"stage":"s"} )",
        R"({"items":["- KZ-75 e 2024-05-01 too_young)"}) {
    EXPECT_FALSE(read_batch(payload, areas(), "event 1")) << payload;
  }
}

TEST(BatchTextTest, ABatchHasItsMost) {
  Batch batch{.stage = "s", .text = {}, .items = {}};
  batch.items.assign(most_in_batch, for_tests::signed_by(1));
  std::string text = batch_text(batch, areas());
  EXPECT_TRUE(read_batch(text, areas(), "event 1"));
  const std::string item = text.substr(text.find('"', 9), text.find(',') + 1 - text.find('"', 9));
  text.insert(text.find('[') + 1, item);
  EXPECT_FALSE(read_batch(text, areas(), "event 1"));
}

Declaration any_declaration() {
  Declaration item = for_tests::signed_by(*rc::gen::arbitrary<std::uint64_t>(), *rc::gen::inRange(0U, 3U));
  item.channel = *rc::gen::arbitrary<bool>() ? Channel::paper : Channel::electronic;
  item.day = for_tests::day(*rc::gen::inRange(1U, 31U));
  if (*rc::gen::arbitrary<bool>()) {
    item.found_at_intake = static_cast<Refusal>(*rc::gen::inRange(0, 5));
    item.tag = *rc::gen::arbitrary<bool>() ? Tag() : item.tag;
  }
  return item;
}

RC_GTEST_PROP(BatchTextProperty, WhatWasWrittenIsRead, ()) {
  Batch batch{.stage = "list", .text = {}, .items = {any_declaration()}};
  for (int more = *rc::gen::inRange(0, 20); more > 0; --more) {
    batch.items.push_back(any_declaration());
  }
  if (*rc::gen::arbitrary<bool>()) {
    batch.text.emplace().fill(*rc::gen::arbitrary<std::uint8_t>());
  }
  const auto read = read_batch(batch_text(batch, areas()), areas(), "event 1");
  RC_ASSERT(read.has_value());
  RC_ASSERT(*read == batch);
}

}  // namespace
}  // namespace mandate::declaration::batch_text_test
