#include "tally/count_input.hpp"

#include <algorithm>
#include <optional>

namespace mandate::tally {

const CountSource* CountInput::commission() const {
  const auto found = std::ranges::find(sources, record::SourceKind::commission, &CountSource::kind);
  return found == sources.end() ? nullptr : &*found;
}

namespace {

CountSource& source_named(CountInput& count, const record::CopyAdded& copy) {
  const auto found = std::ranges::find_if(
      count.sources, [&](const CountSource& source) { return source.kind == copy.source && source.name == copy.name; });
  if (found != count.sources.end()) {
    return *found;
  }
  return count.sources.emplace_back(CountSource{copy.source, copy.name, record::ProtocolTable(count.layout.size())});
}

std::optional<SetAside> set_aside_as(std::uint32_t unit, const DataEntry& entry) {
  if (entry.annulment == Annulment::annulled) {
    return SetAside{unit, Standing::annulled, entry.annulment_reason};
  }
  if (entry.annulment == Annulment::repeat_vote && entry.state != EntryState::finalised) {
    return SetAside{unit, Standing::repeat_vote, entry.annulment_reason};
  }
  return entry.quarantined ? std::optional(SetAside{unit, Standing::quarantined, entry.quarantine_reason})
                           : std::nullopt;
}

// Of the figures that stand, else of the first entry, which waits for the second.
StationNotes notes_of_entry(std::uint32_t unit, const DataEntry& entry) {
  return {unit, entry.failed, entry.explanations, entry.history,
          entry.figures.empty() ? entry.first.values : entry.figures};
}

void take_station(CountInput& count, std::uint32_t unit, const StationCount& station) {
  const DataEntry& entry = station.entry;
  if (entry.state == EntryState::finalised) {
    count.sources.front().table.add_row(unit, entry.figures);
  }
  if (std::optional<SetAside> aside = set_aside_as(unit, entry)) {
    count.set_aside.push_back(std::move(*aside));
  }
  for (const StationCopy& copy : station.copies) {
    source_named(count, copy.copy).table.add_row(unit, copy.copy.values);
  }
  if (station.envelope_received) {
    count.envelopes.emplace_back(unit, station.envelope_opened ? Envelope::opened : Envelope::received);
  }
  if (!entry.failed.empty() || !entry.explanations.empty() || !entry.history.empty()) {
    count.notes.push_back(notes_of_entry(unit, entry));
  }
}

Publication publication_of(const CountState& state) {
  if (state.final_result()) {
    return Publication::final;
  }
  return state.publications() > 0 ? Publication::preliminary : Publication::none;
}

bool has_cells(const CountState& state, const record::Layout& layout) {
  return !state.opened() || std::ranges::equal(state.opened()->cells, layout.cells, {}, {}, &record::Cell::name);
}

}  // namespace

bool take_state(CountInput& count, const CountState& state) {
  if (!has_cells(state, count.layout)) {
    return false;
  }
  count.sources.assign(1, {record::SourceKind::commission, "log", record::ProtocolTable(count.layout.size())});
  for (std::size_t i = 0; i < state.expected().size(); ++i) {
    const std::optional<std::uint32_t> unit = count.units.find(state.expected()[i]);
    if (!unit) {
      return false;
    }
    take_station(count, *unit, state.station(i));
  }
  std::ranges::sort(count.notes, {}, &StationNotes::station);
  count.publication = publication_of(state);
  return true;
}

std::expected<Aggregate, AggregateFault> aggregate_of(const CountInput& count) {
  const CountSource* const commission = count.commission();
  return aggregate_of(count, commission == nullptr ? nullptr : &commission->table);
}

std::expected<Aggregate, AggregateFault> aggregate_of(const CountInput& count, const record::ProtocolTable* table) {
  std::expected<Aggregate, AggregateFault> aggregate = Aggregate::of(count.units, count.layout.size());
  if (!aggregate) {
    return aggregate;
  }
  if (table != nullptr) {
    std::vector<Count64> values(count.layout.size());
    for (std::size_t row = 0; row < table->rows(); ++row) {
      table->read_row(row, values);
      const std::expected<void, AggregateFault> counted = aggregate->count(table->unit(row), values);
      if (!counted) {
        return std::unexpected(counted.error());
      }
    }
  }
  for (const SetAside& one : count.set_aside) {
    const std::expected<void, AggregateFault> taken = aggregate->take_out(one.station, one.standing);
    if (!taken) {
      return std::unexpected(taken.error());
    }
  }
  aggregate->publish(count.publication);
  return aggregate;
}

EnvelopeRegister envelopes_of(const CountInput& count) {
  EnvelopeRegister envelopes(count.units);
  for (const auto& [station, step] : count.envelopes) {
    envelopes.set(station, step);
  }
  if (const CountSource* const commission = count.commission()) {
    for (const std::uint32_t station : commission->table.units()) {
      envelopes.set(station, Envelope::entered);
    }
  }
  return envelopes;
}

}  // namespace mandate::tally
