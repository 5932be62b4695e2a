// The floor of the disk, for the same run: so many small appends are durable in a second.
#pragma once

#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <unistd.h>

#include <cstdint>
#include <string>

#include "bench_folder.hpp"

namespace mandate {

inline void fdatasync_of_4_kib(benchmark::State& state) {
  const BenchFolder folder("disk_floor");
  const int file = open(folder.file("plain").c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
  const std::string page(4096, 'x');
  for ([[maybe_unused]] auto _ : state) {
    if (write(file, page.data(), page.size()) < 0 || fdatasync(file) != 0) {
      state.SkipWithError("the disk fails");
    }
  }
  close(file);
  state.SetItemsProcessed(state.iterations());
}

}  // namespace mandate
