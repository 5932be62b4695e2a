#include "proceeding/read_event.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/plain_node.hpp"
#include "proceeding/event.hpp"
#include "proceeding/write_event.hpp"

namespace mandate::proceeding::read_event_test {
namespace {

// One of each, every field filled.
std::vector<Happening> one_of_each() {
  LocalizedText title;
  title.texts = {"Атау", "Название", "Title"};
  return {CaseOpened{"c1", "kz", "recall_maslikhat", title, "KZ-75", std::string(64, 'a')},
          DateRecorded{"filed", Date::parse("2024-03-05").value()},
          FactRecorded{"single_member_deputy", true},
          FiguresRecorded{"vote", "KZ-75", true, {{record::Count::electors, 10}, {record::Count::in_favour, 3}}},
          VotesRecorded{"vote", {{"a", "Name", 5}, {"b", "Other", 0}}},
          FindingRecorded{"registration", "ground_named", Answer::cannot_tell, "illegible"},
          NoticePublished{"notice", "a newspaper"},
          RegisterUsed{"s", std::string(64, 'a'), Date::of(2024, 4, 1).value(), 43000},
          ElsewhereUsed{"s", std::string(64, 'b'), 2, {{"other", 7, std::string(64, 'c')}}},
          DeclarationWithdrawn{"collection", declaration::Tag({1, 2, 3})},
          DeclarationsInvalidated{"collection", "one hand", {declaration::Tag({1}), declaration::Tag({2})}},
          InvalidationUndone{"collection", 3, "two hands"},
          StageClosed{"collection"},
          StageWithdrawn{"collection", "given up"},
          VoteVoided{"vote", true, "court"},
          SampleFixed{"verification", "seed", "frame", "list", 500},
          SampleChecked{"verification", SampleAnswer::accept, "rule"},
          ActDecided{"call", "called"},
          AnswerGiven{"answer", "digest"},
          ContributionMade{"hearing", "7", "art. 3", "digest"},
          ContributionDisposed{"hearing", "7", Disposal::partly, "reason"},
          SeatTaken{"seat", "list", "holder"},
          DutyDone{"vote", "notify"},
          DeadlineExtended{"collection", "collect", Date::parse("2024-04-01").value(), "flood"},
          StagePaused{"collection", "court"},
          StageResumed{"collection"},
          DeterminationSigned{"vote", "met", "not_met", "digest", "reason"},
          EventAnnulled{12, "twice"}};
}

Problems problems_of(std::string_view word, const Node& node) {
  Problems problems;
  MappingReader reader({"event 1", &problems}, node, "an event");
  static_cast<void>(take_happening(reader, word, {}));
  reader.finish();
  return problems;
}

}  // namespace

TEST(ReadEvent, WhatIsWrittenIsReadAgain) {
  const std::vector<Happening> all = one_of_each();
  EXPECT_EQ(all.size() + 1, std::variant_size_v<Happening>);  // but for batches of declarations
  for (const Happening& happening : all) {
    const Node node = node_of(happening);
    Problems problems;
    MappingReader reader({"event 1", &problems}, node, "an event");
    const std::optional<Happening> read = take_happening(reader, word(happening), {});
    reader.finish();
    EXPECT_TRUE(problems.empty()) << word(happening) << ": " << problems.front().text();
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(*read, happening) << word(happening);
  }
}

TEST(ReadEvent, EveryProblemIsToldAtOnce) {
  Node node;
  node.kind = Node::Kind::mapping;
  node.keys = {"stage", "until", "colour"};
  node.items = {integer_node(3), text_node("soon"), text_node("red")};
  const Problems problems = problems_of("deadline_extended", node);
  std::string all;
  for (const Problem& problem : problems) {
    all += problem.text() + '\n';
  }
  for (const std::string_view part : {"stage", "deadline", "soon", "reason", "colour"}) {
    EXPECT_NE(all.find(part), std::string::npos) << part << " in\n" << all;
  }
}

TEST(ReadEvent, AnUnknownWordNamesThoseThatThereAre) {
  Node node;
  node.kind = Node::Kind::mapping;
  const Problems problems = problems_of("dated", node);
  ASSERT_FALSE(problems.empty());
  EXPECT_NE(problems.front().text().find("date_recorded"), std::string::npos);
}

TEST(ReadEvent, ADigestIsSixtyFourHexadecimalDigits) {
  Node node;
  node.kind = Node::Kind::mapping;
  node.keys = {"stage", "digest", "as_of", "persons"};
  node.items = {text_node("s"), text_node("../../etc"), text_node("2024-04-01"), integer_node(1)};
  EXPECT_EQ(problems_of("register_used", node).size(), 1U);
}

TEST(ReadEvent, ATagIsThirtyTwoHexadecimalDigits) {
  Node node;
  node.kind = Node::Kind::mapping;
  node.keys = {"stage", "tag"};
  node.items = {text_node("s"), text_node("0123456789ABCDEF0123456789ABCDEF")};
  EXPECT_EQ(problems_of("declaration_withdrawn", node).size(), 1U);
}

}  // namespace mandate::proceeding::read_event_test
