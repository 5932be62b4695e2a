#include "io/case_folder.hpp"

#include <gtest/gtest.h>

#include <string>

#include "io/case_for_tests.hpp"

namespace mandate::io::case_folder_test {
namespace {

using record::Count;
using record::Provenance;

class CaseFolder : public CaseTest {};

TEST_F(CaseFolder, ReadsTheHead) {
  const record::Case input = good(referendum_head, "note: {ru: Заметка, en: A note}\nstart: president\n");
  EXPECT_EQ(input.id, "c");
  EXPECT_EQ(input.jurisdiction, "xx");
  EXPECT_EQ(input.procedure, "referendum");
  EXPECT_EQ(input.date.iso(), "2020-05-10");
  EXPECT_EQ(input.title.in(Language::kk), "A vote");
  EXPECT_EQ(input.note.in(Language::ru), "Заметка");
  EXPECT_EQ(input.start, "president");
  ASSERT_EQ(input.sources.size(), 1U);
  EXPECT_EQ(input.sources[0].title, "Source");
  EXPECT_EQ(input.records.size(), 1U);
}

TEST_F(CaseFolder, ReadsOneFileWithoutItsFolder) {
  file("other.yaml", referendum_head);
  EXPECT_TRUE(read_case(folder() / "c/other.yaml", rules, problems)) << all_texts(problems);
}

TEST_F(CaseFolder, Figures) {
  const record::Case input = good(referendum_head,
                                  "figures:\n  source: s\n  nation: {electors: 100, for: 60, areas_for: \"19/2\"}\n"
                                  "  areas: {North: {for: 40}, XX-2: {for: 20}}\n"
                                  "  bodies: {senate: {for: 33}}\n"
                                  "  shares: [{count: for, of: participants, percent: \"52.8\", area: Norte}]\n");
  const record::Figures& figures = input.records[0].figures;
  EXPECT_EQ(figures.nation.at(Count::electors).value, 100);
  EXPECT_EQ(figures.nation.at(Count::electors).provenance, Provenance::published);
  EXPECT_FALSE(figures.nation.at(Count::against).present());
  EXPECT_EQ(figures.areas_for, Fraction::parse("19/2"));
  EXPECT_FALSE(figures.areas_against);
  ASSERT_NE(figures.area("XX-1"), nullptr);
  EXPECT_EQ(figures.area("XX-1")->at(Count::in_favour).value, 40);
  EXPECT_EQ(figures.body("senate")->at(Count::in_favour).value, 33);
  const record::PublishedShare* const share = figures.share(Count::in_favour, Count::participants, "XX-1");
  ASSERT_NE(share, nullptr);
  EXPECT_EQ(share->low, Fraction::parse("5275/10000"));
  EXPECT_EQ(share->high, Fraction::parse("5285/10000"));
}

TEST_F(CaseFolder, TiersAtHand) {
  EXPECT_TRUE(good(assembly_head, "").tiers.empty());
  EXPECT_EQ(good(assembly_head, "tiers: [list]\n").tiers, std::vector<std::string>{"list"});
  bad(assembly_head, "tiers: [lists]\n");
  EXPECT_TRUE(has_only_problem(problems, "c/case.yaml", {7, 9},
                               {"unknown tier", "'lists'", "list, districts", "Did you mean 'list'?"}));
  bad(assembly_head, "tiers: []\n");
  EXPECT_TRUE(has_only_problem(problems, "c/case.yaml", {7, 8}, {"no tier", "Leave 'tiers' out"}));
}

TEST_F(CaseFolder, FactsDatesDecisionsLots) {
  const record::Case input =
      good(referendum_head,
           "facts: {previous_recall: false}\ndates: {filed: 2026-07-02}\ndecisions: {president: returns}\n"
           "candidates: [{id: a, name: A}, {id: b, name: B}]\nlots: [{stage: vote, winners: [b, a]}]\n");
  EXPECT_EQ(input.facts, (std::vector<std::pair<std::string, bool>>{{"previous_recall", false}}));
  EXPECT_EQ(input.dates.at(0).second.iso(), "2026-07-02");
  EXPECT_EQ(input.decisions.at(0).second, "returns");
  EXPECT_EQ(input.lots.at(0).winners, (std::vector<std::string>{"b", "a"}));
}

TEST_F(CaseFolder, StagesHaveRecordsOfTheirOwn) {
  const record::Case input =
      good(assembly_head,
           "figures: {nation: {valid: 10}}\ncandidates: [{id: a, name: {ru: А, en: A}, votes: 6}, {id: b, name: B}]\n"
           "stages: {runoff: {figures: {nation: {valid: 9}}, candidates: [{id: a, votes: 5}]}}\n");
  ASSERT_EQ(input.records.size(), 2U);
  EXPECT_EQ(input.record_of("runoff").figures.nation.at(Count::valid).value, 9);
  EXPECT_EQ(input.record_of("runoff").options.at(0).votes, 5);
  EXPECT_EQ(input.record_of("runoff").options.at(0).name.in(Language::ru), "А");
  EXPECT_EQ(&input.record_of("seats"), &input.records.front());
  EXPECT_FALSE(input.records.front().options.at(1).votes);
}

TEST_F(CaseFolder, AnAssumedFigure) {
  const record::Case input =
      good(assembly_head,
           "figures: {nation: {valid: 10}}\nassumed: [{figure: against_all, value: 0, because: Not published}]\n");
  const record::Figure& figure = input.records[0].figures.nation.at(Count::against_all);
  EXPECT_EQ(figure.provenance, Provenance::assumed);
  EXPECT_EQ(figure.value, 0);
  EXPECT_EQ(input.assumed.at(0).count, Count::against_all);
  EXPECT_EQ(input.assumed.at(0).because.in(Language::en), "Not published");
}

TEST_F(CaseFolder, AssumingWhatWasPublished) {
  bad(assembly_head, "figures: {nation: {valid: 10}}\nassumed: [{figure: valid, value: 9, because: x}]\n");
  EXPECT_TRUE(has_only_problem(problems, "c/case.yaml", {8, 11}, {"'valid'", "published as 10"}));
}

TEST_F(CaseFolder, AssumingTwice) {
  bad(assembly_head,
      "assumed:\n  - {figure: valid, value: 9, because: x}\n  - {figure: valid, value: 8, because: x}\n");
  EXPECT_TRUE(has_only_problem(problems, "c/case.yaml", {9, 5}, {"assumed before as 9"}));
}

TEST_F(CaseFolder, Announced) {
  const record::Case input =
      good(assembly_head,
           "lists: [{id: a, name: A, votes: 6}, {id: b, name: B, votes: 4}]\ndistrict_seats: {a: 2, independent: "
           "1}\nseats: {list: 3}\n"
           "announced:\n  source: s\n  answer: \"yes\"\n  outcome: allocated\n  winners: [a]\n  seats: {a: 3, "
           "independent: 1}\n"
           "  tiers: {list: {a: 2, b: 1}}\n  votes: {b: 5}\n  figures: {nation: {valid: 11, areas_for: 17}}\n"
           "  percentages: [{count: valid, of: electors, printed: \"68.05\", area: XX-1}, {list: b, of: valid, "
           "printed: \"40\"}]\n");
  ASSERT_TRUE(input.announced);
  EXPECT_EQ(input.announced->answer, Answer::yes);
  EXPECT_EQ(input.announced->outcome, "allocated");
  ASSERT_EQ(input.announced->seats.size(), 2U);
  EXPECT_EQ(input.announced->seats[0].tier, "");
  EXPECT_EQ(input.announced->seats[0].seats[1], (std::pair<std::string, Count64>{"independent", 1}));
  EXPECT_EQ(input.announced->seats[1].tier, "list");
  EXPECT_EQ(input.announced->votes[0].second, 5);
  EXPECT_EQ(input.announced->figures.areas_for, Fraction(17));
  EXPECT_EQ(input.announced->percentages[0].unit, "XX-1");
  EXPECT_EQ(input.announced->percentages[1].option, "b");
  EXPECT_FALSE(input.announced->percentages[1].count);
  EXPECT_EQ(input.records[0].tier_seats.at(0).second, 3);
  EXPECT_EQ(input.records[0].district_seats.at(1).list, "independent");
}

TEST_F(CaseFolder, Progress) {
  file("turnout.csv", "time,area,printed\n12:00,North,30.5\n14:00,,41\n");
  const record::Case input = good(referendum_head, "progress_file: turnout.csv\n");
  ASSERT_EQ(input.progress.size(), 2U);
  EXPECT_EQ(input.progress[0].area, "XX-1");
  EXPECT_EQ(input.progress[0].printed, "30.5");
  EXPECT_EQ(input.progress[1].area, "");
}

TEST_F(CaseFolder, ProblemsOfProgress) {
  file("turnout.csv", "time,area,printed\n12:00,Nort,30.5\n,XX-1,\"30,5\"\n");
  bad(referendum_head, "progress_file: turnout.csv\n");
  EXPECT_EQ(problems.size(), 3U) << all_texts(problems);
  EXPECT_TRUE(has_problem(problems, "c/turnout.csv", {2, 7}, {"unknown area 'Nort'", "North"}));
  EXPECT_TRUE(has_problem(problems, "c/turnout.csv", {3, 1}, {"no time"}));
  EXPECT_TRUE(has_problem(problems, "c/turnout.csv", {3, 7}, {"'30,5' as a percentage", "a point"}));
}

TEST_F(CaseFolder, EveryRequiredKey) {
  bad("x: 1\n", "");
  for (const char* const key : {"case", "jurisdiction", "procedure", "date", "title"}) {
    EXPECT_TRUE(has_problem(problems, "c/case.yaml", {1, 1}, {"no key", key})) << key;
  }
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {1, 1}, {"unknown key 'x'"}));
}

