#include "proceeding/allocation_work.hpp"

namespace mandate::proceeding {
Taken AllocationWork::take(const SeatTaken& event) {
  seats_.push_back(event);
  return {};
}

Taken AllocationWork::take(const VotesRecorded& /*event*/) { return {}; }
Taken AllocationWork::take(const FiguresRecorded& /*event*/) { return {}; }

Taken AllocationWork::take(const StageClosed& /*event*/) {
  closed_ = true;
  return {};
}

Reckoning AllocationWork::reckon(const Bench& bench) const {
  if (bench.rule.has_rule) {
    const std::string_view told = bench.rule.outcome == "elected" ? "allocated" : bench.rule.outcome;
    return {.outcome = std::string(told), .concluded = bench.has_figures && !told.empty(), .gaps = {}};
  }
  if (!seats_.empty()) {
    return {.outcome = "allocated", .concluded = true, .gaps = {}};
  }
  return {.outcome = closed_ ? "none" : "", .concluded = closed_, .gaps = {{Gap::Kind::act, {}, {}}}};
}

}  // namespace mandate::proceeding
