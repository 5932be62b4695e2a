#include "publication/publish_case.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "ledger/digest.hpp"
#include "publication/case_publication_for_tests.hpp"
#include "publication/manifest.hpp"

namespace mandate::publication::publish_case_test {
namespace {

using namespace for_tests;

bool has_note(const Verification& verification, std::string_view part) {
  return std::ranges::any_of(verification.notes,
                             [&](const auto& note) { return note.second.find(part) != std::string::npos; });
}

TEST(PublishCase, WhatIsPublishedHolds) {
  PublishedRecall recall;
  recall.collected().voted();
  MemoryFiles files;
  ASSERT_EQ(recall.publish_into(files), "");
  EXPECT_EQ(case_failures(files), "");
  const auto verification = verify(files, {});
  ASSERT_TRUE(verification);
  EXPECT_EQ(verification->case_id, "recall-7");
  EXPECT_EQ(verification->answer, "yes");
  EXPECT_EQ(verification->outcome, "recalled");
  EXPECT_EQ(verification->law_date, "2023-05-04");
  EXPECT_TRUE(has_note(*verification, "how many declarations count is the publisher's word"));
}

TEST(PublishCase, TellsTheNumbersOfDeclarations) {
  PublishedRecall recall;
  recall.collected();
  MemoryFiles files;
  ASSERT_EQ(recall.publish_into(files), "");
  const std::string& table = files.files.at("data/declarations.csv");
  EXPECT_EQ(table,
            "stage,began,area,figure,value\n"
            "collection,2023-05-10,,submitted,15\n"
            "collection,2023-05-10,,counted,11\n"
            "collection,2023-05-10,,withdrawn,1\n"
            "collection,2023-05-10,,struck_out,2\n"
            "collection,2023-05-10,,refused.declared_here,1\n"
            "collection,2023-05-10,KZ-10,submitted,15\n"
            "collection,2023-05-10,KZ-10,counted,11\n"
            "collection,2023-05-10,KZ-10,withdrawn,1\n"
            "collection,2023-05-10,KZ-10,struck_out,2\n"
            "collection,2023-05-10,KZ-10,refused.declared_here,1\n");
  EXPECT_NE(files.files.at("data/events.csv").find("\n7,2023-05-11,declarations_received,collection,counted,10\n"),
            std::string::npos)
      << files.files.at("data/events.csv");
}

// One signature fewer, and the same public events: the law is applied to the figures that are told.
TEST(PublishCase, TheOutcomeFollowsFromTheFigures) {
  PublishedRecall recall;
  recall.collected();
  MemoryFiles files;
  const std::vector<DisclosedEvent> log = recall.log();
  WayLeaf way = way_of(recall.standing(), log);
  ASSERT_EQ(way.stages.at(1).counts.front().counted, 11);
  way.stages.at(1).counts.front().counted = 10;
  const ledger::SigningKey key = case_key();
  const auto published = publish_case({.definition = {"recall-7", "recall_course", "kz"},
                                       .log = log,
                                       .way = way,
                                       .rules = case_rules_text(),
                                       .key = &key,
                                       .site = {}},
                                      files);
  ASSERT_FALSE(published);
  EXPECT_NE(published.error().front().text().find("the public events lead elsewhere"), std::string::npos);
}

TEST(PublishCase, TheSameGivesTheSameBytesAndMoreContinuesTheLog) {
  PublishedRecall recall;
  recall.collected();
  MemoryFiles first;
  ASSERT_EQ(recall.publish_into(first), "");
  MemoryFiles again;
  ASSERT_EQ(recall.publish_into(again, &first), "");
  EXPECT_EQ(first.files, again.files);
  recall.voted();
  MemoryFiles later;
  ASSERT_EQ(recall.publish_into(later, &again), "");
  EXPECT_EQ(case_failures(later), "");
  const std::string kept = first.files.at("log/checkpoint");
  const auto verification = verify(later, {.policy = {}, .earlier = kept, .stage = {}, .workers = {}});
  ASSERT_TRUE(verification);
  EXPECT_TRUE(verification->holds());
}

TEST(PublishCase, ALogThatWasPublishedIsNeverTakenBack) {
  MemoryFiles first;
  ASSERT_EQ(PublishedRecall().collected().publish_into(first), "");
  MemoryFiles shorter;
  EXPECT_NE(PublishedRecall().publish_into(shorter, &first).find("a log never takes anything back"), std::string::npos);
}

TEST(PublishCase, WhatMustBeHiddenNeedsASalt) {
  PublishedRecall recall;
  recall.collected();
  std::vector<proceeding::Event> events = recall.events();
  for (proceeding::Event& event : events) {
    if (auto* const received = std::get_if<proceeding::DeclarationsReceived>(&event.happening)) {
      received->batch.salt.reset();
    }
  }
  Problems problems;
  static_cast<void>(disclosed_log(chained(events, PublishedRecall::areas()), events, PublishedRecall::country(),
                                  PublishedRecall::course(), problems));
  ASSERT_EQ(problems.size(), 2);
  EXPECT_EQ(problems.front().file, "event 7");
}

// A sealed event on which nothing hangs leaves the whole way to be computed again.
TEST(PublishCase, ASealedEventWithoutEffectIsNamedAndNothingElse) {
  PublishedRecall recall;
  recall.add("2023-05-10", proceeding::FiguresRecorded{.figures = {{record::Count::members, 3}}}, true).collected();
  MemoryFiles files;
  ASSERT_EQ(recall.publish_into(files), "");
  EXPECT_EQ(case_failures(files), "");
  EXPECT_TRUE(files.files.contains("data/standing.json"));
  EXPECT_NE(files.files.at("data/events.csv").find("\n7,,,,sealed,\n"), std::string::npos);
}

// How many took part is sealed: that the case ended is told, and that the public part does not say why.
TEST(PublishCase, WhatHangsOnASealedEventIsThePublishersWord) {
  PublishedRecall recall;
  recall.collected()
      .add("2023-06-18",
           proceeding::FiguresRecorded{
               .stage = "vote", .unit = {}, .of_body = false, .figures = {{record::Count::participants, 40}}},
           true)
      .add("2023-06-19", proceeding::DeterminationSigned{"vote", "met", "met", {}, {}});
  MemoryFiles files;
  ASSERT_EQ(recall.publish_into(files), "");
  EXPECT_EQ(case_failures(files), "");
  EXPECT_FALSE(files.files.contains("data/standing.json"));
  EXPECT_FALSE(files.files.contains("en/letter-decision.html"));
  const auto verification = verify(files, {});
  EXPECT_EQ(verification->outcome, "recalled");
  EXPECT_TRUE(has_note(*verification, "from 'vote' on the way is the publisher's word"));
  EXPECT_NE(files.files.at("en/index.html").find("alone vouches for this way"), std::string::npos);
}

TEST(PublishCase, WhatTheAuthoritySignedOtherwiseIsTold) {
  PublishedRecall recall;
  recall.collected();
  recall.add("2023-06-18",
             proceeding::FiguresRecorded{
                 .stage = "vote", .unit = {}, .of_body = false, .figures = {{record::Count::participants, 40}}});
  recall.add("2023-06-19", proceeding::DeterminationSigned{"vote", "not_met", "met", {}, "Found void by the court"});
  MemoryFiles files;
  ASSERT_EQ(recall.publish_into(files), "");
  const auto verification = verify(files, {});
  ASSERT_TRUE(verification && verification->holds());
  EXPECT_TRUE(has_note(*verification, "the authority signed 'not_met', which differs from 'met'"));
}

// Every page is there in each language, and says what the case is.
TEST(PublishCase, HasAPageInEachLanguage) {
  PublishedRecall recall;
  recall.collected().voted();
  MemoryFiles files;
  ASSERT_EQ(recall.publish_into(files), "");
  EXPECT_NE(files.files.at("kk/index.html").find("<h1>№ 7 округ &lt;b&gt;&amp;</h1>"), std::string::npos);
  EXPECT_NE(files.files.at("ru/index.html").find("Депутат отозван"), std::string::npos);
  EXPECT_NE(files.files.at("en/index.html").find("The deputy is recalled"), std::string::npos);
  EXPECT_NE(files.files.at("en/index.html").find("letter-decision.html"), std::string::npos);
  EXPECT_TRUE(files.files.contains("en/letter-decision.html"));
}

TEST(CaseTampering, OneFlippedBitInAnyFileIsFound) {
  PublishedRecall recall;
  recall.collected().voted();
  MemoryFiles whole;
  ASSERT_EQ(recall.publish_into(whole), "");
  for (const auto& [name, bytes] : whole.files) {
    const std::size_t step = std::max<std::size_t>(1, bytes.size() / 6);
    for (std::size_t i = 0; i < bytes.size(); i += step) {
      MemoryFiles files;
      files.files = whole.files;
      files.files.at(name)[i] = static_cast<char>(bytes[i] ^ static_cast<char>(1U << (i % 8)));
      const auto verification = verify(files, {});
      ASSERT_TRUE(verification) << name << " byte " << i;
      ASSERT_FALSE(verification->holds()) << name << " byte " << i;
    }
  }
}

// The manifest made anew over changed files, by somebody who has no key.
TEST(CaseTampering, ATableThatIsChangedIsFoundByWhatFollowsFromTheLog) {
  PublishedRecall recall;
  recall.collected();
  MemoryFiles files;
  ASSERT_EQ(recall.publish_into(files), "");
  std::string& table = files.files.at("data/declarations.csv");
  table.replace(table.find("counted,11"), 10, "counted,12");
  std::vector<ManifestEntry> entries;
  for (const auto& [name, bytes] : files.files) {
    if (is_listed(name)) {
      entries.push_back({name, bytes.size(), ledger::hexadecimal(ledger::sha256(bytes))});
    }
  }
  files.files["manifest.csv"] = manifest_csv(std::move(entries));
  const std::string failures = case_failures(files);
  EXPECT_NE(failures.find("data/declarations.csv:3:"), std::string::npos) << failures;
}

}  // namespace
}  // namespace mandate::publication::publish_case_test
