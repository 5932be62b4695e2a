#include "io/kerg2.hpp"

#include <gtest/gtest.h>

#include <string>

#include "io/figures_for_tests.hpp"
#include "io/problems_for_tests.hpp"
#include "io/results_for_tests.hpp"

namespace mandate::io::kerg2_test {
namespace {

const std::string header =
    "Wahlart;Wahltag;Gebietsart;Gebietsnummer;Gebietsname;UegGebietsart;UegGebietsnummer;Gruppenart;Gruppenname;"
    "Gruppenreihenfolge;Stimme;Anzahl;Prozent;VorpAnzahl;VorpProzent;DiffProzent;DiffProzentPkt;Bemerkung;Gewählt\n";

// A made-up country with one Land and one Wahlkreis; 1000 electors, 800 voters, 790 valid second votes.
std::string table(const std::string& party_percent = "50,632911", const std::string& difference = "-20,0") {
  const std::string area = "BT;01.02.2030;Wahlkreis;001;Strand;LAND;01;";
  return "# Niemandsland\n# VORLAEUFIG\n" + header +
         "BT;01.02.2030;Bund;99;Niemandsland;;;System-Gruppe;Wahlberechtigte;-4;;1000;;1100;;;;;\n"
         "BT;01.02.2030;Land;01;Küste;BUND;99;System-Gruppe;Wahlberechtigte;-4;;1000;;;;;;;\n" +
         area + "System-Gruppe;Wahlberechtigte;-4;;1000;;;;;;;Sonne\n" + area +
         "System-Gruppe;Wählende;-3;;800;80,0;;;;;;\n" + area + "System-Gruppe;Ungültige;-2;2;10;1,25;;;;;;\n" + area +
         "System-Gruppe;Gültige;-1;2;790;98,75;;;;;;\n" + area + "Partei;Sonne;1;1;300;;;;;;;\n" + area +
         "Partei;Sonne;1;2;400;" + party_percent + ";500;60,0;" + difference + ";-9,4;;\n";
}

ResultsRead read(const std::string& text) {
  Problems problems;
  const auto got = read_kerg2(ReadContext{"t.csv", &problems}, text);
  EXPECT_TRUE(got) << all_texts(problems);
  return got.value_or(ResultsRead{});
}

TEST(Kerg2, AreasVotesAndStatus) {
  const ResultsRead got = read(table());
  EXPECT_EQ(got.results.date, Date::of(2030, 2, 1));
  EXPECT_EQ(got.results.id, "BT-2030-02-01");
  EXPECT_EQ(got.results.status, record::CountStatus::preliminary);
  EXPECT_EQ(unit_lines(got.results),
            (Lines{"001|Strand|Wahlkreis|01|", "01|Küste|Land|99|", "99|Niemandsland|Bund||"}));
  const Lines lines = figure_lines(got.results);
  for (const std::string_view line : {"1|001|votes.Sonne|300", "2|001|votes.Sonne|400", "1|001|electors|1000",
                                      "2|001|electors|1000", "2|001|invalid|10", "2|99|electors|1000"}) {
    EXPECT_TRUE(says(lines, line)) << line;
  }
  EXPECT_FALSE(says(lines, "1|001|valid"));
  EXPECT_FALSE(says(got.assumed, "differs"));
  EXPECT_TRUE(says(got.assumed, "who won the district, in 1 row,"));
}

TEST(Kerg2, PercentagesAreCheckedAndNotKept) {
  EXPECT_TRUE(says(read(table("51,0")).assumed, "line 11: Prozent 51,0 differs from 400 of 790 = 50.632911 %"));
  EXPECT_TRUE(says(read(table("50,6", "-21,0")).assumed, "line 11: DiffProzent -21,0 differs from 100 of 500"));
  EXPECT_TRUE(says(read(table("50,6", "20,0")).assumed, "DiffProzent 20,0 differs"));
}

TEST(Kerg2, ErrorsAtTheirPlace) {
  Problems problems;
  EXPECT_FALSE(read_kerg2(ReadContext{"t.csv", &problems},
                          "# above\n" + header +
                              "BT;2030-02-01;Bund;99;N;;;System-Gruppe;Wahlberechtigte;-4;;1000;;;;;;;\n"
                              "BT;01.02.2030;Bund;99;N;;;Partei;Sonne;1;2;x;;;;;;;\n"));
  EXPECT_EQ(problems.size(), 2U);
  EXPECT_TRUE(has_problem(problems, "t.csv", {3, 4}, {"no day '2030-02-01'", "DD.MM.YYYY"}));
  EXPECT_TRUE(has_problem(problems, "t.csv", {4, 44}, {"no number 'x'", "'Anzahl'"}));
}

TEST(Kerg2, RoundTrip) {
  const record::Results results = read(table()).results;
  const ResultsWritten out = write_kerg2(results);
  EXPECT_TRUE(out.left_out.empty()) << out.left_out.front();
  const ResultsRead again = read(out.bytes);
  EXPECT_FALSE(says(again.assumed, "differs"));
  EXPECT_EQ(figure_lines(again.results), figure_lines(results));
  EXPECT_EQ(option_lines(again.results), option_lines(results));
  EXPECT_EQ(unit_lines(again.results), unit_lines(results));
  EXPECT_EQ(again.results.status, results.status);
  EXPECT_EQ(again.results.id, results.id);
}

TEST(Kerg2, WhatItCannotHoldIsNamed) {
  const ResultsWritten out = write_kerg2(sample_election());
  for (const std::string_view words :
       {"the id of the election", "the title", "3 × areas without figures", "1 × options that are no lists",
        "2 × figures as they were before", "2 × registers before the vote"}) {
    EXPECT_TRUE(says(out.left_out, words)) << words;
  }
}

}  // namespace
}  // namespace mandate::io::kerg2_test
