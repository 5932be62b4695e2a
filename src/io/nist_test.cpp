#include "io/nist.hpp"

#include <gtest/gtest.h>

#include <string>

#include "io/figures_for_tests.hpp"
#include "io/json.hpp"
#include "io/nist_structure_for_tests.hpp"
#include "io/problems_for_tests.hpp"
#include "io/results_for_tests.hpp"

namespace mandate::io::nist_test {
namespace {

using Written = std::optional<ResultsWritten> (*)(const ReadContext&, const record::Results&);
using Read = std::optional<ResultsRead> (*)(const ReadContext&, std::string_view);

record::Results dated_referendum() {
  record::Results results = sample_referendum();
  results.id = "ut-2022";
  results.date = Date::of(2022, 6, 5);
  results.created = "2022-06-06T08:00:00+06:00";
  results.authority = "Commission of Utopia";
  results.status = record::CountStatus::final;
  results.contests[0].id = "question";
  results.contests[0].title.texts = {"Сұрақ?", "Вопрос?", "Question?"};
  return results;
}

class NistForms : public ::testing::TestWithParam<std::pair<Written, Read>> {
 protected:
  ResultsWritten written(const record::Results& results) {
    Problems problems;
    const auto out = GetParam().first(ReadContext{"t", &problems}, results);
    EXPECT_TRUE(out) << all_texts(problems);
    return out.value_or(ResultsWritten{});
  }
  ResultsRead read(const std::string& text) {
    Problems problems;
    const auto got = GetParam().second(ReadContext{"t", &problems}, text);
    EXPECT_TRUE(got) << all_texts(problems) << text.substr(0, 2000);
    return got.value_or(ResultsRead{});
  }
};

INSTANTIATE_TEST_SUITE_P(JsonAndXml, NistForms,
                         ::testing::Values(std::pair<Written, Read>{&write_nist_json, &read_nist_json},
                                           std::pair<Written, Read>{&write_nist_xml, &read_nist_xml}),
                         [](const auto& each) { return each.index == 0 ? "Json" : "Xml"; });

TEST_P(NistForms, AReferendumComesBack) {
  const record::Results results = dated_referendum();
  const ResultsWritten out = written(results);
  EXPECT_EQ(out.left_out, (Lines{"1 × figures of 'issued'", "1 × registers before the vote"}));
  const record::Results again = read(out.bytes).results;
  EXPECT_EQ(again.id, results.id);
  EXPECT_EQ(again.date, results.date);
  EXPECT_EQ(again.status, results.status);
  EXPECT_EQ(again.authority, results.authority);
  EXPECT_EQ(again.created, results.created);
  EXPECT_EQ(again.contests.at(0).title, results.contests[0].title);
  EXPECT_EQ(option_lines(again), option_lines(results));
  Lines expected = figure_lines(results);
  std::erase_if(expected, [](const std::string& line) { return line.find("|issued|") != std::string::npos; });
  EXPECT_EQ(figure_lines(again), expected);
}

TEST_P(NistForms, ListsCandidatesSeatsAndStatusesComeBack) {
  record::Results results = sample_election();
  results.contests[0].seats = 5;
  results.contests[0].options[0].seats = 3;
  results.contests[0].options[1].elected = true;
  results.contests[0].statuses = {record::CountStatus::complete, record::CountStatus::partial,
                                  record::CountStatus::nothing};
  const ResultsWritten out = written(results);
  EXPECT_TRUE(says(out.left_out, "2 × figures as they were before their correction"));
  EXPECT_TRUE(says(out.left_out, "6 × figures of 'valid'"));
  const record::Results again = read(out.bytes).results;
  EXPECT_EQ(option_lines(again), option_lines(results));
  EXPECT_EQ(again.contests.at(0).seats, 5);
  EXPECT_EQ(again.contests.at(0).statuses, results.contests[0].statuses);
  Lines expected = figure_lines(results);
  std::erase_if(expected, [](const std::string& line) {
    return line.find("|valid|") != std::string::npos || line.find("|was ") != std::string::npos;
  });
  Lines got = figure_lines(again);
  std::erase_if(got, [](const std::string& line) { return line.find("|electors|") != std::string::npos; });
  EXPECT_EQ(got, expected);
}

TEST_P(NistForms, OvervotesAndBallotsComeBack) {
  record::Results results = dated_referendum();
  ContestBuilder builder;
  for (const std::string_view name : {"participants", "in_box", "over_votes", "under_votes"}) {
    builder.set(2, builder.cell(cell_of_name(name)), 10 + static_cast<Count64>(name.size()));
  }
  builder.set(2, builder.votes(builder.option(an_option("1", "Sun", record::OptionKind::list))), 9);
  results.contests = {std::move(builder).finish(results.status)};
  const ResultsWritten out = written(results);
  EXPECT_TRUE(out.left_out.empty());
  Lines got = figure_lines(read(out.bytes).results);
  std::erase_if(got, [](const std::string& line) { return line.find("|electors|") != std::string::npos; });
  EXPECT_EQ(got, figure_lines(results));
}

TEST_P(NistForms, UnitsComeBack) {
  record::Results results = dated_referendum();
  const record::Results again = read(written(results).bytes).results;
  // VotersRegistered is one figure: of the protocol where there is one.
  Lines units = unit_lines(again);
  EXPECT_TRUE(says(units, "UT-N/2|Ship|precinct|UT-N|"));
  EXPECT_TRUE(says(units, "UT-S/-1|Мектеп|precinct|UT-S|90"));
  EXPECT_EQ(units.size(), results.units.size());
}

TEST_P(NistForms, WithoutADayThereIsNoReport) {
  Problems problems;
  EXPECT_FALSE(GetParam().first(ReadContext{"t", &problems}, sample_referendum()));
  EXPECT_TRUE(has_only_problem(problems, "t", {}, {"without the day", "StartDate", "--date"}));
}

TEST(Nist, MembersOfTheStandardInItsOrder) {
  LeftOut left_out;
  Problems problems;
  for (const record::Results& results : {dated_referendum(), sample_election()}) {
    const auto report = nist::write_report(ReadContext{"t", &problems}, results, left_out);
    ASSERT_TRUE(report);
    expect_nist_structure(*report);
  }
}

// Written in one go, and through a document that is held whole.
TEST(Nist, LongListsAreTheSameAsTextAndAsNodes) {
  record::Results election = sample_election();
  election.contests[0].seats = 5;
  election.contests[0].options[0].seats = 3;
  election.contests[0].statuses = {record::CountStatus::complete, record::CountStatus::annulled,
                                   record::CountStatus::nothing};
  record::Results ballots = dated_referendum();
  ContestBuilder builder;
  builder.set(2, builder.cell(cell_of_name("in_box")), 12);
  builder.set(5, builder.cell(cell_of_name("over_votes")), 3);
  builder.set(2, builder.cell(cell_of_name("participants")), 4);
  ballots.contests.push_back(std::move(builder).finish(ballots.status));
  for (const record::Results& results : {dated_referendum(), election, ballots}) {
    Problems problems;
    LeftOut of_nodes;
    LeftOut of_text;
    const auto report = nist::write_report(ReadContext{"t", &problems}, results, of_nodes);
    ASSERT_TRUE(report);
    EXPECT_EQ(nist::write_report_json(ReadContext{"t", &problems}, results, of_text), canonical_json(*report));
    EXPECT_EQ(of_text.list(), of_nodes.list());
  }
}

Problems json_problems(const std::string& text) {
  Problems problems;
  EXPECT_FALSE(read_nist_json(ReadContext{"t.json", &problems}, text));
  return problems;
}

std::string report(const std::string& election, const std::string& units = "unit-0") {
  return R"({"@type":"ElectionResults.ElectionReport","Status":"certified","GpUnit":[{"@type":"ElectionResults.ReportingUnit","@id":")" +
         units + R"(","Type":"precinct"}],"Election":[)" + election + "]}";
}

