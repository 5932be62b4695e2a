#include "cli/stop_signals.hpp"

#include <algorithm>
#include <ctime>

namespace mandate::cli {

StopSignals::StopSignals() {
  sigemptyset(&signals_);
  sigaddset(&signals_, SIGINT);
  sigaddset(&signals_, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals_, &before_);
}

StopSignals::~StopSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

bool StopSignals::came_within(std::chrono::seconds time) const {
  const auto end = std::chrono::steady_clock::now() + time;
  while (true) {
    const auto left =
        std::max(std::chrono::nanoseconds(0),
                 std::chrono::duration_cast<std::chrono::nanoseconds>(end - std::chrono::steady_clock::now()));
    const timespec wait{std::chrono::duration_cast<std::chrono::seconds>(left).count(), left.count() % 1'000'000'000};
    if (sigtimedwait(&signals_, nullptr, &wait) > 0) {
      return true;
    }
    if (std::chrono::steady_clock::now() >= end) {
      return false;
    }
  }
}

}  // namespace mandate::cli
