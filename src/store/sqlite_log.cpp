#include "store/sqlite_log.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "store/chain.hpp"
#include "store/sqlite_schema.hpp"
#include "store/sqlite_statement.hpp"
#include "store/writer_lock.hpp"

namespace mandate::store {
namespace {

namespace fs = std::filesystem;

constexpr int most_milliseconds_waited = 2000;  // for the short locks that SQLite itself takes

StoreError not_a_log(const fs::path& path, const std::string& what) {
  return {StoreFault::not_a_log, path.string() + " is no log of a case: " + what,
          "Look at the name of the file; `mandate count start` makes a new log"};
}

StoreError disk_error(const fs::path& path, const std::string& what) {
  return {StoreFault::disk, path.string() + ": " + what,
          "Nothing was written; look at the free space and the rights of the folder, and try again"};
}

// What SQLite says, as an error of the store.
StoreError error_of(sqlite3* database, const fs::path& path) {
  const std::string message = sqlite3_errmsg(database);
  switch (sqlite3_errcode(database) & 0xFF) {
    case SQLITE_CORRUPT:
    case SQLITE_CONSTRAINT:
      return damaged(path.string() + ": " + message);
    case SQLITE_NOTADB:
      return not_a_log(path, message);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {StoreFault::second_writer, "another program writes to " + path.string() + ", and not by this one's rules",
              "End it there first"};
    default:
      return disk_error(path, message);
  }
}

Event event_of(const Statement& row) {
  return {.sequence = static_cast<std::uint64_t>(row.number(0)),
          .legal_time = row.text(1),
          .recorded_time = row.text(2),
          .kind = row.text(3),
          .payload = row.text(4),
          .previous = row.digest(5),
          .digest = row.digest(6)};
}

class SqliteLog final : public EventLog {
 public:
  SqliteLog(fs::path path, Database database, std::optional<WriterLock> lock, Clock& clock)
      : path_(std::move(path)),
        lock_(std::move(lock)),
        database_(std::move(database)),
        clock_(&clock),
        last_(database_.get(), "SELECT * FROM event ORDER BY sequence DESC LIMIT 1"),
        after_(database_.get(), "SELECT * FROM event WHERE sequence >= ?1 ORDER BY sequence"),
        insert_(database_.get(), "INSERT INTO event VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"),
        begin_(database_.get(), "BEGIN IMMEDIATE"),
        commit_(database_.get(), "COMMIT"),
        rollback_(database_.get(), "ROLLBACK") {}

  [[nodiscard]] std::expected<Head, StoreError> head() override {
    const auto last = last_event();
    return last ? std::expected<Head, StoreError>(Head{last->sequence, last->digest}) : std::unexpected(last.error());
  }

  [[nodiscard]] std::expected<Head, StoreError> append(std::span<const NewEvent> events,
                                                       const Head& expected) override {
    if (!lock_) {
      return std::unexpected(disk_error(path_, "the log was opened for reading only"));
    }
    if (!run(begin_)) {
      return std::unexpected(error_of(database_.get(), path_));
    }
    auto written = write(events, expected);
    if (written && !run(commit_)) {
      written = std::unexpected(error_of(database_.get(), path_));
    }
    if (!written && sqlite3_get_autocommit(database_.get()) == 0) {
      static_cast<void>(run(rollback_));
    }
    return written;
  }

  [[nodiscard]] std::expected<void, StoreError> read_after(std::uint64_t sequence,
                                                           const std::function<bool(const Event&)>& visitor) override {
    // The event at which reading begins is looked at too, for the next one carries its digest.
    const std::uint64_t first = sequence == 0 ? 1 : sequence;
    ChainCheck chain(first - 1);
    after_.bind(1, first);
    int status = SQLITE_DONE;
    std::string fault;
    while (fault.empty() && (status = after_.step()) == SQLITE_ROW) {
      const Event event = event_of(after_);
      fault = chain.fault_of(event);
      if (fault.empty() && event.sequence > sequence && !visitor(event)) {
        status = SQLITE_DONE;
        break;
      }
    }
    std::expected<void, StoreError> result;
    if (!fault.empty()) {
      result = std::unexpected(damaged(path_.string() + ": " + fault));
    } else if (status != SQLITE_DONE) {
      result = std::unexpected(error_of(database_.get(), path_));
    }
    after_.reset();
    return result;
  }

