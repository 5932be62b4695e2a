#include "tally/data_entry.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "record/protocol_table.hpp"

namespace mandate::tally {
namespace {

using record::CountEvent;
using record::EntryRound;
using enum EntryState;

constexpr std::array<std::string_view, 9> state_words = {
    "nothing", "first_in_progress", "first_done", "second_in_progress", "differing", "failing",
    "agreed",  "finalised",         "reopened"};

constexpr std::array<Transition, 35> all_transitions = {{
    {nothing, "entry_claimed", first_in_progress},
    {nothing, "entry_submitted", first_done},
    {first_in_progress, "entry_drafted", first_in_progress},
    {first_in_progress, "entry_released", nothing},
    {first_in_progress, "entry_submitted", first_done},
    {first_done, "entry_claimed", second_in_progress},
    {first_done, "entry_submitted", differing},
    {first_done, "entry_submitted", failing},
    {first_done, "entry_submitted", agreed},
    {first_done, "entries_discarded", nothing},
    {second_in_progress, "entry_drafted", second_in_progress},
    {second_in_progress, "entry_released", first_done},
    {second_in_progress, "entry_submitted", differing},
    {second_in_progress, "entry_submitted", failing},
    {second_in_progress, "entry_submitted", agreed},
    {differing, "difference_resolved", differing},
    {differing, "difference_resolved", failing},
    {differing, "difference_resolved", agreed},
    {differing, "entries_discarded", nothing},
    {failing, "difference_resolved", failing},
    {failing, "difference_resolved", agreed},
    {failing, "failure_explained", failing},
    {failing, "failure_explained", agreed},
    {failing, "entries_discarded", nothing},
    {agreed, "difference_resolved", failing},
    {agreed, "difference_resolved", agreed},
    {agreed, "failure_explained", agreed},
    {agreed, "entries_discarded", nothing},
    {agreed, "protocol_finalised", finalised},
    {finalised, "protocol_reopened", reopened},
    {finalised, "figures_corrected", finalised},
    {reopened, "difference_resolved", reopened},
    {reopened, "failure_explained", reopened},
    {reopened, "entries_discarded", nothing},
    {reopened, "protocol_finalised", finalised},
}};

bool is_value(Count64 value) { return value >= record::absent; }

bool has_two_entries(EntryState state) { return state >= differing; }
bool is_in_progress(EntryState state) { return state == first_in_progress || state == second_in_progress; }

bool is_explained(std::span<const GivenExplanation> explanations, std::string_view check) {
  return std::ranges::any_of(
      explanations, [&](const GivenExplanation& given) { return !given.lapsed && given.explanation.check == check; });
}

bool has_failed(std::span<const record::FailedCheck> failed, std::string_view check) {
  return std::ranges::find(failed, check, &record::FailedCheck::check) != failed.end();
}

// Why no entry of this round can begin; nothing where it can.
Refusal begin_refusal(const DataEntry& entry, EntryRound round, const std::string& actor) {
  if (entry.state == finalised) {
    return TransitionError::already_finalised;
  }
  if (round == EntryRound::first) {
    if (entry.state == first_in_progress) {
      return TransitionError::first_entry_already_claimed;
    }
    return entry.state == nothing ? Refusal() : TransitionError::first_entry_already_done;
  }
  if (entry.state < first_done) {
    return TransitionError::first_entry_missing;
  }
  if (entry.state == second_in_progress) {
    return TransitionError::second_entry_already_claimed;
  }
  if (entry.state != first_done) {
    return TransitionError::second_entry_already_done;
  }
  return actor == entry.first_typist ? Refusal(TransitionError::second_entry_needs_different_user) : Refusal();
}

bool is_in_progress(const DataEntry& entry, EntryRound round) {
  return entry.state == (round == EntryRound::first ? first_in_progress : second_in_progress);
}

Refusal values_refusal(std::span<const Count64> values, std::size_t cells) {
  if (values.size() != cells) {
    return TransitionError::wrong_number_of_cells;
  }
  return std::ranges::all_of(values, is_value) ? Refusal() : TransitionError::value_below_zero;
}

// What each happening asks of the state.
struct Conditions {
  const DataEntry& entry;
  const std::string& actor;
  const EntryFrame& frame;

  Refusal operator()(const record::EntryClaimed& asked) const { return begin_refusal(entry, asked.round, actor); }

  Refusal operator()(const record::EntryDrafted& asked) const {
    if (!is_in_progress(entry, asked.round)) {
      return begin_refusal(entry, asked.round, actor).value_or(TransitionError::nothing_claimed);
    }
    if (actor != entry.claimant) {
      return TransitionError::cannot_transition_using_different_user;
    }
    return values_refusal(asked.protocol.values, frame.cells);
  }

