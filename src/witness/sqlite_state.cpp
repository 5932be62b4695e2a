#include "witness/sqlite_state.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <mutex>
#include <system_error>
#include <utility>

#include "store/sqlite_statement.hpp"

namespace mandate::witness {
namespace {

namespace fs = std::filesystem;
using store::Database;
using store::Statement;

constexpr std::int64_t state_application_id = 0x4D4E4457;  // "MNDW"
constexpr int most_milliseconds_waited = 5000;

constexpr std::array<std::string_view, 5> state_schema = {
    R"(CREATE TABLE log (
  origin TEXT PRIMARY KEY NOT NULL
    CONSTRAINT "a log has an origin" CHECK (origin <> ''),
  size INTEGER NOT NULL
    CONSTRAINT "a log has no fewer than no leaves" CHECK (size >= 0),
  root BLOB NOT NULL
    CONSTRAINT "a root has 32 bytes" CHECK (length(root) = 32),
  note TEXT NOT NULL
) STRICT)",
    R"(CREATE TRIGGER "a log never shrinks" BEFORE UPDATE ON log WHEN NEW.size < OLD.size
BEGIN SELECT RAISE(ABORT, 'a log never shrinks'); END)",
    R"(CREATE TRIGGER "a size has one root" BEFORE UPDATE ON log WHEN NEW.size = OLD.size AND NEW.root <> OLD.root
BEGIN SELECT RAISE(ABORT, 'a size has one root'); END)",
    R"(CREATE TRIGGER "a log keeps its origin" BEFORE UPDATE ON log WHEN NEW.origin <> OLD.origin
BEGIN SELECT RAISE(ABORT, 'a log keeps its origin'); END)",
    R"(CREATE TRIGGER "a log is never forgotten" BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'a log is never forgotten'); END)",
};

ledger::Fault state_fault(const fs::path& path, const std::string& what) {
  return {ledger::FaultKind::unreadable, path.string() + ": " + what, "the memory of a witness",
          "nothing was cosigned; look at the file, its rights and the disk"};
}

class SqliteState final : public WitnessState {
 public:
  SqliteState(fs::path path, Database database)
      : path_(std::move(path)),
        database_(std::move(database)),
        select_(database_.get(), "SELECT size, root, note FROM log WHERE origin = ?1"),
        insert_(database_.get(), "INSERT INTO log (origin, size, root, note) VALUES (?1, ?2, ?3, ?4)"),
        update_(database_.get(), "UPDATE log SET size = ?2, root = ?3, note = ?4 WHERE origin = ?1"),
        begin_(database_.get(), "BEGIN IMMEDIATE"),
        commit_(database_.get(), "COMMIT"),
        rollback_(database_.get(), "ROLLBACK") {}

  [[nodiscard]] ledger::Result<std::optional<SeenTree>> last(std::string_view origin) override {
    const std::scoped_lock lock(mutex_);
    return read(origin);
  }

  [[nodiscard]] ledger::Result<bool> replace(std::string_view origin, const std::optional<ledger::TreeHead>& expected,
                                             const SeenTree& next) override {
    const std::scoped_lock lock(mutex_);
    if (!run(begin_)) {
      return std::unexpected(fault());
    }
    ledger::Result<bool> done = write(origin, expected, next);
    if (done && !run(commit_)) {
      done = std::unexpected(fault());
    }
    if (sqlite3_get_autocommit(database_.get()) == 0) {
      static_cast<void>(run(rollback_));
    }
    return done;
  }

 private:
  [[nodiscard]] ledger::Fault fault() const { return state_fault(path_, sqlite3_errmsg(database_.get())); }

  static bool run(Statement& statement) {
    const bool done = statement.step() == SQLITE_DONE;
    statement.reset();
    return done;
  }

  ledger::Result<std::optional<SeenTree>> read(std::string_view origin) {
    select_.bind(1, origin);
    ledger::Result<std::optional<SeenTree>> seen = std::nullopt;
    const int status = select_.step();
    if (status == SQLITE_ROW) {
      seen = SeenTree{{static_cast<std::uint64_t>(select_.number(0)), select_.digest(1)}, select_.text(2)};
    } else if (status != SQLITE_DONE) {
      seen = std::unexpected(fault());
    }
    select_.reset();
    return seen;
  }

  ledger::Result<bool> write(std::string_view origin, const std::optional<ledger::TreeHead>& expected,
                             const SeenTree& next) {
    const auto there = read(origin);
    if (!there) {
      return std::unexpected(there.error());
    }
    if ((*there ? std::optional((*there)->tree) : std::nullopt) != expected) {
      return false;
    }
    Statement& statement = *there ? update_ : insert_;
    statement.bind(1, origin);
    statement.bind(2, next.tree.size);
    statement.bind(3, next.tree.root);
    statement.bind(4, next.note);
    if (!run(statement)) {
      return std::unexpected(fault());
    }
    return true;
  }

  std::mutex mutex_;
  fs::path path_;
  Database database_;
  Statement select_;
  Statement insert_;
  Statement update_;
  Statement begin_;
  Statement commit_;
  Statement rollback_;
};

bool execute_in_state(sqlite3* database, const std::string& text) {
  return sqlite3_exec(database, text.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

Database open_state_file(const fs::path& path) {
  sqlite3* opened = nullptr;
  sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  Database database(opened);
  sqlite3_extended_result_codes(opened, 1);
  sqlite3_busy_timeout(opened, most_milliseconds_waited);
  return database;
}

bool is_of_witness(sqlite3* database) {
  Statement application(database, "PRAGMA application_id");
  if (application.step() != SQLITE_ROW || application.number(0) != state_application_id) {
    return false;
  }
  Statement schema(database, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid");
  for (const std::string_view expected : state_schema) {
    if (schema.step() != SQLITE_ROW || schema.text(0) != expected) {
      return false;
    }
  }
  return schema.step() == SQLITE_DONE;
}

}  // namespace

ledger::Result<std::unique_ptr<WitnessState>> create_sqlite_state(const fs::path& path) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) {
    return std::unexpected(state_fault(path, "it cannot be made (" + std::generic_category().message(errno) + ")"));
  }
  close(file);
  Database database = open_state_file(path);
  std::string text = "BEGIN IMMEDIATE;PRAGMA application_id = " + std::to_string(state_application_id) + ';';
  for (const std::string_view statement : state_schema) {
    text += std::string(statement) + ';';
  }
  if (!execute_in_state(database.get(), "PRAGMA journal_mode = WAL") ||
      !execute_in_state(database.get(), text + "COMMIT")) {
    return std::unexpected(state_fault(path, sqlite3_errmsg(database.get())));
  }
  database.reset();
  return open_sqlite_state(path);
}

ledger::Result<std::unique_ptr<WitnessState>> open_sqlite_state(const fs::path& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) {
    return std::unexpected(state_fault(path, "there is no such file"));
  }
  Database database = open_state_file(path);
  if (!execute_in_state(database.get(), "PRAGMA synchronous = FULL") || !is_of_witness(database.get())) {
    return std::unexpected(state_fault(path, "it is none, or its rules were changed"));
  }
  return std::make_unique<SqliteState>(path, std::move(database));
}

}  // namespace mandate::witness
