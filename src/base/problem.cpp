#include "base/problem.hpp"

namespace mandate {

std::string Problem::text() const {
  std::string out = file;
  if (at.line > 0) {
    out += ':' + std::to_string(at.line) + ':' + std::to_string(at.column);
  }
  out += ": error: " + found;
  if (!expected.empty()) {
    out += "; expected " + expected;
  }
  if (!advice.empty()) {
    out += ". " + advice;
  }
  return out;
}

}  // namespace mandate
