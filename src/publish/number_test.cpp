#include "publish/number.hpp"

#include <gtest/gtest.h>

#include "publish/vocabulary.hpp"

namespace mandate::publish::number_test {
namespace {

Fraction fraction(Count64 numerator, Count64 denominator) { return Fraction::of(numerator, denominator).value(); }

TEST(NumberText, GroupsByThreeWithTheSignOfTheLanguage) {
  EXPECT_EQ(number_text(Count64{11734642}, Language::en), "11,734,642");
  EXPECT_EQ(number_text(Count64{11734642}, Language::ru), "11\u00a0734\u00a0642");
  EXPECT_EQ(number_text(Count64{11734642}, Language::kk), "11\u00a0734\u00a0642");
  EXPECT_EQ(number_text(Count64{999}, Language::en), "999");
  EXPECT_EQ(number_text(Count64{1000}, Language::en), "1,000");
  EXPECT_EQ(number_text(Count64{0}, Language::en), "0");
}

TEST(NumberText, HoldsTheLargestAndSmallestCount) {
  EXPECT_EQ(number_text(Count64{9223372036854775807}, Language::en), "9,223,372,036,854,775,807");
  EXPECT_EQ(number_text(-Count64{9223372036854775807} - 1, Language::en), "−9,223,372,036,854,775,808");
}

TEST(NumberText, WritesHalfCantonsAsPeopleDo) {
  EXPECT_EQ(number_text(fraction(17, 2), Language::en), "8½");
  EXPECT_EQ(number_text(fraction(2, 3), Language::en), "2/3");
  EXPECT_EQ(number_text(fraction(4, 3), Language::en), "1\u00a01/3");
  EXPECT_EQ(number_text(Fraction(12), Language::en), "12");
}

TEST(NumberText, LeavesPrintedTextThatIsNoPlainNumber) {
  EXPECT_EQ(number_text(std::string_view("3431510"), Language::en), "3,431,510");
  EXPECT_EQ(number_text(std::string_view("68.05"), Language::en), "68.05");
  EXPECT_EQ(number_text(std::string_view("007"), Language::en), "007");
  EXPECT_EQ(number_text(std::string_view(""), Language::en), "");
}

TEST(ShareText, SaysHundredthsAsPercentAndSimpleSharesAsFractions) {
  EXPECT_EQ(share_text(fraction(2, 3), Language::en), "2/3");
  EXPECT_EQ(share_text(fraction(7, 100), Language::en), "7\u00a0%");
  EXPECT_EQ(share_text(fraction(5, 100), Language::ru), "5\u00a0%");
  EXPECT_EQ(share_text(fraction(3, 1000), Language::ru), "0,3\u00a0%");
  EXPECT_EQ(share_text(fraction(17, 23), Language::en), "17/23");
}

// Published on 7 June 2022: 7,985,769 of 11,734,642 is 68.05 %.
TEST(PercentText, GivesTwoDecimalsWithTheSignOfTheLanguage) {
  EXPECT_EQ(percent_text(7985769, 11734642, Language::en), "68.05\u00a0%");
  EXPECT_EQ(percent_text(7985769, 11734642, Language::ru), "68,05\u00a0%");
  EXPECT_EQ(percent_text(7985769, 11734642, Language::kk), "68,05\u00a0%");
  EXPECT_EQ(percent_text(1, 0, Language::en), "—");
}

TEST(DateText, IsWrittenOutInEachLanguage) {
  const Date vote = Date::of(2022, 6, 5).value();
  EXPECT_EQ(date_text(vote, Language::en), "5 June 2022");
  EXPECT_EQ(date_text(vote, Language::ru), "5 июня 2022 года");
  EXPECT_EQ(date_text(vote, Language::kk), "2022 жылғы 5 маусым");
}

TEST(QuantityText, AgreesWithTheNumber) {
  EXPECT_EQ(quantity_text(1, "year", Language::en), "1\u00a0year");
  EXPECT_EQ(quantity_text(2, "year", Language::en), "2\u00a0years");
  EXPECT_EQ(quantity_text(1, "year", Language::ru), "1\u00a0год");
  EXPECT_EQ(quantity_text(2, "year", Language::ru), "2\u00a0года");
  EXPECT_EQ(quantity_text(5, "year", Language::ru), "5\u00a0лет");
  EXPECT_EQ(quantity_text(11, "day", Language::ru), "11\u00a0дней");
  EXPECT_EQ(quantity_text(12, "day", Language::ru), "12\u00a0дней");
  EXPECT_EQ(quantity_text(21, "day", Language::ru), "21\u00a0день");
  EXPECT_EQ(quantity_text(111, "month", Language::ru), "111\u00a0месяцев");
  EXPECT_EQ(quantity_text(5, "year", Language::kk), "5\u00a0жыл");
  EXPECT_EQ(quantity_text(3, "fraction", Language::en), "3");
}

TEST(QuantityText, BehindABoundRussianSaysTheGenitive) {
  EXPECT_EQ(bound_text(1, "vote", Language::ru), "1\u00a0голоса");
  EXPECT_EQ(bound_text(3, "vote", Language::ru), "3\u00a0голосов");
  EXPECT_EQ(bound_text(11, "rank", Language::ru), "11\u00a0мест");
  EXPECT_EQ(bound_text(21, "rank", Language::ru), "21\u00a0места");
  EXPECT_EQ(bound_text(1, "vote", Language::en), "1\u00a0vote");
  EXPECT_EQ(bound_text(2, "vote", Language::kk), "2\u00a0дауыс");
}

TEST(FigurePhrase, AgreesWithTheNumberInEnglish) {
  using record::Count;
  EXPECT_EQ(figure_phrase(Count::valid, Language::en, 1), "valid vote");
  EXPECT_EQ(figure_phrase(Count::valid, Language::en, 0), "valid votes");
  EXPECT_EQ(figure_phrase(Count::in_favour, Language::en, 1), "voted yes");
  EXPECT_EQ(figure_phrase(Count::valid, Language::ru, 1), figure_name(Count::valid, Language::ru));
  EXPECT_EQ(denominator_phrase(Count::electors, Language::en, 1), "elector");
  EXPECT_EQ(denominator_phrase(Count::participants, Language::en, 1), "who took part");
}

}  // namespace
}  // namespace mandate::publish::number_test
