#include "io/utf8.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "io/problems_for_tests.hpp"

namespace mandate::io::utf8_test {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t npos = std::string_view::npos;

Problems problems_of(std::string_view bytes) {
  Problems problems;
  const bool good = check_text(ReadContext{"t.csv", &problems}, bytes);
  EXPECT_EQ(good, problems.empty());
  return problems;
}

// The boundaries of RFC 3629, section 4.
TEST(Utf8, AcceptsTheFirstAndLastOfEachLength) {
  for (const std::string_view text : {"\x7F"sv, "\u0080"sv, "\u07FF"sv, "\u0800"sv, "\uD7FF"sv, "\uE000"sv, "\uFFFF"sv,
                                      "\U00010000"sv, "\U0010FFFF"sv}) {
    EXPECT_EQ(first_invalid_utf8(text), npos) << text;
  }
}

TEST(Utf8, RefusesWhatIsNotWellFormed) {
  const std::string_view bad[] = {
      "\x80"sv,              // a continuation alone
      "\xC0\xAF"sv,          // overlong
      "\xC1\xBF"sv,          // overlong
      "\xE0\x9F\xBF"sv,      // overlong
      "\xF0\x8F\xBF\xBF"sv,  // overlong
      "\xED\xA0\x80"sv,      // a surrogate
      "\xF4\x90\x80\x80"sv,  // beyond U+10FFFF
      "\xF5\x80\x80\x80"sv,
      "\xFF"sv,
      "\xE2\x82"sv,      // cut off
      "\xE2\x82\x41"sv,  // a letter for a continuation
  };
  for (const std::string_view bytes : bad) {
    EXPECT_EQ(first_invalid_utf8("abc" + std::string(bytes)), 3U);
  }
}

TEST(Utf8, FindsABadByteWhereverItStands) {
  const std::string good = "0123456789abcdef Қазақстан 0123456789";
  for (std::size_t i = 0; i <= good.size(); ++i) {
    if (i < good.size() && (static_cast<unsigned char>(good[i]) & 0xC0U) == 0x80U) {
      continue;
    }
    std::string bad = good;
    bad.insert(i, 1, '\xFE');
    EXPECT_EQ(first_invalid_utf8(bad), i);
  }
}

TEST(Utf8, ColumnsCountCharacters) {
  const std::string_view text = "area\nАлматы,x";
  EXPECT_EQ(place_at(text, text.find(',')), (Position{2, 7}));
  EXPECT_EQ(place_at(text, 0), (Position{1, 1}));
}

TEST(TextCheck, AcceptsBothLineEnds) {
  EXPECT_TRUE(problems_of("area,for\r\nKZ-10,1\r\n").empty());
  EXPECT_TRUE(problems_of("ел: Қазақстан\n\tx\n").empty());
}

TEST(TextCheck, AnEmptyFile) { EXPECT_TRUE(has_only_problem(problems_of(""), "t.csv", {0, 0}, {"an empty file"})); }

TEST(TextCheck, AByteOrderMark) {
  EXPECT_TRUE(has_only_problem(problems_of("\xEF\xBB\xBF"
                                           "area,for\n"),
                               "t.csv", {1, 1}, {"byte-order mark", "UTF-8 without one", "UTF-8 with BOM"}));
}

TEST(TextCheck, WideEncodings) {
  EXPECT_TRUE(has_only_problem(problems_of("\xFF\xFE"
                                           "a\0r\0e\0a\0"sv),
                               "t.csv", {1, 1}, {"UTF-16", "iconv -f UTF-16"}));
  EXPECT_TRUE(has_only_problem(problems_of("\xFE\xFF\0a\0r"sv), "t.csv", {1, 1}, {"UTF-16"}));
  EXPECT_TRUE(has_only_problem(problems_of("a\0r\0e\0a\0,\0"sv), "t.csv", {1, 1}, {"UTF-16"}));
  EXPECT_TRUE(has_only_problem(problems_of("\xFF\xFE\0\0a\0\0\0"sv), "t.csv", {1, 1}, {"UTF-32"}));
  EXPECT_TRUE(has_only_problem(problems_of("a\0\0\0r\0\0\0e\0\0\0a\0\0\0"sv), "t.csv", {1, 1}, {"UTF-32"}));
}

TEST(TextCheck, CyrillicInWindows1251) {
  // "Астана" in windows-1251.
  EXPECT_TRUE(has_only_problem(problems_of("area\n\xC0\xF1\xF2\xE0\xED\xE0,1\n"), "t.csv", {2, 1},
                               {"0xC0", "no UTF-8", "windows-1251", "iconv -f windows-1251 -t UTF-8"}));
}

TEST(TextCheck, LatinLettersInLatin1) {
  // "Zürich" in Latin-1: the ü at line 2, column 2.
  EXPECT_TRUE(has_only_problem(problems_of("area\nZ\xFCrich,1\n"), "t.csv", {2, 2},
                               {"0xFC", "Latin-1", "iconv -f windows-1252"}));
}

TEST(TextCheck, ABadByteAmongUtf8IsNoOtherEncoding) {
  EXPECT_TRUE(has_only_problem(problems_of("Астана\nб\xFF\n"), "t.csv", {2, 2}, {"0xFF", "retype"}));
}

TEST(TextCheck, ControlCharactersAndLoneReturnsTogether) {
  const Problems problems = problems_of("a,b\n1,\x04\r2\n");
  EXPECT_EQ(problems.size(), 2U);
  EXPECT_TRUE(has_problem(problems, "t.csv", {2, 3}, {"control character U+0004"}));
  EXPECT_TRUE(has_problem(problems, "t.csv", {2, 4}, {"carriage return without a line feed"}));
}

// YAML 1.1 loaders take these for line ends, YAML 1.2 loaders do not.
TEST(TextCheck, LineEndsOfSomeLoadersOnly) {
  EXPECT_TRUE(has_only_problem(problems_of("Қ: a\u0085b\n"), "t.csv", {1, 5}, {"U+0085"}));
  EXPECT_TRUE(has_only_problem(problems_of("Қ: a\u2028b\n"), "t.csv", {1, 5}, {"U+2028"}));
  EXPECT_TRUE(has_only_problem(problems_of("x\u2029"), "t.csv", {1, 2}, {"U+2029"}));
  EXPECT_TRUE(has_only_problem(problems_of("x\uFEFF"), "t.csv", {1, 2}, {"U+FEFF"}));
  EXPECT_TRUE(has_only_problem(problems_of("x\x7F"), "t.csv", {1, 2}, {"U+007F"}));
  EXPECT_TRUE(problems_of("a\u00A0b – «Қ» \u2027\u202F\uFEFE").empty());
}

TEST(TextCheck, ANulFarFromTheBeginning) {
  EXPECT_TRUE(
      has_only_problem(problems_of(std::string(100, 'a') + std::string(1, '\0')), "t.csv", {1, 101}, {"U+0000"}));
}

}  // namespace
}  // namespace mandate::io::utf8_test
