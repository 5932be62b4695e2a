// One event of a case's log, as it is kept: what happened, when by the record, when it was written down, and the hash
// of the event before it, so that nothing can be taken out, put in or moved without a trace.
//
// digest = SHA-256 over the text "mandate/event/1\n" and then sequence, legal time, recorded time, kind, payload and
// the previous digest in hexadecimal, each written as its length in bytes, a colon and the bytes.
// docs/reference/event-log.md
#pragma once

#include <cstdint>
#include <string>

#include "ledger/digest.hpp"

namespace mandate::store {

using ledger::Digest;

// What a caller hands over.
struct NewEvent {
  std::string legal_time;  // ISO 8601 with offset: when it happened by the record
  std::string kind;        // "count.entry_submitted"
  std::string payload;     // canonical JSON

  friend bool operator==(const NewEvent&, const NewEvent&) = default;
};

struct Event {
  std::uint64_t sequence = 0;  // from 1, without gaps
  std::string legal_time;
  std::string recorded_time;  // by the clock of the store, never before that of the event before it
  std::string kind;
  std::string payload;
  Digest previous{};  // of the event before it; all zero for the first
  Digest digest{};

  friend bool operator==(const Event&, const Event&) = default;
};

[[nodiscard]] Digest digest_of(const Event& event);

}  // namespace mandate::store