TEST_F(CaseFolder, UnknownNames) {
  bad("case: c\njurisdiction: yy\nprocedure: p\ndate: 2020-02-30\ntitle: t\ncolour: red\n", "");
  EXPECT_EQ(problems.size(), 3U) << all_texts(problems);
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {2, 15}, {"unknown jurisdiction 'yy'", "one of: xx"}));
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {4, 7}, {"2020-02-30", "YYYY-MM-DD"}));
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {6, 1}, {"unknown key 'colour'"}));
  bad("case: c\njurisdiction: xx\nprocedure: referendun\ndate: 2020-02-28\ntitle: t\n", "");
  EXPECT_TRUE(has_only_problem(
      problems, "c/case.yaml", {3, 12},
      {"unknown procedure of 'xx'", "'referendun'", "assembly, referendum", "Did you mean 'referendum'?"}));
}

TEST_F(CaseFolder, UnknownWordsOfTheProcedure) {
  bad(referendum_head,
      "start: vot\nstages: {second: {}}\ndecisions: {president: vetoes}\nfigures: {bodies: {house: {for: 1}}, nation: "
      "{fro: 1}}\n"
      "announced: {outcome: won, source: z}\nseats: {upper: 1}\n");
  EXPECT_EQ(problems.size(), 8U) << all_texts(problems);
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {7, 8},
                          {"unknown stage", "'vot'", "vote, president", "Did you mean 'vote'?"}));
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {8, 10}, {"unknown stage", "'second'"}));
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {9, 24}, {"unknown option", "'vetoes'", "signs, returns"}));
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {10, 20}, {"unknown body", "'house'", "senate"}));
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {10, 47}, {"unknown figure 'fro'", "Did you mean 'for'?"}));
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {11, 22}, {"unknown outcome", "'won'", "adopted, rejected"}));
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {11, 35}, {"unknown source 'z'", "one of: s"}));
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {12, 9}, {"unknown tier", "'upper'"}));
}

