// The one append-only log of a case. Everything else (counts, states, deadlines) is computed from it.
//
// One writer at a time. What `append` has acknowledged is on disk and is found again after a crash; a batch is written
// whole or not at all. Three implementations pass the same contract tests (event_log_contract_for_tests.hpp): memory,
// SQLite and PostgreSQL.
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <span>
#include <string>

#include "store/event.hpp"

namespace mandate::store {

enum class StoreFault : std::uint8_t {
  stale_head,     // somebody else wrote since the head that the caller saw; read on and try again
  second_writer,  // another program holds the log for writing
  damaged,        // hashes or sequence do not hold; nothing is read or written
  not_a_log,      // the file is none of ours, or of a later version
  disk,           // full, read-only or failing
};

struct StoreError {
  StoreFault fault = StoreFault::disk;
  std::string found;   // what was found and where
  std::string advice;  // what to do
};

struct Head {
  std::uint64_t sequence = 0;  // of the last event; 0 for an empty log
  Digest digest{};             // all zero for an empty log

  friend bool operator==(const Head&, const Head&) = default;
};

class EventLog {
 public:
  EventLog() = default;
  EventLog(const EventLog&) = delete;
  EventLog& operator=(const EventLog&) = delete;
  EventLog(EventLog&&) = delete;
  EventLog& operator=(EventLog&&) = delete;
  virtual ~EventLog() = default;

  [[nodiscard]] virtual std::expected<Head, StoreError> head() = 0;

  // Writes all of them behind `expected`, the head that the caller's decision rests on, and returns the new head once
  // they are durable.
  [[nodiscard]] virtual std::expected<Head, StoreError> append(std::span<const NewEvent> events,
                                                               const Head& expected) = 0;

  // Hands each event after `sequence` to the visitor, in order, hashes checked on the way. Stops where the visitor
  // says false.
  [[nodiscard]] virtual std::expected<void, StoreError> read_after(
      std::uint64_t sequence, const std::function<bool(const Event&)>& visitor) = 0;
};

}  // namespace mandate::store
