// Text that comes in pieces.
#pragma once

#include <string>

namespace mandate::io {

class TextSource {
 public:
  TextSource() = default;
  TextSource(const TextSource&) = delete;
  TextSource& operator=(const TextSource&) = delete;
  TextSource(TextSource&&) = delete;
  TextSource& operator=(TextSource&&) = delete;
  virtual ~TextSource() = default;

  // Appends the next piece, at least one byte. False where there is none: at the end, or after a problem, which is
  // reported.
  virtual bool append_to(std::string& text) = 0;
  // Whether there was such a problem.
  [[nodiscard]] virtual bool failed() const { return false; }
};

}  // namespace mandate::io
