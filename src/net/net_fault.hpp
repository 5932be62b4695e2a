// Why something on the network did not come about: what was found, what was expected and what to do.
#pragma once

#include <expected>
#include <string>

namespace mandate::net {

struct NetFault {
  std::string found;
  std::string expected;
  std::string advice;  // may be empty

  // "found; expected …; advice"
  [[nodiscard]] std::string text() const {
    return found + (expected.empty() ? "" : "; expected " + expected) + (advice.empty() ? "" : "; " + advice);
  }
};

template <class Value>
using NetResult = std::expected<Value, NetFault>;

}  // namespace mandate::net
