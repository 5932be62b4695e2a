#include "io/count_folder.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "io/folder_for_tests.hpp"
#include "io/problems_for_tests.hpp"
#include "io/rules_for_tests.hpp"
#include "tally/form_for_tests.hpp"

namespace mandate::io::count_folder_test {
namespace {

using tally::Envelope;
using tally::Standing;

constexpr std::string_view referendum =
    "case: c\njurisdiction: xx\nprocedure: referendum\ndate: 2020-05-10\ntitle: A vote\n";
constexpr std::string_view assembly =
    "case: c\njurisdiction: xx\nprocedure: assembly\ndate: 2020-05-10\ntitle: An election\n"
    "lists: [{id: a, name: A}, {id: b, name: B}]\n";
constexpr std::string_view stations =
    "station,name,region,district,electors\n1,,North,1,100\n2,School,North,1,200\n-3,,XX-1,2,\n4,,South,,400\n";

class CountFolderTest : public ::testing::Test {
 protected:
  CountFolderTest() {
    // Votes are counted over regions.
    for (procedure::Procedure& procedure : rules.countries.front().procedures) {
      procedure.versions.front().area_kinds = {"region"};
    }
    file("case.yaml", referendum);
    file("register.csv", stations);
  }

  void file(const std::string& name, std::string_view bytes) { folder_.write("n/" + name, bytes); }

  std::optional<tally::CountInput> read(const std::string& yaml) {
    problems.clear();
    file("count.yaml", "count: m\ncase: case.yaml\nregister_file: register.csv\n" + yaml);
    return read_count_folder(folder_.path() / "n", rules, problems);
  }
  tally::CountInput good(const std::string& yaml) {
    std::optional<tally::CountInput> count = read(yaml);
    EXPECT_TRUE(count) << all_texts(problems);
    EXPECT_TRUE(problems.empty()) << all_texts(problems);
    return std::move(count).value_or(tally::CountInput{});
  }
  void bad(const std::string& yaml) {
    EXPECT_FALSE(read(yaml));
    EXPECT_FALSE(problems.empty());
  }

  procedure::RuleBook rules = test_rules();
  Problems problems;

