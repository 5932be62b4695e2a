// The time at which events are written down, passed in so that a replay has the times it had.
#pragma once

#include <string>

namespace mandate::store {

class Clock {
 public:
  Clock() = default;
  Clock(const Clock&) = delete;
  Clock& operator=(const Clock&) = delete;
  Clock(Clock&&) = delete;
  Clock& operator=(Clock&&) = delete;
  virtual ~Clock() = default;

  // ISO 8601 in UTC with milliseconds: "2022-06-05T21:04:11.250Z".
  [[nodiscard]] virtual std::string now() = 0;
};

}  // namespace mandate::store
