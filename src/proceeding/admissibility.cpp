#include "proceeding/admissibility.hpp"

#include <algorithm>

namespace mandate::proceeding {
Taken Admissibility::take(const FindingRecorded& event) {
  if (std::ranges::find(stage_->criteria, event.criterion) == stage_->criteria.end()) {
    return refuse(NotTaken::criterion_unknown);
  }
  const auto earlier = std::ranges::find(findings_, event.criterion, &FindingRecorded::criterion);
  if (earlier == findings_.end()) {
    findings_.push_back(event);
  } else {
    *earlier = event;
  }
  return {};
}

Taken Admissibility::take(const StageWithdrawn& /*event*/) {
  withdrawn_ = true;
  return {};
}

Reckoning Admissibility::reckon(const Bench& bench) const {
  Reckoning result;
  if (withdrawn_) {
    return {.outcome = "refused", .concluded = true, .gaps = {}};
  }
  bool unmet = false;
  for (const std::string& id : stage_->criteria) {
    const auto found = std::ranges::find(findings_, id, &FindingRecorded::criterion);
    if (found == findings_.end() || found->answer == Answer::cannot_tell) {
      result.gaps.push_back({Gap::Kind::criterion_open, id, found == findings_.end() ? "" : found->reason});
    } else if (found->answer == Answer::no) {
      unmet = true;
      result.gaps.push_back({Gap::Kind::criterion_unmet, id, found->reason});
    }
  }
  if (bench.rule.has_rule && bench.rule.answer == Answer::no) {
    result.outcome = "refused";  // no criterion that is mended could change it
    result.concluded = true;
    return result;
  }
  const bool open =
      std::ranges::any_of(result.gaps, [](const Gap& gap) { return gap.kind == Gap::Kind::criterion_open; });
  if (open || (bench.rule.has_rule && bench.rule.answer == Answer::cannot_tell)) {
    return result;
  }
  result.concluded = true;
  const std::string_view where_unmet = leads_on(*stage_, "returned") ? "returned" : "refused";
  result.outcome = unmet ? where_unmet : "accepted";
  return result;
}

}  // namespace mandate::proceeding
