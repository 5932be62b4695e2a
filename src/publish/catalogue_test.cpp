#include "publish/catalogue.hpp"

#include <gtest/gtest.h>

#include "publish/vocabulary.hpp"

namespace mandate::publish::catalogue_test {
namespace {

// That every message has all three texts, with the same placeholders, is checked when the program is compiled.

TEST(Say, FillsPlaceholdersByName) {
  EXPECT_EQ(say(Message::succeeded_by, Language::en, {{"procedure", "Election of the Kurultai"}}),
            "Its place was taken by: Election of the Kurultai.");
}

TEST(Say, DoesNotLookIntoWhatItFilledIn) {
  EXPECT_EQ(say(Message::reading_gives, Language::en, {{"reading", "{answer}"}, {"answer", "yes"}}), "“{answer}”: yes");
}

TEST(Say, LeavesAPlaceholderWithoutAValue) {
  EXPECT_EQ(say(Message::succeeded_by, Language::en), "Its place was taken by: {procedure}.");
}

// A difference is never called more than a difference.
TEST(Catalogue, UsesCarefulWords) {
  for (std::size_t i = 0; i <= static_cast<std::size_t>(Message::bracketed); ++i) {
    for (const std::string_view word : {"fraud", "falsif", "фальсиф", "подлог", "бұрмала", "manipul", "suspicious"}) {
      for (const Language language : languages) {
        EXPECT_EQ(text(static_cast<Message>(i), language).find(word), std::string_view::npos)
            << text(static_cast<Message>(i), language);
      }
    }
  }
}

TEST(Vocabulary, NamesEveryFigureDifferentlyInEachLanguage) {
  for (std::size_t i = 0; i < record::count_kinds; ++i) {
    const auto count = static_cast<record::Count>(i);
    EXPECT_FALSE(figure_name(count, Language::en).empty());
    EXPECT_NE(figure_name(count, Language::kk), figure_name(count, Language::ru));
    EXPECT_NE(figure_name(count, Language::ru), figure_name(count, Language::en));
    for (std::size_t j = 0; j < i; ++j) {
      for (const Language language : languages) {
        EXPECT_NE(figure_name(count, language), figure_name(static_cast<record::Count>(j), language));
      }
    }
  }
}

TEST(Vocabulary, TranslatesWordsOfTheDataAndKeepsUnknownOnes) {
  EXPECT_EQ(data_word("returns", Language::ru), "возвращает с возражениями");
  EXPECT_EQ(data_word("some_new_word", Language::ru), "some new word");
}

}  // namespace
}  // namespace mandate::publish::catalogue_test
