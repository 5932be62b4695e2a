#include "base/node_reader.hpp"

#include <gtest/gtest.h>

#include "base/node_literal_for_tests.hpp"

namespace mandate::node_reader_test {
namespace {

using testing::literal;

class NodeReader : public ::testing::Test {
 protected:
  // The only problem so far, in the form that editors jump to.
  [[nodiscard]] std::string only_problem() const {
    return problems_.size() == 1 ? problems_.front().text() : "not one problem:\n" + testing::all_of(problems_);
  }

  Problems problems_;
  ReadContext context_{"a.yaml", &problems_};
};

TEST_F(NodeReader, TakesEachKindWithoutComplaint) {
  const Node node = literal(
                        R"({name: Abai, "quoted": "12", count: 7, day: 2022-06-05, flag: true, words: [a, b],
                            label: {kk: Абай, ru: Абай, en: Abai}, choice: floor})")
                        .root;
  MappingReader reader(context_, node, "a thing");
  EXPECT_EQ(reader.require_text("name"), "Abai");
  EXPECT_EQ(reader.take_text("quoted"), "12");
  EXPECT_EQ(reader.take_count("count"), 7);
  EXPECT_EQ(reader.require_date("day"), Date::of(2022, 6, 5));
  EXPECT_TRUE(reader.take_bool("flag", false));
  EXPECT_EQ(reader.take_texts("words"), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(reader.require_localized("label").in(Language::kk), "Абай");
  EXPECT_EQ(reader.require_word("choice", {"ceil", "floor"}), 1U);
  reader.finish();
  EXPECT_EQ(testing::all_of(problems_), "");
}

TEST_F(NodeReader, AbsentOptionalKeysTakeTheirDefault) {
  const Node node = literal("{}").root;
  MappingReader reader(context_, node, "a thing");
  EXPECT_EQ(reader.take("x"), nullptr);
  EXPECT_EQ(reader.take_text("x", "otherwise"), "otherwise");
  EXPECT_TRUE(reader.take_bool("x", true));
  EXPECT_EQ(reader.take_count("x"), std::nullopt);
  EXPECT_EQ(reader.take_date("x"), std::nullopt);
  EXPECT_TRUE(reader.take_localized("x").empty());
  EXPECT_TRUE(reader.take_texts("x").empty());
  EXPECT_EQ(reader.take_word("x", {"a"}), std::nullopt);
  EXPECT_EQ(testing::all_of(problems_), "");
}

TEST_F(NodeReader, NamesTheUnknownKeyItsPlaceAndTheKeysThatExist) {
  const Node node = literal("{name: Abai,\n  colour: red}").root;
  MappingReader reader(context_, node, "a thing");
  reader.require_text("name");
  reader.take_text("kind");
  reader.finish();
  EXPECT_EQ(only_problem(),
            "a.yaml:2:3: error: unknown key 'colour' in a thing; expected one of: name, kind. "
            "Correct the key or remove it");
}

TEST_F(NodeReader, NamesTheMissingKeyAtTheMapping) {
  const Node node = literal("\n {name: Abai}").root;
  MappingReader reader(context_, node, "a thing");
  reader.require_text("label");
  EXPECT_EQ(only_problem(), "a.yaml:2:2: error: no key 'label'; expected it in a thing");
}

TEST_F(NodeReader, MissingWordIsReportedOnceWithTheChoices) {
  const Node node = literal("{}").root;
  MappingReader reader(context_, node, "a thing");
  EXPECT_EQ(reader.require_word("tie", {"lot", "silent"}), std::nullopt);
  EXPECT_EQ(only_problem(), "a.yaml:1:1: error: no key 'tie'; expected it in a thing, one of: lot, silent");
}

TEST_F(NodeReader, WhatIsNoMappingIsReportedOnceAndNotForEachKey) {
  const Node node = literal("[1]").root;
  MappingReader reader(context_, node, "a thing");
  reader.require_text("name");
  reader.require_date("day");
  reader.require_word("tie", {"lot"});
  reader.finish();
  EXPECT_EQ(only_problem(), "a.yaml:1:1: error: a sequence; expected a thing as a mapping of keys");
}

TEST_F(NodeReader, NumbersAreNotTakenForText) {
  const Node node = literal("{number: 238}").root;
  MappingReader reader(context_, node, "a thing");
  EXPECT_EQ(reader.require_text("number"), "");
  EXPECT_EQ(only_problem(), "a.yaml:1:10: error: a whole number for 'number'; expected text. Put it in quotes");
}

TEST_F(NodeReader, RequiredTextIsNotEmpty) {
  const Node node = literal(R"({name: ""})").root;
  MappingReader reader(context_, node, "a thing");
  reader.require_text("name");
  EXPECT_EQ(only_problem(), "a.yaml:1:8: error: an empty text for 'name'; expected text");
}

TEST_F(NodeReader, EveryProblemOfAMappingIsFound) {
  const Node node = literal(R"({flag: maybe, count: -1, day: 2022-02-30, words: [a, 2], tie: coin, label: 3})").root;
  MappingReader reader(context_, node, "a thing");
  EXPECT_FALSE(reader.take_bool("flag", false));
  EXPECT_EQ(reader.take_count("count"), std::nullopt);
  EXPECT_EQ(reader.take_date("day"), std::nullopt);
  EXPECT_EQ(reader.take_texts("words"), std::vector<std::string>{"a"});
  EXPECT_EQ(reader.take_word("tie", {"lot", "silent"}), std::nullopt);
  reader.take_localized("label");
  ASSERT_EQ(problems_.size(), 6U) << testing::all_of(problems_);
  EXPECT_EQ(problems_[0].found, "text for 'flag'");
  EXPECT_EQ(problems_[1].found, "-1");
  EXPECT_EQ(problems_[2].found, "'2022-02-30' as a date");
  EXPECT_EQ(problems_[3].found, "a whole number in 'words'");
  EXPECT_EQ(problems_[3].at, (Position{1, 54}));
  EXPECT_EQ(problems_[4].found, "'coin' for 'tie'");
  EXPECT_EQ(problems_[4].expected, "one of: lot, silent");
  EXPECT_EQ(problems_[5].found, "a whole number");
}

TEST_F(NodeReader, PlacesOfKeysAreThoseOfTheirValues) {
  const Node node = literal("{a: 1,\n b: 2}").root;
  const MappingReader reader(context_, node, "a thing");
  EXPECT_EQ(reader.place_of("b"), (Position{2, 5}));
  EXPECT_EQ(reader.place_of("c"), (Position{1, 1}));
  EXPECT_EQ(node.key_place(1), (Position{2, 2}));
}

TEST_F(NodeReader, ACountIsAWholeNumberAndNeverText) {
  EXPECT_EQ(read_count(context_, literal("0").root), 0);
  EXPECT_EQ(read_count(context_, literal(R"("12")").root), std::nullopt);
  EXPECT_EQ(read_count(context_, literal("12.5").root), std::nullopt);
  EXPECT_EQ(problems_.size(), 2U);
}

TEST_F(NodeReader, AFractionIsQuotedTextOrAWholeNumber) {
  EXPECT_EQ(read_fraction(context_, literal(R"("2/3")").root), Fraction::of(2, 3));
  EXPECT_EQ(read_fraction(context_, literal("2").root), Fraction(2));
  EXPECT_EQ(read_fraction(context_, literal("-2").root), std::nullopt);
  EXPECT_EQ(read_fraction(context_, literal("0.5").root), std::nullopt);
  EXPECT_EQ(problems_.size(), 2U);
}

TEST_F(NodeReader, OneTextStandsForAllLanguages) {
  const LocalizedText text = read_localized(context_, literal("Amanat").root);
  for (const Language language : languages) {
    EXPECT_EQ(text.in(language), "Amanat");
  }
}

TEST_F(NodeReader, AnUnknownLanguageIsAnError) {
  read_localized(context_, literal("{en: Abai, de: Abai}").root);
  EXPECT_EQ(problems_.size(), 1U);
  EXPECT_EQ(problems_.front().found, "unknown key 'de' in a text in languages");
}

TEST_F(NodeReader, ATextInNoLanguageIsAnError) {
  read_localized(context_, literal("{}").root);
  EXPECT_EQ(only_problem(), "a.yaml:1:1: error: no text in any language; expected at least one of kk, ru, en");
}

TEST(Node, SaysWhatStandsThere) {
  EXPECT_EQ(describe(literal("abc").root), "'abc'");
  EXPECT_EQ(describe(literal("-5").root), "-5");
  EXPECT_EQ(describe(literal("null").root), "nothing (null)");
  EXPECT_EQ(describe(literal("[]").root), "a sequence");
}

}  // namespace
}  // namespace mandate::node_reader_test
