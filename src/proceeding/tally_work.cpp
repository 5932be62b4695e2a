#include "proceeding/tally_work.hpp"

#include <utility>

namespace mandate::proceeding {
Taken TallyWork::take(const FiguresRecorded& /*event*/) { return {}; }
Taken TallyWork::take(const VotesRecorded& /*event*/) { return {}; }

Taken TallyWork::take(const VoteVoided& event) {
  voided_ = event;
  return {};
}

Reckoning TallyWork::reckon(const Bench& bench) const {
  if (voided_) {
    return {.outcome = voided_->held ? "annulled" : "not_held", .concluded = true, .gaps = {}};
  }
  if (!bench.has_figures) {
    return {.outcome = {}, .concluded = false, .gaps = {{Gap::Kind::figures, {}, {}}}};
  }
  std::string outcome = by_rule(bench, "met", "not_met");
  const bool told = !outcome.empty();
  return {.outcome = std::move(outcome), .concluded = told, .gaps = {}};
}

}  // namespace mandate::proceeding
