// A log that lives as long as the program: for trying out, for simulations and tests.
#pragma once

#include <vector>

#include "store/clock.hpp"
#include "store/event_log.hpp"

namespace mandate::store {

class MemoryLog final : public EventLog {
 public:
  // The clock outlives the log.
  explicit MemoryLog(Clock& clock) : clock_(&clock) {}

  [[nodiscard]] std::expected<Head, StoreError> head() override;
  [[nodiscard]] std::expected<Head, StoreError> append(std::span<const NewEvent> events, const Head& expected) override;
  [[nodiscard]] std::expected<void, StoreError> read_after(std::uint64_t sequence,
                                                           const std::function<bool(const Event&)>& visitor) override;

 private:
  Clock* clock_;
  std::vector<Event> events_;
};

}  // namespace mandate::store