  Refusal operator()(const record::EntryReleased& asked) const {
    if (!is_in_progress(entry, asked.round)) {
      return begin_refusal(entry, asked.round, actor).value_or(TransitionError::nothing_claimed);
    }
    return actor != entry.claimant && asked.reason.empty()
               ? Refusal(TransitionError::cannot_transition_using_different_user)
               : Refusal();
  }

  // Also without a claim, as a file of entries comes in.
  Refusal operator()(const record::EntrySubmitted& asked) const {
    const bool claimed = is_in_progress(entry, asked.round);
    if (claimed && actor != entry.claimant) {
      return TransitionError::cannot_transition_using_different_user;
    }
    const Refusal begin = claimed ? Refusal() : begin_refusal(entry, asked.round, actor);
    return begin ? begin : values_refusal(asked.protocol.values, frame.cells);
  }

  Refusal operator()(const record::DifferenceResolved& asked) const {
    if (entry.state == finalised) {
      return TransitionError::already_finalised;
    }
    if (!has_two_entries(entry.state)) {
      return TransitionError::entries_missing;
    }
    if (asked.cell >= frame.cells) {
      return TransitionError::no_such_cell;
    }
    if (entry.state != reopened && !std::ranges::binary_search(entry.differed, asked.cell)) {
      return TransitionError::cell_does_not_differ;
    }
    if (!is_value(asked.value)) {
      return TransitionError::value_below_zero;
    }
    return asked.reason.empty() ? Refusal(TransitionError::reason_missing) : Refusal();
  }

  Refusal operator()(const record::EntriesDiscarded& asked) const {
    if (entry.state == finalised) {
      return TransitionError::already_finalised;
    }
    if (is_in_progress(entry.state)) {
      return TransitionError::entry_in_progress;
    }
    if (entry.state == nothing) {
      return TransitionError::entries_missing;
    }
    return asked.reason.empty() ? Refusal(TransitionError::reason_missing) : Refusal();
  }

  Refusal operator()(const record::FailureExplained& asked) const {
    if (const Refusal refused = settled_refusal()) {
      return refused;
    }
    if (!has_failed(entry.failed, asked.explanation.check)) {
      return TransitionError::check_did_not_fail;
    }
    return asked.explanation.text.empty() ? Refusal(TransitionError::reason_missing) : Refusal();
  }

  Refusal operator()(const record::ProtocolFinalised& /*asked*/) const {
    if (const Refusal refused = settled_refusal()) {
      return refused;
    }
    if (entry.quarantined) {
      return TransitionError::quarantined;
    }
    return unexplained_errors(entry).empty() ? Refusal() : Refusal(TransitionError::unexplained_errors);
  }

  Refusal operator()(const record::ProtocolReopened& asked) const {
    if (entry.state != finalised) {
      return TransitionError::not_finalised;
    }
    if (frame.published) {
      return TransitionError::already_published;
    }
    return asked.reason.empty() ? Refusal(TransitionError::reason_missing) : Refusal();
  }

  Refusal operator()(const record::FiguresCorrected& asked) const {
    if (entry.state != finalised) {
      return TransitionError::not_finalised;
    }
    if (!frame.published) {
      return TransitionError::not_published;
    }
    if (asked.reason.empty()) {
      return TransitionError::reason_missing;
    }
    const Refusal changes = changes_refusal(asked.changes);
    return changes ? changes : explanations_refusal(asked);
  }

  Refusal operator()(const record::StationQuarantined& asked) const {
    if (entry.quarantined) {
      return TransitionError::already_quarantined;
    }
    return asked.reason.empty() ? Refusal(TransitionError::reason_missing) : Refusal();
  }

  Refusal operator()(const record::StationReleased& asked) const {
    if (!entry.quarantined) {
      return TransitionError::not_quarantined;
    }
    return asked.reason.empty() ? Refusal(TransitionError::reason_missing) : Refusal();
  }

  Refusal operator()(const record::StationAnnulled& asked) const {
    return asked.reason.empty() ? Refusal(TransitionError::reason_missing) : Refusal();
  }

  Refusal operator()(const record::CountOpened& /*asked*/) const { return TransitionError::not_of_a_station; }
  Refusal operator()(const record::EnvelopeMoved& /*asked*/) const { return TransitionError::not_of_a_station; }
  Refusal operator()(const record::CopyAdded& /*asked*/) const { return TransitionError::not_of_a_station; }
  Refusal operator()(const record::ResultPublished& /*asked*/) const { return TransitionError::not_of_a_station; }

