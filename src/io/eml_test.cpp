#include "io/eml.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "io/eml_structure_for_tests.hpp"
#include "io/figures_for_tests.hpp"
#include "io/problems_for_tests.hpp"
#include "io/results_for_tests.hpp"

namespace mandate::io::eml_test {
namespace {

using record::OptionKind;

std::string message(const std::string& id, const std::string& body) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<EML xmlns=\"urn:oasis:names:tc:evs:schema:eml\" xmlns:kr=\"http://www.kiesraad.nl/extensions\" "
         "xmlns:xal=\"urn:oasis:names:tc:ciq:xsdschema:xAL:2.0\" "
         "xmlns:xnl=\"urn:oasis:names:tc:ciq:xsdschema:xNL:2.0\" "
         "Id=\"" +
         id +
         "\" SchemaVersion=\"5\">\n<TransactionId>1</TransactionId>\n<ManagingAuthority><AuthorityIdentifier "
         "Id=\"0999\">Duinrand</AuthorityIdentifier><AuthorityAddress/></ManagingAuthority>\n"
         "<kr:CreationDateTime>2030-03-21T10:11:12</kr:CreationDateTime>\n" +
         body + "</EML>\n";
}

constexpr const char* identifier =
    "<ElectionIdentifier Id=\"GR2030_Duinrand\"><ElectionName>Raad Duinrand</ElectionName>"
    "<ElectionCategory>GR</ElectionCategory><kr:ElectionSubcategory>GR1</kr:ElectionSubcategory>"
    "<kr:ElectionDomain Id=\"0999\">Duinrand</kr:ElectionDomain><kr:ElectionDate>2030-03-20</kr:ElectionDate>"
    "</ElectionIdentifier>";

std::string count(const std::string& total, const std::string& units) {
  return message("510b", "<Count><EventIdentifier/><kr:Phase PhaseCode=\"corrigendum\"/><Election>" +
                             std::string(identifier) +
                             "<Contests><Contest><ContestIdentifier Id=\"geen\"/><TotalVotes>" + total +
                             "</TotalVotes>" + units + "</Contest></Contests></Election></Count>");
}

std::string block(int list, int person, const std::string& before = {}) {
  return "<Selection><AffiliationIdentifier Id=\"3\"><RegisteredName>Zee &amp; "
         "Zand</RegisteredName></AffiliationIdentifier>" +
         before + "<ValidVotes>" + std::to_string(list) +
         "</ValidVotes></Selection><Selection><Candidate><CandidateIdentifier Id=\"2\"/></Candidate><ValidVotes>" +
         std::to_string(person) + "</ValidVotes></Selection><Cast>900</Cast><TotalCounted>" + std::to_string(list) +
         "</TotalCounted><RejectedVotes ReasonCode=\"ongeldig\">1</RejectedVotes><RejectedVotes ReasonCode=\"blanco\">2"
         "</RejectedVotes><UncountedVotes ReasonCode=\"toegelaten kiezers\">44</UncountedVotes>";
}

ResultsRead read(const std::string& text) {
  Problems problems;
  const auto got = read_eml(ReadContext{"t.xml", &problems}, text);
  EXPECT_TRUE(got) << all_texts(problems);
  return got.value_or(ResultsRead{});
}

Problems problems_of(const std::string& text) {
  Problems problems;
  EXPECT_FALSE(read_eml(ReadContext{"t.xml", &problems}, text));
  return problems;
}

ResultsWritten written(const record::Results& results, std::string_view form) {
  Problems problems;
  const auto out = write_eml(ReadContext{"t.xml", &problems}, results, form);
  EXPECT_TRUE(out) << all_texts(problems);
  return out.value_or(ResultsWritten{});
}

TEST(EmlCount, AMunicipalityWithItsStationsAndCorrections) {
  const ResultsRead got =
      read(count(block(41, 30, "<kr:InitialValidVotes>40</kr:InitialValidVotes>"),
                 "<ReportingUnitVotes><ReportingUnitIdentifier Id=\"0999::SB-1\">Strand</ReportingUnitIdentifier>" +
                     block(41, 30) + "</ReportingUnitVotes>"));
  const record::Results& results = got.results;
  EXPECT_EQ(results.id, "GR2030_Duinrand");
  EXPECT_EQ(results.date, Date::of(2030, 3, 20));
  EXPECT_EQ(results.authority_code, "0999");
  EXPECT_EQ(results.subcategory, "GR1");
  // Negative numbers of stations occur.
  EXPECT_EQ(unit_lines(results), (Lines{"0999/SB-1|Strand||0999|", "0999|Duinrand|||"}));
  EXPECT_EQ(option_lines(results), (Lines{"|3/2|1||list 3", "|3|0|Zee & Zand"}));
  const Lines lines = figure_lines(results);
  EXPECT_EQ(lines.size(), 15U);
  for (const std::string_view line : {"|0999|votes.3|41", "|0999|votes.3|was 40", "|0999/SB-1|electors|900",
                                      "|0999/SB-1|blank|2", "|0999|invalid|1", "|0999|participants|44"}) {
    EXPECT_TRUE(says(lines, line)) << line;
  }
  EXPECT_TRUE(says(got.assumed, "corrigendum"));
}

TEST(EmlCount, RoundTripKeepsEverything) {
  const record::Results results =
      read(count(block(41, 30, "<kr:InitialValidVotes>40</kr:InitialValidVotes>"),
                 "<ReportingUnitVotes><ReportingUnitIdentifier Id=\"0999::SB-1\">Strand</ReportingUnitIdentifier>" +
                     block(41, 30) + "</ReportingUnitVotes>"))
          .results;
  const ResultsWritten out = written(results, "510b");
  EXPECT_TRUE(out.left_out.empty()) << out.left_out.front();
  expect_eml_structure(out.bytes);
  EXPECT_NE(out.bytes.find("PhaseCode=\"corrigendum\""), std::string::npos);
  EXPECT_EQ(read(out.bytes).results, results);
}

TEST(EmlCount, ResultsWithATreeOfTheirOwn) {
  record::Results results = sample_election();
  results.status = record::CountStatus::preliminary;
  results.country = "ut";
  results.contests[0].statuses = {record::CountStatus::final, record::CountStatus::partial,
                                  record::CountStatus::annulled};
  const ResultsWritten out = written(results, "510d");
  expect_eml_structure(out.bytes);
  EXPECT_TRUE(out.left_out.empty());
  const record::Results again = read(out.bytes).results;
  EXPECT_EQ(again.units, results.units);
  EXPECT_EQ(again.status, results.status);
  EXPECT_EQ(again.country, "ut");
  EXPECT_EQ(again.contests[0].statuses, results.contests[0].statuses);
  EXPECT_EQ(figure_lines(again), figure_lines(results));
  EXPECT_EQ(option_lines(again), option_lines(results));
  // The standard asks for totals: 102 + 103 + 105 votes of the first list.
  EXPECT_NE(out.bytes.find("<ValidVotes>310</ValidVotes>"), std::string::npos);
}

TEST(EmlCount, TheCountOfADistrict) {
  record::Results results = sample_election();
  results.contests.resize(1);
  const ResultsWritten out = written(results, "510c");
  expect_eml_structure(out.bytes);
  EXPECT_NE(out.bytes.find("Id=\"510c\""), std::string::npos);
  EXPECT_NE(out.bytes.find("<ReportingUnitVotes>"), std::string::npos) << "the stations are in it";
  const record::Results again = read(out.bytes).results;
  EXPECT_EQ(figure_lines(again), figure_lines(results));
  EXPECT_EQ(option_lines(again), option_lines(results));
}

TEST(EmlCount, AReferendum) {
  record::Results results = sample_referendum();
  results.id = "ut";
  const ResultsWritten out = written(results, "510d");
  expect_eml_structure(out.bytes);
  EXPECT_NE(out.bytes.find("<ReferendumOptionIdentifier Id=\"for\">"), std::string::npos);
  EXPECT_EQ(figure_lines(read(out.bytes).results), figure_lines(results));
}

TEST(EmlCount, EveryErrorWithItsElement) {
  const Problems problems = problems_of(
      count("<Selection><ValidVotes>1</ValidVotes></Selection><Cast>-4</Cast><RejectedVotes>x</RejectedVotes>", ""));
  EXPECT_EQ(problems.size(), 4U) << all_texts(problems);
  EXPECT_EQ(problems.front().at.line, 6U);
  std::string all;
  for (const Problem& problem : problems) {
    all += problem.text() + "\n";
  }
  EXPECT_NE(all.find("EML/Count/Election/Contests/Contest/TotalVotes/Selection: a selection of nobody"),
            std::string::npos);
  EXPECT_NE(all.find("TotalVotes/Cast: a negative number '-4'"), std::string::npos) << all;
  EXPECT_NE(all.find("TotalVotes/RejectedVotes: no attribute ReasonCode"), std::string::npos) << all;
  EXPECT_NE(all.find("TotalVotes/RejectedVotes: no number 'x'"), std::string::npos) << all;
}

TEST(EmlCount, AUnitTwice) {
  const std::string unit = "<ReportingUnitVotes><ReportingUnitIdentifier Id=\"0999::SB1\">A</ReportingUnitIdentifier>" +
                           block(1, 1) + "</ReportingUnitVotes>";
  const Problems problems = problems_of(count(block(1, 1), unit + unit));
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_NE(problems[0].found.find("ReportingUnitVotes[2]: the unit '0999/SB1' for the second time"),
            std::string::npos);
}

TEST(EmlStations, MissingNumbersOfVotersAreToleratedAndSaid) {
  const std::string place =
      "<PollingPlace Channel=\"polling\"><PhysicalLocation><Address><Locality><xal:LocalityName>Hal</xal:LocalityName>"
      "</Locality></Address>";
  const ResultsRead got = read(
      message("110b", "<ElectionEvent><EventIdentifier/><Election>" + std::string(identifier) +
                          "<Contest><ContestIdentifier Id=\"geen\"/><ReportingUnit><ReportingUnitIdentifier "
                          "Id=\"0999\">Duinrand</ReportingUnitIdentifier></ReportingUnit>"
                          "<VotingMethod>SPV</VotingMethod><MaxVotes/>" +
                          place + "<PollingStation Id=\"1\">870</PollingStation></PhysicalLocation></PollingPlace>" +
                          place + "<PollingStation Id=\"-2\"/></PhysicalLocation></PollingPlace>" +
                          "</Contest></Election></ElectionEvent>"));
  EXPECT_EQ(unit_lines(got.results),
            (Lines{"0999/SB-2|Hal|STEMBUREAU|0999|", "0999/SB1|Hal|STEMBUREAU|0999|870", "0999|Duinrand|||"}));
  EXPECT_TRUE(says(got.assumed, "no MaxVotes"));
  EXPECT_TRUE(says(got.assumed, "no number of electors: 1 station"));
  const ResultsWritten out = written(got.results, "110b");
  expect_eml_structure(out.bytes);
  EXPECT_EQ(read(out.bytes).results, got.results);
}

TEST(EmlDefinition, SeatsRegionsAndParties) {
  const std::string regions =
      "<kr:ElectionTree><kr:Region RegionNumber=\"7\" RegionCategory=\"PROVINCIE\"><kr:RegionName>Kust</kr:RegionName>"
      "</kr:Region><kr:Region RegionNumber=\"999\" RegionCategory=\"GEMEENTE\" SuperiorRegionNumber=\"7\" "
      "SuperiorRegionCategory=\"PROVINCIE\"><kr:RegionName>Duinrand</kr:RegionName></kr:Region></kr:ElectionTree>";
  const ResultsRead got = read(message(
      "110a", "<ElectionEvent><EventIdentifier/><Election>" + std::string(identifier) +
                  "<Contest><ContestIdentifier Id=\"geen\"/><VotingMethod>SPV</VotingMethod><MaxVotes/></Contest>"
                  "<kr:NumberOfSeats>13</kr:NumberOfSeats><kr:PreferenceThreshold>50</kr:PreferenceThreshold>" +
                  regions +
                  "<kr:RegisteredParties><kr:RegisteredParty><kr:RegisteredAppellation>Zee</kr:RegisteredAppellation>"
                  "</kr:RegisteredParty></kr:RegisteredParties></Election></ElectionEvent>"));
  EXPECT_EQ(got.results.contests.at(0).seats, 13);
  EXPECT_EQ(unit_lines(got.results),
            (Lines{"GEMEENTE-999|Duinrand|GEMEENTE|PROVINCIE-7|", "PROVINCIE-7|Kust|PROVINCIE||"}));
  EXPECT_EQ(option_lines(got.results), (Lines{"|1|0|Zee"}));
  EXPECT_TRUE(says(got.assumed, "preference threshold"));
  const ResultsWritten out = written(got.results, "110a");
  expect_eml_structure(out.bytes);
  EXPECT_EQ(read(out.bytes).results, got.results);
}

TEST(EmlDefinition, ATreeOfAnotherCountryStandsInANamespaceOfItsOwn) {
  record::Results results = sample_election();
  results.contests.resize(1);
  const ResultsWritten out = written(results, "110a");
  expect_eml_structure(out.bytes);
  EXPECT_EQ(read(out.bytes).results.units, results.units);
  EXPECT_TRUE(says(out.left_out, "3 × protocols"));
  EXPECT_TRUE(says(out.left_out, "1 × candidates and answers"));
}

TEST(EmlCandidates, ListsAndTheirPeople) {
  const ResultsRead got = read(message(
      "230b",
      "<CandidateList><Election>" + std::string(identifier) +
          "<Contest><ContestIdentifier Id=\"geen\"/><Affiliation><AffiliationIdentifier Id=\"3\"><RegisteredName>"
          "Zee</RegisteredName></AffiliationIdentifier><Type>op zichzelf staande lijst</Type><Candidate>"
          "<CandidateIdentifier Id=\"1\"/><CandidateFullName><xnl:PersonName><xnl:NameLine NameType=\"Initials\">"
          "K.</xnl:NameLine><xnl:FirstName>Kaja</xnl:FirstName><xnl:NamePrefix>van</xnl:NamePrefix><xnl:LastName>"
          "Duin</xnl:LastName></xnl:PersonName></CandidateFullName></Candidate></Affiliation></Contest></Election>"
          "</CandidateList>"));
  EXPECT_EQ(option_lines(got.results), (Lines{"|3/1|1|K. (Kaja) van Duin|list 3", "|3|0|Zee"}));
  const ResultsWritten out = written(got.results, "230b");
  expect_eml_structure(out.bytes);
  EXPECT_EQ(read(out.bytes).results, got.results);
}

TEST(EmlResult, WhoIsElected) {
  record::Results results = sample_election();
  results.contests.resize(1);
  record::Contest& contest = results.contests[0];
  contest.options[1].elected = true;  // A. Ivanova of the first list
  const ResultsWritten out = written(results, "520");
  expect_eml_structure(out.bytes);
  EXPECT_EQ(option_lines(read(out.bytes).results),
            (Lines{"1|1/1|1|A. Ivanova|list 1|elected", "1|1|0|Party of the Sun|elected"}));
  EXPECT_TRUE(says(out.left_out, "1 × lists, candidates and answers that are not elected"));
}

TEST(EmlAnswers, TheOptionsOfAReferendum) {
  record::Results results = sample_referendum();
  results.id = "ut";
  results.contests[0].title = same_in_all("Do you agree?");
  const ResultsWritten out = written(results, "630");
  expect_eml_structure(out.bytes);
  const record::Results again = read(out.bytes).results;
  EXPECT_EQ(option_lines(again), option_lines(results));
  EXPECT_EQ(again.contests.at(0).title, results.contests[0].title);
}

TEST(Eml, OtherDocumentsAndMessages) {
  EXPECT_TRUE(
      has_problem(problems_of("<EML xmlns=\"x\" Id=\"510b\"/>"), "t.xml", {1, 2}, {"another document than EML"}));
  EXPECT_TRUE(has_problem(problems_of(message("440", "")), "t.xml", {2, 2}, {"the message '440'", "510a"}));
  EXPECT_EQ(problems_of("<EML><a></EML>").size(), 1U);
}

TEST(Eml, NoEntitiesOfItsOwnAndNoDepthWithoutEnd) {
  const std::string bomb = "<!DOCTYPE EML [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>";
  EXPECT_TRUE(has_only_problem(problems_of(bomb + "<EML>&b;</EML>"), "t.xml", {}, {"a document type declaration"}));
  std::string deep;
  for (int i = 0; i < 100000; ++i) {
    deep += "<a>";
  }
  for (int i = 0; i < 100000; ++i) {
    deep += "</a>";
  }
  EXPECT_TRUE(has_only_problem(problems_of(deep), "t.xml", {}, {"nested too deep"}));
}

TEST(Eml, ADocumentThatWouldTakeTooMuchMemoryIsNotRead) {
  std::string many = "<EML>";
  for (std::size_t i = 0; i < (std::size_t{7} << 20U); ++i) {
    many += "<a/>";
  }
  EXPECT_TRUE(has_only_problem(problems_of(many + "</EML>"), "t.xml", {}, {"elements and attributes"}));
}

// The standard asks for at least one selection, list or answer in every contest.
TEST(Eml, AMessageWithoutItsContentIsNotWritten) {
  for (const auto& [form, words] : std::vector<std::pair<std::string, std::string>>{
           {"520", "without somebody who is elected"}, {"630", "without an answer"}}) {
    Problems problems;
    EXPECT_FALSE(write_eml(ReadContext{"t.xml", &problems}, sample_election(), form));
    EXPECT_EQ(problems.size(), 2U);  // one a contest
    EXPECT_TRUE(has_problem(problems, "t.xml", {}, {"the contest '2'", words, "as EML " + form + " demands"}));
  }
  Problems problems;
  EXPECT_FALSE(write_eml(ReadContext{"t.xml", &problems}, record::Results{}, "510d"));
  EXPECT_TRUE(has_only_problem(problems, "t.xml", {}, {"results without a contest"}));
}

TEST(Eml, TheMessageThatFits) {
  EXPECT_EQ(eml_form_for(sample_election()), "510d");
  record::Results lists;
  lists.contests.emplace_back();
  lists.contests[0].options.push_back(an_option("1/1", "x", OptionKind::candidate));
  EXPECT_EQ(eml_form_for(lists), "230b");
  lists.contests[0].options[0].elected = true;
  EXPECT_EQ(eml_form_for(lists), "520");
}

}  // namespace
}  // namespace mandate::io::eml_test
