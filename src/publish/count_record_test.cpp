#include "publish/count_record.hpp"

#include <gtest/gtest.h>

namespace mandate::publish::count_record_test {
namespace {

constexpr const char* time = "2022-06-05T21:04:11+06:00";

// A station that was entered with a difference, settled, explained, published and corrected.
struct Corrected {
  tally::CountState state{std::vector<std::string>{"KZ-10/1"}};
  std::vector<RecordedEvent> events;

  Corrected() {
    const auto add = [&](const char* actor, record::CountHappening happening, const char* station = "KZ-10/1") {
      const record::CountEvent event = {station, actor, time, std::move(happening)};
      EXPECT_TRUE(state.apply(event));
      if (!event.station.empty()) {
        events.push_back({state.events(), "2022-06-05T15:04:11.000Z", event});
      }
    };
    add("Chair", record::CountOpened{"c", "f", {"yes", "no"}, "00", {"KZ-10/1"}}, "");
    add("Aigul", record::EntrySubmitted{record::EntryRound::first, {{612, 150}, {}}, {{"W7", false}}});
    add("Marat", record::EntrySubmitted{record::EntryRound::second, {{612, 105}, {}}, {{"W7", false}}});
    add("Dana", record::DifferenceResolved{1, 150, "digits swapped", {{"W7", false}}});
    add("Dana", record::FailureExplained{{"W7", "a garrison"}});
    add("Dana", record::ProtocolFinalised{});
    add("Chair", record::ResultPublished{false}, "");
    add("Dana", record::FiguresCorrected{{{0, 612, 621}}, "court order", {}, {}});
  }

  [[nodiscard]] std::string printed(Language language) const {
    CountRecord record;
    record.title = "Referendum";
    record.station = "KZ-10/1";
    record.cells = {"yes", "no"};
    record.count = &state.station(0);
    record.published = state.is_published(0);
    record.events = events;
    record.digest = "abcd";
    TextOptions options;
    options.language = language;
    options.width = 160;
    return text(record, options);
  }
};

TEST(CountRecord, ShowsOldAndNewFiguresReasonsExplanationsAndHistory) {
  const std::string printed = Corrected().printed(Language::en);
  for (const char* piece : {"Record of the protocol of station KZ-10/1", "Status: finalised, published", "612", "105",
                            "621", "digits swapped", "court order", "after publication", "a garrison",
                            "of earlier figures", "entered: second entry, W7", "abcd", time}) {
    EXPECT_NE(printed.find(piece), std::string::npos) << piece << " in\n" << printed;
  }
}

TEST(CountRecord, RowsHaveTheirLabelsAndWhatStandsInWords) {
  tally::CountState state{std::vector<std::string>{"KZ-10/1"}};
  const auto add = [&](const char* actor, record::CountHappening happening, const char* station = "KZ-10/1") {
    EXPECT_TRUE(state.apply({station, actor, time, std::move(happening)}));
  };
  add("Chair", record::CountOpened{"c", "f", {"yes", "no"}, "00", {"KZ-10/1"}}, "");
  add("Aigul", record::EntrySubmitted{record::EntryRound::first, {{3, 4}, {"three", "four"}}, {}});
  add("Marat", record::EntrySubmitted{record::EntryRound::second, {{3, 4}, {"three", "for"}}, {}});
  CountRecord record;
  record.station = "KZ-10/1";
  record.cells = {"yes", "no"};
  record.labels = {"Votes in favour", "Votes against"};
  record.count = &state.station(0);
  TextOptions options;
  options.language = Language::en;
  options.width = 160;
  const std::string printed = text(record, options);
  for (const char* piece : {"Votes in favour (yes)", "Votes against (no)", "in words", "three", "four / for"}) {
    EXPECT_NE(printed.find(piece), std::string::npos) << piece << " in\n" << printed;
  }
  EXPECT_EQ(printed.find("three / three"), std::string::npos);
}

TEST(CountRecord, SpeaksTheReadersLanguage) {
  EXPECT_NE(Corrected().printed(Language::kk).find("Күйі: бекітілді, жарияланған"), std::string::npos);
  EXPECT_NE(Corrected().printed(Language::ru).find("Состояние: утверждён, опубликован"), std::string::npos);
}

}  // namespace
}  // namespace mandate::publish::count_record_test
