// For tests: a vote of four stations under the rules of Utopia (CONTRIBUTING.md), kept in a table or in a log, and its
// publication in memory.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/count_event_json.hpp"
#include "io/count_folder.hpp"
#include "io/folder_for_tests.hpp"
#include "io/rules.hpp"
#include "io/station_table.hpp"
#include "publication/memory_files.hpp"
#include "publication/publish.hpp"
#include "publication/site.hpp"
#include "publication/verification.hpp"
#include "store/clock_for_tests.hpp"
#include "store/memory_log.hpp"
#include "tally/count_state.hpp"

namespace mandate::publication::for_tests {

inline const std::string& rules_text() {
  static const std::string text = [] {
    Problems problems;
    const auto countries = io::read_rules_directory(MANDATE_SOURCE_DIR "/tests/golden/utopia/rules", problems);
    EXPECT_TRUE(problems.empty());
    return io::canonical_rules(countries);
  }();
  return text;
}

inline const procedure::RuleBook& rules() {
  static const procedure::RuleBook book = [] {
    Problems problems;
    return io::read_canonical_rule_book(rules_text(), problems);
  }();
  return book;
}

inline constexpr std::string_view table_of_four =
    "station,electors,participants,valid,for,against\n"
    "UT-N/1,100,80,78,50,28\n"
    "UT-N/2,200,120,118,60,58\n"
    "UT-S/1,300,210,200,150,50\n"
    "UT-S/2,400,300,300,100,200\n";

inline tally::CountInput read_count(const std::string& protocols_key, std::string_view table) {
  const io::TestFolder folder;
  folder.write("case.yaml",
               "case: utopia-four\njurisdiction: ut\nprocedure: referendum\ndate: 2021-05-02\n"
               "title: {en: \"Synthetic: four stations\"}\n");
  folder.write(
      "register.csv",
      "station,name,region,electors\n1,\"Hall, north\",UT-N,100\n2,School,UT-N,200\n1,,UT-S,300\n2,,UT-S,400\n");
  folder.write("commission.csv", table);
  const std::string text =
      "count: four\ncase: case.yaml\nsynthetic: true\nregister_file: register.csv\n" + protocols_key;
  Problems problems;
  auto count = io::read_count_text(text, "count.yaml", folder.path(), rules(), problems);
  for (const Problem& problem : problems) {
    ADD_FAILURE() << problem.text();
  }
  return count.value_or(tally::CountInput());
}

inline tally::CountInput count_in_table(std::string_view table = table_of_four) {
  return read_count("sources: [{source: commission, name: Commission, file: commission.csv}]\n", table);
}

// The same four stations as they came in, by their events: one after the other, each entered twice.
class CountInLog {
 public:
  CountInLog() : log_(clock_), count_(read_count("log: night.db\n", table_of_four)), state_(codes()) {
    record::CountOpened opened{"utopia-four", "utopia", cells(), std::string(64, '0'), codes()};
    happen("", opened);
  }

  void enter(const std::string& station, const std::vector<Count64>& values) {
    using record::EntryRound;
    happen(station, record::EntryClaimed{EntryRound::first});
    happen(station, record::EntrySubmitted{EntryRound::first, {values, {}}, {}});
    happen(station, record::EntryClaimed{EntryRound::second}, "berik");
    happen(station, record::EntrySubmitted{EntryRound::second, {values, {}}, {}}, "berik");
    happen(station, record::ProtocolFinalised{});
  }
  void enter_all() {
    enter("UT-N/1", {100, 80, 78, 50, 28});
    enter("UT-N/2", {200, 120, 118, 60, 58});
    enter("UT-S/1", {300, 210, 200, 150, 50});
    enter("UT-S/2", {400, 300, 300, 100, 200});
  }
  void publish(bool final_result) { happen("", record::ResultPublished{final_result}); }
  // All of it, published as preliminary, and then two figures of one station exchanged.
  void correct_after_publication() {
    enter_all();
    publish(false);
    happen("UT-N/2", record::FiguresCorrected{{{3, 60, 58}, {4, 58, 60}}, "Two lines were swapped", {}, {}});
  }

  void happen(const std::string& station, record::CountHappening happening, const std::string& actor = "anna") {
    const record::CountEvent event{station, actor, "2021-05-02T21:00:00+05:00", std::move(happening)};
    EXPECT_TRUE(state_.apply(event)) << record::word(event.happening);
    const io::WrittenEvent written = io::written(event);
    const store::NewEvent added{written.legal_time, written.kind, written.payload};
    EXPECT_TRUE(log_.append(std::span(&added, 1), *log_.head()));
  }

  [[nodiscard]] tally::CountInput count() const {
    tally::CountInput count = count_;
    count.layout = io::layout_named(cells(), std::vector<std::string>()).value();
    EXPECT_TRUE(tally::take_state(count, state_));
    return count;
  }
  [[nodiscard]] std::vector<store::Event> events() {
    std::vector<store::Event> events;
    EXPECT_TRUE(log_.read_after(0, [&](const store::Event& event) {
      events.push_back(event);
      return true;
    }));
    return events;
  }

 private:
  static std::vector<std::string> cells() { return {"electors", "participants", "valid", "for", "against"}; }
  [[nodiscard]] std::vector<std::string> codes() const { return {"UT-N/1", "UT-N/2", "UT-S/1", "UT-S/2"}; }

  store::ClockForTests clock_;
  store::MemoryLog log_;
  tally::CountInput count_;
  tally::CountState state_;
};

inline ledger::SigningKey key() { return demonstration_key("utopia-four").value(); }

// What was asked for goes into `files`; the problems of it, in one text.
inline std::string publish_into(MemoryFiles& files, PublicationRequest request) {
  const ledger::SigningKey own = key();
  request.rules = rules_text();
  if (request.key == nullptr) {
    request.key = &own;
  }
  if (request.site.empty()) {
    request.site.emplace_back([](const PublicationView& view) { return site(view, {}); });
  }
  const auto published = publish(request, files);
  std::string problems;
  if (!published) {
    for (const Problem& problem : published.error()) {
      problems += problem.text() + "\n";
    }
  }
  return problems;
}

inline void publish_table(MemoryFiles& files, std::string_view table = table_of_four) {
  const tally::CountInput count = count_in_table(table);
  EXPECT_EQ(publish_into(files, {.count = &count}), "");
}

inline Verification verified(MemoryFiles& files, const VerifyRequest& request = {}) {
  return verify(files, request).value();
}

// Every failure, a line each: "digests case.json: …".
inline std::string failures_of(const Verification& verification) {
  std::string text;
  for (const VerifyFailure& failure : verification.failures) {
    text += std::to_string(static_cast<std::size_t>(failure.check) + 1) + " " + failure.problem.text() + "\n";
  }
  return text;
}

inline bool names(const Verification& verification, VerifyCheck check, std::string_view file) {
  for (const VerifyFailure& failure : verification.failures) {
    if (failure.check == check && failure.problem.file.starts_with(file)) {
      return true;
    }
  }
  return false;
}

}  // namespace mandate::publication::for_tests
