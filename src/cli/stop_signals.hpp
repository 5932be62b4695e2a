// SIGINT and SIGTERM as something to wait for, so that work that has begun comes to its end.
#pragma once

#include <chrono>
#include <csignal>

namespace mandate::cli {

// From its making on the two signals end nothing; before other threads are made.
class StopSignals {
 public:
  StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;
  StopSignals(StopSignals&&) = delete;
  StopSignals& operator=(StopSignals&&) = delete;
  ~StopSignals();

  // True as soon as one came, now or since the last time; false after the time.
  [[nodiscard]] bool came_within(std::chrono::seconds time) const;

 private:
  sigset_t before_{};
  sigset_t signals_{};
};

}  // namespace mandate::cli
