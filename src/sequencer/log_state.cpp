#include "sequencer/log_state.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <utility>

#include "ledger/tree_hash.hpp"
#include "sequencer/log_schema.hpp"

namespace mandate::sequencer {
namespace {

SequencerFault fault_of(sqlite3* database) {
  switch (store::last_error(database)) {
    case store::SqliteError::damaged:
      return SequencerFault::damaged;
    case store::SqliteError::no_database:
      return SequencerFault::no_log;
    case store::SqliteError::held:
      return SequencerFault::second_writer;
    case store::SqliteError::disk:
      break;
  }
  return SequencerFault::disk;
}

std::unexpected<SequencerError> sqlite_error(sqlite3* database) {
  return sequencer_error(fault_of(database), fmt::format("the state of the log: {}", sqlite3_errmsg(database)));
}

store::Database open_database(const SqliteName& name, int flags) {
  return store::open_sqlite({.name = name.path, .flags = flags, .vfs = name.vfs});
}

// The one who has it locked keeps its index of the write-ahead log in memory and needs no file for it.
// SQLite's own checkpoints say nothing where they fail, so that they are made by `make_room`.
constexpr const char* pragmas =
    "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;"
    "PRAGMA wal_autocheckpoint = 0;";

constexpr std::uint64_t most_waiting = 8U << 20U;
constexpr std::uint64_t bytes_a_commit = 12'288;  // three pages, that even a small one writes

// A durable commit rests on both, so they are asked for and not believed to be set.
Outcome<void> is_durable(sqlite3* database) {
  store::Statement mode(database, "PRAGMA journal_mode");
  const int status = mode.step();
  const auto synchronous = store::number_of(database, "PRAGMA synchronous");
  if (status != SQLITE_ROW || !synchronous) {
    return sqlite_error(database);
  }
  constexpr std::int64_t full = 2;
  return mode.text(0) == "wal" && *synchronous == full
             ? Outcome<void>()
             : sequencer_error(SequencerFault::disk, "this disk or SQLite gives no durable commits");
}

Outcome<void> fill_new(sqlite3* database, const LogIdentity& identity) {
  bool done = store::execute(database, pragmas) && store::set_up(database, state_form);
  if (done) {
    store::Statement insert(database, "INSERT INTO log VALUES (?1, ?2)");
    insert.bind(1, std::string_view(identity.origin));
    insert.bind(2, std::string_view(identity.keys));
    done = store::run(insert);
  }
  return done ? Outcome<void>() : sqlite_error(database);
}

// As a file that is closed, without a write-ahead log beside it.
Outcome<void> make_database(Disk& disk, const std::string& name, const LogIdentity& identity) {
  const store::Database database = open_database(disk.sqlite_name(name), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  auto filled = fill_new(database.get(), identity);
  if (filled && sqlite3_wal_checkpoint_v2(database.get(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr) != 0) {
    filled = sqlite_error(database.get());
  }
  return filled;
}

// Reads all of a file and writes the same over it: what the system still has in memory after an fsync that failed, and
// takes for written, becomes something to be written again.
DiskResult<void> write_again(Disk& disk, const std::string& name) {
  const auto there = disk.exists(name);
  if (!there || !*there) {
    return there ? DiskResult<void>() : std::unexpected(there.error());
  }
  const auto file = disk.open(name, Opening::write);
  const auto size = file ? (*file)->size() : DiskResult<std::uint64_t>(std::unexpected(file.error()));
  if (!size) {
    return std::unexpected(size.error());
  }
  std::string bytes(*size, '\0');
  if (const auto read = (*file)->read_at(0, bytes); !read) {
    return std::unexpected(read.error());
  }
  const auto written = (*file)->write_at(0, bytes);
  return written ? (*file)->sync() : written;
}

// What cannot be read is an error of the disk and says nothing about whose file it is.
Outcome<void> kind_of(sqlite3* database) {
  const auto checked = store::check_form(database, state_form);
  if (checked) {
    return {};
  }
  switch (checked.error().fault) {
    case store::FormFault::unreadable:
      return sqlite_error(database);
    case store::FormFault::another:
      return sequencer_error(SequencerFault::no_log, "the state of the log is a database of another program");
    case store::FormFault::version:
      return sequencer_error(SequencerFault::no_log,
                             fmt::format("the state of the log is of version {}, and this program knows {}",
                                         checked.error().version, state_form.version));
    case store::FormFault::changed:
    case store::FormFault::more:
      break;
  }
  return sequencer_error(SequencerFault::damaged, "a table of the state of the log, or one of its rules, was changed");
}

}  // namespace

Outcome<void> LogState::make(Disk& disk, const std::string& name, const LogIdentity& identity) {
  const std::string made = name + ".new";
  for (const char* const tail : {"", "-wal", "-journal"}) {
    if (const auto removed = disk.remove(made + tail); !removed) {
      return sequencer_error(removed.error());
    }
  }
  if (auto filled = make_database(disk, made, identity); !filled) {
    return filled;
  }
  auto done = write_again(disk, made);
  if (done) {
    done = disk.rename(made, name);
  }
  if (done) {
    done = disk.sync_folder(folder_of(name));
  }
  return done ? Outcome<void>() : sequencer_error(done.error());
}

Outcome<LogState> LogState::open(Disk& disk, const std::string& name) {
  auto again = write_again(disk, name + "-wal");
  if (again) {
    again = disk.sync_folder(folder_of(name));
  }
  if (!again) {
    return sequencer_error(again.error());
  }
  store::Database database = open_database(disk.sqlite_name(name), SQLITE_OPEN_READWRITE);
  if (!store::execute(database.get(), pragmas)) {
    return sqlite_error(database.get());
  }
  if (auto known = kind_of(database.get()); !known) {
    return std::unexpected(known.error());
  }
  if (auto durable = is_durable(database.get()); !durable) {
    return std::unexpected(durable.error());
  }
  LogState state(std::move(database));
  if (auto loaded = state.load(); !loaded) {
    return std::unexpected(loaded.error());
  }
  return state;
}

LogState::LogState(store::Database database)
    : database_(std::move(database)),
      insert_entry_(database_.get(), "INSERT INTO entry VALUES (?1, ?2, ?3)"),
      insert_checkpoint_(database_.get(), "INSERT INTO checkpoint VALUES (?1, ?2, ?3, ?4)"),
      entries_(database_.get(), "SELECT leaf, hash, bytes FROM entry WHERE leaf >= ?1 AND leaf < ?2 ORDER BY leaf"),
      checkpoints_(database_.get(), "SELECT size, root, note, signed_at FROM checkpoint ORDER BY size"),
      transaction_(database_.get()) {}

Outcome<void> LogState::load() {
  store::Statement log(database_.get(), "SELECT origin, keys FROM log");
  const int status = log.step();
  if (status == SQLITE_DONE) {
    return sequencer_error(SequencerFault::damaged, "the state of the log does not say which log it is");
  }
  if (status != SQLITE_ROW) {
    return failed();
  }
  identity_ = {log.text(0), log.text(1)};
  const auto size = store::number_of(database_.get(), "SELECT 1 + coalesce(max(leaf), -1) FROM entry");
  if (!size) {
    return failed();
  }
  size_ = static_cast<std::uint64_t>(*size);
  return {};
}

std::unexpected<SequencerError> LogState::failed() {
  auto error = sqlite_error(database_.get());
  transaction_.take_back();
  return error;
}

bool LogState::insert_all(std::span<const std::string> entries) {
  std::uint64_t leaf = size_;
  for (const std::string& entry : entries) {
    const ledger::Digest hash = ledger::leaf_hash(entry);
    insert_entry_.bind(1, leaf++);
    insert_entry_.bind_blob(2, entry);
    insert_entry_.bind(3, hash);
    if (!store::run(insert_entry_)) {
      return false;
    }
    waiting_ += entry.size();
  }
  waiting_ += bytes_a_commit;
  return true;
}

// From the write-ahead log to the database, before it grows without end.
bool LogState::make_room() {
  if (waiting_ < most_waiting) {
    return true;
  }
  waiting_ = 0;
  return sqlite3_wal_checkpoint_v2(database_.get(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr) == SQLITE_OK;
}

Outcome<std::uint64_t> LogState::append(std::span<const std::string> entries) {
  if (!make_room() || !transaction_.begin() || !insert_all(entries) || !transaction_.commit()) {
    return failed();
  }
  const std::uint64_t first = size_;
  size_ += entries.size();
  return first;
}

Outcome<void> LogState::keep(const SignedTree& signed_tree) {
  insert_checkpoint_.bind(1, signed_tree.tree.size);
  insert_checkpoint_.bind(2, signed_tree.tree.root);
  insert_checkpoint_.bind(3, std::string_view(signed_tree.note));
  insert_checkpoint_.bind(4, std::string_view(signed_tree.signed_at));
  return store::run(insert_checkpoint_) ? Outcome<void>() : failed();
}

Outcome<void> LogState::read_entries(std::uint64_t from, std::uint64_t to, const EntryVisitor& visit) {
  entries_.bind(1, from);
  entries_.bind(2, to);
  Outcome<void> result;
  int status = SQLITE_DONE;
  std::uint64_t next = from;
  while (result && (status = entries_.step()) == SQLITE_ROW) {
    const auto index = static_cast<std::uint64_t>(entries_.number(0));
    if (index != next++) {
      result = sequencer_error(SequencerFault::damaged, fmt::format("entry {} of the log is missing", next - 1));
    } else {
      result = visit({index, entries_.bytes(2), entries_.digest(1)});
    }
  }
  if (result && status != SQLITE_DONE) {
    result = failed();
  }
  entries_.reset();
  if (result && next != to) {
    result = sequencer_error(SequencerFault::damaged, fmt::format("entry {} of the log is missing", next));
  }
  return result;
}

Outcome<void> LogState::read_checkpoints(const CheckpointVisitor& visit) {
  int status = SQLITE_DONE;
  while ((status = checkpoints_.step()) == SQLITE_ROW) {
    visit({{static_cast<std::uint64_t>(checkpoints_.number(0)), checkpoints_.digest(1)},
           checkpoints_.text(2),
           checkpoints_.text(3)});
  }
  Outcome<void> result;
  if (status != SQLITE_DONE) {
    result = failed();
  }
  checkpoints_.reset();
  return result;
}

}  // namespace mandate::sequencer
