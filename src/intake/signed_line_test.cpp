#include "intake/signed_line.hpp"

#include <gtest/gtest.h>

namespace mandate::intake::signed_line_test {
namespace {

constexpr std::string_view good = R"({"area":"KZ-75","day":"2024-04-12","signature":"MAA="})";

std::string problem_of(std::string_view text) {
  Problems problems;
  const auto line = read_signed_line({"lines.jsonl", &problems}, 7, text);
  EXPECT_EQ(line.has_value(), problems.empty());
  return problems.empty() ? std::string() : problems.front().text();
}

TEST(SignedLineTest, ReadsAreaDayAndSignature) {
  Problems problems;
  const auto line = read_signed_line({"lines.jsonl", &problems}, 7, good);
  ASSERT_TRUE(line);
  EXPECT_EQ(line->number, 7U);
  EXPECT_EQ(line->area, "KZ-75");
  EXPECT_EQ(line->day, *Date::of(2024, 4, 12));
  EXPECT_EQ(line->signature, std::string("\x30\x00", 2));
  // As some programs write a slash.
  const auto other = read_signed_line({"lines.jsonl", &problems}, 8,
                                      R"( {"signature":"\/w==", "day":"2024-04-12", "area":"г. \"Алматы\""} )");
  ASSERT_TRUE(other);
  EXPECT_EQ(other->signature, "\xff");
  EXPECT_EQ(other->area, "г. \"Алматы\"");
}

TEST(SignedLineTest, KeepsACompactTokenAsItStands) {
  Problems problems;
  const auto line = read_signed_line({"lines.jsonl", &problems}, 1,
                                     R"({"area":"KZ-75","day":"2024-04-12","signature":"eyJ9..c2ln"})");
  ASSERT_TRUE(line);
  EXPECT_EQ(line->signature, "eyJ9..c2ln");
}

// The person answers for the signature, the portal for the line.
TEST(SignedLineTest, ASignatureInNoBase64IsReadAsNone) {
  for (const std::string_view signature : {"", "MAA", "MA A=", "????"}) {
    Problems problems;
    const auto line =
        read_signed_line({"lines.jsonl", &problems}, 1,
                         R"({"area":"KZ-75","day":"2024-04-12","signature":")" + std::string(signature) + R"("})");
    ASSERT_TRUE(line) << signature;
    EXPECT_EQ(line->signature, "");
  }
}

TEST(SignedLineTest, NamesTheLineOfWhatHasAnotherForm) {
  EXPECT_EQ(problem_of(good), "");
  for (const std::string_view wrong :
       {"", "{", "[]", "null", "{}", R"({"area":"KZ-75","day":"2024-04-12"})",
        R"({"area":"KZ-75","day":"2024-04-12","signature":"MAA=","number":"850101100002"})",
        R"({"area":"KZ-75","area":"KZ-10","day":"2024-04-12","signature":"MAA="})",
        R"({"area":75,"day":"2024-04-12","signature":"MAA="})", R"({"area":"","day":"2024-04-12","signature":"MAA="})",
        R"({"area":"KZ-75","day":"2024-02-30","signature":"MAA="})",
        R"({"area":"KZ-75","day":"12.04.2024","signature":"MAA="})",
        R"({"area":"KZ-75","day":"2024-04-12","signature":"MAA="} {})"}) {
    const std::string problem = problem_of(wrong);
    EXPECT_TRUE(problem.starts_with("lines.jsonl:7:1: error: ")) << wrong << '\n' << problem;
    EXPECT_EQ(problem.find("850101100002"), std::string::npos);
  }
  EXPECT_NE(problem_of(std::string(most_line_bytes + 1, ' ')), "");
}

TEST(SignedLineTest, FindsLinesWithOrWithoutTheLastLineFeed) {
  using Lines = std::vector<std::string_view>;
  EXPECT_EQ(lines_of(""), Lines{});
  EXPECT_EQ(lines_of("a\nb"), (Lines{"a", "b"}));
  EXPECT_EQ(lines_of("a\r\nb\n"), (Lines{"a", "b"}));
  EXPECT_EQ(lines_of("a\n\nb\n"), (Lines{"a", "", "b"}));
}

}  // namespace
}  // namespace mandate::intake::signed_line_test
