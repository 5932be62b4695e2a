#include "entry/desk.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "entry/form_for_tests.hpp"
#include "record/protocol_table.hpp"

namespace mandate::entry::desk_test {
namespace {

using record::absent;
using tally::EntryState;

// One check, as a form would have it: yes and no are at most the ballots issued.
std::vector<FailureRow> check(const record::EnteredProtocol& protocol) {
  const Count64 issued = protocol.values[1];
  const Count64 counted = protocol.values[2] + protocol.values[3];
  if (issued == absent || protocol.values[2] == absent || protocol.values[3] == absent || counted <= issued) {
    return {};
  }
  return {{"E1", true, {std::to_string(counted) + " counted of " + std::to_string(issued) + " issued"}, {1, 2, 3}, ""},
          {"H1", true, {"perhaps a digit changed places"}, {1}, "", true}};
}

// Two people at two desks over one count, as the log would join them.
class DeskTest : public ::testing::Test {
 protected:
  DeskTest() {
    record::CountOpened opened{"small", "small", {}, "00"};
    for (const record::Cell& cell : layout.cells) {
      opened.cells.push_back(cell.name);
    }
    EXPECT_TRUE(state.apply({"", "commission", "2022-06-05T20:00:00+06:00", opened}));
  }

  std::unique_ptr<Desk> desk_of(std::string actor) {
    DeskSetting setting;
    setting.title = "Referendum";
    setting.actor = std::move(actor);
    setting.form = &paper;
    setting.layout = &layout;
    setting.stations = {{"KZ-10/1/1", "1", "Semey", Phrase::state_nothing, ""},
                        {"KZ-10/1/2", "2", "Semey", Phrase::state_nothing, ""}};
    setting.checks = check;
    setting.refusal_text = [](tally::TransitionError error) { return std::string(tally::word(error)); };
    return std::make_unique<Desk>(std::move(setting), state);
  }

  // Presses, and records what comes of it.
  bool press(Desk& desk, KeyKind kind, std::string text = {}) {
    const Desk::Step step = desk.press({kind, std::move(text)});
    if (!step.event) {
      return step.finished;
    }
    if (const auto applied = state.apply(*step.event); applied) {
      desk.recorded(state);
    } else {
      desk.refused(state, std::string(tally::word(applied.error())));
    }
    return step.finished;
  }

  void type(Desk& desk, std::string_view text) {
    for (const char c : text) {
      press(desk, KeyKind::text, std::string(1, c));
    }
  }

  void open_first_station(Desk& desk) {
    type(desk, "1");
    press(desk, KeyKind::enter);
  }

  void type_protocol(Desk& desk, const std::vector<std::string>& values) {
    for (const std::string& value : values) {
      type(desk, value);
      press(desk, KeyKind::enter);
    }
  }

  void hand_in(Desk& desk) {
    press(desk, KeyKind::submit);
    press(desk, KeyKind::enter);
  }

  // electors, issued, issued in words, yes, no, box, by member 1, by member 2
  void enter_whole(Desk& desk, const std::vector<std::string>& values) {
    open_first_station(desk);
    type_protocol(desk, values);
    hand_in(desk);
  }

  [[nodiscard]] const tally::DataEntry& entry() const { return state.station(0).entry; }
  static std::string shown(const Desk& desk) { return desk.frame({24, 80}).text(); }

