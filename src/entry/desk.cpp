#include "entry/desk.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "entry/lines.hpp"

namespace mandate::entry {
namespace {

using record::EntryRound;
using tally::EntryState;

Phrase phrase_of(const tally::DataEntry& entry) {
  if (entry.annulment == tally::Annulment::annulled) {
    return Phrase::state_annulled;
  }
  if (entry.quarantined) {
    return Phrase::state_quarantined;
  }
  switch (entry.state) {
    case EntryState::nothing:
      return Phrase::state_nothing;
    case EntryState::first_in_progress:
      return Phrase::state_first_in_progress;
    case EntryState::first_done:
      return Phrase::state_first_done;
    case EntryState::second_in_progress:
      return Phrase::state_second_in_progress;
    case EntryState::differing:
      return Phrase::state_differ;
    case EntryState::failing:
      return Phrase::state_failures;
    case EntryState::agreed:
      return Phrase::state_ready;
    case EntryState::finalised:
      return Phrase::state_final;
    case EntryState::reopened:
      return Phrase::state_reopened;
  }
  return Phrase::state_nothing;
}

std::string actor_of(const tally::DataEntry& entry) {
  return entry.state == EntryState::first_done ? entry.first_typist : entry.claimant;
}

EntryRound round_of(const tally::DataEntry& entry) {
  return entry.state == EntryState::second_in_progress ? EntryRound::second : EntryRound::first;
}

}  // namespace

Desk::Desk(DeskSetting setting, const tally::CountState& state) : setting_(std::move(setting)), state_(&state) {
  refresh_list();
}

const tally::DataEntry& Desk::entry() const { return state_->station(station_).entry; }

record::CountEvent Desk::event(record::CountHappening happening) const {
  return {setting_.stations[station_].code, setting_.actor, {}, std::move(happening)};
}

std::vector<record::FailedCheck> Desk::failed(const record::EnteredProtocol& protocol) const {
  std::vector<record::FailedCheck> codes;
  for (const FailureRow& row : setting_.checks(protocol)) {
    if (!row.hint) {
      codes.push_back({row.code, row.error});
    }
  }
  return codes;
}

void Desk::say(Phrase wanted) {
  message_ = phrase(wanted, setting_.language, {{"station", setting_.stations[station_].name}});
}

void Desk::refresh_list() {
  std::vector<StationRow> rows = setting_.stations;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const tally::DataEntry& entry = state_->station(i).entry;
    rows[i].state = phrase_of(entry);
    rows[i].actor = actor_of(entry);
  }
  finder_.show(std::move(rows));
}

void Desk::back_to_list() {
  refresh_list();
  screen_ = Finding{};
}

void Desk::recorded(const tally::CountState& state) {
  state_ = &state;
  if (then_) {
    std::exchange(then_, nullptr)();
  }
}

void Desk::refused(const tally::CountState& state, std::string why) {
  state_ = &state;
  then_ = nullptr;
  message_ = phrase(Phrase::refused, setting_.language, {{"why", why}});
}

void Desk::update(const tally::CountState& state) {
  state_ = &state;
  if (is_at_list()) {
    refresh_list();
  }
}

bool Desk::is_typing() const {
  return std::holds_alternative<Typing>(screen_) || std::holds_alternative<Reviewing>(screen_) ||
         std::holds_alternative<Leaving>(screen_);
}

Desk::Step Desk::press(const Key& key) {
  message_.clear();
  if (key.kind == KeyKind::help) {
    message_ = phrase(Phrase::help_keys, setting_.language);
    return {};
  }
  return std::visit([&](auto& screen) { return press_on(screen, key); }, screen_);
}

Desk::Step Desk::press_on(Finding& /*finding*/, const Key& key) {
  if (key.kind == KeyKind::escape) {
    return {{}, true};
  }
  const std::optional<std::size_t> opened = finder_.press(key);
  return opened ? open(*opened) : Step{};
}

// What one does with a station follows from where its protocol is.
Desk::Step Desk::open(std::size_t station) {
  station_ = station;
  const tally::DataEntry& now = entry();
  switch (now.state) {
    case EntryState::nothing:
      return claim(EntryRound::first);
    case EntryState::first_done:
      return claim(EntryRound::second);
    case EntryState::first_in_progress:
    case EntryState::second_in_progress:
      if (now.claimant == setting_.actor) {
        begin_typing(round_of(now));
        return {};
      }
      message_ = phrase(Phrase::taken_by, setting_.language, {{"actor", now.claimant}});
      return {};
    default:
      show_station();
      return {};
  }
}

Desk::Step Desk::claim(EntryRound round) {
  const record::CountEvent claimed = event(record::EntryClaimed{round});
  if (const std::optional<tally::TransitionError> refusal = state_->refusal(claimed)) {
    message_ = setting_.refusal_text(*refusal);
    return {};
  }
  then_ = [this, round] { begin_typing(round); };
  return {claimed, false};
}

void Desk::show_station() {
  switch (entry().state) {
    case EntryState::differing:
      begin_comparing();
      return;
    case EntryState::failing:
    case EntryState::agreed:
      begin_explaining();
      return;
    case EntryState::reopened:
      begin_amending();
      return;
    default:
      message_ = phrase(phrase_of(entry()), setting_.language);
      back_to_list();
  }
}

void Desk::begin_typing(EntryRound round) {
  EntryForm form(*setting_.form, *setting_.layout);
  form.fill(entry().draft);
  if (round == EntryRound::second) {
    form.compare_with(entry().first);
  }
  screen_ = Typing{std::move(form), round};
}

