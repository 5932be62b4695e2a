#include "publication/threads.hpp"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace mandate::publication {

void work_on_threads(std::span<const Work> pieces) {
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next.fetch_add(1); i < pieces.size(); i = next.fetch_add(1)) {
      pieces[i]();
    }
  };
  const std::size_t most = std::max(1U, std::thread::hardware_concurrency());
  std::vector<std::jthread> others;
  for (std::size_t i = 1; i < std::min(most, pieces.size()); ++i) {
    others.emplace_back(work);
  }
  work();
}

}  // namespace mandate::publication
