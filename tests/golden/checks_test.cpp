// Protocols with the codes of the checks that fail in them, from the tests and rules of programs in use: the forms of
// two more countries, which are data alone.
#include <gtest/gtest.h>

#include <charconv>
#include <sstream>
#include <string>
#include <vector>

#include "golden/rules.hpp"
#include "golden/table.hpp"
#include "io/protocol_csv.hpp"
#include "io/text_file.hpp"
#include "record/protocol_table.hpp"
#include "tally/check_protocol.hpp"
#include "tally/check_table.hpp"
#include "tally/findings.hpp"

namespace mandate::golden::checks_test {
namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) {
    words.push_back(word);
  }
  return words;
}

const procedure::RuleBook& test_rules() {
  static const procedure::RuleBook book = [] {
    Problems problems;
    procedure::RuleBook read = io::read_rule_book_directory(source_path("tests/golden/checks/rules"), problems);
    for (const Problem& problem : problems) {
      ADD_FAILURE() << problem.text();
    }
    return read;
  }();
  return book;
}

const tally::Form* form_called(const std::string& id) {
  const tally::Form* const dutch = rules().country("nl")->form(id);
  return dutch != nullptr ? dutch : test_rules().country("ly")->form(id);
}

std::vector<Count64> values_of(const std::string& text, const record::Layout& layout) {
  std::vector<Count64> values(layout.size(), record::absent);
  for (const std::string& pair : words_of(text)) {
    const std::size_t sign = pair.find('=');
    const std::optional<std::size_t> cell = layout.find(pair.substr(0, sign));
    EXPECT_TRUE(cell) << pair;
    Count64 value = 0;
    std::from_chars(pair.data() + sign + 1, pair.data() + pair.size(), value);
    values.at(cell.value_or(0)) = value;
  }
  return values;
}

TEST(GoldenChecks, FailExactlyWhereTheSourceSays) {
  const std::vector<std::string> lists = {"1", "2", "3"};
  const std::vector<Row> cases = table("tests/golden/checks/cases.csv");
  ASSERT_EQ(cases.size(), 51U);
  for (const Row& row : cases) {
    SCOPED_TRACE(row.at("case"));
    const tally::Form* const form = form_called(row.at("form"));
    ASSERT_NE(form, nullptr);
    const record::Layout layout = tally::layout_of(*form, lists);
    std::vector<std::string> codes;
    for (const tally::Failure& failure : tally::check_protocol(*form, layout, values_of(row.at("values"), layout))) {
      codes.push_back(form->checks[failure.check].code);
    }
    EXPECT_EQ(codes, words_of(row.at("fails")));
  }
}

TEST(GoldenChecks, RunDownColumnsTheySayTheSame) {
  const std::vector<std::string> lists = {"1", "2", "3"};
  for (const char* const id : {"municipal_record", "central_record", "list_page", "results_form"}) {
    const tally::Form* const form = form_called(id);
    const record::Layout layout = tally::layout_of(*form, lists);
    const tally::CheckPlan plan = tally::plan_checks(*form, layout);
    record::ProtocolTable protocols(layout.size());
    for (const Row& row : table("tests/golden/checks/cases.csv")) {
      if (row.at("form") == id) {
        protocols.add_row(0, values_of(row.at("values"), layout));
      }
    }
    std::size_t failing = 0;
    for (const tally::RowFailures& each : tally::check_table(plan, protocols)) {
      EXPECT_EQ(each.failures, tally::check_protocol(plan, protocols.row(each.row)));
      ++failing;
    }
    EXPECT_GT(failing, 0U) << id;
  }
}

// Codes by station and report, of the example that the README of the folder explains.
TEST(GoldenChecks, TheExampleShowsEachKindOfFailure) {
  Problems problems;
  const auto text = io::read_text_file(source_path("examples/kz-protocols-with-errors/protocols.csv"), problems);
  ASSERT_TRUE(text);
  const tally::Form* const form = rules().country("kz")->form("referendum_protocol");
  ASSERT_NE(form, nullptr);
  const auto file = io::read_protocol_csv({"protocols.csv", &problems}, *text, *form, {}, "kz");
  ASSERT_TRUE(file) << problems.front().text();
  std::vector<std::vector<std::string>> found;
  for (const tally::ProtocolFindings& findings :
       tally::check_protocols({form, &file->layout, &file->protocols, file->reports, file->word_cells, file->words})) {
    std::vector<std::string> line = {file->units.at(file->protocols.unit(findings.row)).name,
                                     std::to_string(file->reports[findings.row])};
    for (const tally::Failure& failure : findings.failures) {
      line.push_back(form->checks[failure.check].code);
    }
    for (const tally::FurtherFinding& finding : findings.further) {
      line.push_back(form->further[finding.check].code);
    }
    found.push_back(std::move(line));
  }
  std::vector<std::vector<std::string>> expected;
  for (const Row& row : table("tests/golden/checks/example.csv")) {
    std::vector<std::string> line = words_of(row.at("fails"));
    line.insert(line.begin(), {row.at("station"), row.at("report")});
    expected.push_back(std::move(line));
  }
  EXPECT_EQ(found, expected);
}

// Where the law has two forms on one day the vote has two ballots, and every figure that the law counts has a line.
TEST(GoldenForms, OfKazakhstanByProcedureAndDay) {
  const procedure::Country& country = *rules().country("kz");
  const auto ids = [&](std::string_view procedure_name, const char* day) {
    std::vector<std::string> found;
    for (const tally::Form* const form : country.forms_of(procedure_name, *Date::parse(day))) {
      found.push_back(form->id);
    }
    return found;
  };
  using Ids = std::vector<std::string>;
  EXPECT_EQ(ids("referendum_constitutional", "2022-06-05"), Ids{"referendum_protocol"});
  EXPECT_EQ(ids("mazhilis_election", "2023-03-19"), (Ids{"election_district_protocol", "election_list_protocol"}));
  EXPECT_EQ(ids("president_election", "2022-11-20"), Ids{"president_protocol"});
  EXPECT_EQ(ids("kurultai_election", "2026-08-23"), Ids{"kurultai_protocol"});
  EXPECT_EQ(ids("mazhilis_election", "2026-08-23"), Ids());
  EXPECT_EQ(ids("mazhilis_election", "2021-01-10"), Ids());  // before the line against all: not described
}

// The official totals of a referendum pass the checks of its protocol: results announced on 8 June 2022.
TEST(GoldenForms, TheOfficialTotalsOf2022PassTheEquation) {
  const tally::Form& form = *rules().country("kz")->form("referendum_protocol");
  const record::Layout layout = tally::layout_of(form, {});
  std::vector<Count64> values(layout.size(), record::absent);
  const auto set = [&](record::Count count, Count64 value) { values.at(*layout.cell_of(count)) = value; };
  set(record::Count::electors, 11'734'642);
  set(record::Count::ballots_received, 11'734'642);
  set(record::Count::participants, 7'985'769);
  set(record::Count::in_favour, 6'163'516);
  set(record::Count::against, 1'490'470);
  set(record::Count::invalid, 205'924);
  set(record::Count::both_marked, 125'859);
  EXPECT_TRUE(tally::check_protocol(form, layout, values).empty());
  set(record::Count::invalid, 205'925);
  EXPECT_EQ(tally::check_protocol(form, layout, values).size(), 1U);
}

}  // namespace
}  // namespace mandate::golden::checks_test
