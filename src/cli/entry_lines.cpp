#include "cli/entry_lines.hpp"

#include <poll.h>
#include <unistd.h>

#include <cerrno>

namespace mandate::cli {
namespace {

constexpr std::size_t read_at_once = 65'536;

}  // namespace

bool EntryLines::fill() {
  if (ended_) {
    return false;
  }
  buffer_.erase(0, begin_);
  begin_ = 0;
  const std::size_t size = buffer_.size();
  buffer_.resize(size + read_at_once);
  ssize_t got = -1;
  do {
    got = read(descriptor_, buffer_.data() + size, read_at_once);
  } while (got < 0 && errno == EINTR);
  buffer_.resize(size + (got < 0 ? 0U : static_cast<std::size_t>(got)));
  ended_ = got <= 0;
  failed_ = got < 0;
  return !ended_;
}

std::optional<std::string> EntryLines::next() {
  std::size_t end = buffer_.find('\n', begin_);
  while (end == std::string::npos && fill()) {
    end = buffer_.find('\n', begin_);
  }
  const bool is_last = end == std::string::npos;
  if (is_last && (begin_ == buffer_.size() || failed_)) {
    return std::nullopt;
  }
  std::string line = buffer_.substr(begin_, is_last ? end : end - begin_);
  begin_ = is_last ? buffer_.size() : end + 1;
  ++line_;
  return line;
}

bool EntryLines::is_waiting() {
  if (buffer_.find('\n', begin_) != std::string::npos) {
    return true;
  }
  pollfd asked{descriptor_, POLLIN, 0};
  return !ended_ && poll(&asked, 1, 0) == 1 && fill() && buffer_.find('\n', begin_) != std::string::npos;
}

}  // namespace mandate::cli
