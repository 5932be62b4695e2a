// A line on standard error while work takes longer than a second: for how long, and how many records were read or what
// is being done, where that is known. On a terminal only; it is gone before anything else is written.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "base/localized_text.hpp"
#include "cli/surroundings.hpp"

namespace mandate::cli {

// Shows the line from the first second of its life to the end of it.
class Waiting {
 public:
  Waiting(const Surroundings& around, Language language);
  Waiting(const Waiting&) = delete;
  Waiting& operator=(const Waiting&) = delete;
  Waiting(Waiting&&) = delete;
  Waiting& operator=(Waiting&&) = delete;
  ~Waiting();

  void read_so_far(std::uint64_t records) { records_.store(records, std::memory_order_relaxed); }
  // "the figures, added up and decided"
  void doing(std::string_view what);

 private:
  void show(const std::stop_token& stop);
  [[nodiscard]] std::string line_after(std::chrono::seconds time);

  Language language_;
  std::atomic<std::uint64_t> records_ = 0;  // 0: not known
  std::mutex naming_;
  std::string what_;     // empty: not known
  std::jthread thread_;  // none where nothing is shown
};

// What the work gives, which writes nothing itself.
template <typename Work>
[[nodiscard]] auto wait_for(const Surroundings& around, Language language, const Work& work) {
  const Waiting waiting(around, language);
  return work();
}

}  // namespace mandate::cli
