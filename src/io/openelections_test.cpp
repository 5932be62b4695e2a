#include "io/openelections.hpp"

#include <gtest/gtest.h>

#include <string>

#include "io/figures_for_tests.hpp"
#include "io/problems_for_tests.hpp"
#include "io/results_for_tests.hpp"

namespace mandate::io::openelections_test {
namespace {

constexpr const char* file = "/somewhere/20301105__ut__general__precinct.csv";
const std::string header = "county,precinct,office,district,party,candidate,votes";

const std::string table = header +
                          ",early,mail\n"
                          "North,1,Registered Voters,,,,\"1,200\",,\n"
                          "North,1,Governor,,SUN,A. Moe,400,300,100\n"
                          "North,1,Governor,,WIND,B. Lee,350,350,1\n"
                          "North,1,Governor,,,Over Votes,3,,\n"
                          "North,1,Governor,,,Under Votes,7,,\n"
                          "North,1,Senate,4,,Ballots Cast,700,,\n"
                          "North,1,Senate,4,SUN,C. Ray,5,,\n";

ResultsRead read(const std::string& text, const std::string& name = file) {
  Problems problems;
  const auto got = read_openelections(ReadContext{name, &problems}, text);
  EXPECT_TRUE(got) << all_texts(problems);
  return got.value_or(ResultsRead{});
}

TEST(OpenElections, OfficesCandidatesAndPseudoCandidates) {
  const ResultsRead got = read(table);
  EXPECT_EQ(got.results.date, Date::of(2030, 11, 5));
  EXPECT_EQ(got.results.domain, "ut");
  EXPECT_EQ(got.results.category, "general");
  EXPECT_EQ(unit_lines(got.results), (Lines{"North/1||precinct|North|", "North||county|ut|", "ut||state||"}));
  EXPECT_EQ(figure_lines(got.results),
            (Lines{"Governor|North/1|electors|1200", "Governor|North/1|over_votes|3", "Governor|North/1|under_votes|7",
                   "Governor|North/1|votes.SUN/A. Moe|400", "Governor|North/1|votes.WIND/B. Lee|350",
                   "Senate/4|North/1|electors|1200", "Senate/4|North/1|participants|700",
                   "Senate/4|North/1|votes.SUN/C. Ray|5"}));
  EXPECT_TRUE(says(option_lines(got.results), "Governor|SUN/A. Moe|1|A. Moe|list SUN"));
  EXPECT_TRUE(says(got.assumed, "in 1 rows the votes differ from the sum over types"));
  EXPECT_TRUE(says(got.assumed, "a comma stands between thousands"));
}

TEST(OpenElections, RoundTrip) {
  const record::Results results = read(table).results;
  const ResultsWritten out = write_openelections(results, file);
  EXPECT_EQ(out.left_out, (Lines{"kinds of units beside state, county and precinct"}));
  const record::Results again = read(out.bytes).results;
  EXPECT_EQ(figure_lines(again), figure_lines(results));
  EXPECT_EQ(option_lines(again), option_lines(results));
  EXPECT_EQ(again.units, results.units);
  EXPECT_EQ(again.id, results.id);
}

TEST(OpenElections, ANameThatSaysNothing) {
  EXPECT_TRUE(says(read(table, "results.csv").assumed, "does not say the day"));
  EXPECT_TRUE(says(write_openelections(read(table).results, "x.csv").left_out, "20301105__ut__general__precinct.csv"));
}

TEST(OpenElections, ErrorsAtTheirPlace) {
  Problems problems;
  EXPECT_FALSE(read_openelections(ReadContext{file, &problems}, header +
                                                                    "\nN,1,Mayor,,,X,a\nN,1,,,,X,1\nN,1,Mayor,,,Y,1\n"
                                                                    "N,1,Mayor,,,Y,2\n"));
  EXPECT_EQ(problems.size(), 3U);
  EXPECT_TRUE(has_problem(problems, "precinct.csv", {2, 15}, {"no number 'a'"}));
  EXPECT_TRUE(has_problem(problems, "precinct.csv", {3, 5}, {"no office"}));
  EXPECT_TRUE(has_problem(problems, "precinct.csv", {5, 13}, {"a second row of 'Y' for 'Mayor'"}));
}

TEST(OpenElections, WhatItCannotHoldIsNamed) {
  const ResultsWritten out = write_openelections(sample_election(), "x.csv");
  for (const std::string_view words :
       {"6 × figures of 'valid'", "2 × figures as they were before", "6 × names of units", "the title of the election",
        "2 × registers before the vote"}) {
    EXPECT_TRUE(says(out.left_out, words)) << words;
  }
}

}  // namespace
}  // namespace mandate::io::openelections_test
