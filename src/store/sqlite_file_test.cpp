#include "store/sqlite_file.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cerrno>

#include "io/folder_for_tests.hpp"

namespace mandate::store::sqlite_file_test {
namespace {

constexpr std::array<std::string_view, 2> schema = {"CREATE TABLE name (text TEXT PRIMARY KEY NOT NULL) STRICT",
                                                    "CREATE TABLE number (value INTEGER NOT NULL) STRICT"};
constexpr SqliteForm form = {0x54455354, 3, schema};

class SqliteFile : public ::testing::Test {
 protected:
  SqliteFile() { EXPECT_TRUE(make_empty_file(path, 0600)); }

  [[nodiscard]] Database open() const {
    return open_sqlite({.name = path.string(), .flags = SQLITE_OPEN_READWRITE, .most_milliseconds = 10});
  }
  static std::optional<FormFault> fault_of(sqlite3* database) {
    const auto checked = check_form(database, form);
    return checked ? std::nullopt : std::optional(checked.error().fault);
  }

  io::TestFolder folder;
  std::filesystem::path path = folder.path() / "file.db";
};

TEST_F(SqliteFile, IsOfTheFormThatItWasSetUpWith) {
  ASSERT_TRUE(set_up(open().get(), form));
  EXPECT_EQ(fault_of(open().get()), std::nullopt);
  EXPECT_EQ(make_empty_file(path, 0600).error(), EEXIST) << "a file that stands there is never begun anew";
}

TEST_F(SqliteFile, SaysWhatIsAnotherThanItsForm) {
  const Database file = open();
  EXPECT_EQ(fault_of(file.get()), FormFault::another);
  ASSERT_TRUE(set_up(file.get(), form));
  ASSERT_TRUE(execute(file.get(), "PRAGMA user_version = 4"));
  EXPECT_EQ(check_form(file.get(), form).error().version, 4);
  EXPECT_EQ(fault_of(file.get()), FormFault::version);
  ASSERT_TRUE(execute(file.get(), "PRAGMA user_version = 3; CREATE INDEX further ON number (value)"));
  EXPECT_EQ(fault_of(file.get()), FormFault::more);
  ASSERT_TRUE(execute(file.get(), "DROP INDEX further; DROP TABLE number"));
  EXPECT_EQ(fault_of(file.get()), FormFault::changed);
  ASSERT_TRUE(execute(file.get(), "CREATE TABLE number (value INTEGER) STRICT"));
  EXPECT_EQ(fault_of(file.get()), FormFault::changed);
}

TEST_F(SqliteFile, WhatIsNoDatabaseOrIsHeldCannotBeRead) {
  const std::filesystem::path table = folder.write("table.csv", std::string(5000, 'a'));
  const Database other = open_sqlite({.name = table.string(), .flags = SQLITE_OPEN_READWRITE});
  EXPECT_EQ(fault_of(other.get()), FormFault::unreadable);
  EXPECT_EQ(last_error(other.get()), SqliteError::no_database);

  ASSERT_TRUE(set_up(open().get(), form));
  const Database holder = open();
  ASSERT_TRUE(execute(holder.get(), "BEGIN EXCLUSIVE"));
  const Database waiting = open();
  EXPECT_EQ(fault_of(waiting.get()), FormFault::unreadable);
  EXPECT_EQ(last_error(waiting.get()), SqliteError::held);
}

TEST_F(SqliteFile, WhatATransactionTakesBackWasNeverThere) {
  const Database file = open();
  ASSERT_TRUE(set_up(file.get(), form));
  Transaction transaction(file.get());
  ASSERT_TRUE(transaction.begin());
  ASSERT_TRUE(execute(file.get(), "INSERT INTO number VALUES (1)"));
  transaction.take_back();
  ASSERT_TRUE(transaction.begin());
  ASSERT_TRUE(execute(file.get(), "INSERT INTO number VALUES (2)"));
  ASSERT_TRUE(transaction.commit());
  transaction.take_back();
  EXPECT_EQ(number_of(file.get(), "SELECT sum(value) FROM number"), 2);
  EXPECT_FALSE(execute(file.get(), "INSERT INTO number VALUES ('two')"));
  EXPECT_EQ(last_error(file.get()), SqliteError::damaged);
}

}  // namespace
}  // namespace mandate::store::sqlite_file_test