Desk::Step Desk::press_on(Typing& screen, const Key& key) {
  const EntryRound round = screen.round;
  switch (key.kind) {
    case KeyKind::submit: {
      screen.form.press({KeyKind::end, {}});
      std::vector<FailureRow> failures = setting_.checks(screen.form.protocol());
      EntryForm form = std::move(screen.form);
      screen_ = Reviewing{std::move(form), round, std::move(failures)};
      return {};
    }
    case KeyKind::save:
      return keep_draft(screen.form, round);
    case KeyKind::escape: {
      EntryForm form = std::move(screen.form);
      screen_ = Leaving{std::move(form), round};
      return {};
    }
    default:
      screen.form.press(key);
      return {};
  }
}

Desk::Step Desk::keep_draft(const EntryForm& form, EntryRound round) {
  then_ = [this] {
    say(Phrase::draft_kept);
    back_to_list();
  };
  return {event(record::EntryDrafted{round, form.protocol()}), false};
}

Desk::Step Desk::press_on(Leaving& screen, const Key& key) {
  const EntryRound round = screen.round;
  if (key.kind == KeyKind::save) {
    return keep_draft(screen.form, round);
  }
  if (key.kind == KeyKind::erase) {
    then_ = [this] { back_to_list(); };
    return {event(record::EntryReleased{round, {}}), false};
  }
  if (key.kind == KeyKind::escape) {
    EntryForm form = std::move(screen.form);
    screen_ = Typing{std::move(form), round};
  }
  return {};
}

Desk::Step Desk::press_on(Reviewing& screen, const Key& key) {
  const EntryRound round = screen.round;
  if (key.kind == KeyKind::escape) {
    EntryForm form = std::move(screen.form);
    screen_ = Typing{std::move(form), round};
    return {};
  }
  if (key.kind == KeyKind::save) {
    return keep_draft(screen.form, round);
  }
  if (key.kind != KeyKind::enter && key.kind != KeyKind::submit) {
    return {};
  }
  const record::EnteredProtocol protocol = screen.form.protocol();
  then_ = [this, round] {
    say(Phrase::entry_taken);
    round == EntryRound::first ? back_to_list() : show_station();
  };
  return {event(record::EntrySubmitted{round, protocol, failed(protocol)}), false};
}

void Desk::begin_comparing() {
  const EntryForm form(*setting_.form, *setting_.layout);
  const FormSetting named = form_setting(form, EntryRound::second);
  std::vector<DifferenceRow> rows;
  for (const std::size_t cell : entry().unresolved) {
    rows.push_back({cell, cell_label(form, cell, named), entry().first.values[cell], entry().second.values[cell]});
  }
  screen_ = Comparing{DifferenceDesk(std::move(rows))};
}

// A protocol that was re-opened: any line may be changed, with a reason.
void Desk::begin_amending() {
  const EntryForm form(*setting_.form, *setting_.layout);
  const FormSetting named = form_setting(form, EntryRound::second);
  std::vector<DifferenceRow> rows;
  for (std::size_t cell = 0; cell < entry().figures.size(); ++cell) {
    rows.push_back({cell, cell_label(form, cell, named), entry().figures[cell], entry().figures[cell]});
  }
  screen_ = Comparing{DifferenceDesk(std::move(rows))};
}

Desk::Step Desk::press_on(Comparing& screen, const Key& key) {
  if (key.kind == KeyKind::escape && !screen.desk.asks_reason()) {
    back_to_list();
    return {};
  }
  if (key.kind == KeyKind::submit && entry().state == EntryState::reopened) {
    begin_explaining();
    return {};
  }
  const std::optional<Settled> settled = screen.desk.press(key);
  if (!settled) {
    return {};
  }
  // The checks speak of figures once none is open any more.
  record::EnteredProtocol figures{entry().figures, {}};
  figures.values[settled->cell] = settled->value;
  const bool last = entry().unresolved.size() <= 1;
  then_ = [this] {
    if (entry().state != EntryState::differing && entry().state != EntryState::reopened) {
      show_station();
    }
  };
  const std::vector<record::FailedCheck> codes = last ? failed(figures) : std::vector<record::FailedCheck>();
  return {event(record::DifferenceResolved{settled->cell, settled->value, settled->reason, codes}), false};
}

void Desk::begin_explaining() {
  std::vector<FailureRow> rows = setting_.checks({entry().figures, {}});
  std::erase_if(rows, [](const FailureRow& row) { return row.hint; });
  for (FailureRow& row : rows) {
    for (const tally::GivenExplanation& given : entry().explanations) {
      if (!given.lapsed && given.explanation.check == row.code) {
        row.explanation = given.explanation.text;
      }
    }
  }
  screen_ = Explaining{ExplanationDesk(std::move(rows))};
}

Desk::Step Desk::press_on(Explaining& screen, const Key& key) {
  if (key.kind == KeyKind::escape) {
    back_to_list();
    return {};
  }
  if (key.kind == KeyKind::submit) {
    const record::CountEvent final_event = event(record::ProtocolFinalised{});
    if (const std::optional<tally::TransitionError> refusal = state_->refusal(final_event)) {
      message_ = setting_.refusal_text(*refusal);
      return {};
    }
    then_ = [this] {
      say(Phrase::finalised);
      back_to_list();
    };
    return {final_event, false};
  }
  const std::optional<Explained> explained = screen.desk.press(key);
  if (!explained) {
    return {};
  }
  return {event(record::FailureExplained{{explained->code, explained->text}}), false};
}

}  // namespace mandate::entry
