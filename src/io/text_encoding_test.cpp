#include "io/text_encoding.hpp"

#include <gtest/gtest.h>

#include <string>

#include "io/problems_for_tests.hpp"

namespace mandate::io::text_encoding_test {
namespace {

using namespace std::string_literals;

std::optional<DecodedText> decoded(std::string bytes, std::string_view told = {}) {
  Problems problems;
  std::optional<DecodedText> text = decode_text(ReadContext{"t.csv", &problems}, std::move(bytes), told);
  EXPECT_EQ(text.has_value(), problems.empty()) << all_texts(problems);
  return text;
}

TEST(TextEncoding, Utf8IsKept) {
  EXPECT_EQ(decoded("Қостанай")->text, "Қостанай");
  EXPECT_EQ(decoded("Қостанай")->encoding, "UTF-8");
}

TEST(TextEncoding, ByteOrderMarksDecide) {
  EXPECT_EQ(decoded("\xEF\xBB\xBFЗа")->text, "За");
  EXPECT_EQ(decoded("\xFF\xFE\x17\x04\x30\x04;\x00"s)->text, "За;");
  EXPECT_EQ(decoded("\xFE\xFF\x04\x17\x04\x30\x00;"s)->text, "За;");
  EXPECT_EQ(decoded("\xFE\xFF\x04\x17\x04\x30\x00;"s)->encoding, "UTF-16BE");
}

TEST(TextEncoding, CyrillicWithoutAMarkIsGuessedAndSaidToBe) {
  const auto text =
      decoded("\xD3\xF7\xE0\xF1\xF2\xEE\xEA;\xC8\xE7\xE1\xE8\xF0\xE0\xF2\xE5\xEB\xE8;\xCF\xF0\xEE\xF2\xE8\xE2\n");
  ASSERT_TRUE(text);
  EXPECT_EQ(text->text, "Участок;Избиратели;Против\n");
  EXPECT_EQ(text->reason, "a guess from its letters");
}

TEST(TextEncoding, WhatIsToldIsUsed) {
  EXPECT_EQ(decoded("M\xFCnchen", "ISO-8859-15")->text, "München");
  EXPECT_EQ(decoded("\xCF\xF0", "windows-1251")->text, "Пр");
}

TEST(TextEncoding, AnUnknownNameAndWrongBytesAreProblems) {
  Problems problems;
  EXPECT_FALSE(decode_text(ReadContext{"t.csv", &problems}, "a", "klingon"));
  EXPECT_TRUE(has_only_problem(problems, "t.csv", {}, {"the unknown encoding 'klingon'"}));
  problems.clear();
  EXPECT_FALSE(decode_text(ReadContext{"t.csv", &problems}, "ab\xC3(", "UTF-8"));
  EXPECT_TRUE(has_only_problem(problems, "t.csv", {}, {"no UTF-8", "offset 2"}));
}

}  // namespace
}  // namespace mandate::io::text_encoding_test
