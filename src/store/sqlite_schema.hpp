// The one table of a log in SQLite. Constraints and triggers are named as the sentences that they hold to; the file
// carries this text, and one that carries another is not opened.
#pragma once

#include <array>
#include <string_view>

#include "store/sqlite_file.hpp"

namespace mandate::store {

inline constexpr std::array<std::string_view, 6> log_schema = {
    R"(CREATE TABLE event (
  sequence INTEGER PRIMARY KEY
    CONSTRAINT "the first event has number 1" CHECK (sequence >= 1),
  legal_time TEXT NOT NULL
    CONSTRAINT "an event says when it happened" CHECK (legal_time <> ''),
  recorded_time TEXT NOT NULL
    CONSTRAINT "an event says when it was written down" CHECK (recorded_time <> ''),
  kind TEXT NOT NULL
    CONSTRAINT "an event says of what kind it is" CHECK (kind <> ''),
  payload TEXT NOT NULL,
  previous BLOB NOT NULL
    CONSTRAINT "an event carries a digest of 32 bytes of the event before it" CHECK (length(previous) = 32),
  digest BLOB NOT NULL
    CONSTRAINT "an event has a digest of 32 bytes" CHECK (length(digest) = 32)
) STRICT)",
    R"(CREATE TRIGGER "an event follows the one before it without a gap" BEFORE INSERT ON event
WHEN NEW.sequence <> 1 + coalesce((SELECT max(sequence) FROM event), 0)
BEGIN SELECT RAISE(ABORT, 'an event follows the one before it without a gap'); END)",
    R"(CREATE TRIGGER "an event carries the digest of the event before it" BEFORE INSERT ON event
WHEN NEW.previous <> coalesce((SELECT digest FROM event WHERE sequence = NEW.sequence - 1), zeroblob(32))
BEGIN SELECT RAISE(ABORT, 'an event carries the digest of the event before it'); END)",
    R"(CREATE TRIGGER "an event is not written down before the event before it" BEFORE INSERT ON event
WHEN NEW.recorded_time < (SELECT recorded_time FROM event WHERE sequence = NEW.sequence - 1)
BEGIN SELECT RAISE(ABORT, 'an event is not written down before the event before it'); END)",
    R"(CREATE TRIGGER "an event is never changed" BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END)",
    R"(CREATE TRIGGER "an event is never taken out" BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'an event is never taken out'); END)",
};

inline constexpr SqliteForm log_form = {0x4D4E4454, 1, log_schema};  // "MNDT"

}  // namespace mandate::store
