#include "io/csv_rows.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "io/problems_for_tests.hpp"

namespace mandate::io::csv_rows_test {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows(std::string_view text, Problems& problems) {
  Rows all;
  const auto source = bytes_in_memory(text);
  read_csv_rows({"a.csv", &problems}, *source, [&](std::span<const std::string_view> fields, std::uint32_t /*line*/) {
    all.emplace_back(fields.begin(), fields.end());
    return true;
  });
  return all;
}

TEST(CsvRows, rows_of_any_length) {
  Problems problems;
  EXPECT_EQ(rows("\xEF\xBB\xBF"
                 "a,b\r\n1,\n\n,\"x, \"\"y\"\"\nz\"\n=\"01\",2",
                 problems),
            (Rows{{"a", "b"}, {"1", ""}, {""}, {"", "x, \"y\"\nz"}, {"01", "2"}}));
  EXPECT_TRUE(problems.empty());
}

TEST(CsvRows, lines_are_counted_through_quotes) {
  Problems problems;
  std::vector<std::uint32_t> lines;
  const auto source = bytes_in_memory("a\n\"b\nc\"\nd\n");
  read_csv_rows({"a.csv", &problems}, *source, [&](std::span<const std::string_view>, std::uint32_t line) {
    lines.push_back(line);
    return true;
  });
  EXPECT_EQ(lines, (std::vector<std::uint32_t>{1, 2, 4}));
}

TEST(CsvRows, an_open_quote_and_an_endless_row_are_problems) {
  Problems problems;
  rows("a\n\"b", problems);
  EXPECT_TRUE(has_only_problem(problems, "a.csv", {2, 1}, {"not closed"}));
  problems.clear();
  rows("a\n" + std::string(most_row_bytes + 1, 'x'), problems);
  EXPECT_TRUE(has_only_problem(problems, "a.csv", {2, 1}, {"more than 4 MiB"}));
}

}  // namespace
}  // namespace mandate::io::csv_rows_test
