#include "tally/count_state.hpp"

#include <algorithm>
#include <utility>

#include "record/protocol_table.hpp"

namespace mandate::tally {
namespace {

using record::CountEvent;

constexpr std::array<std::string_view, station_statuses> status_words = {
    "expected", "received", "opened",    "first_in_progress", "first_done",  "second_in_progress", "differing",
    "failing",  "agreed",   "finalised", "reopened",          "quarantined", "annulled",           "repeat_vote"};

constexpr std::size_t not_yet = SIZE_MAX;

Refusal envelope_refusal(const StationCount& station, record::EnvelopeStep step) {
  if (step == record::EnvelopeStep::received) {
    return station.envelope_received ? Refusal(TransitionError::envelope_already_received) : Refusal();
  }
  if (!station.envelope_received) {
    return TransitionError::envelope_not_received;
  }
  return station.envelope_opened ? Refusal(TransitionError::envelope_already_opened) : Refusal();
}

Refusal copy_refusal(const StationCount& station, const record::CopyAdded& copy, std::size_t cells) {
  const bool taken = std::ranges::any_of(station.copies, [&](const StationCopy& other) {
    return other.copy.source == copy.source && other.copy.name == copy.name;
  });
  if (taken) {
    return TransitionError::copy_name_taken;
  }
  if (copy.values.size() != cells) {
    return TransitionError::wrong_number_of_cells;
  }
  const bool counts = std::ranges::all_of(copy.values, [](Count64 value) { return value >= record::absent; });
  return counts ? Refusal() : Refusal(TransitionError::value_below_zero);
}

}  // namespace

std::string_view word(StationStatus status) { return status_words.at(static_cast<std::size_t>(status)); }

StationStatus status_of(const StationCount& station) {
  const DataEntry& entry = station.entry;
  if (entry.annulment == Annulment::annulled) {
    return StationStatus::annulled;
  }
  if (entry.quarantined) {
    return StationStatus::quarantined;
  }
  if (entry.state != EntryState::nothing) {
    constexpr auto first = static_cast<std::size_t>(StationStatus::first_in_progress);
    return static_cast<StationStatus>(first + static_cast<std::size_t>(entry.state) - 1);
  }
  if (entry.annulment == Annulment::repeat_vote) {
    return StationStatus::repeat_vote;
  }
  if (station.envelope_opened) {
    return StationStatus::opened;
  }
  return station.envelope_received ? StationStatus::received : StationStatus::expected;
}

CountState::CountState(std::vector<std::string> expected)
    : expected_(std::move(expected)), places_(expected_.size()), stations_(1) {
  by_code_.reserve(expected_.size());
  for (std::uint32_t i = 0; i < expected_.size(); ++i) {
    by_code_.emplace(expected_[i], i);
  }
  numbers_.front() = expected_.size();
}

Refusal CountState::refusal(const CountEvent& event) const {
  if (event.actor.empty()) {
    return TransitionError::actor_missing;
  }
  const bool opens = std::holds_alternative<record::CountOpened>(event.happening);
  if (opens != !opened_) {
    return opens ? TransitionError::count_already_opened : TransitionError::count_not_opened;
  }
  const bool of_the_count = opens || std::holds_alternative<record::ResultPublished>(event.happening);
  return of_the_count ? count_refusal(event) : station_refusal(event);
}

Refusal CountState::count_refusal(const CountEvent& event) const {
  if (!event.station.empty()) {
    return TransitionError::not_of_a_station;
  }
  if (std::holds_alternative<record::CountOpened>(event.happening)) {
    return std::nullopt;
  }
  if (final_result_) {
    return TransitionError::result_is_final;
  }
  return number_of(StationStatus::finalised) == 0 ? Refusal(TransitionError::nothing_to_publish) : Refusal();
}

Refusal CountState::station_refusal(const CountEvent& event) const {
  const std::optional<std::size_t> index = find(event.station);
  if (!index) {
    return TransitionError::unknown_station;
  }
  if (const auto* const envelope = std::get_if<record::EnvelopeMoved>(&event.happening)) {
    return envelope_refusal(station(*index), envelope->step);
  }
  const std::size_t cells = opened_->cells.size();
  if (const auto* const copy = std::get_if<record::CopyAdded>(&event.happening)) {
    return copy_refusal(station(*index), *copy, cells);
  }
  return tally::refusal(station(*index).entry, event, {cells, is_published(*index), final_result_});
}

std::expected<void, TransitionError> CountState::apply(const CountEvent& event) {
  if (const Refusal refused = refusal(event)) {
    return std::unexpected(*refused);
  }
  if (const auto* const opening = std::get_if<record::CountOpened>(&event.happening)) {
    opened_ = *opening;
  } else if (const auto* const published = std::get_if<record::ResultPublished>(&event.happening)) {
    ++publications_;
    final_result_ = published->final_result;
  } else {
    advance_station(event);
  }
  ++events_;
  return {};
}

void CountState::advance_station(const CountEvent& event) {
  const std::size_t index = *find(event.station);
  StationCount& station = touched(index);
  const bool was_published = is_published(index);
  --numbers_.at(static_cast<std::size_t>(status_of(station)));
  if (const auto* const envelope = std::get_if<record::EnvelopeMoved>(&event.happening)) {
    (envelope->step == record::EnvelopeStep::received ? station.envelope_received : station.envelope_opened) = true;
  } else if (const auto* const copy = std::get_if<record::CopyAdded>(&event.happening)) {
    station.copies.push_back({*copy, event.actor, event.at});
  } else {
    advance(station.entry, event);
  }
  // What is set aside has no part in the publications meanwhile.
  if (std::holds_alternative<record::StationQuarantined>(event.happening) && !was_published) {
    station.publications_before = not_yet;
  }
  const bool comes_to_stand = std::holds_alternative<record::ProtocolFinalised>(event.happening) ||
                              (std::holds_alternative<record::StationReleased>(event.happening) && !was_published);
  if (comes_to_stand) {
    station.publications_before = publications_;
  }
  ++numbers_.at(static_cast<std::size_t>(status_of(station)));
}

StationCount& CountState::touched(std::size_t index) {
  if (places_[index] == 0) {
    places_[index] = static_cast<std::uint32_t>(stations_.size());
    stations_.emplace_back();
  }
  return stations_[places_[index]];
}

std::optional<std::size_t> CountState::find(std::string_view station) const {
  const auto found = by_code_.find(station);
  return found == by_code_.end() ? std::nullopt : std::optional<std::size_t>(found->second);
}

const StationCount& CountState::station(std::size_t index) const { return stations_[places_[index]]; }

bool CountState::is_published(std::size_t index) const {
  const StationCount& station = this->station(index);
  return station.entry.state == EntryState::finalised && publications_ > station.publications_before;
}

}  // namespace mandate::tally
