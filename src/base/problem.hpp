// What is wrong with an input: what was found, where, what was expected and what to do.
//
// Readers collect every problem of every file before they give up; nothing half-read is used.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace mandate {

// A place in a text file; both counted from 1. 0 where the input has no lines (canonical JSON).
struct Position {
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  friend bool operator==(const Position&, const Position&) = default;
};

struct Problem {
  std::string file;      // as the user named it
  Position at;           // 0:0 = the file as a whole
  std::string found;     // "unknown key 'colour'"
  std::string expected;  // "one of: area, kind, label"; may be empty
  std::string advice;    // what to do; may be empty

  // "file:line:column: error: found; expected …; advice", the form that editors jump to.
  [[nodiscard]] std::string text() const;
};

using Problems = std::vector<Problem>;

}  // namespace mandate