 private:
  // One figure stands for every cell, and the protocol is not finalised.
  [[nodiscard]] Refusal settled_refusal() const {
    if (entry.state == finalised) {
      return TransitionError::already_finalised;
    }
    if (!has_two_entries(entry.state)) {
      return TransitionError::entries_missing;
    }
    return entry.state == differing ? Refusal(TransitionError::unresolved_differences) : Refusal();
  }

  [[nodiscard]] Refusal changes_refusal(std::span<const record::FigureChange> changes) const {
    std::vector<std::size_t> cells;
    for (const record::FigureChange& change : changes) {
      if (change.cell >= frame.cells) {
        return TransitionError::no_such_cell;
      }
      if (!is_value(change.to)) {
        return TransitionError::value_below_zero;
      }
      if (change.from != entry.figures[change.cell]) {
        return TransitionError::stale_value;
      }
      if (change.from == change.to) {
        return TransitionError::nothing_changes;
      }
      cells.push_back(change.cell);
    }
    std::ranges::sort(cells);
    const bool twice = std::ranges::adjacent_find(cells) != cells.end();
    return cells.empty() || twice ? Refusal(TransitionError::nothing_changes) : Refusal();
  }

  [[nodiscard]] static Refusal explanations_refusal(const record::FiguresCorrected& asked) {
    for (const record::Explanation& explanation : asked.explanations) {
      if (!has_failed(asked.failed, explanation.check)) {
        return TransitionError::check_did_not_fail;
      }
      if (explanation.text.empty()) {
        return TransitionError::reason_missing;
      }
    }
    const bool explained = std::ranges::all_of(asked.failed, [&](const record::FailedCheck& failed) {
      return !failed.error || std::ranges::find(asked.explanations, failed.check, &record::Explanation::check) !=
                                  asked.explanations.end();
    });
    return explained ? Refusal() : Refusal(TransitionError::unexplained_errors);
  }
};

// What each happening does to the state.
struct Effects {
  DataEntry& entry;
  const CountEvent& event;

  void operator()(const record::EntryClaimed& done) const {
    entry.claimant = event.actor;
    entry.state = done.round == EntryRound::first ? first_in_progress : second_in_progress;
  }

  void operator()(const record::EntryDrafted& done) const { entry.draft = done.protocol; }

  void operator()(const record::EntryReleased& done) const {
    end_progress();
    entry.state = done.round == EntryRound::first ? nothing : first_done;
  }

  void operator()(const record::EntrySubmitted& done) const {
    end_progress();
    if (done.round == EntryRound::first) {
      entry.first_typist = event.actor;
      entry.first = done.protocol;
      entry.failed = done.failed;
      entry.state = first_done;
      return;
    }
    entry.second_typist = event.actor;
    entry.second = done.protocol;
    entry.differed = differing_cells(entry.first, entry.second);
    entry.unresolved = entry.differed;
    entry.figures = entry.first.values;
    entry.failed = entry.differed.empty() ? done.failed : std::vector<record::FailedCheck>();
    settle();
  }

  void operator()(const record::DifferenceResolved& done) const {
    const bool amended = entry.state == reopened;
    change({done.cell, entry.figures[done.cell], done.value}, done.reason,
           amended ? FigureHistory::Kind::amended : FigureHistory::Kind::resolved);
    std::erase(entry.unresolved, done.cell);
    let_explanations_lapse();
    entry.failed = entry.unresolved.empty() ? done.failed : std::vector<record::FailedCheck>();
    if (!amended) {
      settle();
    }
  }

  void operator()(const record::EntriesDiscarded& /*done*/) const { begin_anew(); }

  void operator()(const record::FailureExplained& done) const {
    explain(done.explanation);
    if (entry.state != reopened) {
      settle();
    }
  }

  void operator()(const record::ProtocolFinalised& /*done*/) const { entry.state = finalised; }
  void operator()(const record::ProtocolReopened& /*done*/) const { entry.state = reopened; }

  void operator()(const record::FiguresCorrected& done) const {
    for (const record::FigureChange& figure : done.changes) {
      change(figure, done.reason, FigureHistory::Kind::corrected);
    }
    let_explanations_lapse();
    entry.failed = done.failed;
    for (const record::Explanation& explanation : done.explanations) {
      explain(explanation);
    }
  }

  void operator()(const record::StationQuarantined& done) const {
    entry.quarantined = true;
    entry.quarantine_reason = done.reason;
  }
  void operator()(const record::StationReleased& /*done*/) const { release(); }

  void operator()(const record::StationAnnulled& done) const {
    entry.annulment = done.repeat_vote ? Annulment::repeat_vote : Annulment::annulled;
    entry.annulment_reason = done.reason;
    release();
    if (done.repeat_vote) {
      begin_anew();
    }
  }