 private:
  TestFolder folder_;
};

constexpr const char* one_source = "sources: [{source: commission, name: C, file: c.csv}]\n";

TEST_F(CountFolderTest, ReadsStationsAndProtocols) {
  file("c.csv", "region,district,station,for,against\nNorth,1,1,50,\nSouth,,4,7,8\n");
  const tally::CountInput count = good(std::string("synthetic: true\n") + one_source);
  EXPECT_EQ(count.id, "m");
  EXPECT_TRUE(count.synthetic);
  EXPECT_EQ(count.input.procedure, "referendum");
  ASSERT_EQ(count.layout.size(), 2U);
  EXPECT_EQ(count.layout.cells[0].count, record::Count::in_favour);
  ASSERT_EQ(count.sources.size(), 1U);
  const record::ProtocolTable& table = count.sources[0].table;
  ASSERT_EQ(table.rows(), 2U);
  EXPECT_EQ(count.units.at(table.unit(0)).code, "XX-1/1/1");
  EXPECT_EQ(table.row(0), (std::vector<Count64>{50, record::absent}));
  EXPECT_EQ(count.units.at(table.unit(1)).code, "XX-2/4");
  EXPECT_EQ(count.areas_without_station, std::vector<std::string>{"XX-4"});
  EXPECT_EQ(count.commission(), &count.sources[0]);
}

TEST_F(CountFolderTest, AStationIsNamedInSeveralWays) {
  file("c.csv", "station,region,for\n1,North,1\nXX-1/1/2,,2\n-3,Norte,3\n4,,4\n");
  EXPECT_EQ(good(one_source).sources[0].table.rows(), 4U);
}

TEST_F(CountFolderTest, ColumnsAreMapped) {
  file("c.csv", "station,yes,remarks\n1,5,x\n");
  file("o.csv", "no,uik,yes\n3,1,6\n");
  const tally::CountInput count = good(
      "columns: {\"yes\": for, remarks: null}\nsources:\n  - {source: photograph, name: O, file: o.csv, columns: {uik: "
      "station, \"yes\": for, \"no\": null}}\n  - {source: commission, name: C, file: c.csv}\n");
  ASSERT_EQ(count.layout.size(), 1U);
  EXPECT_EQ(count.sources[0].table.row(0), std::vector<Count64>{6});
  EXPECT_EQ(count.commission()->name, "C");
}

TEST_F(CountFolderTest, OtherTablesMayHaveFewerCells) {
  file("c.csv", "station,for,against\n1,5,6\n");
  file("o.csv", "station,against\n1,7\n");
  const tally::CountInput count =
      good("sources: [{source: commission, name: C, file: c.csv}, {source: posted_copy, name: O, file: o.csv}]\n");
  EXPECT_EQ(count.sources[1].table.row(0), (std::vector<Count64>{record::absent, 7}));
}

TEST_F(CountFolderTest, VotesOfListsAndOfCandidatesInDistricts) {
  file("case.yaml", assembly);
  file("candidates.csv", "district,candidate,list\nXX-1/1,ann,a\n2,bo,\n");
  file("c.csv", "station,votes.a,votes.b,votes.ann,votes.bo\n1,1,2,3,\n");
  const tally::CountInput count = good(std::string("candidates_file: candidates.csv\n") + one_source);
  ASSERT_EQ(count.candidates.size(), 2U);
  EXPECT_EQ(count.units.at(count.candidates[1].unit).code, "XX-1/2");
  EXPECT_EQ(count.candidates[1].district, "XX-1/2") << "as everywhere, however the table calls it";
  EXPECT_EQ(count.candidates[1].option, 3U);
  EXPECT_EQ(count.layout.cells[2].option, 2U);
  EXPECT_FALSE(count.layout.cells[2].count);
}

TEST_F(CountFolderTest, ProblemsOfCandidates) {
  file("case.yaml", assembly);
  file("candidates.csv", "district,candidate,list\n9,ann,a\n2,a,\n2,bo,z\n");
  file("c.csv", "station,votes.a\n1,1\n");
  bad(std::string("candidates_file: candidates.csv\n") + one_source);
  EXPECT_TRUE(has_problem(problems, "candidates.csv", {2, 1}, {"unknown district '9'"}));
  EXPECT_TRUE(has_problem(problems, "candidates.csv", {3, 3}, {"'a' for the second time"}));
  EXPECT_TRUE(has_problem(problems, "candidates.csv", {4, 6}, {"unregistered list 'z'"}));
}

TEST_F(CountFolderTest, AllProblemsOfATableAtOnce) {
  file("c.csv", "region,district,station,for\nNorth,1,9,1\nNorth,1,1,-5\nNort,1,1,1\nNorth,1,2,1\nNorth,1,2,1\n,,,1\n");
  bad(one_source);
  EXPECT_EQ(problems.size(), 5U) << all_texts(problems);
  EXPECT_TRUE(has_problem(problems, "n/c.csv", {2, 9}, {"unknown station 'XX-1/1/9'", "station of the register"}));
  EXPECT_TRUE(has_problem(problems, "n/c.csv", {3, 11}, {"'-5'", "'for'"}));
  EXPECT_TRUE(has_problem(problems, "n/c.csv", {4, 1}, {"unknown area 'Nort'"}));
  EXPECT_TRUE(has_problem(problems, "n/c.csv", {6, 9}, {"XX-1/1/2 for the second time", "line 5"}));
  EXPECT_TRUE(has_problem(problems, "n/c.csv", {7, 3}, {"no station"}));
}

TEST_F(CountFolderTest, ANumberThatSeveralStationsHave) {
  file("register.csv", "station,region,district\n1,North,1\n1,North,2\n");
  file("c.csv", "station,region,for\n1,North,1\n");
  bad(one_source);
  EXPECT_TRUE(has_only_problem(problems, "n/c.csv", {2, 1}, {"'XX-1/1'", "XX-1/1/1, XX-1/2/1", "its whole code"}));
}

TEST_F(CountFolderTest, UnknownColumns) {
  file("c.csv", "station,fro,for,for_\n1,1,1,1\n");
  bad("columns: {yes: for, for_: 3}\n" + std::string(one_source));
  EXPECT_TRUE(has_problem(problems, "n/count.yaml", {4, 27}, {"whole number", "for the column 'for_'"}))
      << all_texts(problems);
  bad("columns: {\"yes\": for, for_: for}\n" + std::string(one_source));
  EXPECT_TRUE(has_problem(problems, "n/count.yaml", {4, 11}, {"unknown column", "'yes'"}));
  EXPECT_TRUE(has_problem(problems, "n/c.csv", {1, 9}, {"unknown column 'fro'", "Did you mean 'for'?"}));
  bad("columns: {fro: null, for_: for}\n" + std::string(one_source));
  EXPECT_TRUE(has_only_problem(problems, "n/c.csv", {1, 17}, {"second column for 'for'"}));
}

TEST_F(CountFolderTest, StationsSetAside) {
  file("c.csv", "station,for\n1,1\n");
  const tally::CountInput count = good(
      "quarantined: [{station: XX-2/4, reason: differs}]\nannulled:\n  - {station: XX-1/1/1, reason: court}\n"
      "  - {station: XX-1/1/2, reason: court, repeat_vote: true}\npublished: preliminary\n" +
      std::string(one_source));
  ASSERT_EQ(count.set_aside.size(), 3U);
  EXPECT_EQ(count.set_aside[0].standing, Standing::quarantined);
  EXPECT_EQ(count.set_aside[1].standing, Standing::annulled);
  EXPECT_EQ(count.set_aside[2].standing, Standing::repeat_vote);
  EXPECT_EQ(count.publication, tally::Publication::preliminary);
  const tally::Aggregate aggregate = *tally::aggregate_of(count);
  EXPECT_EQ(aggregate.progress(0).of(Standing::counted).stations, 0U);
  EXPECT_EQ(aggregate.progress(0).of(Standing::repeat_vote).electors, 200);
  bad("quarantined: [{station: XX-2/4, reason: a}]\nannulled: [{station: XX-2/4, reason: b}, {station: XX-2/5}]\n" +
      std::string(one_source));
  EXPECT_EQ(problems.size(), 3U) << all_texts(problems);
  EXPECT_TRUE(has_problem(problems, "n/count.yaml", {5, 22}, {"'XX-2/4' set aside for the second time"}));
  EXPECT_TRUE(has_problem(problems, "n/count.yaml", {5, 52}, {"unknown station 'XX-2/5'"}));
  EXPECT_TRUE(has_problem(problems, "n/count.yaml", {5, 42}, {"no key 'reason'"}));
}

TEST_F(CountFolderTest, Envelopes) {
  file("c.csv", "station,for\n1,1\n");
  file("e.csv", "station,received,opened\n1,yes,yes\n2,yes,yes\n-3,yes,\n4,,no\n");
  const tally::CountInput count = good(std::string("envelopes_file: e.csv\n") + one_source);
  EXPECT_EQ(tally::envelopes_of(count).counts(0), (tally::EnvelopeCounts{{4, 3, 2, 1}}));
  file("e.csv", "station,received,opened\n1,,yes\n2,ja,\n");
  bad(std::string("envelopes_file: e.csv\n") + one_source);
  EXPECT_TRUE(has_problem(problems, "n/e.csv", {2, 4}, {"opened and not received"}));
  EXPECT_TRUE(has_problem(problems, "n/e.csv", {3, 3}, {"'ja'", "yes, no"}));
}

TEST_F(CountFolderTest, AStationThatMovedIsToldWhereItIs) {
  file("register.csv", "station,name,region\n1,Mill,North\n7,School,South\n");
  file("before.csv", "station,name,region\n1,Mill,North\n7,School,North\n");
  file("c.csv", "station,region,for\n1,North,1\n7,North,1\n");
  bad(std::string("register_before: before.csv\n") + one_source);
  EXPECT_TRUE(has_only_problem(problems, "n/c.csv", {3, 1}, {"'XX-1/7'", "in the register before", "now XX-2/7"}));
  file("c.csv", "station,region,for\n1,North,1\n7,South,1\n");
  const tally::CountInput count = good(std::string("register_before: before.csv\n") + one_source);
  ASSERT_EQ(count.moved.size(), 1U);
  EXPECT_EQ(count.moved[0].before, "XX-1/7");
  EXPECT_EQ(count.units.at(count.moved[0].station).code, "XX-2/7");
}

TEST_F(CountFolderTest, ARegisterWithoutAnyStationHasNoneThatMoved) {
  file("register.csv", "station,name,region\n");
  file("before.csv", "station,name,region\n1,Mill,North\n");
  file("c.csv", "station,region,for\n1,North,1\n");
  bad(std::string("register_before: before.csv\n") + one_source);
  EXPECT_FALSE(problems.empty());
}

TEST_F(CountFolderTest, SourcesAreNamedOnceAndOneIsTheCommission) {
  file("c.csv", "station,for\n1,1\n");
  bad("sources: [{source: commission, name: C, file: c.csv}, {source: commission, name: C, file: c.csv}, {source: x, "
      "name: D, file: ../c.csv}]\n");
  EXPECT_EQ(problems.size(), 4U) << all_texts(problems);
  EXPECT_TRUE(has_problem(problems, "n/count.yaml", {4, 55}, {"second source 'commission'"}));
  EXPECT_TRUE(has_problem(problems, "n/count.yaml", {4, 55}, {"'C' for the second time"}));
  EXPECT_TRUE(has_problem(problems, "n/count.yaml", {4, 108}, {"unknown source 'x'", "posted_copy"}));
  EXPECT_TRUE(has_problem(problems, "n/count.yaml", {4, 126}, {"outside the folder"}));
}

TEST_F(CountFolderTest, ALogStandsInPlaceOfTables) {
  EXPECT_TRUE(good("log: night.db\n").log.ends_with("n/night.db"));
  file("c.csv", "station,for\n1,1\n");
  bad("log: night.db\npublished: final\n" + std::string(one_source));
  EXPECT_TRUE(has_problem(problems, "n/count.yaml", {6, 10}, {"both 'log' and 'sources'"}));
  EXPECT_TRUE(has_problem(problems, "n/count.yaml", {5, 12}, {"both 'log' and 'published'"}));
  bad("synthetic: true\n");
  EXPECT_TRUE(has_only_problem(problems, "n/count.yaml", {1, 1}, {"neither 'sources' nor 'log'"}));
}

TEST_F(CountFolderTest, ProblemsOfTheCaseAndTheRegisterComeTogether) {
  file("register.csv", "station,region\n1,Nrth\n");
  file("c.csv", "station,for\n1,1\n");
  bad("colour: red\n" + std::string(one_source));
  EXPECT_TRUE(has_problem(problems, "n/count.yaml", {4, 1}, {"unknown key 'colour'"}));
  EXPECT_TRUE(has_problem(problems, "n/register.csv", {2, 3}, {"unknown area 'Nrth'"}));
  file("case.yaml", "case: c\n");
  bad(one_source);
  EXPECT_TRUE(has_problem(problems, "n/case.yaml", {1, 1}, {"no key 'procedure'"}));
}

TEST_F(CountFolderTest, AFolderThatIsNoCount) {
  Problems found;
  TestFolder empty;
  EXPECT_FALSE(read_count_folder(empty.path(), rules, found));
  EXPECT_TRUE(has_only_problem(found, empty.path().filename().string(), {}, {"without count.yaml", "Name the folder"}));
  found.clear();
  empty.write("case.yaml", referendum);
  EXPECT_FALSE(read_count_folder(empty.path(), rules, found));
  EXPECT_TRUE(has_only_problem(found, empty.path().filename().string(), {}, {"It is a case"}));
}

tally::Form form_of(std::string id, std::string procedure) {
  tally::Form form = tally::testing::small_form();
  form.id = std::move(id);
  form.procedures = {std::move(procedure)};
  return form;
}

TEST_F(CountFolderTest, TheFormOfALogIsTheOnlyOneOfTheProcedureOnTheDay) {
  std::vector<tally::Form>& forms = rules.countries.front().forms;
  forms = {form_of("a", "referendum"), form_of("b", "assembly"), form_of("c", "referendum")};
  forms[2].to = Date::of(2019, 12, 31);
  file("night.db", "");
  const tally::CountInput found = good("log: night.db\n");
  EXPECT_EQ(found.form, "a");
  EXPECT_FALSE(found.form_named);
  EXPECT_FALSE(found.layout.cells.empty());
  const tally::CountInput named = good("form: c\nlog: night.db\n");
  EXPECT_EQ(named.form, "c");
  EXPECT_TRUE(named.form_named);
  forms[2].to.reset();
  const tally::CountInput several = good("log: night.db\n");
  EXPECT_TRUE(several.form.empty()) << "the log says which";
  EXPECT_TRUE(several.layout.cells.empty());
}

constexpr std::string_view one_table = "sources: [{source: commission, name: C, file: c.csv}]\n";

TEST_F(CountFolderTest, WhoseSignaturesThePublishedLogNeeds) {
  file("c.csv", "station,for\n1,2\n");
  EXPECT_EQ(good(std::string(one_table)).officers, tally::Cosigners());
  const tally::CountInput count =
      good(std::string(one_table) +
           "officers: {needed: 2, keys: [{key: a+1+x}, {key: b+2+y}, {key: c+3+z}]}\n"
           "witnesses: {needed: 1, keys: [{key: w+4+v, address: \"http://w.example/\"}]}\n");
  EXPECT_EQ(count.officers, (tally::Cosigners{2, {{"a+1+x", ""}, {"b+2+y", ""}, {"c+3+z", ""}}}));
  EXPECT_EQ(count.witnesses, (tally::Cosigners{1, {{"w+4+v", "http://w.example/"}}}));
}

TEST_F(CountFolderTest, SignaturesThatCannotBe) {
  file("c.csv", "station,for\n1,2\n");
  for (const char* officers :
       {"officers: 2\n", "officers: {needed: 1}\n", "officers: {keys: [{key: a}]}\n",
        "officers: {needed: 1, keys: []}\n", "officers: {needed: 0, keys: [{key: a}]}\n",
        "officers: {needed: 2, keys: [{key: a}]}\n", "officers: {needed: 2, keys: [{key: a}, {key: a}]}\n",
        "officers: {needed: 1, keys: [a]}\n", "officers: {needed: 1, keys: [{address: \"http://a\"}]}\n",
        "officers: {needed: 1, keys: [{key: a, name: A}]}\n", "officers: {needed: 1, keys: [{key: \"a b\"}]}\n",
        "officers: {needed: 1, keys: [{key: a, address: \"http://a\\nquorum none\"}]}\n"}) {
    SCOPED_TRACE(officers);
    bad(std::string(one_table) + officers);
  }
}

}  // namespace
}  // namespace mandate::io::count_folder_test
