#include "store/memory_log.hpp"

#include <algorithm>

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
  ChainCheck chain(sequence);
  for (std::uint64_t i = sequence; i < events_.size(); ++i) {
    if (std::string fault = chain.fault_of(events_[i]); !fault.empty()) {
      return std::unexpected(damaged(std::move(fault)));
    }
    if (!visitor(events_[i])) {
      break;
    }
  }
  return {};
}

}  // namespace mandate::store
