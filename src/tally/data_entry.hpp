// Double entry of one station's protocol: what state it is in, and what may happen next.
//
// Two people type the same paper; where they differ, each cell is settled from the paper with a reason. Figures that
// fail a check never stop the typist, but an error stops the finalising until it is explained. Nothing is taken back
// silently: what was changed stays beside what it was changed to. Drawn in docs/explanation/data-entry.md.
//
// The events of one station go through `apply`, one after the other; a refused one changes nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/integer.hpp"
#include "record/count_event.hpp"
#include "tally/transition_error.hpp"

namespace mandate::tally {

enum class EntryState : std::uint8_t {
  nothing,             // no entry was begun
  first_in_progress,   // somebody has the paper
  first_done,          // waits for a second person
  second_in_progress,  // somebody else has the paper
  differing,           // the two entries differ in cells that are not settled
  failing,             // one figure a cell, and an error that nobody explained
  agreed,              // one figure a cell, and nothing stands in the way of finalising
  finalised,           // counted, unless it is set aside or annulled
  reopened,            // figures stand, may be changed cell by cell, and are not counted meanwhile
};

// "first_done"
[[nodiscard]] std::string_view word(EntryState state);

enum class Annulment : std::uint8_t {
  none,
  annulled,     // nothing of this station counts
  repeat_vote,  // the first vote does not count; entries are those of the repeat vote
};

// A figure that was changed, with what it was.
struct FigureHistory {
  enum class Kind : std::uint8_t { resolved, amended, corrected };  // differing entries, re-opened, published

  Kind kind = Kind::resolved;
  std::size_t cell = 0;
  Count64 from = 0;  // resolved: the figure of the first entry
  Count64 to = 0;
  std::string reason;
  std::string actor;
  std::string at;

  friend bool operator==(const FigureHistory&, const FigureHistory&) = default;
};

struct GivenExplanation {
  record::Explanation explanation;
  std::string actor;
  std::string at;
  bool lapsed = false;  // the figures it spoke of have changed, or a newer one took its place

  friend bool operator==(const GivenExplanation&, const GivenExplanation&) = default;
};

struct DataEntry {
  EntryState state = EntryState::nothing;
  std::string claimant;           // who has the paper; empty where no entry is in progress
  record::EnteredProtocol draft;  // of the entry in progress; no values where none was saved
  std::string first_typist;
  std::string second_typist;
  record::EnteredProtocol first;
  record::EnteredProtocol second;
  std::vector<std::size_t> differed;        // cells in which the two entries differ, ascending
  std::vector<std::size_t> unresolved;      // of them, those that are not settled
  std::vector<Count64> figures;             // that stand, from `differing` on; an unresolved cell has the first entry's
  std::vector<record::FailedCheck> failed;  // by the figures that stand
  std::vector<FigureHistory> history;       // grows only
  std::vector<GivenExplanation> explanations;  // grows only
  bool quarantined = false;
  std::string quarantine_reason;  // empty where it is not quarantined
  Annulment annulment = Annulment::none;
  std::string annulment_reason;  // the same of an annulment
  std::size_t events = 0;        // that were applied

  friend bool operator==(const DataEntry&, const DataEntry&) = default;
};

// What the whole count says about one station.
struct EntryFrame {
  std::size_t cells = 0;
  bool published = false;     // its finalised figures stand in a published result
  bool final_result = false;  // the final result is published
};

// Why the event cannot happen; nothing where it can.
[[nodiscard]] Refusal refusal(const DataEntry& entry, const record::CountEvent& event, const EntryFrame& frame);

// The same entry after the event.
[[nodiscard]] std::expected<DataEntry, TransitionError> apply(const DataEntry& entry, const record::CountEvent& event,
                                                              const EntryFrame& frame);

// In place. Only for an event that `refusal` has nothing against.
void advance(DataEntry& entry, const record::CountEvent& event);

// Finalised, and neither set aside nor annulled: the figures are part of the result.
[[nodiscard]] bool is_counted(const DataEntry& entry);

// The errors among the failed checks that have no explanation, in their order.
[[nodiscard]] std::vector<std::string> unexplained_errors(const DataEntry& entry);

// Cells in which the values differ, ascending. What stands in words is no part of the comparison: a check of the form
// compares it with the figure.
[[nodiscard]] std::vector<std::size_t> differing_cells(const record::EnteredProtocol& first,
                                                       const record::EnteredProtocol& second);

// Whether the second typist is to be warned at this cell. He is told which cell, never the first value, so that he
// looks at the paper and not at the screen.
[[nodiscard]] bool difference_while_typing(const record::EnteredProtocol& first, std::size_t cell, Count64 value);

// Every way from state to state; what the drawing shows. An annulment with a repeat vote begins anew from any state and
// is not among them.
struct Transition {
  EntryState from = EntryState::nothing;
  std::string_view happening;  // record::word
  EntryState to = EntryState::nothing;

  friend auto operator<=>(const Transition&, const Transition&) = default;
};
[[nodiscard]] std::span<const Transition> transitions();

}  // namespace mandate::tally
