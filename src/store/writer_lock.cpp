#include "store/writer_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>
#include <system_error>

namespace mandate::store {
namespace {

std::string holder(int file) {
  std::array<char, 24> digits{};
  const ssize_t read = pread(file, digits.data(), digits.size(), 0);
  return read > 0 ? " (process " + std::string(digits.data(), static_cast<std::size_t>(read)) + ')' : std::string();
}

// For the message to the next one only; the lock holds without it.
void sign(int file) {
  const std::string process = std::to_string(getpid());
  if (ftruncate(file, 0) == 0) {
    static_cast<void>(pwrite(file, process.data(), process.size(), 0));
  }
}

}  // namespace

std::expected<WriterLock, StoreError> WriterLock::take(const std::filesystem::path& log) {
  const std::string beside = log.string() + "-writer";
  const int file = open(beside.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (file < 0) {
    return std::unexpected(StoreError{StoreFault::disk,
                                      beside + " cannot be written: " + std::generic_category().message(errno),
                                      "Make the folder writable, or open the log for reading only"});
  }
  WriterLock lock(file);
  if (flock(file, LOCK_EX | LOCK_NB) != 0) {
    return std::unexpected(StoreError{StoreFault::second_writer,
                                      "another program" + holder(file) + " has " + log.string() + " open for writing",
                                      "End it there first; reading is possible meanwhile"});
  }
  sign(file);
  return lock;
}

WriterLock::~WriterLock() {
  if (file_ >= 0) {
    close(file_);
  }
}

}  // namespace mandate::store
