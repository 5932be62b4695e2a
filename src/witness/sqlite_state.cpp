#include "witness/sqlite_state.hpp"

#include <sqlite3.h>

#include <array>
#include <mutex>
#include <system_error>
#include <utility>

#include "store/sqlite_file.hpp"

namespace mandate::witness {
namespace {

namespace fs = std::filesystem;
using store::Database;
using store::Statement;

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

constexpr store::SqliteForm state_form = {0x4D4E4457, 0, state_schema};  // "MNDW"

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
        transaction_(database_.get()) {}

  [[nodiscard]] ledger::Result<std::optional<SeenTree>> last(std::string_view origin) override {
    const std::scoped_lock lock(mutex_);
    return read(origin);
  }

  [[nodiscard]] ledger::Result<bool> replace(std::string_view origin, const std::optional<ledger::TreeHead>& expected,
                                             const SeenTree& next) override {
    const std::scoped_lock lock(mutex_);
    if (!transaction_.begin()) {
      return std::unexpected(fault());
    }
    ledger::Result<bool> done = write(origin, expected, next);
    if (done && !transaction_.commit()) {
      done = std::unexpected(fault());
    }
    transaction_.take_back();
    return done;
  }

 private:
  [[nodiscard]] ledger::Fault fault() const { return state_fault(path_, sqlite3_errmsg(database_.get())); }

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
    if (!store::run(statement)) {
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
  store::Transaction transaction_;
};

Database open_state_file(const fs::path& path) {
  return store::open_sqlite(
      {.name = path.string(), .flags = SQLITE_OPEN_READWRITE, .most_milliseconds = most_milliseconds_waited});
}

}  // namespace

ledger::Result<std::unique_ptr<WitnessState>> create_sqlite_state(const fs::path& path) {
  if (const auto made = store::make_empty_file(path, 0600); !made) {
    return std::unexpected(
        state_fault(path, "it cannot be made (" + std::generic_category().message(made.error()) + ")"));
  }
  Database database = open_state_file(path);
  if (!store::execute(database.get(), "PRAGMA journal_mode = WAL") || !store::set_up(database.get(), state_form)) {
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
  const bool set = store::execute(database.get(), "PRAGMA synchronous = FULL");
  const auto checked = set ? store::check_form(database.get(), state_form) : std::unexpected(store::FormError());
  if (!checked) {
    const bool unreadable = checked.error().fault == store::FormFault::unreadable;
    return std::unexpected(
        state_fault(path, unreadable ? sqlite3_errmsg(database.get()) : "it is none, or its rules were changed"));
  }
  return std::make_unique<SqliteState>(path, std::move(database));
}

}  // namespace mandate::witness