  void operator()(const record::CountOpened& /*done*/) const {}
  void operator()(const record::EnvelopeMoved& /*done*/) const {}
  void operator()(const record::CopyAdded& /*done*/) const {}
  void operator()(const record::ResultPublished& /*done*/) const {}

 private:
  void release() const {
    entry.quarantined = false;
    entry.quarantine_reason.clear();
  }

  void end_progress() const {
    entry.claimant.clear();
    entry.draft = {};
  }

  void settle() const {
    if (!entry.unresolved.empty()) {
      entry.state = differing;
      return;
    }
    entry.state = unexplained_errors(entry).empty() ? agreed : failing;
  }

  void change(const record::FigureChange& figure, const std::string& reason, FigureHistory::Kind kind) const {
    entry.history.push_back({kind, figure.cell, figure.from, figure.to, reason, event.actor, event.at});
    entry.figures[figure.cell] = figure.to;
  }

  void explain(const record::Explanation& explanation) const {
    for (GivenExplanation& given : entry.explanations) {
      given.lapsed = given.lapsed || given.explanation.check == explanation.check;
    }
    entry.explanations.push_back({explanation, event.actor, event.at});
  }

  void let_explanations_lapse() const {
    for (GivenExplanation& given : entry.explanations) {
      given.lapsed = true;
    }
  }

  // What was changed and explained stays.
  void begin_anew() const {
    let_explanations_lapse();
    DataEntry fresh;
    fresh.history = std::move(entry.history);
    fresh.explanations = std::move(entry.explanations);
    fresh.quarantined = entry.quarantined;
    fresh.quarantine_reason = std::move(entry.quarantine_reason);
    fresh.annulment = entry.annulment;
    fresh.annulment_reason = std::move(entry.annulment_reason);
    fresh.events = entry.events;
    entry = std::move(fresh);
  }
};

}  // namespace

std::string_view word(EntryState state) { return state_words.at(static_cast<std::size_t>(state)); }
std::span<const Transition> transitions() { return all_transitions; }

Refusal refusal(const DataEntry& entry, const CountEvent& event, const EntryFrame& frame) {
  const bool annuls = std::holds_alternative<record::StationAnnulled>(event.happening);
  if (event.actor.empty()) {
    return TransitionError::actor_missing;
  }
  if (entry.annulment == Annulment::annulled &&
      !(annuls && std::get<record::StationAnnulled>(event.happening).repeat_vote)) {
    return TransitionError::annulled;
  }
  // A repeat vote is held, and entered, after the result of the vote before it.
  const bool changes_result = annuls || std::holds_alternative<record::FiguresCorrected>(event.happening);
  if (frame.final_result && !changes_result && entry.annulment != Annulment::repeat_vote) {
    return TransitionError::result_is_final;
  }
  return std::visit(Conditions{entry, event.actor, frame}, event.happening);
}

void advance(DataEntry& entry, const CountEvent& event) {
  const EntryState before = entry.state;
  std::visit(Effects{entry, event}, event.happening);
  ++entry.events;
  assert(entry.state == before || entry.state == nothing ||
         std::ranges::find(all_transitions, Transition{before, record::word(event.happening), entry.state}) !=
             all_transitions.end());
  static_cast<void>(before);
}

std::expected<DataEntry, TransitionError> apply(const DataEntry& entry, const CountEvent& event,
                                                const EntryFrame& frame) {
  if (const Refusal refused = refusal(entry, event, frame)) {
    return std::unexpected(*refused);
  }
  DataEntry next = entry;
  advance(next, event);
  return next;
}

bool is_counted(const DataEntry& entry) {
  return entry.state == finalised && !entry.quarantined && entry.annulment != Annulment::annulled;
}

std::vector<std::string> unexplained_errors(const DataEntry& entry) {
  std::vector<std::string> checks;
  for (const record::FailedCheck& failed : entry.failed) {
    if (failed.error && !is_explained(entry.explanations, failed.check)) {
      checks.push_back(failed.check);
    }
  }
  return checks;
}

std::vector<std::size_t> differing_cells(const record::EnteredProtocol& first, const record::EnteredProtocol& second) {
  std::vector<std::size_t> cells;
  for (std::size_t cell = 0; cell < first.values.size(); ++cell) {
    if (difference_while_typing(first, cell, second.values[cell])) {
      cells.push_back(cell);
    }
  }
  return cells;
}

bool difference_while_typing(const record::EnteredProtocol& first, std::size_t cell, Count64 value) {
  return cell < first.values.size() && first.values[cell] != value;
}

}  // namespace mandate::tally
