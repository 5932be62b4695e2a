// The tables of a log's state in SQLite. Constraints and triggers are named as the sentences that they hold to; the
// file carries this text, and one that carries another is not opened.
#pragma once

#include <array>
#include <string_view>

#include "store/sqlite_file.hpp"

namespace mandate::sequencer {

inline constexpr std::array<std::string_view, 11> state_schema = {
    R"(CREATE TABLE log (
  origin TEXT NOT NULL,
  keys TEXT NOT NULL
) STRICT)",
    R"(CREATE TABLE entry (
  leaf INTEGER PRIMARY KEY
    CONSTRAINT "the first entry has index 0" CHECK (leaf >= 0),
  bytes BLOB NOT NULL
    CONSTRAINT "an entry has at most 65,535 bytes" CHECK (length(bytes) <= 65535),
  hash BLOB NOT NULL
    CONSTRAINT "a leaf hash has 32 bytes" CHECK (length(hash) = 32)
) STRICT)",
    R"(CREATE TABLE checkpoint (
  size INTEGER PRIMARY KEY
    CONSTRAINT "a tree has no fewer than no leaves" CHECK (size >= 0),
  root BLOB NOT NULL
    CONSTRAINT "a root has 32 bytes" CHECK (length(root) = 32),
  note TEXT NOT NULL
    CONSTRAINT "a checkpoint is kept as it is published" CHECK (note <> ''),
  signed_at TEXT NOT NULL
) STRICT)",
    R"(CREATE TRIGGER "there is one log" BEFORE INSERT ON log
WHEN EXISTS (SELECT * FROM log)
BEGIN SELECT RAISE(ABORT, 'there is one log'); END)",
    R"(CREATE TRIGGER "an entry follows the one before it without a gap" BEFORE INSERT ON entry
WHEN NEW.leaf <> 1 + coalesce((SELECT max(leaf) FROM entry), -1)
BEGIN SELECT RAISE(ABORT, 'an entry follows the one before it without a gap'); END)",
    R"(CREATE TRIGGER "an entry is never changed" BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END)",
    R"(CREATE TRIGGER "an entry is never taken out" BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'an entry is never taken out'); END)",
    R"(CREATE TRIGGER "a checkpoint is of entries that are kept" BEFORE INSERT ON checkpoint
WHEN NEW.size > 1 + coalesce((SELECT max(leaf) FROM entry), -1)
BEGIN SELECT RAISE(ABORT, 'a checkpoint is of entries that are kept'); END)",
    R"(CREATE TRIGGER "a checkpoint is of more entries than the one before it" BEFORE INSERT ON checkpoint
WHEN NEW.size <= (SELECT max(size) FROM checkpoint)
BEGIN SELECT RAISE(ABORT, 'a checkpoint is of more entries than the one before it'); END)",
    R"(CREATE TRIGGER "a checkpoint is never changed" BEFORE UPDATE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'a checkpoint is never changed'); END)",
    R"(CREATE TRIGGER "a checkpoint is never taken out" BEFORE DELETE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'a checkpoint is never taken out'); END)",
};

inline constexpr store::SqliteForm state_form = {0x4D4E4C47, 1, state_schema};  // "MNLG"

}  // namespace mandate::sequencer
