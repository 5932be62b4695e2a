#include "store/sqlite_log.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <random>
#include <string_view>

#include "io/folder_for_tests.hpp"
#include "store/event_log_contract_for_tests.hpp"

namespace mandate::store::sqlite_log_test {
namespace {

namespace fs = std::filesystem;

struct SqliteKind {
  io::TestFolder folder;
  ClockForTests clock;
  [[nodiscard]] std::unique_ptr<EventLog> open() {
    return create_sqlite_log(folder.path() / "count.db", clock).value();
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Sqlite, EventLogContract, SqliteKind);

class SqliteLog : public ::testing::Test {
 protected:
  // A closed log of so many events.
  fs::path made(int events, const std::string& name = "count.db") {
    const fs::path path = folder.path() / name;
    const auto log = create_sqlite_log(path, clock).value();
    EXPECT_TRUE(log->append(events_for_tests(1, events), Head()));
    return path;
  }

  std::expected<std::unique_ptr<EventLog>, StoreError> open(const fs::path& path, OpenFor purpose = OpenFor::reading) {
    return open_sqlite_log(path, purpose, clock);
  }

  // Any SQL, as somebody with another program would run it; its message, or nothing where it was done.
  static std::string tamper(const fs::path& path, const char* sql) {
    sqlite3* database = nullptr;
    EXPECT_EQ(sqlite3_open(path.c_str(), &database), SQLITE_OK);
    sqlite3_exec(database, sql, nullptr, nullptr, nullptr);
    const std::string message = sqlite3_errcode(database) == SQLITE_OK ? "" : sqlite3_errmsg(database);
    sqlite3_close(database);
    return message;
  }

  std::optional<StoreError> read_error(const fs::path& path) {
    const auto log = open(path);
    if (!log) {
      return log.error();
    }
    const auto read = (*log)->read_after(0, [](const Event&) { return true; });
    return read ? std::nullopt : std::optional(read.error());
  }

  io::TestFolder folder;
  ClockForTests clock;
};

TEST_F(SqliteLog, IsFoundAgainWhenItIsOpenedAnew) {
  const fs::path path = made(3);
  EXPECT_FALSE(fs::exists(path.string() + "-wal")) << "a closed log is one file";
  {
    const auto log = open(path, OpenFor::writing).value();
    EXPECT_TRUE(log->append(events_for_tests(4, 4), log->head().value()));
  }
  EXPECT_EQ(all_events(*open(path).value()).size(), 4U);
}

TEST_F(SqliteLog, IsNotMadeWhereAFileStands) {
  const fs::path path = made(1);
  EXPECT_EQ(create_sqlite_log(path, clock).error().fault, StoreFault::disk);
  EXPECT_EQ(all_events(*open(path).value()).size(), 1U);
}

TEST_F(SqliteLog, RefusesASecondWriterAndIsReadMeanwhile) {
  const fs::path path = made(1);
  const auto writer = open(path, OpenFor::writing).value();
  const auto second = open(path, OpenFor::writing);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().fault, StoreFault::second_writer);
  EXPECT_NE(second.error().found.find("process " + std::to_string(getpid())), std::string::npos);

