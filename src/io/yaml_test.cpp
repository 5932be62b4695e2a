#include "io/yaml.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "io/problems_for_tests.hpp"
#include "io/yaml_scalar.hpp"

namespace mandate::io::yaml_test {
namespace {

using Kind = Node::Kind;

std::optional<Node> read(std::string_view text, Problems& problems) {
  return read_yaml(ReadContext{"t.yaml", &problems}, text);
}

Node good(std::string_view text) {
  Problems problems;
  std::optional<Node> node = read(text, problems);
  EXPECT_TRUE(node) << all_texts(problems);
  return node.value_or(Node());
}

Problems bad(std::string_view text) {
  Problems problems;
  EXPECT_FALSE(read(text, problems)) << text;
  EXPECT_FALSE(problems.empty()) << text;
  return problems;
}

TEST(Yaml, ReadsWhatTheSubsetHas) {
  const Node root = good(
      "text: Қазақстан\n"
      "quoted: \"2/3\"\n"
      "single: 'it''s'\n"
      "number: -42\n"
      "yes_: true\n"
      "no_: false\n"
      "nothing: null\n"
      "date: 2022-06-05\n"
      "list: [a, 1]\n"
      "folded: >\n  one\n  two\n"
      "map: {k: v}\n");
  ASSERT_EQ(root.kind, Kind::mapping);
  EXPECT_EQ(root.find("text")->text, "Қазақстан");
  EXPECT_EQ(root.find("quoted")->text, "2/3");
  EXPECT_EQ(root.find("single")->text, "it's");
  EXPECT_EQ(root.find("number")->integer, -42);
  EXPECT_TRUE(root.find("yes_")->boolean);
  EXPECT_EQ(root.find("no_")->kind, Kind::boolean);
  EXPECT_EQ(root.find("nothing")->kind, Kind::null);
  EXPECT_EQ(root.find("date")->text, "2022-06-05");
  EXPECT_EQ(root.find("list")->items.at(1).integer, 1);
  EXPECT_EQ(root.find("folded")->text, "one two\n");
  EXPECT_EQ(root.find("map")->find("k")->text, "v");
}

TEST(Yaml, KeepsPlaces) {
  const Node root = good("a: 1\nәл: {б: x, c: z}\n");
  EXPECT_EQ(root.key_places.at(1), (Position{2, 1}));
  const Node& inner = root.items.at(1);
  EXPECT_EQ(inner.at, (Position{2, 5}));
  EXPECT_EQ(inner.key_places.at(1), (Position{2, 12}));
  EXPECT_EQ(inner.items.at(1).at, (Position{2, 15}));
}

TEST(Yaml, KeepsPlacesWithWindowsLineEnds) {
  const Node root = good("a: 1\r\nb:\r\n  c: x\r\n");
  EXPECT_EQ(root.find("b")->find("c")->text, "x");
  EXPECT_EQ(root.find("b")->find("c")->at, (Position{3, 6}));
}

TEST(Yaml, DatesAreKeysToo) { EXPECT_EQ(good("2022-06-05: x\n").keys.at(0), "2022-06-05"); }

TEST(Yaml, SwitchWordsAreKeys) {
  const Node root = good("{on: 1, no: 2, yes: 3, NO: 4, y: 5}");
  EXPECT_EQ(root.keys, (std::vector<std::string>{"on", "no", "yes", "NO", "y"}));
}

TEST(Yaml, TheEndsOf64Bits) {
  EXPECT_EQ(good("9223372036854775807").integer, std::numeric_limits<std::int64_t>::max());
  EXPECT_EQ(good("-9223372036854775808").integer, std::numeric_limits<std::int64_t>::min());
  EXPECT_TRUE(
      has_only_problem(bad("a: 9223372036854775808\n"), "t.yaml", {1, 4}, {"9223372036854775808", "outside 64 bits"}));
  EXPECT_TRUE(has_only_problem(bad("a: -9223372036854775809\n"), "t.yaml", {1, 4}, {"outside 64 bits"}));
}

TEST(Yaml, FloatingPointNumbers) {
  for (const char* const text : {"1.5", "-0.5", ".5", "5.", "1e3", "1.5E-3", ".inf", "-.Inf", ".NaN", "1_0.5"}) {
    EXPECT_TRUE(has_only_problem(bad("a: " + std::string(text)), "t.yaml", {1, 4}, {text, "floating-point", "2/3"}))
        << text;
    EXPECT_EQ(good("a: \"" + std::string(text) + "\"").items.at(0).text, text);
  }
}

TEST(Yaml, NumbersThatLoadersReadDifferently) {
  for (const char* const text : {"007", "+5", "0x1F", "0o17", "0b11", "1_000", "1:30", "20:00:00", "-0"}) {
    EXPECT_TRUE(has_only_problem(bad("[" + std::string(text) + "]"), "t.yaml", {1, 2}, {text, "plain decimal digits"}))
        << text;
  }
}

TEST(Yaml, TextThatOnlyBeginsLikeANumber) {
  for (const char* const text :
       {"2/3", "2022-06-05", "1 234", "156-VII", "1.2.3", "12th", "e5", "-", "1e", ".", "0x", "a:b"}) {
    const auto node = read_plain_scalar(text);
    ASSERT_TRUE(node) << text;
    EXPECT_EQ(node->kind, Kind::text) << text;
    EXPECT_EQ(node->text, text);
  }
}

TEST(Yaml, UnquotedSwitchWords) {
  for (const char* const text : {"yes", "No", "ON", "off", "y", "N"}) {
    EXPECT_TRUE(has_only_problem(bad("a: " + std::string(text)), "t.yaml", {1, 4}, {text, "unquoted", "true or false"}))
        << text;
    EXPECT_EQ(good("a: '" + std::string(text) + "'").items.at(0).text, text);
  }
}

TEST(Yaml, TrueAndFalseInSmallLettersOnly) {
  for (const char* const text : {"True", "TRUE", "False", "FALSE"}) {
    EXPECT_TRUE(has_only_problem(bad("a: " + std::string(text)), "t.yaml", {1, 4}, {text, "small letters"})) << text;
  }
}

TEST(Yaml, NullIsWrittenOut) {
  for (const char* const text : {"~", "Null", "NULL"}) {
    EXPECT_TRUE(has_only_problem(bad("a: " + std::string(text)), "t.yaml", {1, 4}, {text, "Write null"})) << text;
  }
  EXPECT_EQ(good("{a: null, b: null}").items.at(1).kind, Kind::null);
  EXPECT_EQ(good("- null\n- null\n").items.size(), 2U);
}

TEST(Yaml, ValuesLeftEmpty) {
  EXPECT_TRUE(has_only_problem(bad("a:\nb: 1\n"), "t.yaml", {1, 1}, {"no value", "null"}));
  EXPECT_TRUE(has_only_problem(bad("x: {a: , b: 1}\n"), "t.yaml", {1, 5}, {"no value"}));
  EXPECT_TRUE(has_problem(bad("x:\n  - 1\n  -\n  - 2\n"), "t.yaml", {4, 3}, {"no value"}));
  EXPECT_TRUE(has_only_problem(bad("x: {a}\n"), "t.yaml", {1, 5}, {"no value"}));
  EXPECT_TRUE(has_only_problem(bad("a:\nnull b: 1\n"), "t.yaml", {1, 1}, {"no value"}));
  EXPECT_TRUE(has_only_problem(bad("x:\n  a:\nnull - b: 1\n"), "t.yaml", {2, 3}, {"no value"}));
  EXPECT_EQ(good("a: null\nb: 1\n").items.at(0).kind, Kind::null);
  EXPECT_EQ(good("a: ''").items.at(0).kind, Kind::text);
}

TEST(Yaml, AnchorsAliasesTagsMergeKeys) {
  const Problems problems =
      bad("a: &x {k: 1}\n"
          "b: *x\n"
          "c: !!str 5\n"
          "d: ! plain\n"
          "e: !<tag:x> [1]\n"
          "f: {<<: {k: 1}}\n");
  EXPECT_EQ(problems.size(), 6U) << all_texts(problems);
  EXPECT_TRUE(has_problem(problems, "t.yaml", {1, 4}, {"an anchor"}));
  EXPECT_TRUE(has_problem(problems, "t.yaml", {2, 4}, {"an alias", "Repeat the value"}));
  EXPECT_TRUE(has_problem(problems, "t.yaml", {3, 4}, {"a tag", "Remove the tag"}));
  EXPECT_TRUE(has_problem(problems, "t.yaml", {4, 4}, {"a tag"}));
  EXPECT_TRUE(has_problem(problems, "t.yaml", {5, 4}, {"a tag"}));
  EXPECT_TRUE(has_problem(problems, "t.yaml", {6, 5}, {"a merge key"}));
}

TEST(Yaml, AnUndefinedAlias) { EXPECT_TRUE(has_only_problem(bad("a: *none\n"), "t.yaml", {1, 4}, {"an alias"})); }

TEST(Yaml, DuplicateKeysNameTheFirst) {
  const Problems problems = bad("b: 1\na: 2\nb: 3\nb: 4\nc: {x: 1, x: 2}\n");
  EXPECT_EQ(problems.size(), 3U) << all_texts(problems);
  EXPECT_TRUE(has_problem(problems, "t.yaml", {3, 1}, {"'b'", "second time", "line 1"}));
  EXPECT_TRUE(has_problem(problems, "t.yaml", {4, 1}, {"'b'", "line 1"}));
  EXPECT_TRUE(has_problem(problems, "t.yaml", {5, 11}, {"'x'", "line 5"}));
}

TEST(Yaml, KeysAreText) {
  EXPECT_TRUE(has_only_problem(bad("1: x\n"), "t.yaml", {1, 1}, {"unquoted key '1'", "Put the key in quotes"}));
  EXPECT_TRUE(has_only_problem(bad("true: x\n"), "t.yaml", {1, 1}, {"'true'"}));
  EXPECT_TRUE(has_only_problem(bad("1.5: x\n"), "t.yaml", {1, 1}, {"'1.5'"}));
  EXPECT_TRUE(has_only_problem(bad("null: x\n"), "t.yaml", {1, 1}, {"empty key"}));
  EXPECT_TRUE(has_only_problem(bad("? [a, b]\n: x\n"), "t.yaml", {1, 3}, {"a sequence as a key"}));
  EXPECT_TRUE(has_only_problem(bad("? {a: b}\n: x\n"), "t.yaml", {1, 3}, {"a mapping as a key"}));
  EXPECT_EQ(good("\"1\": x\n'true': z\n").keys.at(0), "1");
}

TEST(Yaml, OneDocumentAFile) {
  EXPECT_EQ(good("---\na: 1\n").keys.at(0), "a");
  EXPECT_TRUE(has_only_problem(bad("a: 1\n---\nb: 2\n"), "t.yaml", {2, 1}, {"a second document"}));
  EXPECT_TRUE(has_only_problem(bad("# c\n%YAML 1.2\n---\na: 1\n"), "t.yaml", {2, 1}, {"a directive"}));
}

// yaml-cpp passes over such a line, and over what stands in it.
TEST(Yaml, DirectivesWithinTheDocument) {
  EXPECT_TRUE(has_only_problem(bad("a: x\n%b: 2\n"), "t.yaml", {2, 1}, {"a directive", "in quotes"}));
  EXPECT_TRUE(has_only_problem(bad("%TAG ! x\n"), "t.yaml", {1, 1}, {"a directive"}));
  EXPECT_EQ(good("a: 5 %\n").items.at(0).text, "5 %");
}

TEST(Yaml, TabsAreNoSpaces) {
  EXPECT_TRUE(has_only_problem(bad("a: x\ty\n"), "t.yaml", {1, 5}, {"a tab", "\\t"}));
  EXPECT_EQ(good("a: \"x\\ty\"\n").items.at(0).text, "x\ty");
}

TEST(Yaml, NoContent) {
  for (const char* const text : {"", "\n\n", "# only a comment\n"}) {
    EXPECT_TRUE(has_only_problem(bad(text), "t.yaml", {0, 0}, {"without content"})) << text;
  }
}

TEST(Yaml, ReportsEverythingOfAFile) {
  const Problems problems = bad("a: 1.5\nb: yes\nc: [0x1, &z q]\na: ~\n");
  EXPECT_EQ(problems.size(), 6U) << all_texts(problems);
}

TEST(Yaml, SyntaxInWords) {
  EXPECT_TRUE(has_only_problem(bad("a: [1, 2\nb: 3\n"), "t.yaml", {2, 2}, {"sequence in brackets", "']'"}));
  EXPECT_TRUE(has_only_problem(bad("a: \"x\nb: 3\n"), "t.yaml", {1, 4}, {"a quote that is not closed"}));
  EXPECT_TRUE(has_only_problem(bad("a: b: c\n"), "t.yaml", {1, 5}, {"':'", "quotes"}));
  EXPECT_TRUE(has_only_problem(bad("a:\n\tb: 1\n"), "t.yaml", {2, 1}, {"a tab", "Indent with spaces"}));
  EXPECT_TRUE(has_only_problem(bad("a: \"\\q\"\n"), "t.yaml", {1, 7}, {"unknown escape"}));
  EXPECT_TRUE(has_only_problem(bad("a: @x\n"), "t.yaml", {1, 4}, {"begins no value", "@"}));
  EXPECT_TRUE(has_only_problem(bad("a: 1\n b: 2\n"), "t.yaml", {2, 3}, {"':'"}));
}

// yaml-cpp takes the end of the file for the closing quote where a line end stands before it.
TEST(Yaml, QuotesThatAreNotClosed) {
  for (const char* const text : {"a: \"x", "a: \"x\n", "a: 'x\n", "a: \"x\\\"\n", "\"a\n"}) {
    const Problems problems = bad(text);
    EXPECT_NE(all_texts(problems).find("quote"), std::string::npos) << text << all_texts(problems);
  }
  EXPECT_EQ(good("a: 'it''s'\nb: \"\\\\\"\n").items.at(1).text, "\\");
}

TEST(Yaml, DeepNestingIsRefusedBeforeTheStackEnds) {
  const std::string open(64, '[');
  EXPECT_EQ(good(open + std::string(64, ']')).kind, Kind::sequence);
  EXPECT_TRUE(
      has_only_problem(bad(std::string(65, '[') + std::string(65, ']')), "t.yaml", {1, 65}, {"more than 64 levels"}));
  for (const std::string_view piece : {"[", "{", "- ", "? ", "{a: ", "[{", "!!x [", "&a ["}) {
    std::string deep;
    for (int i = 0; i < 100'000; ++i) {
      deep += piece;
    }
    EXPECT_FALSE(bad(deep).empty()) << piece;
  }
}

TEST(Yaml, TooLarge) {
  EXPECT_TRUE(
      has_only_problem(bad(std::string(most_yaml_bytes + 1, ' ')), "t.yaml", {0, 0}, {"at most 16 MiB", "CSV"}));
}

}  // namespace
}  // namespace mandate::io::yaml_test
