#include "io/count_event_json.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "io/count_events_for_tests.hpp"

namespace mandate::io::count_event_json_test {
namespace {

constexpr const char* time = "2022-06-05T21:04:11+06:00";

std::optional<record::CountEvent> read(std::string_view kind, std::string_view payload, Problems& problems,
                                       std::string_view at = time) {
  return read_count_event({"event 7", &problems}, at, kind, payload);
}

std::string problem_of(std::string_view kind, std::string_view payload, std::string_view at = time) {
  Problems problems;
  EXPECT_FALSE(read(kind, payload, problems, at));
  return problems.empty() ? "" : problems.front().found;
}

TEST(CountEventJson, AnEntryIsWrittenWithItsFiguresAndFailedChecks) {
  const record::CountEvent event = {
      "KZ-10/3/117", "Айгүл", time,
      record::EntrySubmitted{record::EntryRound::second, {{1200, -1, 0}, {"мың екі жүз", "", ""}}, {{"R03", true}}}};
  const WrittenEvent out = written(event);
  EXPECT_EQ(out.kind, "count.entry_submitted");
  EXPECT_EQ(out.legal_time, time);
  EXPECT_EQ(out.payload,
            R"({"actor":"Айгүл","failed":[{"check":"R03","level":"error"}],"round":"second","station":"KZ-10/3/117",)"
            R"("values":[1200,null,0],"words":["мың екі жүз","",""]})");
  Problems problems;
  EXPECT_EQ(read(out.kind, out.payload, problems), event);
}

TEST(CountEventJson, ACorrectionKeepsOldAndNewFigure) {
  const record::CountEvent event = {
      "S", "Dana", time,
      record::FiguresCorrected{{{0, 10, 20}, {1, 20, -1}}, "swapped", {{"W1", false}}, {{"W1", "so"}}}};
  EXPECT_EQ(written(event).payload,
            R"({"actor":"Dana","changes":[{"cell":0,"from":10,"to":20},{"cell":1,"from":20,"to":null}],)"
            R"("explanations":[{"check":"W1","explanation":"so"}],"failed":[{"check":"W1","level":"warning"}],)"
            R"("reason":"swapped","station":"S"})");
}

TEST(CountEventJson, WhatIsNoEventIsAProblem) {
  EXPECT_EQ(problem_of("count.nonsense", "{}"), "an event of kind 'count.nonsense'");
  EXPECT_EQ(problem_of("ledger.protocol_finalised", R"({"actor":"A"})"),
            "an event of kind 'ledger.protocol_finalised'");
  EXPECT_EQ(problem_of("count.protocol_finalised", R"({"actor":"A"})", "2022-06-05"), "the legal time '2022-06-05'");
  EXPECT_EQ(problem_of("count.protocol_finalised", R"({"actor":"A","colour":1})"), "unknown key 'colour' in an event");
  EXPECT_NE(problem_of("count.protocol_finalised", "[]"), "");
  EXPECT_NE(problem_of("count.protocol_finalised", "{"), "");
  EXPECT_NE(problem_of("count.protocol_finalised", R"({"station":"S"})"), "") << "nobody is named";
  EXPECT_NE(problem_of("count.entry_claimed", R"({"actor":"A","round":"third"})"), "");
  EXPECT_NE(problem_of("count.entry_submitted", R"({"actor":"A","round":"first","values":[-1]})"), "");
  EXPECT_NE(problem_of("count.entry_submitted", R"({"actor":"A","round":"first","values":["1"]})"), "");
  EXPECT_NE(problem_of("count.entry_submitted", R"({"actor":"A","round":"first"})"), "");
  EXPECT_NE(problem_of("count.difference_resolved", R"({"actor":"A","cell":-1,"reason":"r","value":1})"), "");
  EXPECT_NE(problem_of("count.copy_added", R"({"actor":"A","name":"n","source":"rumour","values":[1]})"), "");
  EXPECT_NE(problem_of("count.station_annulled", R"({"actor":"A","reason":"r"})"), "")
      << "with or without a repeat vote";
}

TEST(CountEventJson, AllProblemsOfAnEventAreNamedAtOnce) {
  Problems problems;
  EXPECT_FALSE(read("count.entry_submitted", R"({"round":"x","values":[-5,1.5],"z":0})", problems));
  EXPECT_FALSE(problems.empty());
  problems.clear();
  EXPECT_FALSE(read("count.entry_submitted", R"({"round":"x","values":[-5],"z":0})", problems));
  EXPECT_EQ(problems.size(), 4U) << "actor, round, value, unknown key";
}

TEST(CountEventJson, OnlyTheCanonicalPayloadIsRead) {
  EXPECT_EQ(problem_of("count.protocol_finalised", R"({"station":"S","actor":"A"})"),
            "a payload that is no canonical JSON of its event");
  EXPECT_EQ(problem_of("count.entry_released", R"({"actor":"A","reason":"","round":"first"})"),
            "a payload that is no canonical JSON of its event");
}

RC_GTEST_PROP(CountEventJsonProperty, EveryEventIsReadAsItWasWritten, (const std::vector<std::uint8_t>& seed)) {
  EventMaker maker(seed);
  for (std::size_t kind = 0; kind < event_kinds; ++kind) {
    const record::CountEvent event = maker.make(kind);
    const WrittenEvent out = written(event);
    Problems problems;
    const auto again = read_count_event({"event", &problems}, out.legal_time, out.kind, out.payload);
    RC_ASSERT(problems.empty());
    RC_ASSERT(again == event);
  }
}

}  // namespace
}  // namespace mandate::io::count_event_json_test