TEST(Nist, EveryErrorWithItsPath) {
  const Problems problems = json_problems(report(
      R"({"StartDate":"2022-13-01","Contest":[{"@type":"ElectionResults.PartyContest","Name":"x","ContestSelection":[)"
      R"({"@type":"ElectionResults.PartySelection","PartyIds":["p9"]},)"
      R"({"@type":"ElectionResults.BallotMeasureSelection","Selection":{"Text":[{"Content":"yes","Language":"en"}]},)"
      R"("VoteCounts":[{"GpUnitId":"u7","Type":"total","Count":-1}]}]}]})"));
  std::string all;
  for (const Problem& problem : problems) {
    all += problem.text() + "\n";
  }
  EXPECT_EQ(problems.size(), 4U) << all;
  for (const std::string_view words :
       {"ElectionReport.Election[0]: no date '2022-13-01'", "ContestSelection[0]: the unknown party 'p9'",
        "ContestSelection[1].VoteCounts[0]: the unknown unit 'u7'",
        "VoteCounts[0].Count: -1; expected a whole number"}) {
    EXPECT_NE(all.find(words), std::string::npos) << words << "\n" << all;
  }
}

TEST(Nist, OtherDocuments) {
  EXPECT_EQ(json_problems("[1").size(), 1U);
  EXPECT_TRUE(has_only_problem(json_problems("{\"@type\":\"x\"}"), "t.json", {}, {"another document"}));
  EXPECT_TRUE(has_only_problem(json_problems(std::string(std::size_t{3} << 20U, '[')), "t.json", {}, {"values"}));
  Problems problems;
  EXPECT_FALSE(read_nist_xml(ReadContext{"t.xml", &problems}, "<ElectionReport xmlns=\"other\"/>"));
  EXPECT_EQ(problems.size(), 1U);
}

TEST(Nist, TextsOfOtherLanguagesAreKeptAndSaid) {
  Problems problems;
  const auto got = read_nist_json(
      ReadContext{"t.json", &problems},
      report(R"({"StartDate":"2022-06-05","Name":{"Text":[{"Content":"Wahl","Language":"de"}]},"BallotStyle":[]})"));
  ASSERT_TRUE(got) << all_texts(problems);
  EXPECT_EQ(got->results.title.in(Language::en), "Wahl");
  EXPECT_TRUE(says(got->assumed, "in the language 'de'"));
  EXPECT_TRUE(says(got->assumed, "BallotStyle is not kept"));
}

}  // namespace
}  // namespace mandate::io::nist_test
