#include "io/results_csv.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>

#include "io/problems_for_tests.hpp"
#include "io/results_for_tests.hpp"
#include "io/results_long.hpp"

namespace mandate::io::results_csv_test {
namespace {

ResultsRead read(const std::string& text, const TableOptions& options = {}) {
  Problems problems;
  const auto result = read_results_csv(ReadContext{"t.csv", &problems}, text, options);
  EXPECT_TRUE(result) << all_texts(problems);
  return result.value_or(ResultsRead{});
}

Problems problems_of(const std::string& text, const TableOptions& options = {}) {
  Problems problems;
  EXPECT_FALSE(read_results_csv(ReadContext{"t.csv", &problems}, text, options));
  return problems;
}

bool says(const std::vector<std::string>& lines, std::string_view words) {
  return std::ranges::any_of(lines, [&](const std::string& line) { return line.find(words) != std::string::npos; });
}

TEST(ResultsCsv, ATableOfStations) {
  const ResultsRead got = read("unit,region,electors,for,against\n1,N,100,60,30\n2,N,50,20,\n3,S,10,0,1\n");
  const record::Results& results = got.results;
  ASSERT_EQ(results.units.size(), 6U);  // all, N, S, three stations
  EXPECT_EQ(results.units.at(*results.units.find("3")).parent, *results.units.find("S"));
  const record::Contest& contest = results.contests.at(0);
  ASSERT_EQ(contest.protocols.rows(), 3U);
  const std::size_t against = *contest.layout.find("against");
  EXPECT_EQ(contest.protocols.value(0, against), 30);
  EXPECT_EQ(contest.protocols.value(1, against), record::absent);
  EXPECT_EQ(contest.layout.cells[against].count, record::Count::against);
  EXPECT_EQ(contest.options[*contest.layout.cells[against].option].kind, record::OptionKind::answer);
}

TEST(ResultsCsv, HeadingsOfThreeLanguagesAndAssumptionsAreSaid) {
  const ResultsRead got = read("Участок;ИЗБИРАТЕЛИ;Қарсы;Алга;Адрес\n1;1 200;5;7;ул. Абая, 1\n2;13;1;2;-\n");
  const record::Contest& contest = got.results.contests.at(0);
  EXPECT_EQ(contest.protocols.value(0, *contest.layout.find("electors")), 1200);
  EXPECT_EQ(contest.protocols.value(0, *contest.layout.find("votes.Алга")), 7);
  EXPECT_TRUE(says(got.assumed, "apart by semicolons"));
  EXPECT_TRUE(says(got.assumed, "'ИЗБИРАТЕЛИ' is 'electors'"));
  EXPECT_TRUE(says(got.assumed, "'Алга' holds the votes of an option"));
  EXPECT_TRUE(says(got.assumed, "'Адрес' is no figure and was passed over"));
  EXPECT_TRUE(says(got.assumed, "a space stands between thousands"));
  EXPECT_TRUE(says(got.assumed, "a unit 'all'"));
}

TEST(ResultsCsv, ColumnsAsTold) {
  TableOptions options;
  options.columns = {{"No", "unit"}, {"X", "votes.sun"}, {"Y", "-"}};
  const ResultsRead got = read("No|X|Y\n7|1|2\n", options);
  const record::Contest& contest = got.results.contests.at(0);
  EXPECT_EQ(contest.layout.size(), 1U);
  EXPECT_EQ(contest.options.at(0).id, "sun");
}

TEST(ResultsCsv, EveryErrorAtItsPlaceAndNothingIsRead) {
  const Problems problems = problems_of("unit,electors,for\n1,x,2\n1,3,-4\n3,4.5,1\n");
  EXPECT_EQ(problems.size(), 4U) << all_texts(problems);
  EXPECT_TRUE(has_problem(problems, "t.csv", {2, 3}, {"no number 'x'", "column 'electors'", "a whole number"}));
  EXPECT_TRUE(has_problem(problems, "t.csv", {3, 1}, {"the unit '1' for the second time"}));
  EXPECT_TRUE(has_problem(problems, "t.csv", {3, 5}, {"a negative number '-4'"}));
  EXPECT_TRUE(has_problem(problems, "t.csv", {4, 3}, {"a fraction '4.5'"}));
}

TEST(ResultsCsv, NoStationsAndUnknownNames) {
  EXPECT_TRUE(has_problem(problems_of("a,b\n1,2\n"), "t.csv", {1, 1}, {"no column of the stations", "--columns"}));
  TableOptions options;
  options.columns = {{"Stationn", "unit"}};
  EXPECT_TRUE(has_problem(problems_of("Station x,for\n1,2\n", options), "t.csv", {1, 1}, {"no column 'Stationn'"}));
}

TEST(ResultsCsv, ManyProblemsAreSummedUp) {
  std::string text = "unit,for\n";
  for (int i = 0; i < 200; ++i) {
    text += std::to_string(i) + ",x1\n";
  }
  EXPECT_TRUE(has_problem(problems_of(text), "t.csv", {}, {"150 further problems"}));
}

TEST(ResultsCsv, ALineWithoutEndIsNoTable) {
  EXPECT_TRUE(has_problem(problems_of("a" + std::string(200000, ',')), "t.csv", {1, 1}, {"more than 16384 columns"}));
}

TEST(ResultsCsv, RoundTrip) {
  const record::Results results = sample_referendum();
  const ResultsWritten written = write_results_csv(results);
  EXPECT_TRUE(written.left_out.empty());
  EXPECT_EQ(read(written.bytes).results, results);
}

TEST(ResultsCsv, WhatATableCannotHoldIsNamed) {
  const ResultsWritten written = write_results_csv(sample_election());
  for (const std::string_view words :
       {"the title of the election", "the date", "the contest '2'", "2 × figures as they were before their correction",
        "candidates' lists", "3 × names of options"}) {
    EXPECT_TRUE(says(written.left_out, words)) << words;
  }
}

TEST(ResultsLong, RoundTripOfSeveralContestsWithCorrections) {
  record::Results results = sample_election();
  const ResultsWritten written = write_results_long(results);
  Problems problems;
  const auto got = read_results_long(ReadContext{"t.csv", &problems}, written.bytes);
  ASSERT_TRUE(got) << all_texts(problems);
  EXPECT_EQ(written.left_out, (std::vector<std::string>{"the title of the election"}));
  results.title = {};
  for (record::Contest& contest : results.contests) {
    contest.title = {};
  }
  EXPECT_EQ(got->results, results);
}

TEST(ResultsLong, AFigureTwiceAndAnotherElection) {
  const std::string header =
      "election,date,contest,seats,unit,name,kind,parent,register,status,cell,option,option_name,option_kind,list,"
      "value,"
      "initial\n";
  Problems problems;
  EXPECT_FALSE(read_results_long(ReadContext{"t.csv", &problems}, header + "e,2022-01-01,c,,1,,,,,,issued,,,,,5,\n"
                                                                           "e,2022-01-01,c,,1,,,,,,issued,,,,,6,\n"
                                                                           "f,2022-01-01,c,,1,,,,,,valid,,,,,6,\n"));
  EXPECT_EQ(problems.size(), 2U) << all_texts(problems);
  EXPECT_TRUE(has_problem(problems, "t.csv", {3, 24}, {"a second figure of 'issued'"}));
  EXPECT_TRUE(has_problem(problems, "t.csv", {4, 1}, {"another election: 'f'"}));
}

// Any station table comes back as it was, whatever its names hold.
RC_GTEST_PROP(ResultsCsv, AnyTableComesBack, ()) {
  const auto names = *rc::gen::container<std::vector<std::string>>(
      rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::elementOf(std::string("aZ9,;\"' |")))));
  RC_PRE(!names.empty());
  record::Results results;
  static_cast<void>(results.units.add({"top", "", "nation", record::no_unit, {}}));
  ContestBuilder builder;
  const std::size_t cell = builder.cell(cell_of_name("issued"));
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto unit = results.units.add({"s" + std::to_string(i), names[i], "precinct", 0, {}});
    builder.set(*unit, cell, *rc::gen::inRange<Count64>(0, INT64_MAX));
  }
  results.contests.push_back(std::move(builder).finish(results.status));
  Problems problems;
  const auto got = read_results_csv(ReadContext{"t.csv", &problems}, write_results_csv(results).bytes, {});
  RC_ASSERT(got.has_value());
  RC_ASSERT(got->results == results);
}

}  // namespace
}  // namespace mandate::io::results_csv_test
