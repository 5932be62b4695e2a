// Entries from a file or a pipe, one a line, as they come: whether more is waiting decides how many become durable at
// once.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace mandate::cli {

class EntryLines {
 public:
  // The descriptor outlives it.
  explicit EntryLines(int descriptor) : descriptor_(descriptor) {}

  // The next line without its line feed, which the last one may lack; nothing at the end. Waits where none is there
  // yet.
  [[nodiscard]] std::optional<std::string> next();
  // Whether the next line is there without waiting.
  [[nodiscard]] bool is_waiting();
  [[nodiscard]] std::size_t line() const { return line_; }
  // Reading ended with an error; what was read before is good.
  [[nodiscard]] bool failed() const { return failed_; }

 private:
  // False at the end.
  bool fill();

  int descriptor_;
  std::string buffer_;
  std::size_t begin_ = 0;
  std::size_t line_ = 0;
  bool ended_ = false;
  bool failed_ = false;
};

}  // namespace mandate::cli
