#include "tally/count_input.hpp"

#include <algorithm>

namespace mandate::tally {

const CountSource* CountInput::commission() const {
  const auto found = std::ranges::find(sources, record::SourceKind::commission, &CountSource::kind);
  return found == sources.end() ? nullptr : &*found;
}

std::expected<Aggregate, AggregateFault> aggregate_of(const CountInput& count) {
  std::expected<Aggregate, AggregateFault> aggregate = Aggregate::of(count.units, count.layout.size());
  if (!aggregate) {
    return aggregate;
  }
  if (const CountSource* const commission = count.commission()) {
    std::vector<Count64> values(count.layout.size());
    for (std::size_t row = 0; row < commission->table.rows(); ++row) {
      commission->table.read_row(row, values);
      const std::expected<void, AggregateFault> counted = aggregate->count(commission->table.unit(row), values);
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
