#include "store/memory_log.hpp"

#include <string>
#include <utility>

#include "store/chain.hpp"

namespace mandate::store {

std::expected<Head, StoreError> MemoryLog::head() {
  return events_.empty() ? Head() : Head{events_.back().sequence, events_.back().digest};
}

std::expected<Head, StoreError> MemoryLog::append(std::span<const NewEvent> events, const Head& expected) {
  const Head found = *head();
  if (found != expected) {
    return std::unexpected(stale_head(found, expected));
  }
  events_.reserve(events_.size() + events.size());
  for (const NewEvent& event : events) {
    const std::string recorded = events_.empty() ? std::string() : events_.back().recorded_time;
    events_.push_back(next_event(event, *head(), recorded, clock_->now()));
  }
  return head();
}

std::expected<void, StoreError> MemoryLog::read_after(std::uint64_t sequence,
                                                      const std::function<bool(const Event&)>& visitor) {
  // The event at which reading begins is looked at too, for the next one carries its digest.
  const std::uint64_t first = sequence == 0 ? 1 : sequence;
  ChainCheck chain(first - 1);
  for (std::uint64_t i = first - 1; i < events_.size(); ++i) {
    if (std::string fault = chain.fault_of(events_[i]); !fault.empty()) {
      return std::unexpected(damaged(std::move(fault)));
    }
    if (i >= sequence && !visitor(events_[i])) {
      break;
    }
  }
  return {};
}

}  // namespace mandate::store
