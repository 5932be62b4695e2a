#include "io/csv.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "io/problems_for_tests.hpp"

namespace mandate::io::csv_test {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(std::string_view text, Problems& problems) {
  CsvReader csv(ReadContext{"t.csv", &problems}, text);
  Rows rows;
  const auto keep = [&](std::span<const CsvField> fields) {
    rows.emplace_back();
    for (const CsvField& field : fields) {
      rows.back().emplace_back(field.text);
    }
  };
  keep(csv.header());
  while (csv.next()) {
    keep(csv.row());
  }
  csv.finish();
  return rows;
}

Rows good(std::string_view text) {
  Problems problems;
  Rows rows = rows_of(text, problems);
  EXPECT_TRUE(problems.empty()) << all_texts(problems);
  return rows;
}

Problems bad(std::string_view text) {
  Problems problems;
  rows_of(text, problems);
  return problems;
}

TEST(Csv, PlainFields) { EXPECT_EQ(good("a,b\n1,2\n3,\n"), (Rows{{"a", "b"}, {"1", "2"}, {"3", ""}})); }

TEST(Csv, TheLastLineMayLackItsEnd) {
  EXPECT_EQ(good("a,b\n1,2"), (Rows{{"a", "b"}, {"1", "2"}}));
  EXPECT_EQ(good("a,b\n1,"), (Rows{{"a", "b"}, {"1", ""}}));
  EXPECT_EQ(good("a,b"), (Rows{{"a", "b"}}));
}

TEST(Csv, WindowsLineEnds) {
  EXPECT_EQ(good("a,b\r\n1,2\r\n\"3\",\"\"\r\n"), (Rows{{"a", "b"}, {"1", "2"}, {"3", ""}}));
  EXPECT_EQ(good("a,b\r\n,\r\n"), (Rows{{"a", "b"}, {"", ""}}));
}

TEST(Csv, Delimiters) {
  EXPECT_EQ(good("a;b\n1;2,5\n"), (Rows{{"a", "b"}, {"1", "2,5"}}));
  EXPECT_EQ(good("a\tb\n1\t2\n"), (Rows{{"a", "b"}, {"1", "2"}}));
  EXPECT_EQ(good("\"x;y;z\",b\n1,2\n"), (Rows{{"x;y;z", "b"}, {"1", "2"}}));
  EXPECT_EQ(good("only\n1\n"), (Rows{{"only"}, {"1"}}));
}

TEST(Csv, Quotes) {
  EXPECT_EQ(good("a,b\n\"53 Уфа, Демская\",\"say \"\"hi\"\"\"\n\"\"\"\",x\n"),
            (Rows{{"a", "b"}, {"53 Уфа, Демская", "say \"hi\""}, {"\"", "x"}}));
}

TEST(Csv, FieldsWithDoubledQuotesStayValid) {
  Problems problems;
  const std::string text = "a,b\n\"x\"\"1\",\"x\"\"2\"\n\"x\"\"3\",y\n";
  CsvReader csv(ReadContext{"t.csv", &problems}, text);
  std::vector<std::string_view> kept;
  while (csv.next()) {
    kept.push_back(csv.row()[0].text);
    kept.push_back(csv.row()[1].text);
  }
  EXPECT_EQ(kept, (std::vector<std::string_view>{"x\"1", "x\"2", "x\"3", "y"}));
}

TEST(Csv, PlacesAfterLinesWithinQuotes) {
  Problems problems;
  CsvReader csv(ReadContext{"t.csv", &problems}, "a,b,c\n\"1\n2\n3\",Қ,x\n4,5,6\n");
  ASSERT_TRUE(csv.next());
  EXPECT_EQ(csv.line(), 2U);
  EXPECT_EQ(csv.place(csv.row()[1]), (Position{4, 4}));
  EXPECT_EQ(csv.place(csv.row()[2]), (Position{4, 6}));
  EXPECT_EQ(csv.place(csv.header()[2]), (Position{1, 5}));
  ASSERT_TRUE(csv.next());
  EXPECT_EQ(csv.line(), 5U);
}

TEST(Csv, NoHeader) {
  EXPECT_TRUE(has_only_problem(bad("\n\n"), "t.csv", {1, 1}, {"no header line"}));
  EXPECT_TRUE(has_only_problem(bad("KZ-10,234\nKZ-11,5\n"), "t.csv", {1, 7}, {"'234'", "Add a header line"}));
}

TEST(Csv, HeaderNames) {
  const Problems problems = bad("a,,a\n1,2,3\n");
  EXPECT_EQ(problems.size(), 2U);
  EXPECT_TRUE(has_problem(problems, "t.csv", {1, 3}, {"without a name"}));
  EXPECT_TRUE(has_problem(problems, "t.csv", {1, 4}, {"'a' for the second time"}));
}

TEST(Csv, RaggedRowsEachWithItsPlace) {
  const Problems problems = bad("a,b\n1,2\n3\n4,5,6,7\n8,9\n");
  EXPECT_EQ(problems.size(), 2U);
  EXPECT_TRUE(has_problem(problems, "t.csv", {3, 1}, {"1 field", "2 as in the header"}));
  EXPECT_TRUE(has_problem(problems, "t.csv", {4, 5}, {"4 fields", "comma", "quotes"}));
}

TEST(Csv, RaggedRowsArePassedOver) {
  Problems problems;
  EXPECT_EQ(rows_of("a,b\n1\n2,3\n", problems), (Rows{{"a", "b"}, {"2", "3"}}));
}

TEST(Csv, EmptyLines) {
  EXPECT_EQ(good("a,b\n1,2\n\n\r\n").size(), 2U);
  EXPECT_TRUE(has_only_problem(bad("a,b\n\n1,2\n"), "t.csv", {2, 1}, {"an empty line"}));
}

TEST(Csv, StrayQuotes) {
  EXPECT_TRUE(has_only_problem(bad("a,b\nx\"y,1\n2,3\n"), "t.csv", {2, 2}, {"a quote within a field"}));
  EXPECT_TRUE(has_only_problem(bad("a,b\n1,\"x\"y\n2,3\n"), "t.csv", {2, 6}, {"after a closing quote"}));
  EXPECT_TRUE(has_only_problem(bad("a,b\n1,2\n3,\"x\n4,5\n"), "t.csv", {3, 3}, {"not closed"}));
  EXPECT_TRUE(has_only_problem(bad("a,\"b\n1,2\n"), "t.csv", {1, 3}, {"not closed"}));
}

TEST(Csv, LinesAreCountedAfterAStrayQuote) {
  EXPECT_TRUE(has_problem(bad("a,b\nx\"y,1\n2,3\n4\n"), "t.csv", {4, 1}, {"1 field"}));
}

TEST(Csv, ManyProblemsAreSummedUp) {
  std::string text = "a,b\n";
  for (int i = 0; i < 1000; ++i) {
    text += "1\n";
  }
  const Problems problems = bad(text);
  EXPECT_EQ(problems.size(), CsvReader::most_reported + 1);
  EXPECT_TRUE(has_problem(problems, "t.csv", {0, 0}, {"950 further problems"}));
}

}  // namespace
}  // namespace mandate::io::csv_test
