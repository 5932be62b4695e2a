// The figures that are expected here were added up by hand from the four rows of the table.
#include "publication/publish.hpp"

#include <gtest/gtest.h>

#include "io/case_folder.hpp"
#include "io/compressed.hpp"
#include "publication/case_count.hpp"
#include "publication/log_files.hpp"
#include "publication/publication_for_tests.hpp"
#include "publication/threads.hpp"

namespace mandate::publication {
namespace {

using namespace for_tests;

TEST(Publish, SumsOfEveryUnitThatIsNoStation) {
  MemoryFiles files;
  publish_table(files);
  EXPECT_EQ(files.files.at("data/results.csv"),
            "unit,level,cell,counted,value\n"
            "ut,nation,electors,4,1000\nut,nation,participants,4,710\nut,nation,valid,4,696\n"
            "ut,nation,for,4,360\nut,nation,against,4,336\n"
            "UT-N,province,electors,2,300\nUT-N,province,participants,2,200\nUT-N,province,valid,2,196\n"
            "UT-N,province,for,2,110\nUT-N,province,against,2,86\n"
            "UT-S,province,electors,2,700\nUT-S,province,participants,2,510\nUT-S,province,valid,2,500\n"
            "UT-S,province,for,2,250\nUT-S,province,against,2,250\n");
}

TEST(Publish, TablesAsTheReferenceDescribesThem) {
  MemoryFiles files;
  publish_table(files);
  EXPECT_EQ(files.files.at("data/units.csv"),
            "code,parent,level,area,name,electors\nut,,nation,,Utopia,\nUT-N,ut,province,UT-N,North,\n"
            "UT-N/1,UT-N,precinct,,\"Hall, north\",100\nUT-N/2,UT-N,precinct,,School,200\n"
            "UT-S,ut,province,UT-S,South,\nUT-S/1,UT-S,precinct,,1,300\nUT-S/2,UT-S,precinct,,2,400\n");
  EXPECT_EQ(files.files.at("data/stations.csv"),
            "station,standing,electors,participants,valid,for,against\nUT-N/1,counted,100,80,78,50,28\n"
            "UT-N/2,counted,200,120,118,60,58\nUT-S/1,counted,300,210,200,150,50\n"
            "UT-S/2,counted,400,300,300,100,200\n");
  EXPECT_EQ(files.files.at("data/corrections.csv"), "station,cell,from,to,at,reason\n");
}

TEST(Publish, TheSameBytesTwice) {
  MemoryFiles once;
  MemoryFiles again;
  publish_table(once);
  publish_table(again);
  EXPECT_EQ(once.files, again.files);
  EXPECT_GT(once.files.size(), 12U);
}

// On threads, and one piece after the other.
TEST(Publish, TheSameBytesHoweverTheWorkIsDone) {
  const tally::CountInput count = count_in_table();
  MemoryFiles alone;
  ASSERT_EQ(publish_into(alone, {.count = &count}), "");
  for (int i = 0; i < 10; ++i) {
    MemoryFiles together;
    std::vector<SiteMaker> site;
    for (const Language language : languages) {
      site.emplace_back([language](const PublicationView& view) { return site_in(view, {}, language); });
    }
    site.emplace_back(site_entrance);
    ASSERT_EQ(publish_into(together, {.count = &count, .site = site, .workers = work_on_threads}), "");
    ASSERT_EQ(together.files, alone.files);
    EXPECT_EQ(failures_of(verified(together, {.workers = work_on_threads})), "");
  }
}

// Everything but the log: by the manifest, which the last leaf holds, which the signature holds.
TEST(Publish, TheLogHoldsEveryFile) {
  MemoryFiles files;
  publish_table(files);
  const auto log = read_signed_log(files, key().verifier());
  ASSERT_TRUE(log);
  const std::string& manifest = files.files.at("manifest.csv");
  EXPECT_NE(log->entries.back().find(ledger::hexadecimal(ledger::sha256(manifest))), std::string::npos);
  for (const auto& [name, bytes] : files.files) {
    if (name != "manifest.csv" && name != "log/checkpoint" && !name.starts_with("log/tile/")) {
      EXPECT_NE(manifest.find("\n" + name + ","), std::string::npos) << name;
    }
  }
}

TEST(Publish, FormatsOfOthersArePacked) {
  MemoryFiles files;
  publish_table(files);
  const auto nist = io::decompress_gzip(files.files.at("data/results.nist.json.gz"), 1U << 20U);
  ASSERT_TRUE(nist);
  EXPECT_TRUE(nist->starts_with(R"({"@type":"ElectionResults.ElectionReport",)"));
  const auto eml = io::decompress_gzip(files.files.at("data/results.eml.xml.gz"), 1U << 20U);
  ASSERT_TRUE(eml);
  EXPECT_NE(eml->find("<ReportingUnitIdentifier Id=\"UT-S::2\">"), std::string::npos);
}

// Took part: 55 of 100 in the north, 50 of 100 in the south; more than half of the valid votes in both.
constexpr std::string_view case_alone =
    "case: utopia-alone\njurisdiction: ut\nprocedure: referendum\ndate: 2021-05-02\n"
    "title: {en: \"Synthetic: figures by province\"}\n"
    "figures:\n  areas:\n"
    "    UT-N: {electors: 100, participants: 55, valid: 50, for: 30, against: 20}\n"
    "    UT-S: {electors: 100, participants: 50, valid: 50, for: 26, against: 24}\n"
    "announced: {answer: \"yes\", outcome: adopted}\n";

TEST(Publish, ACaseWithoutStations) {
  Problems problems;
  auto input = io::read_case_text(case_alone, "case.yaml", ".", rules(), problems);
  ASSERT_TRUE(input) << problems.front().text();
  const tally::CountInput count = count_of_case(std::move(*input));
  MemoryFiles files;
  ASSERT_EQ(publish_into(files, {.count = &count}), "");
  EXPECT_EQ(files.files.at("data/units.csv"), "code,parent,level,area,name,electors\nut,,nation,,,\n");
  const std::string& figures = files.files.at("data/figures.csv");
  EXPECT_TRUE(figures.starts_with("stage,unit,figure,value\n"));
  EXPECT_NE(figures.find("\n,UT-S,for,26\n"), std::string::npos) << figures;
  EXPECT_FALSE(files.files.contains("data/results.json"));
  const Verification verification = verified(files);
  EXPECT_EQ(failures_of(verification), "");
  EXPECT_EQ(verification.answer, "yes");
  EXPECT_EQ(verification.status, "complete");
  EXPECT_EQ(verification.stations, 0U);
  EXPECT_EQ(verification.leaves, 2U);

  MemoryFiles again;
  ASSERT_EQ(publish_into(again, {.count = &count, .before = &files}), "");
  EXPECT_EQ(again.files, files.files);
}

TEST(Publish, WhatIsPublishedHolds) {
  MemoryFiles files;
  publish_table(files);
  const Verification verification = verified(files);
  EXPECT_EQ(failures_of(verification), "");
  EXPECT_EQ(verification.answer, "yes");  // 710 of 1,000 took part; more than half in one of two provinces
  EXPECT_EQ(verification.leaves, 6U);     // definition, four protocols, decision
  EXPECT_TRUE(verification.synthetic);
}

TEST(Publish, ACellThatAStationLeavesEmptyMakesTheSumsAboveItEmpty) {
  MemoryFiles files;
  publish_table(files, "station,electors,participants,valid,for,against\nUT-N/1,100,80,,50,28\n");
  const std::string& results = files.files.at("data/results.csv");
  EXPECT_NE(results.find("UT-N,province,valid,1,\n"), std::string::npos);
  EXPECT_NE(results.find("UT-N,province,for,1,50\n"), std::string::npos);
  EXPECT_NE(results.find("UT-S,province,for,0,\n"), std::string::npos);
  EXPECT_NE(files.files.at("data/stations.csv").find("UT-S/1,missing,,,,,\n"), std::string::npos);
  EXPECT_EQ(failures_of(verified(files)), "");
}

TEST(Publish, EveryEventIsALeafOrSealed) {
  CountInLog night;
  night.enter_all();
  const tally::CountInput count = night.count();
  const std::vector<store::Event> events = night.events();
  MemoryFiles files;
  ASSERT_EQ(publish_into(files, {.count = &count, .events = events}), "");
  const Verification verification = verified(files);
  EXPECT_EQ(failures_of(verification), "");
  EXPECT_EQ(verification.looked_at.at(static_cast<std::size_t>(VerifyCheck::events)), events.size() + 4);
  const std::string& bundle = files.files.at("log/tile/entries/000.p/27");
  EXPECT_EQ(bundle.find("entry_claimed"), std::string::npos);
  EXPECT_NE(bundle.find("entry_submitted"), std::string::npos);
}

TEST(Publish, ACorrectionKeepsOldAndNew) {
  CountInLog night;
  night.correct_after_publication();
  const tally::CountInput count = night.count();
  const std::vector<store::Event> events = night.events();
  MemoryFiles files;
  ASSERT_EQ(publish_into(files, {.count = &count, .events = events}), "");
  EXPECT_EQ(files.files.at("data/corrections.csv"),
            "station,cell,from,to,at,reason\n"
            "UT-N/2,for,60,58,2021-05-02T21:00:00+05:00,Two lines were swapped\n"
            "UT-N/2,against,58,60,2021-05-02T21:00:00+05:00,Two lines were swapped\n");
  EXPECT_EQ(failures_of(verified(files)), "");
}

TEST(Publish, AStationThatIsSetAsideIsInNoSum) {
  CountInLog night;
  night.enter_all();
  night.happen("UT-S/2", record::StationQuarantined{"The copy differs"});
  night.happen("UT-N/1", record::ProtocolReopened{"Look again"});
  const tally::CountInput count = night.count();
  const std::vector<store::Event> events = night.events();
  MemoryFiles files;
  ASSERT_EQ(publish_into(files, {.count = &count, .events = events}), "");
  EXPECT_NE(files.files.at("data/stations.csv").find("UT-S/2,quarantined,400,"), std::string::npos);
  EXPECT_NE(files.files.at("data/stations.csv").find("UT-N/1,reopened,100,"), std::string::npos);
  EXPECT_NE(files.files.at("data/results.csv").find("ut,nation,for,2,210\n"), std::string::npos);
  const Verification verification = verified(files);
  EXPECT_EQ(failures_of(verification), "");
  EXPECT_EQ(verification.answer, "cannot_tell");
  EXPECT_EQ(verification.status, "partial");
}

// Preliminary, then corrected and final: the second publication goes on with the log of the first.
TEST(Publish, ALaterPublicationContinuesTheLog) {
  CountInLog night;
  night.enter_all();
  night.publish(false);
  MemoryFiles first;
  const tally::CountInput preliminary = night.count();
  const std::vector<store::Event> until_then = night.events();
  ASSERT_EQ(publish_into(first, {.count = &preliminary, .events = until_then}), "");

  night.happen("UT-N/2", record::FiguresCorrected{{{3, 60, 58}, {4, 58, 60}}, "Two lines were swapped", {}, {}});
  night.publish(true);
  MemoryFiles second;
  const tally::CountInput final_count = night.count();
  const std::vector<store::Event> events = night.events();
  ASSERT_EQ(publish_into(second, {.count = &final_count, .events = events, .before = &first}), "");
  const Verification verification = verified(second, {.earlier = first.files.at("log/checkpoint")});
  EXPECT_EQ(failures_of(verification), "");
  EXPECT_EQ(verification.status, "final");
  EXPECT_EQ(verification.leaves, verified(first).leaves + 4);  // two events, a protocol, a decision

  MemoryFiles anew;
  ASSERT_EQ(publish_into(anew, {.count = &final_count, .events = events}), "");
  EXPECT_TRUE(names(verified(anew, {.earlier = first.files.at("log/checkpoint")}), VerifyCheck::log, "log/checkpoint"));
}

TEST(Publish, NothingNewChangesNothing) {
  MemoryFiles first;
  publish_table(first);
  MemoryFiles second;
  const tally::CountInput count = count_in_table();
  ASSERT_EQ(publish_into(second, {.count = &count, .before = &first}), "");
  EXPECT_EQ(first.files, second.files);
}

TEST(Publish, OtherFiguresInATableNeedAReason) {
  MemoryFiles first;
  publish_table(first);
  std::string table(table_of_four);
  table.replace(table.find("50,28"), 5, "28,50");
  const tally::CountInput count = count_in_table(table);
  MemoryFiles refused;
  EXPECT_NE(publish_into(refused, {.count = &count, .before = &first}).find("UT-N/1"), std::string::npos);
  MemoryFiles second;
  ASSERT_EQ(publish_into(second, {.count = &count, .before = &first, .reason = "Swapped lines"}), "");
  EXPECT_EQ(second.files.at("data/corrections.csv"),
            "station,cell,from,to,at,reason\nUT-N/1,for,50,28,,Swapped lines\nUT-N/1,against,28,50,,Swapped lines\n");
  EXPECT_EQ(failures_of(verified(second, {.earlier = first.files.at("log/checkpoint")})), "");
}

// A store that was restored from an old backup tells less than what was signed.
TEST(Publish, RecordsBehindThePublishedLogAreRefused) {
  CountInLog behind;
  behind.enter("UT-N/1", {100, 80, 78, 50, 28});
  const tally::CountInput old_count = behind.count();
  const std::vector<store::Event> old_events = behind.events();
  CountInLog night;
  night.enter_all();
  const tally::CountInput count = night.count();
  const std::vector<store::Event> events = night.events();
  MemoryFiles first;
  ASSERT_EQ(publish_into(first, {.count = &count, .events = events}), "");
  MemoryFiles second;
  const std::string problems = publish_into(second, {.count = &old_count, .events = old_events, .before = &first});
  EXPECT_NE(problems.find("do not tell of"), std::string::npos) << problems;
  EXPECT_FALSE(second.files.contains("log/checkpoint"));
}

TEST(Publish, RecordsThatTellAnotherStoryAreRefused) {
  CountInLog one;
  one.enter("UT-N/1", {100, 80, 78, 50, 28});
  CountInLog other;
  other.enter("UT-N/1", {100, 80, 78, 51, 27});
  const tally::CountInput first_count = one.count();
  const std::vector<store::Event> first_events = one.events();
  const tally::CountInput second_count = other.count();
  const std::vector<store::Event> second_events = other.events();
  MemoryFiles first;
  ASSERT_EQ(publish_into(first, {.count = &first_count, .events = first_events}), "");
  MemoryFiles second;
  const std::string problems =
      publish_into(second, {.count = &second_count, .events = second_events, .before = &first});
  EXPECT_NE(problems.find("is another than what these records give"), std::string::npos) << problems;
  EXPECT_FALSE(second.files.contains("log/checkpoint"));
}

TEST(Publish, AnotherKeyDoesNotContinueTheLog) {
  MemoryFiles first;
  publish_table(first);
  const ledger::SigningKey other = demonstration_key("another").value();
  const tally::CountInput count = count_in_table();
  MemoryFiles second;
  EXPECT_NE(publish_into(second, {.count = &count, .key = &other, .before = &first}), "");
}

}  // namespace
}  // namespace mandate::publication
