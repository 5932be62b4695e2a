// What every implementation of the log does alike: makes the next event, and checks the chain while reading.
#pragma once

#include <string>

#include "store/event_log.hpp"

namespace mandate::store {

// The event behind `before`, of which the recorded time is handed in (empty for the first). A clock that was set back
// does not take the log back with it.
[[nodiscard]] Event next_event(const NewEvent& event, const Head& before, const std::string& recorded_before,
                               const std::string& now);

// Hands events over one by one, each checked against the one before it.
class ChainCheck {
 public:
  explicit ChainCheck(std::uint64_t after) : last_{.sequence = after} {}

  // What is wrong with the event; empty where it follows. The first of a reading that begins inside the log has
  // nothing to be compared with but its own digest.
  [[nodiscard]] std::string fault_of(const Event& event);

 private:
  Head last_;
  std::string recorded_;
  bool knows_previous_ = last_.sequence == 0;
};

[[nodiscard]] StoreError stale_head(const Head& found, const Head& expected);
[[nodiscard]] StoreError damaged(std::string found);

}  // namespace mandate::store
