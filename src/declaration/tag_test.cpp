#include "declaration/tag.hpp"

#include <gtest/gtest.h>

#include "declaration/declarations_for_tests.hpp"

namespace mandate::declaration::tag_test {
namespace {

constexpr std::string_view hex = "00112233445566778899aabbccddeeff";

TEST(TagTest, TextAndBackIsTheSame) {
  const auto tag = Tag::parse(hex);
  ASSERT_TRUE(tag);
  EXPECT_EQ(tag->bytes().at(1), 0x11);
  EXPECT_EQ(tag->bytes().at(15), 0xFF);
  EXPECT_EQ(tag->hex(), hex);
}

TEST(TagTest, NoOtherTextIsATag) {
  EXPECT_FALSE(Tag::parse(""));
  EXPECT_FALSE(Tag::parse(hex.substr(1)));
  EXPECT_FALSE(Tag::parse("0" + std::string(hex)));
  EXPECT_FALSE(Tag::parse("00112233445566778899AABBCCDDEEFF")) << "one form only";
  EXPECT_FALSE(Tag::parse("0011223344556677 899aabbccddeeff"));
  EXPECT_FALSE(Tag::parse("g0112233445566778899aabbccddeeff"));
  EXPECT_FALSE(Tag::parse("0g112233445566778899aabbccddeeff"));
}

TEST(TagTest, NobodyIsAllZero) {
  EXPECT_TRUE(Tag().is_nobody());
  EXPECT_FALSE(for_tests::tag_of(0).is_nobody());
}

}  // namespace
}  // namespace mandate::declaration::tag_test