  tally::Form paper = testing::small_form();
  record::Layout layout = testing::small_layout();
  tally::CountState state{{"KZ-10/1/1", "KZ-10/1/2"}};
  const std::vector<std::string> right = {"500", "321", "", "200", "121", " ", "300", "21"};
};

TEST_F(DeskTest, TwoPeopleEnterTheSameAndTheProtocolBecomesFinal) {
  const auto aigul = desk_of("Aigul");
  const auto boris = desk_of("Boris");
  enter_whole(*aigul, right);
  EXPECT_EQ(entry().state, EntryState::first_done);
  boris->recorded(state);
  enter_whole(*boris, right);
  EXPECT_EQ(entry().state, EntryState::agreed);
  press(*boris, KeyKind::submit);
  EXPECT_EQ(entry().state, EntryState::finalised);
  EXPECT_EQ(entry().figures, (std::vector<Count64>{500, 321, 200, 121, 1, 300, 21}));
  EXPECT_NE(shown(*boris).find("Stations whose protocol is final: 1 of 2"), std::string::npos);
}

TEST_F(DeskTest, NobodyEntersTheSameProtocolTwice) {
  const auto aigul = desk_of("Aigul");
  enter_whole(*aigul, right);
  open_first_station(*aigul);
  EXPECT_EQ(entry().state, EntryState::first_done);
  EXPECT_NE(shown(*aigul).find("second_entry_needs_different_user"), std::string::npos);
}

TEST_F(DeskTest, APaperThatSomebodyHasIsNotEnteredByAnother) {
  const auto aigul = desk_of("Aigul");
  const auto boris = desk_of("Boris");
  open_first_station(*aigul);
  boris->recorded(state);
  open_first_station(*boris);
  EXPECT_EQ(entry().claimant, "Aigul");
  EXPECT_NE(shown(*boris).find("Aigul is entering this protocol."), std::string::npos);
}

TEST_F(DeskTest, TheSecondTypistIsWarnedAndTheDifferenceIsSettledWithAReason) {
  const auto aigul = desk_of("Aigul");
  const auto boris = desk_of("Boris");
  enter_whole(*aigul, {"500", "321", "", "211", "110", " ", "300", "21"});
  boris->recorded(state);
  open_first_station(*boris);
  type_protocol(*boris, {"500", "321", "", "200"});
  const std::string warned = shown(*boris);
  EXPECT_NE(warned.find("“For” differs from the first entry"), std::string::npos);
  EXPECT_EQ(warned.find("211"), std::string::npos) << "the first value is not shown while typing";
  type_protocol(*boris, {"121", " ", "300", "21"});
  hand_in(*boris);
  ASSERT_EQ(entry().state, EntryState::differing);
  EXPECT_NE(shown(*boris).find("211"), std::string::npos);
  for (int i = 0; i < 2; ++i) {
    press(*boris, KeyKind::right);
    press(*boris, KeyKind::enter);
    type(*boris, i == 0 ? "the paper says so" : "");
    press(*boris, KeyKind::enter);
  }
  EXPECT_EQ(entry().state, EntryState::agreed);
  EXPECT_EQ(entry().figures[2], 200);
  ASSERT_EQ(entry().history.size(), 2U);
  EXPECT_EQ(entry().history[0].from, 211);
  EXPECT_EQ(entry().history[0].reason, "the paper says so");
}

TEST_F(DeskTest, AnErrorDoesNotStopTheTypistButTheFinalisingUntilItIsExplained) {
  const std::vector<std::string> over = {"500", "320", "", "200", "121", " ", "300", "20"};
  const auto aigul = desk_of("Aigul");
  const auto boris = desk_of("Boris");
  open_first_station(*aigul);
  type_protocol(*aigul, over);
  press(*aigul, KeyKind::submit);
  EXPECT_NE(shown(*aigul).find("321 counted of 320 issued"), std::string::npos);
  EXPECT_NE(shown(*aigul).find("perhaps a digit changed places"), std::string::npos);
  press(*aigul, KeyKind::enter);
  boris->recorded(state);
  enter_whole(*boris, over);
  ASSERT_EQ(entry().state, EntryState::failing);
  EXPECT_EQ(entry().failed, (std::vector<record::FailedCheck>{{"E1", true}})) << "a hint is not kept";
  EXPECT_EQ(shown(*boris).find("H1"), std::string::npos);
  press(*boris, KeyKind::submit);
  EXPECT_EQ(entry().state, EntryState::failing);
  EXPECT_NE(shown(*boris).find("unexplained_errors"), std::string::npos);
  type(*boris, "one ballot of another station");
  press(*boris, KeyKind::enter);
  press(*boris, KeyKind::submit);
  EXPECT_EQ(entry().state, EntryState::finalised);
  EXPECT_EQ(entry().explanations.front().explanation.text, "one ballot of another station");
}

TEST_F(DeskTest, ADraftIsKeptAndTakenUpByTheSamePerson) {
  const auto aigul = desk_of("Aigul");
  open_first_station(*aigul);
  type_protocol(*aigul, {"500", "321"});
  press(*aigul, KeyKind::save);
  EXPECT_EQ(entry().draft.values[1], 321);
  const auto later = desk_of("Aigul");
  open_first_station(*later);
  EXPECT_NE(shown(*later).find("321"), std::string::npos);
}

TEST_F(DeskTest, LeavingAsksWhatBecomesOfWhatWasTyped) {
  const auto aigul = desk_of("Aigul");
  open_first_station(*aigul);
  type(*aigul, "5");
  press(*aigul, KeyKind::escape);
  EXPECT_NE(shown(*aigul).find("not handed in yet"), std::string::npos);
  press(*aigul, KeyKind::escape);
  type(*aigul, "00");
  EXPECT_NE(shown(*aigul).find("500"), std::string::npos) << "back at the form, nothing lost";
  press(*aigul, KeyKind::escape);
  press(*aigul, KeyKind::erase);
  EXPECT_EQ(entry().state, EntryState::nothing);
}

TEST_F(DeskTest, TheListShowsWhatOthersDoMeanwhile) {
  const auto aigul = desk_of("Aigul");
  const auto boris = desk_of("Boris");
  open_first_station(*aigul);
  boris->update(state);
  EXPECT_NE(shown(*boris).find("first entry going on (Aigul)"), std::string::npos);
  EXPECT_TRUE(boris->is_at_list());
  EXPECT_TRUE(aigul->is_typing());
}

TEST_F(DeskTest, EscapeInTheListEndsTheWork) {
  const auto aigul = desk_of("Aigul");
  EXPECT_TRUE(press(*aigul, KeyKind::escape));
}

TEST_F(DeskTest, WhatIsSpokenIsTheFieldAtHandAndTheWarning) {
  const auto aigul = desk_of("Aigul");
  open_first_station(*aigul);
  EXPECT_NE(aigul->spoken().find("Voters on the list"), std::string::npos);
  EXPECT_EQ(aigul->spoken().find("Against"), std::string::npos);
  press(*aigul, KeyKind::text, "x");
  EXPECT_NE(aigul->spoken().find("Digits only"), std::string::npos);
}

TEST_F(DeskTest, EveryScreenFitsASmallTerminalAndSaysWhereItIsTooSmall) {
  const auto aigul = desk_of("Aigul");
  open_first_station(*aigul);
  const Frame frame = aigul->frame({12, 60});
  EXPECT_EQ(frame.lines.size(), 12U);
  ASSERT_TRUE(frame.cursor);
  EXPECT_LT(frame.cursor->row, 12U);
  EXPECT_NE(aigul->frame({5, 20}).text().find("too small"), std::string::npos);
}

}  // namespace
}  // namespace mandate::entry::desk_test
