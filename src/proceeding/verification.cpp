#include "proceeding/verification.hpp"

#include <utility>

namespace mandate::proceeding {
Taken Verification::take(const SampleFixed& event) {
  if (sample_) {
    return refuse(NotTaken::sample_fixed_already);  // no second draw until one likes the answer
  }
  sample_ = event;
  return {};
}

Taken Verification::take(const SampleChecked& event) {
  if (!sample_) {
    return refuse(NotTaken::sample_not_fixed);
  }
  checked_ = event;
  return {};
}

Taken Verification::take(const FiguresRecorded& /*event*/) { return {}; }

Reckoning Verification::reckon(const Bench& bench) const {
  if (bench.has_figures) {  // the full check outweighs the sample
    std::string outcome = by_rule(bench, "confirmed", "failed");
    const bool told = !outcome.empty();
    return {.outcome = std::move(outcome), .concluded = told, .gaps = {}};
  }
  if (!checked_) {
    return {.outcome = {}, .concluded = false, .gaps = {{Gap::Kind::figures, {}, {}}}};
  }
  const bool accepted = checked_->answer == SampleAnswer::accept;
  if (!accepted && !leads_on(*bench.stage, "full_check_needed")) {
    return {.outcome = {}, .concluded = false, .gaps = {{Gap::Kind::figures, {}, checked_->how}}};
  }
  return {.outcome = accepted ? "confirmed" : "full_check_needed", .concluded = true, .gaps = {}};
}

}  // namespace mandate::proceeding
