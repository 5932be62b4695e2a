#include "proceeding/deliberation.hpp"

#include <algorithm>

namespace mandate::proceeding {
Taken Deliberation::take(const ContributionMade& event) {
  if (closed_) {
    return refuse(NotTaken::closed_already);
  }
  if (std::ranges::any_of(entries_, [&](const Entry& entry) { return entry.made.id == event.id; })) {
    return refuse(NotTaken::contribution_twice);
  }
  entries_.push_back({event, std::nullopt});
  return {};
}

Taken Deliberation::take(const ContributionDisposed& event) {
  const auto found = std::ranges::find_if(entries_, [&](const Entry& entry) { return entry.made.id == event.id; });
  if (found == entries_.end()) {
    return refuse(NotTaken::contribution_unknown);
  }
  if (event.disposal != Disposal::accepted && event.reason.empty()) {
    return refuse(NotTaken::reason_needed);
  }
  found->disposed = event;
  return {};
}

Taken Deliberation::take(const StageClosed& /*event*/) {
  if (closed_) {
    return refuse(NotTaken::closed_already);
  }
  closed_ = true;
  return {};
}

Reckoning Deliberation::reckon(const Bench& /*bench*/) const {
  Reckoning result;
  for (const Entry& entry : entries_) {
    if (!entry.disposed) {
      result.gaps.push_back({Gap::Kind::contribution, entry.made.id, {}});
    }
  }
  result.concluded = closed_ && result.gaps.empty();
  result.outcome = result.concluded ? "concluded" : "";
  return result;
}

}  // namespace mandate::proceeding
