// The right to write to a log: held by one program at a time, given back when it ends, however it ends.
//
// A lock of the operating system on a file beside the log, "LOG.db-writer". Reading needs none. The file stays where it
// is; only the lock on it counts.
#pragma once

#include <expected>
#include <filesystem>
#include <utility>

#include "store/event_log.hpp"

namespace mandate::store {

class WriterLock {
 public:
  // `second_writer` where another program holds it, `disk` where the file beside the log cannot be written.
  [[nodiscard]] static std::expected<WriterLock, StoreError> take(const std::filesystem::path& log);

  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;
  WriterLock(WriterLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}
  WriterLock& operator=(WriterLock&& other) noexcept {
    std::swap(file_, other.file_);
    return *this;
  }
  ~WriterLock();

 private:
  explicit WriterLock(int file) : file_(file) {}

  int file_;
};

}  // namespace mandate::store
