#include "io/json.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "io/problems_for_tests.hpp"
#include "io/yaml.hpp"

namespace mandate::io::json_test {
namespace {

Node of_yaml(std::string_view text) {
  Problems problems;
  return read_yaml(ReadContext{"t.yaml", &problems}, text).value_or(Node());
}

Problems bad(std::string_view text) {
  Problems problems;
  EXPECT_FALSE(read_json(ReadContext{"t.json", &problems}, text)) << text;
  return problems;
}

std::string again(std::string_view text) {
  Problems problems;
  const std::optional<Node> node = read_json(ReadContext{"t.json", &problems}, text);
  EXPECT_TRUE(node) << text << all_texts(problems);
  return node ? canonical_json(*node) : "";
}

TEST(Json, KeysInOrderOfTheirBytes) {
  EXPECT_EQ(canonical_json(of_yaml("{b: 1, a: 2, Б: 3, B: 4, aa: 5}")), R"({"B":4,"a":2,"aa":5,"b":1,"Б":3})");
}

TEST(Json, EveryKind) {
  EXPECT_EQ(canonical_json(of_yaml("[null, true, false, -7, 'x', [], {}, {a: [1]}]")),
            R"([null,true,false,-7,"x",[],{},{"a":[1]}])");
}

// As Python's json.dumps(…, ensure_ascii=False) writes them.
TEST(Json, EscapesOnlyWhatMustBe) {
  EXPECT_EQ(canonical_json(of_yaml(R"("q\" b\\ s/ \b\f\n\r\t \x01 \x1f \x7f Қ")")),
            "\"q\\\" b\\\\ s/ \\b\\f\\n\\r\\t \\u0001 \\u001f \x7F Қ\"");
}

TEST(Json, ReadsWhatItWrites) {
  for (const char* const text : {R"({"a":{"b":[1,2,{"c":null}]},"d":"\u0001\"Қ"})", "[]", "{}", "\"\"", "0", "true",
                                 "null", "9223372036854775807", "-9223372036854775808"}) {
    EXPECT_EQ(again(text), text);
  }
}

TEST(Json, ReadsLongTextsAndNumbersInPieces) {
  const std::string text = "\"" + std::string(100'000, 'x') + "\\n" + std::string(100'000, 'y') + "\"";
  EXPECT_EQ(again(text), text);
}

TEST(Json, AcceptsWhatIsNotCanonical) {
  EXPECT_EQ(again(" { \"b\" : 1 ,\n \"a\" : [ ] , \"c\": \"\\u0049\" } \n"), R"({"a":[],"b":1,"c":"I"})");
}

TEST(Json, FloatingPointNumbers) {
  EXPECT_TRUE(
      has_only_problem(bad(R"({"a":[0,1.5]})"), "t.json", {0, 0}, {"floating-point number 1.5", "/a/1", "2/3"}));
  EXPECT_TRUE(has_only_problem(bad("1e3"), "t.json", {0, 0}, {"1e3"}));
}

TEST(Json, NumbersOutside64Bits) {
  for (const char* const number : {"9223372036854775808", "18446744073709551616", "-9223372036854775809"}) {
    EXPECT_TRUE(has_only_problem(bad("[" + std::string(number) + "]"), "t.json", {0, 0}, {number, "outside 64 bits"}))
        << number;
  }
}

TEST(Json, DuplicateKeys) {
  EXPECT_TRUE(has_only_problem(bad(R"({"k":{"b":1,"a":2,"b":3,"b":4}})"), "t.json", {0, 0}, {"'b' twice", "/k"}));
  EXPECT_TRUE(has_only_problem(bad(R"({"a":1,"\u0061":2})"), "t.json", {0, 0}, {"'a' twice"}));
}

TEST(Json, SyntaxWithItsPlace) {
  EXPECT_TRUE(has_only_problem(bad("{\n  \"a\": x}"), "t.json", {2, 8}, {"no JSON"}));
  EXPECT_TRUE(has_only_problem(bad("[1,2"), "t.json", {1, 5}, {"end of the text within a value"}));
  EXPECT_TRUE(has_only_problem(bad(""), "t.json", {1, 1}, {"end of the text"}));
  EXPECT_TRUE(has_only_problem(bad("1 2"), "t.json", {1, 3}, {"no JSON"}));
  EXPECT_FALSE(bad("[1] // comment").empty());
  EXPECT_FALSE(bad("[1,]").empty());
  EXPECT_FALSE(bad("\"\xFF\"").empty());
}

TEST(Json, DeepNestingIsRefused) {
  EXPECT_EQ(again(std::string(96, '[') + std::string(96, ']')).size(), 192U);
  EXPECT_TRUE(has_only_problem(bad(std::string(100'000, '[')), "t.json", {1, 97}, {"more than 96 levels"}));
}

}  // namespace
}  // namespace mandate::io::json_test