TEST_F(CaseFolder, UnknownAndDuplicateAreas) {
  bad(referendum_head, "figures:\n  areas:\n    Nort: {for: 1}\n    XX-1: {for: 1}\n    Norte: {for: 2}\n");
  EXPECT_EQ(problems.size(), 2U) << all_texts(problems);
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {9, 5}, {"unknown area 'Nort'", "Did you mean 'North'?"}));
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {11, 5}, {"'Norte' (XX-1)", "second time", "line 10"}));
}

TEST_F(CaseFolder, AmbiguousAreas) {
  rules.countries.front().law.areas[3].from = std::nullopt;
  rules.countries.front().law.areas[2].to = std::nullopt;
  bad(referendum_head, "figures: {areas: {Abai: {for: 1}}}\n");
  EXPECT_TRUE(has_only_problem(problems, "c/case.yaml", {7, 19}, {"'Abai'", "XX-3", "XX-4", "Write its code"}));
}

TEST_F(CaseFolder, FiguresThatAreNone) {
  bad(referendum_head,
      "figures:\n  nation:\n    for: -1\n    against: \"5\"\n    invalid: null\n    areas_for: x\n  areas: {XX-1: "
      "{areas_for: 1}}\n");
  EXPECT_EQ(problems.size(), 5U) << all_texts(problems);
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {9, 10}, {"-1", "whole number ≥ 0"}));
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {10, 14}, {"'5'", "whole number ≥ 0"}));
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {11, 14}, {"left out"}));
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {12, 16}, {"'x' as a fraction"}));
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {13, 29}, {"a number of areas within"}));
}

TEST_F(CaseFolder, FractionalAndHugeVotes) {
  bad(referendum_head, "figures: {nation: {for: 1.5, against: 9223372036854775808}}\n");
  EXPECT_EQ(problems.size(), 2U);
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {7, 25}, {"1.5", "floating-point"}));
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {7, 39}, {"9223372036854775808", "outside 64 bits"}));
}

