// Why bytes of a log were not accepted: what was found, what was expected and what to do.
//
// The kind says who has to act: who wrote the bytes, who is trusted, who keeps them, or who asked.
#pragma once

#include <cstdint>
#include <expected>
#include <string>

namespace mandate::ledger {

enum class FaultKind : std::uint8_t {
  malformed,     // bytes that do not follow the format
  not_verified,  // well formed, but a signature, a proof or a digest does not hold
  not_found,     // the place that keeps the log has no such resource
  unreadable,    // the place that keeps the log failed
  refused,       // asked for what the format or the log cannot give
};

struct Fault {
  FaultKind kind = FaultKind::malformed;
  std::string found;
  std::string expected;
  std::string advice;  // may be empty

  // "found; expected …; advice"
  [[nodiscard]] std::string text() const;
};

template <class Value>
using Result = std::expected<Value, Fault>;

[[nodiscard]] std::unexpected<Fault> fault(FaultKind kind, std::string found, std::string expected,
                                           std::string advice = {});

// A piece of foreign text for a message: at most 80 bytes of it in quotes, what is not printable ASCII as \xNN.
[[nodiscard]] std::string excerpt(std::string_view bytes);

}  // namespace mandate::ledger