 private:
  static bool run(Statement& statement) {
    const bool done = statement.step() == SQLITE_DONE;
    statement.reset();
    return done;
  }

  // An event with number 0 where there is none.
  std::expected<Event, StoreError> last_event() {
    std::expected<Event, StoreError> last;
    const int status = last_.step();
    if (status == SQLITE_ROW) {
      last = event_of(last_);
    } else if (status != SQLITE_DONE) {
      last = std::unexpected(error_of(database_.get(), path_));
    }
    last_.reset();
    if (last && last->sequence > 0 && digest_of(*last) != last->digest) {
      return std::unexpected(damaged(path_.string() + ": event " + std::to_string(last->sequence) +
                                     " does not have the digest that it carries"));
    }
    return last;
  }

  std::expected<Head, StoreError> write(std::span<const NewEvent> events, const Head& expected) {
    auto last = last_event();
    if (!last) {
      return std::unexpected(last.error());
    }
    Head head = {last->sequence, last->digest};
    if (head != expected) {
      return std::unexpected(stale_head(head, expected));
    }
    std::string recorded = last->recorded_time;
    for (const NewEvent& event : events) {
      const Event next = next_event(event, head, recorded, clock_->now());
      if (!insert(next)) {
        return std::unexpected(error_of(database_.get(), path_));
      }
      head = {next.sequence, next.digest};
      recorded = next.recorded_time;
    }
    return head;
  }

  bool insert(const Event& event) {
    insert_.bind(1, event.sequence);
    insert_.bind(2, event.legal_time);
    insert_.bind(3, event.recorded_time);
    insert_.bind(4, event.kind);
    insert_.bind(5, event.payload);
    insert_.bind(6, event.previous);
    insert_.bind(7, event.digest);
    return run(insert_);
  }

