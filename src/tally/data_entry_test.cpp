#include "tally/data_entry.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <fstream>
#include <set>
#include <tuple>

#include "tally/count_events_for_tests.hpp"
#include "tally/random_entry_for_tests.hpp"

namespace mandate::tally::data_entry_test {
namespace {

using record::EntryRound;
using E = TransitionError;

constexpr EntryFrame unpublished = {.cells = 2};
constexpr EntryFrame published = {.cells = 2, .published = true};
constexpr EntryFrame final_result = {.cells = 2, .published = true, .final_result = true};

const record::FailedCheck error_r1 = {"R1", true};
const record::FailedCheck warning_w1 = {"W1", false};

// Plays events that must all happen.
DataEntry after(const std::vector<record::CountEvent>& events, DataEntry entry = {}, EntryFrame frame = unpublished) {
  for (const record::CountEvent& event : events) {
    auto next = apply(entry, event, frame);
    EXPECT_TRUE(next) << record::word(event.happening) << ": " << (next ? "" : word(next.error()));
    if (next) {
      entry = std::move(*next);
    }
  }
  return entry;
}

// Why the event is refused; the state's own word where it is not.
std::string refused(const DataEntry& entry, const record::CountEvent& event, EntryFrame frame = unpublished) {
  const auto next = apply(entry, event, frame);
  return std::string(next ? word(next->state) : word(next.error()));
}

DataEntry agreed_entry() {
  return after({submits(EntryRound::first, "Aigul", {10, 20}), submits(EntryRound::second, "Marat", {10, 20})});
}
DataEntry differing_entry() {
  return after({submits(EntryRound::first, "Aigul", {10, 20}), submits(EntryRound::second, "Marat", {10, 21})});
}
DataEntry failing_entry() {
  return after({submits(EntryRound::first, "Aigul", {10, 20}, {error_r1, warning_w1}),
                submits(EntryRound::second, "Marat", {10, 20}, {error_r1, warning_w1})});
}
DataEntry finalised_entry() { return after({happens("Dana", record::ProtocolFinalised{})}, agreed_entry()); }
DataEntry reopened_entry() {
  return after({happens("Dana", record::ProtocolReopened{"a page was missing"})}, finalised_entry());
}

TEST(DataEntry, TwoPeopleTypeTheSameAndItIsFinalised) {
  const DataEntry entry = finalised_entry();
  EXPECT_EQ(entry.state, EntryState::finalised);
  EXPECT_TRUE(is_counted(entry));
  EXPECT_EQ(entry.figures, (std::vector<Count64>{10, 20}));
  EXPECT_EQ(entry.first_typist, "Aigul");
  EXPECT_EQ(entry.second_typist, "Marat");
}

TEST(DataEntry, OnlyOnePersonHasThePaper) {
  const DataEntry first = after({claims(EntryRound::first, "Aigul")});
  EXPECT_EQ(refused(first, claims(EntryRound::first, "Marat")), "first_entry_already_claimed");
  EXPECT_EQ(refused(first, submits(EntryRound::first, "Marat", {1, 2})), "cannot_transition_using_different_user");
  EXPECT_EQ(refused(first, claims(EntryRound::second, "Marat")), "first_entry_missing");
  const DataEntry second = after({submits(EntryRound::first, "Aigul", {1, 2}), claims(EntryRound::second, "Marat")});
  EXPECT_EQ(refused(second, claims(EntryRound::second, "Dana")), "second_entry_already_claimed");
  EXPECT_EQ(refused(second, submits(EntryRound::second, "Dana", {1, 2})), "cannot_transition_using_different_user");
}

TEST(DataEntry, SecondEntryNeedsADifferentPerson) {
  const DataEntry entry = after({submits(EntryRound::first, "Aigul", {1, 2})});
  EXPECT_EQ(refused(entry, claims(EntryRound::second, "Aigul")), "second_entry_needs_different_user");
  EXPECT_EQ(refused(entry, submits(EntryRound::second, "Aigul", {1, 2})), "second_entry_needs_different_user");
  EXPECT_EQ(refused(entry, submits(EntryRound::first, "Marat", {1, 2})), "first_entry_already_done");
}

TEST(DataEntry, ADraftIsKeptForItsTypistAndIsNoEntry) {
  const DataEntry entry = after(
      {claims(EntryRound::first, "Aigul"), happens("Aigul", record::EntryDrafted{EntryRound::first, {{7, -1}, {}}})});
  EXPECT_EQ(entry.state, EntryState::first_in_progress);
  EXPECT_EQ(entry.draft.values, (std::vector<Count64>{7, -1}));
  EXPECT_TRUE(entry.first.values.empty());
  EXPECT_EQ(refused(entry, happens("Marat", record::EntryDrafted{EntryRound::first, {{1, 1}, {}}})),
            "cannot_transition_using_different_user");
  EXPECT_EQ(refused({}, happens("Marat", record::EntryDrafted{EntryRound::first, {{1, 1}, {}}})), "nothing_claimed");
}

TEST(DataEntry, SomebodyElseReleasesAClaimOnlyWithAReason) {
  const DataEntry entry = after({submits(EntryRound::first, "Aigul", {1, 2}), claims(EntryRound::second, "Marat")});
  EXPECT_EQ(refused(entry, happens("Marat", record::EntryReleased{EntryRound::second, ""})), "first_done");
  EXPECT_EQ(refused(entry, happens("Dana", record::EntryReleased{EntryRound::second, ""})),
            "cannot_transition_using_different_user");
  EXPECT_EQ(refused(entry, happens("Dana", record::EntryReleased{EntryRound::second, "went home"})), "first_done");
}

TEST(DataEntry, TheSecondTypistIsWarnedOfTheCellThatDiffers) {
  const record::EnteredProtocol first = {{10, 20}, {}};
  EXPECT_FALSE(difference_while_typing(first, 0, 10));
  EXPECT_TRUE(difference_while_typing(first, 1, 21));
  EXPECT_TRUE(difference_while_typing(first, 1, -1)) << "left empty";
  EXPECT_FALSE(difference_while_typing({}, 1, 21)) << "there is no first entry";
}

TEST(DataEntry, DifferencesAreSettledCellByCellWithAReason) {
  const DataEntry entry = differing_entry();
  EXPECT_EQ(entry.state, EntryState::differing);
  EXPECT_EQ(entry.unresolved, (std::vector<std::size_t>{1}));
  EXPECT_EQ(refused(entry, happens("Dana", record::ProtocolFinalised{})), "unresolved_differences");
  EXPECT_EQ(refused(entry, happens("Dana", record::DifferenceResolved{1, 21, "", {}})), "reason_missing");
  EXPECT_EQ(refused(entry, happens("Dana", record::DifferenceResolved{0, 21, "paper", {}})), "cell_does_not_differ");
  EXPECT_EQ(refused(entry, happens("Dana", record::DifferenceResolved{2, 21, "paper", {}})), "no_such_cell");
  EXPECT_EQ(refused(entry, happens("Dana", record::DifferenceResolved{1, -2, "paper", {}})), "value_below_zero");

  const DataEntry settled = after({happens("Dana", record::DifferenceResolved{1, 21, "the paper says 21", {}})}, entry);
  EXPECT_EQ(settled.state, EntryState::agreed);
  EXPECT_EQ(settled.figures, (std::vector<Count64>{10, 21}));
  ASSERT_EQ(settled.history.size(), 1U);
  EXPECT_EQ(settled.history[0],
            (FigureHistory{FigureHistory::Kind::resolved, 1, 20, 21, "the paper says 21", "Dana", time_for_tests}));
}

TEST(DataEntry, ChecksOfTheSettledFiguresDecideWhetherTheyMayBeFinalised) {
  const DataEntry failing =
      after({happens("Dana", record::DifferenceResolved{1, 22, "paper", {error_r1}})}, differing_entry());
  EXPECT_EQ(failing.state, EntryState::failing);
  const DataEntry again = after({happens("Dana", record::DifferenceResolved{1, 21, "misread", {}})}, failing);
  EXPECT_EQ(again.state, EntryState::agreed);
  EXPECT_EQ(again.history.size(), 2U);
}

TEST(DataEntry, AnErrorBlocksFinalisingUntilItIsExplained) {
  const DataEntry entry = failing_entry();
  EXPECT_EQ(entry.state, EntryState::failing);
  EXPECT_EQ(unexplained_errors(entry), (std::vector<std::string>{"R1"}));
  EXPECT_EQ(refused(entry, happens("Dana", record::ProtocolFinalised{})), "unexplained_errors");
  EXPECT_EQ(refused(entry, happens("Dana", record::FailureExplained{{"R9", "so"}})), "check_did_not_fail");
  EXPECT_EQ(refused(entry, happens("Dana", record::FailureExplained{{"R1", ""}})), "reason_missing");
  EXPECT_EQ(refused(entry, happens("Dana", record::FailureExplained{{"W1", "many came late"}})), "failing");

  const DataEntry explained = after({happens("Dana", record::FailureExplained{{"R1", "as on the paper"}}),
                                     happens("Dana", record::ProtocolFinalised{})},
                                    entry);
  EXPECT_EQ(explained.state, EntryState::finalised);
  ASSERT_EQ(explained.explanations.size(), 1U);
  EXPECT_EQ(explained.explanations[0].explanation.text, "as on the paper");
  EXPECT_FALSE(explained.explanations[0].lapsed);
}

TEST(DataEntry, AWarningBlocksNothingAndCanBeMarkedAsHandled) {
  const DataEntry entry = after({submits(EntryRound::first, "Aigul", {10, 20}, {warning_w1}),
                                 submits(EntryRound::second, "Marat", {10, 20}, {warning_w1}),
                                 happens("Dana", record::FailureExplained{{"W1", "a garrison"}}),
                                 happens("Dana", record::ProtocolFinalised{})});
  EXPECT_EQ(entry.explanations.at(0).explanation.text, "a garrison");
}

TEST(DataEntry, ANewerExplanationTakesThePlaceOfTheOlderWhichStaysOnRecord) {
  const DataEntry entry = after({happens("Dana", record::FailureExplained{{"R1", "first"}}),
                                 happens("Dana", record::FailureExplained{{"R1", "second"}})},
                                failing_entry());
  ASSERT_EQ(entry.explanations.size(), 2U);
  EXPECT_TRUE(entry.explanations[0].lapsed);
  EXPECT_FALSE(entry.explanations[1].lapsed);
}

TEST(DataEntry, AnExplanationLapsesWhenTheFiguresChange) {
  const DataEntry before = after({happens("Dana", record::DifferenceResolved{1, 22, "paper", {error_r1}}),
                                  happens("Dana", record::FailureExplained{{"R1", "as on the paper"}})},
                                 differing_entry());
  EXPECT_EQ(before.state, EntryState::agreed);
  const DataEntry changed = after({happens("Dana", record::DifferenceResolved{1, 23, "misread", {error_r1}})}, before);
  EXPECT_EQ(changed.state, EntryState::failing);
  EXPECT_TRUE(changed.explanations.at(0).lapsed);
}

TEST(DataEntry, DiscardedEntriesAreMadeAnewAndTheHistoryStays) {
  const DataEntry entry = after({happens("Dana", record::DifferenceResolved{1, 21, "paper", {}}),
                                 happens("Dana", record::EntriesDiscarded{"wrong station"})},
                                differing_entry());
  EXPECT_EQ(entry.state, EntryState::nothing);
  EXPECT_TRUE(entry.first_typist.empty());
  EXPECT_EQ(entry.history.size(), 1U);
  EXPECT_EQ(entry.events, 4U);
  EXPECT_EQ(refused({}, happens("Dana", record::EntriesDiscarded{"why"})), "entries_missing");
  EXPECT_EQ(refused(after({claims(EntryRound::first, "Aigul")}), happens("Dana", record::EntriesDiscarded{"why"})),
            "entry_in_progress");
  EXPECT_EQ(refused(differing_entry(), happens("Dana", record::EntriesDiscarded{""})), "reason_missing");
}

TEST(DataEntry, ReopeningKeepsWhatStoodAndAnyCellMayBeAmended) {
  const DataEntry entry = reopened_entry();
  EXPECT_FALSE(is_counted(entry));
  EXPECT_EQ(entry.figures, (std::vector<Count64>{10, 20}));
  EXPECT_EQ(refused(finalised_entry(), happens("Dana", record::ProtocolReopened{""})), "reason_missing");
  EXPECT_EQ(refused(agreed_entry(), happens("Dana", record::ProtocolReopened{"why"})), "not_finalised");

  const DataEntry amended =
      after({happens("Dana", record::DifferenceResolved{0, 11, "second page", {error_r1}})}, entry);
  EXPECT_EQ(amended.state, EntryState::reopened);
  EXPECT_EQ(amended.history.at(0).kind, FigureHistory::Kind::amended);
  EXPECT_EQ(amended.history.at(0).from, 10);
  EXPECT_EQ(refused(amended, happens("Dana", record::ProtocolFinalised{})), "unexplained_errors");
  const DataEntry again = after(
      {happens("Dana", record::FailureExplained{{"R1", "so"}}), happens("Dana", record::ProtocolFinalised{})}, amended);
  EXPECT_EQ(again.figures, (std::vector<Count64>{11, 20}));
}

TEST(DataEntry, AfterPublicationACorrectionKeepsTheOldFigures) {
  const record::FiguresCorrected swap = {{{0, 10, 20}, {1, 20, 10}}, "lines taken for each other", {}, {}};
  const DataEntry entry = after({happens("Dana", swap)}, finalised_entry(), published);
  EXPECT_TRUE(is_counted(entry));
  EXPECT_EQ(entry.figures, (std::vector<Count64>{20, 10}));
  ASSERT_EQ(entry.history.size(), 2U);
  EXPECT_EQ(entry.history[1], (FigureHistory{FigureHistory::Kind::corrected, 1, 20, 10, "lines taken for each other",
                                             "Dana", time_for_tests}));
}

TEST(DataEntry, ACorrectionIsRefusedBeforePublicationAndReopeningAfterIt) {
  const record::FiguresCorrected correction = {{{0, 10, 11}}, "paper", {}, {}};
  EXPECT_EQ(refused(finalised_entry(), happens("Dana", correction)), "not_published");
  EXPECT_EQ(refused(agreed_entry(), happens("Dana", correction)), "not_finalised");
  EXPECT_EQ(refused(finalised_entry(), happens("Dana", record::ProtocolReopened{"why"}), published),
            "already_published");
}

TEST(DataEntry, ACorrectionStartsFromWhatStands) {
  const auto correct = [](std::vector<record::FigureChange> changes, std::string reason = "paper",
                          std::vector<record::FailedCheck> failed = {},
                          std::vector<record::Explanation> explanations = {}) {
    return refused(finalised_entry(),
                   happens("Dana", record::FiguresCorrected{std::move(changes), std::move(reason), std::move(failed),
                                                            std::move(explanations)}),
                   published);
  };
  EXPECT_EQ(correct({{0, 9, 11}}), "stale_value");
  EXPECT_EQ(correct({{2, 9, 11}}), "no_such_cell");
  EXPECT_EQ(correct({{0, 10, -2}}), "value_below_zero");
  EXPECT_EQ(correct({{0, 10, 10}}), "nothing_changes");
  EXPECT_EQ(correct({}), "nothing_changes");
  EXPECT_EQ(correct({{0, 10, 11}, {0, 10, 12}}), "nothing_changes");
  EXPECT_EQ(correct({{0, 10, 11}}, ""), "reason_missing");
  EXPECT_EQ(correct({{0, 10, 11}}, "paper", {error_r1}), "unexplained_errors");
  EXPECT_EQ(correct({{0, 10, 11}}, "paper", {error_r1}, {{"R1", ""}}), "reason_missing");
  EXPECT_EQ(correct({{0, 10, 11}}, "paper", {warning_w1}, {{"R1", "so"}}), "check_did_not_fail");
  EXPECT_EQ(correct({{0, 10, 11}}, "paper", {error_r1}, {{"R1", "so"}}), "finalised");
}

TEST(DataEntry, WhatIsSetAsideIsNeitherFinalisedNorCounted) {
  const DataEntry entry = after({happens("Dana", record::StationQuarantined{"seal broken"})}, agreed_entry());
  EXPECT_EQ(refused(entry, happens("Dana", record::ProtocolFinalised{})), "quarantined");
  EXPECT_EQ(refused(entry, happens("Dana", record::StationQuarantined{"again"})), "already_quarantined");
  EXPECT_EQ(refused(entry, happens("Dana", record::StationReleased{""})), "reason_missing");
  EXPECT_EQ(refused(agreed_entry(), happens("Dana", record::StationReleased{"why"})), "not_quarantined");
  const DataEntry counted = after({happens("Dana", record::StationQuarantined{"seal broken"})}, finalised_entry());
  EXPECT_FALSE(is_counted(counted));
  EXPECT_TRUE(is_counted(after({happens("Dana", record::StationReleased{"looked"})}, counted)));
}

TEST(DataEntry, AnAnnulledVoteIsNotCountedAndARepeatVoteIsEnteredAnew) {
  const DataEntry annulled = after({happens("Court", record::StationAnnulled{"judgment"})}, finalised_entry());
  EXPECT_FALSE(is_counted(annulled));
  EXPECT_EQ(refused(annulled, happens("Dana", record::ProtocolReopened{"why"})), "annulled");
  EXPECT_EQ(refused(annulled, happens("Court", record::StationAnnulled{"again"})), "annulled");
  EXPECT_EQ(refused(finalised_entry(), happens("Court", record::StationAnnulled{""})), "reason_missing");
  const DataEntry repeated =
      after({happens("Court", record::StationAnnulled{"repeat", true}), submits(EntryRound::first, "Aigul", {1, 2}),
             submits(EntryRound::second, "Marat", {1, 2}), happens("Dana", record::ProtocolFinalised{})},
            annulled);
  EXPECT_TRUE(is_counted(repeated));
  EXPECT_EQ(repeated.figures, (std::vector<Count64>{1, 2}));
}

TEST(DataEntry, AfterTheFinalResultOnlyCorrectionsAnnulmentsAndTheRepeatVote) {
  const record::FiguresCorrected correction = {{{0, 10, 11}}, "paper", {}, {}};
  EXPECT_EQ(refused(finalised_entry(), happens("Dana", correction), final_result), "finalised");
  EXPECT_EQ(refused(finalised_entry(), happens("Dana", record::StationQuarantined{"why"}), final_result),
            "result_is_final");
  EXPECT_EQ(refused({}, submits(EntryRound::first, "Aigul", {1, 2}), final_result), "result_is_final");
  const DataEntry repeat =
      after({happens("Court", record::StationAnnulled{"repeat", true})}, finalised_entry(), final_result);
  EXPECT_EQ(refused(repeat, submits(EntryRound::first, "Aigul", {1, 2}), final_result), "first_done");
}

TEST(DataEntry, AnEntryHasOneCountACell) {
  EXPECT_EQ(refused({}, submits(EntryRound::first, "Aigul", {1})), "wrong_number_of_cells");
  EXPECT_EQ(refused({}, submits(EntryRound::first, "Aigul", {1, -2})), "value_below_zero");
  EXPECT_EQ(refused({}, submits(EntryRound::first, "", {1, 2})), "actor_missing");
  EXPECT_EQ(refused({}, submits(EntryRound::first, "Aigul", {1, -1})), "first_done") << "an empty cell";
}

TEST(DataEntry, EveryErrorHasAWordAndASentence) {
  std::set<std::string_view> words;
  for (int i = 0; i <= static_cast<int>(E::nothing_to_publish); ++i) {
    EXPECT_TRUE(words.insert(word(static_cast<E>(i))).second);
    EXPECT_FALSE(sentence(static_cast<E>(i)).empty());
  }
}

using Arrow = std::tuple<std::string, std::string, std::string>;

// Of the Mermaid drawing: "    differing --> agreed : difference_resolved".
std::set<Arrow> drawn_arrows() {
  std::ifstream file(MANDATE_SOURCE_DIR "/docs/explanation/data-entry.md");
  std::set<Arrow> arrows;
  for (std::string line; std::getline(file, line);) {
    const std::size_t arrow = line.find(" --> ");
    const std::size_t colon = line.find(" : ");
    if (arrow != std::string::npos && colon != std::string::npos) {
      arrows.emplace(line.substr(4, arrow - 4), line.substr(colon + 3), line.substr(arrow + 5, colon - arrow - 5));
    }
  }
  return arrows;
}

std::set<Arrow> arrows_of_the_machine() {
  std::set<Arrow> arrows;
  for (const Transition& transition : transitions()) {
    arrows.emplace(word(transition.from), transition.happening, word(transition.to));
  }
  return arrows;
}

TEST(DataEntry, TheDrawingShowsTheMachine) { EXPECT_EQ(drawn_arrows(), arrows_of_the_machine()); }

// A long walk of random events: what happened is what the table says may happen, and all of it does.
TEST(DataEntry, EveryTransitionHappensAndNoOther) {
  std::set<Arrow> walked;
  RandomBytes bytes(20220605);
  for (int walk = 0; walk < 1500; ++walk) {
    DataEntry entry;
    for (int step = 0; step < 80; ++step) {
      const record::CountEvent event = random_event(bytes, entry, 3);
      const auto next = apply(entry, event, {3, bytes.below(4) == 0, false});
      if (!next) {
        continue;
      }
      const bool beside = std::holds_alternative<record::StationAnnulled>(event.happening) ||
                          std::holds_alternative<record::StationQuarantined>(event.happening) ||
                          std::holds_alternative<record::StationReleased>(event.happening);
      if (!beside) {
        walked.emplace(word(entry.state), record::word(event.happening), word(next->state));
      }
      entry = *next;
    }
  }
  EXPECT_EQ(walked, arrows_of_the_machine());
}

RC_GTEST_PROP(DataEntryProperty, InvariantsHoldAlongEveryWalk, (const std::vector<std::uint8_t>& seed)) {
  RandomBytes bytes(seed);
  DataEntry entry;
  for (int step = 0; step < 60; ++step) {
    const EntryFrame frame = {3, bytes.below(4) == 0, bytes.below(16) == 0};
    const record::CountEvent event = random_event(bytes, entry, 3);
    const auto next = apply(entry, event, frame);
    if (next) {
      RC_ASSERT(broken_promise(entry, *next, event) == "");
      entry = *next;
    }
  }
}

}  // namespace
}  // namespace mandate::tally::data_entry_test