  const auto reader = open(path).value();
  EXPECT_EQ(all_events(*reader).size(), 1U);
  ASSERT_TRUE(writer->append(events_for_tests(2, 2), writer->head().value()));
  EXPECT_EQ(all_events(*reader).size(), 2U);
  EXPECT_FALSE(reader->append(events_for_tests(3, 3), reader->head().value())) << "opened for reading";
}

TEST_F(SqliteLog, RefusesAWriterInAnotherProcess) {
  const fs::path path = made(1);
  const auto writer = open(path, OpenFor::writing).value();
  const pid_t child = fork();
  if (child == 0) {
    const auto second = open_sqlite_log(path, OpenFor::writing, clock);
    _exit(!second && second.error().fault == StoreFault::second_writer ? 0 : 1);
  }
  int status = 1;
  waitpid(child, &status, 0);
  EXPECT_EQ(status, 0);
}

TEST_F(SqliteLog, ChangesAndRemovalsAreRefusedWithASentence) {
  const fs::path path = made(3);
  EXPECT_EQ(tamper(path, "UPDATE event SET payload = '' WHERE sequence = 2"), "an event is never changed");
  EXPECT_EQ(tamper(path, "DELETE FROM event WHERE sequence = 3"), "an event is never taken out");
  EXPECT_EQ(tamper(path, "INSERT INTO event VALUES (5, 't', 'z', 'k', '', zeroblob(32), zeroblob(32))"),
            "an event follows the one before it without a gap");
  EXPECT_EQ(tamper(path, "INSERT INTO event VALUES (4, 't', 'z', 'k', '', zeroblob(32), zeroblob(32))"),
            "an event carries the digest of the event before it");
  EXPECT_EQ(
      tamper(path, "INSERT INTO event SELECT 4, 't', '1999', 'k', '', digest, digest FROM event WHERE sequence = 3"),
      "an event is not written down before the event before it");
  EXPECT_EQ(tamper(path,
                   "INSERT OR REPLACE INTO event SELECT 3, 't', 'z', 'k', '', digest, digest FROM event "
                   "WHERE sequence = 2"),
            "an event follows the one before it without a gap");
  EXPECT_EQ(tamper(path, "INSERT INTO event SELECT 4, '', 'z', 'k', '', digest, digest FROM event WHERE sequence = 3"),
            "CHECK constraint failed: an event says when it happened");
  EXPECT_EQ(all_events(*open(path).value()).size(), 3U);
}

TEST_F(SqliteLog, AChangeAroundTheRulesIsFoundByTheChain) {
  constexpr const char* without_rule =
      "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'an event is never changed';";
  const fs::path removed = made(3, "removed.db");
  EXPECT_EQ(tamper(removed, without_rule), "");
  EXPECT_EQ(read_error(removed)->fault, StoreFault::damaged) << "a rule is missing";

  const fs::path changed = made(3, "changed.db");
  EXPECT_EQ(tamper(changed,
                   "CREATE TABLE kept AS SELECT sql FROM sqlite_schema WHERE name LIKE '%never changed'; "
                   "DROP TRIGGER \"an event is never changed\"; "
                   "UPDATE event SET payload = '{}' WHERE sequence = 2; DROP TABLE kept"),
            "");
  EXPECT_EQ(tamper(changed,
                   "CREATE TRIGGER \"an event is never changed\" BEFORE UPDATE ON event\n"
                   "BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END"),
            "");
  // Every rule stands again, though in another order.
  EXPECT_EQ(read_error(changed)->fault, StoreFault::damaged);
}

TEST_F(SqliteLog, AnEventThatWasForgedWithItsOwnDigestBreaksTheNextOne) {
  const fs::path path = made(3);
  std::vector<Event> events = all_events(*open(path).value());
  events[1].payload = "{}";
  events[1].digest = digest_of(events[1]);
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &database), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(database,
                         "PRAGMA writable_schema = ON; CREATE TEMP TABLE rule AS SELECT rowid AS n, * FROM "
                         "sqlite_schema WHERE name = 'an event is never changed'; "
                         "DROP TRIGGER \"an event is never changed\"",
                         nullptr, nullptr, nullptr),
            SQLITE_OK);
  const std::string update = "UPDATE event SET payload = '{}', digest = x'" + ledger::hexadecimal(events[1].digest) +
                             "' WHERE sequence = 2; INSERT INTO sqlite_schema(rowid, type, name, tbl_name, rootpage, "
                             "sql) SELECT n, type, name, tbl_name, rootpage, sql FROM rule";
  ASSERT_EQ(sqlite3_exec(database, update.c_str(), nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(database);
  sqlite3_close(database);
  const auto error = read_error(path);
  ASSERT_TRUE(error);
  EXPECT_NE(error->found.find("event 3 does not carry the digest of the event before it"), std::string::npos)
      << error->found;
}

// Whatever byte is flipped, the log is refused or gives the events that were written; it never gives others.
TEST_F(SqliteLog, AFlippedByteNeverChangesAnEventUnnoticed) {
  const fs::path path = made(40);
  const std::vector<Event> written = all_events(*open(path).value());
  std::mt19937 random(1);
  std::size_t refused = 0;
  const std::uintmax_t size = fs::file_size(path);
  for (int round = 0; round < 400; ++round) {
    const fs::path copy = folder.path() / "copy.db";
    fs::copy_file(path, copy, fs::copy_options::overwrite_existing);
    {
      std::fstream file(copy, std::ios::in | std::ios::out | std::ios::binary);
      const auto place = static_cast<std::streamoff>(random() % size);
      file.seekg(place);
      const int byte = file.get();
      file.seekp(place);
      file.put(static_cast<char>(byte ^ (1 << (random() % 8))));
    }
    std::vector<Event> read;
    const auto log = open(copy);
    const bool whole = log && (*log)->read_after(0, [&](const Event& event) {
      read.push_back(event);
      return true;
    });
    refused += whole ? 0U : 1U;
    EXPECT_TRUE(!whole || read == written) << "round " << round;
  }
  EXPECT_GT(refused, 100U) << "most bytes of a full page belong to events";
}

TEST_F(SqliteLog, ADamagedHeadIsNotBuiltUpon) {
  const fs::path path = made(2);
  const Event last = all_events(*open(path).value()).back();
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const std::size_t place = bytes.find(last.payload);
  ASSERT_NE(place, std::string::npos);
  file.clear();
  file.seekp(static_cast<std::streamoff>(place + last.payload.size() - 2));
  file.put('7');
  file.close();
  const auto log = open(path, OpenFor::writing).value();
  EXPECT_EQ(log->head().error().fault, StoreFault::damaged);
  EXPECT_EQ(log->append(events_for_tests(3, 3), {last.sequence, last.digest}).error().fault, StoreFault::damaged);
}

TEST_F(SqliteLog, AFileOfAnotherKindIsNamed) {
  EXPECT_EQ(open(folder.path() / "nothing.db").error().fault, StoreFault::disk);
  EXPECT_EQ(open(folder.path()).error().fault, StoreFault::disk);
  EXPECT_EQ(open(folder.write("empty.db", "")).error().fault, StoreFault::not_a_log);
  EXPECT_EQ(open(folder.write("table.csv", std::string(5000, 'a'))).error().fault, StoreFault::not_a_log);
  EXPECT_EQ(open(folder.write("table.csv", std::string(5000, 'a')), OpenFor::writing).error().fault,
            StoreFault::not_a_log);
  const fs::path other = folder.path() / "other.db";
  EXPECT_EQ(tamper(other, "CREATE TABLE t (x)"), "");
  EXPECT_EQ(open(other).error().fault, StoreFault::not_a_log);
  const fs::path later = made(1, "later.db");
  EXPECT_EQ(tamper(later, "PRAGMA user_version = 2"), "");
  EXPECT_EQ(open(later).error().fault, StoreFault::not_a_log);
  EXPECT_NE(open(later).error().found.find("version is 2"), std::string::npos);
}

// Installed in every connection: the tables cannot be asked for, as if their page could not be read.
int without_schema(sqlite3* database, char** /*message*/, const sqlite3_api_routines* /*routines*/) {
  return sqlite3_set_authorizer(
      database,
      [](void*, int action, const char* table, const char*, const char*, const char*) {
        const bool schema = action == SQLITE_READ && std::string_view(table) == "sqlite_master";
        return schema ? SQLITE_DENY : SQLITE_OK;
      },
      nullptr);
}

TEST_F(SqliteLog, TablesThatCannotBeReadAreAFaultOfTheDiskAndNotAChangedRule) {
  const fs::path path = made(1);
  sqlite3_auto_extension(reinterpret_cast<void (*)()>(without_schema));
  const auto log = open(path);
  sqlite3_reset_auto_extension();
  ASSERT_FALSE(log);
  EXPECT_EQ(log.error().fault, StoreFault::disk);
}

}  // namespace
}  // namespace mandate::store::sqlite_log_test