  fs::path path_;
  std::optional<WriterLock> lock_;  // given back after the database is closed
  Database database_;
  Clock* clock_;
  Statement last_;
  Statement after_;
  Statement insert_;
  Statement begin_;
  Statement commit_;
  Statement rollback_;
};

bool execute(sqlite3* database, const std::string& text) {
  return sqlite3_exec(database, text.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

// The path as a URI whose file is taken to be unchanging: for a medium or folder that cannot be written.
std::string unchanging(const fs::path& path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : path.string()) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '?' || c == '#' || c == '%') {
      uri += {'%', digits[byte >> 4U], digits[byte & 0x0FU]};
    } else {
      uri += c;
    }
  }
  return uri + "?immutable=1";
}

Database open_file(const std::string& name, int flags) {
  sqlite3* opened = nullptr;
  sqlite3_open_v2(name.c_str(), &opened, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  Database database(opened);
  sqlite3_extended_result_codes(opened, 1);
  sqlite3_busy_timeout(opened, most_milliseconds_waited);
  return database;
}

// The number that a statement gives; nothing where it fails.
std::optional<std::int64_t> number_of(sqlite3* database, std::string_view text) {
  Statement statement(database, text);
  return statement.step() == SQLITE_ROW ? std::optional(statement.number(0)) : std::nullopt;
}

std::optional<StoreError> schema_fault(sqlite3* database, const fs::path& path) {
  Statement statement(database, "SELECT sql FROM sqlite_schema ORDER BY rowid");
  for (const std::string_view expected : log_schema) {
    if (statement.step() != SQLITE_ROW || statement.text(0) != expected) {
      return damaged(path.string() + ": its table or one of its rules was changed");
    }
  }
  return statement.step() == SQLITE_DONE ? std::nullopt
                                         : std::optional(damaged(path.string() + ": it holds more than a log holds"));
}

// Whether the file is a log that this program understands.
std::optional<StoreError> kind_fault(sqlite3* database, const fs::path& path) {
  const auto application = number_of(database, "PRAGMA application_id");
  if (!application) {
    return error_of(database, path);
  }
  if (*application != log_application_id) {
    return not_a_log(path, "it is a database of another program");
  }
  const auto version = number_of(database, "PRAGMA user_version");
  if (version != log_version) {
    return not_a_log(path, "its version is " + std::to_string(version.value_or(0)) + ", and this program knows " +
                               std::to_string(log_version));
  }
  return schema_fault(database, path);
}

bool can_be_read(sqlite3* database) { return number_of(database, "SELECT count(*) FROM sqlite_schema").has_value(); }

// A log that nobody has open, in a folder where SQLite cannot put its own files beside it.
bool stands_still(sqlite3* database, const fs::path& path) {
  const int code = sqlite3_errcode(database) & 0xFF;
  std::error_code ignored;
  return (code == SQLITE_CANTOPEN || code == SQLITE_READONLY) && !fs::exists(path.string() + "-wal", ignored);
}

Database open_for_reading(const fs::path& path) {
  Database database = open_file(path.string(), SQLITE_OPEN_READONLY);
  if (!can_be_read(database.get()) && stands_still(database.get(), path)) {
    return open_file(unchanging(path), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
  }
  return database;
}

std::expected<Database, StoreError> open_for_writing(const fs::path& path) {
  Database database = open_file(path.string(), SQLITE_OPEN_READWRITE);
  if (!execute(database.get(), "PRAGMA synchronous = FULL") || !can_be_read(database.get())) {
    return std::unexpected(error_of(database.get(), path));
  }
  return database;
}

// Everything that makes an empty file an empty log.
bool set_up(sqlite3* database) {
  std::string text = "BEGIN IMMEDIATE;";
  text += "PRAGMA application_id = " + std::to_string(log_application_id) + ';';
  text += "PRAGMA user_version = " + std::to_string(log_version) + ';';
  for (const std::string_view statement : log_schema) {
    text += std::string(statement) + ';';
  }
  return execute(database, "PRAGMA journal_mode = WAL") && execute(database, text + "COMMIT");
}

}  // namespace

std::expected<std::unique_ptr<EventLog>, StoreError> create_sqlite_log(const fs::path& path, Clock& clock) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (file < 0) {
    return std::unexpected(disk_error(path, std::generic_category().message(errno)));
  }
  close(file);
  auto lock = WriterLock::take(path);
  if (!lock) {
    return std::unexpected(lock.error());
  }
  auto database = open_for_writing(path);
  if (!database) {
    return std::unexpected(database.error());
  }
  if (!set_up(database->get())) {
    return std::unexpected(error_of(database->get(), path));
  }
  return std::make_unique<SqliteLog>(path, std::move(*database), std::move(*lock), clock);
}

std::expected<std::unique_ptr<EventLog>, StoreError> open_sqlite_log(const fs::path& path, OpenFor purpose,
                                                                     Clock& clock) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) {
    return std::unexpected(disk_error(path, error ? error.message() : "it is no file"));
  }
  std::optional<WriterLock> lock;
  Database database;
  if (purpose == OpenFor::writing) {
    auto taken = WriterLock::take(path);
    if (!taken) {
      return std::unexpected(taken.error());
    }
    lock = std::move(*taken);
    auto opened = open_for_writing(path);
    if (!opened) {
      return std::unexpected(opened.error());
    }
    database = std::move(*opened);
  } else {
    database = open_for_reading(path);
  }
  if (std::optional<StoreError> fault = kind_fault(database.get(), path)) {
    return std::unexpected(std::move(*fault));
  }
  return std::make_unique<SqliteLog>(path, std::move(database), std::move(lock), clock);
}

}  // namespace mandate::store
