#include "tally/number_words.hpp"

#include <gtest/gtest.h>
// gtest comes first: RapidCheck's own header builds on it.
#include <rapidcheck/gtest.h>

#include <array>
#include <string>

namespace mandate::tally::number_words_test {
namespace {

// An independent way from numbers to words: by groups of three digits, with grammar where Russian has it.
std::string joined(const std::string& a, const std::string& b) { return a.empty() || b.empty() ? a + b : a + " " + b; }

std::string kazakh_group(int n) {
  static const std::array<std::string, 10> units = {"",    "бір",  "екі",  "үш",    "төрт",
                                                    "бес", "алты", "жеті", "сегіз", "тоғыз"};
  static const std::array<std::string, 10> tens = {"",    "он",    "жиырма", "отыз",   "қырық",
                                                   "елу", "алпыс", "жетпіс", "сексен", "тоқсан"};
  const std::string& hundred = n >= 200 ? units.at(static_cast<std::size_t>(n / 100)) + " жүз" : n >= 100 ? "жүз" : "";
  return joined(hundred,
                joined(tens.at(static_cast<std::size_t>(n / 10 % 10)), units.at(static_cast<std::size_t>(n % 10))));
}

std::string kazakh(int n) {
  if (n == 0) {
    return "нөл";
  }
  std::string out;
  if (n >= 1'000'000) {
    out = kazakh_group(n / 1'000'000) + " миллион";
  }
  if (n / 1000 % 1000 > 0) {
    out = joined(out, kazakh_group(n / 1000 % 1000) + " мың");
  }
  return joined(out, kazakh_group(n % 1000));
}

std::string russian_group(int n, bool feminine) {
  static const std::array<std::string, 10> hundreds = {"",        "сто",      "двести",  "триста",    "четыреста",
                                                       "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот"};
  static const std::array<std::string, 10> tens = {"",          "",           "двадцать",  "тридцать",    "сорок",
                                                   "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"};
  static const std::array<std::string, 20> units = {
      "",           "один",        "два",        "три",          "четыре",
      "пять",       "шесть",       "семь",       "восемь",       "девять",
      "десять",     "одиннадцать", "двенадцать", "тринадцать",   "четырнадцать",
      "пятнадцать", "шестнадцать", "семнадцать", "восемнадцать", "девятнадцать"};
  const int rest = n % 100;
  const std::string& hundred = hundreds.at(static_cast<std::size_t>(n / 100));
  if (rest >= 10 && rest < 20) {
    return joined(hundred, units.at(static_cast<std::size_t>(rest)));
  }
  std::string unit = units.at(static_cast<std::size_t>(rest % 10));
  if (feminine && rest % 10 == 1) {
    unit = "одна";
  }
  if (feminine && rest % 10 == 2) {
    unit = "две";
  }
  return joined(hundred, joined(tens.at(static_cast<std::size_t>(rest / 10)), unit));
}

std::string agreeing(int n, const std::string& one, const std::string& few, const std::string& many) {
  if (n % 100 >= 11 && n % 100 <= 14) {
    return many;
  }
  return n % 10 == 1 ? one : (n % 10 >= 2 && n % 10 <= 4 ? few : many);
}

std::string russian(int n) {
  if (n == 0) {
    return "ноль";
  }
  std::string out;
  if (const int millions = n / 1'000'000; millions > 0) {
    out = russian_group(millions, false) + " " + agreeing(millions, "миллион", "миллиона", "миллионов");
  }
  if (const int thousands = n / 1000 % 1000; thousands > 0) {
    out = joined(out, russian_group(thousands, true) + " " + agreeing(thousands, "тысяча", "тысячи", "тысяч"));
  }
  return joined(out, russian_group(n % 1000, false));
}

std::string english_below_100(int n) {
  static const std::array<std::string, 20> small = {
      "",    "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
      "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
  static const std::array<std::string, 10> tens = {"",      "",      "twenty",  "thirty", "forty",
                                                   "fifty", "sixty", "seventy", "eighty", "ninety"};
  if (n < 20) {
    return small.at(static_cast<std::size_t>(n));
  }
  return tens.at(static_cast<std::size_t>(n / 10)) +
         (n % 10 == 0 ? "" : "-" + small.at(static_cast<std::size_t>(n % 10)));
}

std::string english_group(int n) {
  if (n < 100) {
    return english_below_100(n);
  }
  const std::string hundreds = english_below_100(n / 100) + " hundred";
  return n % 100 == 0 ? hundreds : hundreds + " and " + english_below_100(n % 100);
}

std::string english(int n) {
  if (n == 0) {
    return "zero";
  }
  std::string out;
  if (n >= 1'000'000) {
    out = english_group(n / 1'000'000) + " million";
  }
  if (n / 1000 % 1000 > 0) {
    out = joined(out, english_group(n / 1000 % 1000) + " thousand");
  }
  return joined(out, english_group(n % 1000));
}

constexpr int most = 999'999'999;

void expect_read(int n) {
  EXPECT_EQ(number_in_words(kazakh(n), Language::kk), n) << kazakh(n);
  EXPECT_EQ(number_in_words(russian(n), Language::ru), n) << russian(n);
  EXPECT_EQ(number_in_words(english(n), Language::en), n) << english(n);
}

TEST(NumberInWords, ReadsEveryNumberToThirteenThousand) {
  for (int n = 0; n <= 13'000; ++n) {
    expect_read(n);
  }
}

TEST(NumberInWords, ReadsTheLargest) { expect_read(most); }

RC_GTEST_PROP(NumberInWords, ReadsWhatIsWritten, ()) {
  const int n = *rc::gen::inRange(0, most + 1);
  RC_ASSERT(number_in_words(kazakh(n)) == n);
  RC_ASSERT(number_in_words(russian(n)) == n);
  RC_ASSERT(number_in_words(english(n)) == n);
}

// A text that is a number of two languages would be one thing in both.
RC_GTEST_PROP(NumberInWords, AWordIsLeftOutOrTheTextIsAnotherNumber, ()) {
  const int n = *rc::gen::inRange(0, most + 1);
  std::string text = russian(n);
  const std::size_t space = text.rfind(' ');
  RC_PRE(space != std::string::npos);
  RC_ASSERT(number_in_words(text.substr(0, space), Language::ru) != n);
}

TEST(NumberInWords, DoesNotMindCapitalsSpacingAndYo) {
  EXPECT_EQ(number_in_words("БІР МЫҢ  екі Жүз", Language::kk), 1200);
  EXPECT_EQ(number_in_words("  Двадцать  Один ", Language::ru), 21);
  EXPECT_EQ(number_in_words("двадцатьодин", Language::ru), 21);
  EXPECT_EQ(number_in_words("четырёста", Language::ru), 400);
  EXPECT_EQ(number_in_words("Twenty-One", Language::en), 21);
  EXPECT_EQ(number_in_words("one thousand, two hundred", Language::en), 1200);
  EXPECT_EQ(number_in_words("сто\u00A0два", Language::ru), 102);
}

TEST(NumberInWords, RefusesWhatIsNoNumber) {
  for (const char* text : {"", "сто голосов", "два двадцать", "тысяча миллион", "ноль один", "двадцать двенадцать",
                           "сто сто", "hundred and", "and one", "12", "сто 2", "отыз он", "один тысяч тысяч", "€"}) {
    EXPECT_FALSE(number_in_words(text)) << text;
  }
}

}  // namespace
}  // namespace mandate::tally::number_words_test
