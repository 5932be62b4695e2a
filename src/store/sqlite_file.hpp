// A SQLite file of ours, however it is opened: whose it is, which tables it carries, and transactions in it.
//
// Each kind of file has an application id, a version and the text of its tables and rules. The file carries that text,
// and one that carries another is not opened: a rule that was taken out could not be told from one that never held.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <expected>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "store/sqlite_statement.hpp"

namespace mandate::store {

struct CloseDatabase {
  void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;

// What a kind of file holds.
struct SqliteForm {
  std::int64_t application_id = 0;
  std::int64_t version = 0;
  std::span<const std::string_view> schema;  // in the order in which it is made
};

struct SqliteOpening {
  std::string name;           // a path, or a URI with SQLITE_OPEN_URI
  int flags = 0;              // SQLITE_OPEN_…
  int most_milliseconds = 0;  // waited for the short locks that SQLite itself takes
  std::string vfs;            // empty: SQLite's own for the system
};

// A handle in any case: what did not succeed is said by the first statement.
[[nodiscard]] Database open_sqlite(const SqliteOpening& opening);

// An empty file with these rights where none is; the code of errno where it cannot be made.
[[nodiscard]] std::expected<void, int> make_empty_file(const std::filesystem::path& path, unsigned rights);

// Any number of statements whose rows are of no interest.
[[nodiscard]] bool execute(sqlite3* database, const std::string& text);
// One that gives no rows, ready again for the next time.
[[nodiscard]] bool run(Statement& statement);
// The number that a statement gives; nothing where it fails.
[[nodiscard]] std::optional<std::int64_t> number_of(sqlite3* database, std::string_view text);

// Makes an empty file one of this kind, in one transaction.
[[nodiscard]] bool set_up(sqlite3* database, const SqliteForm& form);

enum class FormFault : std::uint8_t {
  unreadable,  // SQLite says why; it says nothing about whose file it is
  another,     // of another program
  version,     // of another version
  changed,     // a table or a rule is missing or another
  more,        // more tables than there should be
};
struct FormError {
  FormFault fault = FormFault::unreadable;
  std::int64_t version = 0;  // that was found, where it is another
};
[[nodiscard]] std::expected<void, FormError> check_form(sqlite3* database, const SqliteForm& form);

// Whose fault the last error was.
enum class SqliteError : std::uint8_t { damaged, no_database, held, disk };
[[nodiscard]] SqliteError last_error(sqlite3* database);

// BEGIN IMMEDIATE, COMMIT and ROLLBACK, prepared once.
class Transaction {
 public:
  explicit Transaction(sqlite3* database);

  [[nodiscard]] bool begin() { return run(begin_); }
  [[nodiscard]] bool commit() { return run(commit_); }
  // What was begun and not committed; the last error is then that of this call.
  void take_back();

 private:
  sqlite3* database_;
  Statement begin_;
  Statement commit_;
  Statement rollback_;
};

}  // namespace mandate::store