TEST_F(CaseFolder, Shares) {
  bad(referendum_head,
      "figures:\n  shares:\n    - {count: for, of: valid, percent: \"52,8\"}\n    - {count: for, of: valid, percent: "
      "52}\n"
      "    - {count: for, of: valid, percent: \"52\"}\n    - {count: for, of: valid, percent: \"53\"}\n");
  EXPECT_EQ(problems.size(), 3U) << all_texts(problems);
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {9, 40}, {"'52,8' as a percentage", "a point"}));
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {10, 40}, {"percent", "quotes"}));
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {12, 7}, {"'for' of 'valid' for the second time"}));
}

TEST_F(CaseFolder, Lots) {
  bad(assembly_head, "lists: [{id: a, name: A}]\nlots: [{stage: seats, tier: lst, winners: [x]}]\n");
  EXPECT_EQ(problems.size(), 2U) << all_texts(problems);
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {8, 29}, {"unknown tier", "Did you mean 'list'?"}));
  EXPECT_TRUE(has_problem(problems, "c/case.yaml", {8, 44}, {"'x'", "one of: a"}));
}

TEST_F(CaseFolder, FilesStayInTheFolder) {
  for (const char* const name : {"../secret.csv", "/etc/passwd", "sub/../../x.csv"}) {
    bad(referendum_head, "progress_file: " + std::string(name) + "\n");
    EXPECT_TRUE(has_only_problem(problems, "c/case.yaml", {7, 16}, {name, "outside the folder"})) << name;
  }
  file("sub/turnout.csv", "time,area,printed\n");
  good(referendum_head, "progress_file: sub/turnout.csv\n");
}

TEST_F(CaseFolder, AMissingFile) {
  bad(referendum_head, "progress_file: turnout.csv\n");
  EXPECT_TRUE(has_only_problem(problems, "c/turnout.csv", {0, 0}, {"no such file"}));
}

TEST_F(CaseFolder, ProblemsOfAllFilesAtOnce) {
  file("turnout.csv", "time,area\n");
  file("regions.csv", "area,for\nNort,1\n");
  bad(referendum_head, "progress_file: turnout.csv\nfigures: {areas_file: regions.csv}\ncolour: red\n");
  EXPECT_EQ(problems.size(), 3U) << all_texts(problems);
}

TEST_F(CaseFolder, AFolderWithoutCase) {
  file("case.yaml", referendum_head);
  EXPECT_FALSE(read_case(folder(), rules, problems));
  EXPECT_TRUE(has_only_problem(problems, folder().string(), {0, 0}, {"without case.yaml", "Cases below it: c"}));
  problems.clear();
  EXPECT_FALSE(read_case(folder() / "none", rules, problems));
  EXPECT_TRUE(has_only_problem(problems, "none", {0, 0}, {"no such file"}));
}

TEST_F(CaseFolder, ATableForACase) {
  file("t.csv", "area,for\nXX-1,1\n");
  EXPECT_FALSE(read_case(folder() / "c/t.csv", rules, problems));
  EXPECT_TRUE(has_only_problem(problems, "t.csv", {0, 0}, {"no case", "areas_file"}));
  problems.clear();
  bad("area,for,against\nXX-1,1,2\n", "");
  EXPECT_TRUE(has_only_problem(problems, "c/case.yaml", {1, 1}, {"expected a case", "areas_file"}));
}

TEST_F(CaseFolder, RuleDataForACase) {
  bad("procedure: p\ntopic: t\nversions: []\n", "");
  EXPECT_TRUE(has_only_problem(problems, "c/case.yaml", {1, 1}, {"rule data (a procedure)", "--rules"}));
  bad("description: d\nmetadata: {unit: seat}\nvalues: {}\n", "");
  EXPECT_TRUE(has_only_problem(problems, "c/case.yaml", {1, 1}, {"rule data (a parameter)"}));
  bad("area: KZ-10\nkind: region\n", "");
  EXPECT_TRUE(has_only_problem(problems, "c/case.yaml", {1, 1}, {"rule data (area)"}));
}

TEST_F(CaseFolder, EncodingsOfCaseYaml) {
  bad("\xEF\xBB\xBF"
      "case: c\n",
      "");
  EXPECT_TRUE(has_only_problem(problems, "c/case.yaml", {1, 1}, {"byte-order mark"}));
  bad("", "");
  EXPECT_TRUE(has_only_problem(problems, "c/case.yaml", {0, 0}, {"an empty file"}));
}

TEST_F(CaseFolder, WindowsLineEnds) {
  std::string text(referendum_head);
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2)) {
    text.insert(at, "\r");
  }
  EXPECT_EQ(good(text, "").title.in(Language::en), "A vote");
}

}  // namespace
}  // namespace mandate::io::case_folder_test
