// What is done now, on a terminal, in one line that goes when it is over: for work that takes its seconds.
#pragma once

#include <unistd.h>

#include <cstdio>
#include <string_view>

namespace mandate::cli {

class StageLine {
 public:
  StageLine() : shown_(isatty(STDERR_FILENO) == 1) {}
  StageLine(const StageLine&) = delete;
  StageLine& operator=(const StageLine&) = delete;
  StageLine(StageLine&&) = delete;
  StageLine& operator=(StageLine&&) = delete;
  ~StageLine() { show({}); }

  void show(std::string_view stage) const {
    if (shown_) {
      static_cast<void>(std::fputs("\r\x1b[K", stderr));
      static_cast<void>(std::fwrite(stage.data(), 1, stage.size(), stderr));
    }
  }

 private:
  bool shown_;
};

}  // namespace mandate::cli
