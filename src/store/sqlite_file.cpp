#include "store/sqlite_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace mandate::store {

Database open_sqlite(const SqliteOpening& opening) {
  sqlite3* opened = nullptr;
  sqlite3_open_v2(opening.name.c_str(), &opened, opening.flags | SQLITE_OPEN_NOMUTEX,
                  opening.vfs.empty() ? nullptr : opening.vfs.c_str());
  Database database(opened);
  sqlite3_extended_result_codes(opened, 1);
  sqlite3_busy_timeout(opened, opening.most_milliseconds);
  return database;
}

std::expected<void, int> make_empty_file(const std::filesystem::path& path, unsigned rights) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, rights);
  if (file < 0) {
    return std::unexpected(errno);
  }
  close(file);
  return {};
}

bool execute(sqlite3* database, const std::string& text) {
  return sqlite3_exec(database, text.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

bool run(Statement& statement) {
  const bool done = statement.step() == SQLITE_DONE;
  statement.reset();
  return done;
}

std::optional<std::int64_t> number_of(sqlite3* database, std::string_view text) {
  Statement statement(database, text);
  return statement.step() == SQLITE_ROW ? std::optional(statement.number(0)) : std::nullopt;
}

bool set_up(sqlite3* database, const SqliteForm& form) {
  std::string text = "BEGIN IMMEDIATE;";
  text += "PRAGMA application_id = " + std::to_string(form.application_id) + ';';
  text += "PRAGMA user_version = " + std::to_string(form.version) + ';';
  for (const std::string_view statement : form.schema) {
    text += std::string(statement) + ';';
  }
  return execute(database, text + "COMMIT");
}

std::expected<void, FormError> check_form(sqlite3* database, const SqliteForm& form) {
  const auto application = number_of(database, "PRAGMA application_id");
  const auto version = application ? number_of(database, "PRAGMA user_version") : std::nullopt;
  if (!version) {
    return std::unexpected(FormError{FormFault::unreadable});
  }
  if (*application != form.application_id) {
    return std::unexpected(FormError{FormFault::another});
  }
  if (*version != form.version) {
    return std::unexpected(FormError{FormFault::version, *version});
  }
  // What has no text are the indices that SQLite makes for a key.
  Statement schema(database, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid");
  int status = schema.step();
  for (const std::string_view expected : form.schema) {
    if (status == SQLITE_DONE || (status == SQLITE_ROW && schema.text(0) != expected)) {
      return std::unexpected(FormError{FormFault::changed});
    }
    if (status != SQLITE_ROW) {
      return std::unexpected(FormError{FormFault::unreadable});
    }
    status = schema.step();
  }
  if (status == SQLITE_DONE) {
    return {};
  }
  return std::unexpected(FormError{status == SQLITE_ROW ? FormFault::more : FormFault::unreadable});
}

SqliteError last_error(sqlite3* database) {
  switch (sqlite3_errcode(database) & 0xFF) {
    case SQLITE_CORRUPT:
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
      return SqliteError::damaged;
    case SQLITE_NOTADB:
      return SqliteError::no_database;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return SqliteError::held;
    default:
      return SqliteError::disk;
  }
}

Transaction::Transaction(sqlite3* database)
    : database_(database),
      begin_(database, "BEGIN IMMEDIATE"),
      commit_(database, "COMMIT"),
      rollback_(database, "ROLLBACK") {}

void Transaction::take_back() {
  if (sqlite3_get_autocommit(database_) == 0) {
    static_cast<void>(run(rollback_));
  }
}

}  // namespace mandate::store
