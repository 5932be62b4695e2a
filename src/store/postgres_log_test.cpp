#include "store/postgres_log.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <optional>
#include <thread>

#include "store/event_log_contract_for_tests.hpp"
#include "store/log_address.hpp"
#include "store/postgres_server_for_tests.hpp"

namespace mandate::store::postgres_log_test {
namespace {

// One for all tests: making its files takes longer than they do. Who stops it runs it again.
PostgresServerForTests& server() {
  static PostgresServerForTests running;
  return running;
}

std::string schema_of(const std::string& address) { return address.substr(address.find("%3D") + 3); }

struct PostgresKind {
  ClockForTests clock;
  [[nodiscard]] std::unique_ptr<EventLog> open() { return create_postgres_log(server().new_place(), clock).value(); }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Postgres, EventLogContract, PostgresKind);

class PostgresLog : public ::testing::Test {
 protected:
  // The address of a closed log of so many events.
  std::string made(int events) {
    const std::string address = server().new_place();
    const auto log = create_postgres_log(address, clock).value();
    EXPECT_TRUE(log->append(events_for_tests(1, events), Head()));
    return address;
  }

  std::optional<StoreError> read_error(const std::string& address) {
    const auto log = open_log(address, OpenFor::reading, clock);
    if (!log) {
      return log.error();
    }
    const auto read = (*log)->read_after(0, [](const Event&) { return true; });
    return read ? std::nullopt : std::optional(read.error());
  }

  ClockForTests clock;
};

TEST_F(PostgresLog, IsFoundAgainWhenItIsOpenedAnew) {
  const std::string address = made(3);
  {
    const auto log = open_log(address, OpenFor::writing, clock).value();
    EXPECT_TRUE(log->append(events_for_tests(4, 4), log->head().value()));
  }
  EXPECT_EQ(all_events(*open_log(address, OpenFor::reading, clock).value()).size(), 4U);
}

TEST_F(PostgresLog, ManyEventsInOneBatchAndInSeveralPages) {
  const std::string address = server().new_place();
  const auto log = create_log(address, clock).value();
  const Head head = log->append(events_for_tests(1, 1500), Head()).value();
  EXPECT_EQ(head.sequence, 1500U);
  const std::vector<Event> events = all_events(*log);
  ASSERT_EQ(events.size(), 1500U);
  EXPECT_EQ(events.back().payload, event_for_tests(1500).payload);
  EXPECT_EQ(all_events(*log, 256).front().sequence, 257U);
}

// A visitor may ask the same log; the pages do not hold it.
TEST_F(PostgresLog, IsAskedWhileItIsRead) {
  const auto log = open_log(made(3), OpenFor::reading, clock).value();
  std::size_t seen = 0;
  ASSERT_TRUE(log->read_after(0, [&](const Event& event) {
    seen += log->head().value().sequence == 3 && event.sequence > 0 ? 1U : 0U;
    return true;
  }));
  EXPECT_EQ(seen, 3U);
}

TEST_F(PostgresLog, IsNotMadeWhereOneStands) {
  const std::string address = made(1);
  EXPECT_EQ(create_log(address, clock).error().fault, StoreFault::disk);
  EXPECT_EQ(all_events(*open_log(address, OpenFor::reading, clock).value()).size(), 1U);
}

TEST_F(PostgresLog, RefusesASecondWriterAndIsReadMeanwhile) {
  const std::string address = made(1);
  const auto writer = open_log(address, OpenFor::writing, clock).value();
  const auto second = open_log(address, OpenFor::writing, clock);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().fault, StoreFault::second_writer);

  const auto reader = open_log(address, OpenFor::reading, clock).value();
  ASSERT_TRUE(writer->append(events_for_tests(2, 2), writer->head().value()));
  EXPECT_EQ(all_events(*reader).size(), 2U);
  EXPECT_FALSE(reader->append(events_for_tests(3, 3), reader->head().value())) << "opened for reading";
  EXPECT_TRUE(open_log(made(1), OpenFor::writing, clock)) << "another log has its own lock";
}

TEST_F(PostgresLog, ChangesAndRemovalsAreRefusedWithASentence) {
  const std::string address = made(3);
  const std::string schema = schema_of(address);
  const auto tamper = [&](const std::string& statement) { return server().sql(statement, schema); };
  const std::string zeros = "decode(repeat('00', 32), 'hex')";
  EXPECT_EQ(tamper("UPDATE event SET payload = '' WHERE sequence = 2"), "an event is never changed");
  EXPECT_EQ(tamper("DELETE FROM event WHERE sequence = 3"), "an event is never taken out");
  EXPECT_EQ(tamper("TRUNCATE event"), "events are never taken out");
  EXPECT_EQ(tamper("INSERT INTO event VALUES (5, 't', 'z', 'k', '', " + zeros + ", " + zeros + ")"),
            "an event follows the one before it without a gap");
  EXPECT_EQ(tamper("INSERT INTO event VALUES (4, 't', 'z', 'k', '', " + zeros + ", " + zeros + ")"),
            "an event carries the digest of the event before it");
  EXPECT_EQ(tamper("INSERT INTO event SELECT 4, 't', '1999', 'k', '', digest, digest FROM event WHERE sequence = 3"),
            "an event is not written down before the event before it");
  EXPECT_NE(tamper("INSERT INTO event SELECT 4, '', 'z', 'k', '', digest, digest FROM event WHERE sequence = 3")
                .find("an event says when it happened"),
            std::string::npos);
  EXPECT_EQ(tamper("INSERT INTO event SELECT 3, 't', 'z', 'k', '', digest, digest FROM event WHERE sequence = 2 "
                   "ON CONFLICT (sequence) DO UPDATE SET payload = ''"),
            "an event is never changed");
  EXPECT_EQ(all_events(*open_log(address, OpenFor::reading, clock).value()).size(), 3U);
}

TEST_F(PostgresLog, AChangeAroundTheRulesIsFoundByTheChain) {
  const std::string address = made(3);
  const std::string schema = schema_of(address);
  ASSERT_EQ(server().sql("ALTER TABLE event DISABLE TRIGGER \"an event is never changed\"", schema), "");
  EXPECT_EQ(read_error(address)->fault, StoreFault::damaged) << "a rule does not hold";
  EXPECT_EQ(read_error(address)->fault, open_log(address, OpenFor::writing, clock).error().fault);
  ASSERT_EQ(server().sql("UPDATE event SET payload = '{}' WHERE sequence = 2; "
                         "ALTER TABLE event ENABLE TRIGGER \"an event is never changed\"",
                         schema),
            "");
  const auto error = read_error(address);
  ASSERT_TRUE(error);
  EXPECT_EQ(error->fault, StoreFault::damaged);
  EXPECT_NE(error->found.find("event 2 does not have the digest that it carries"), std::string::npos) << error->found;
}

TEST_F(PostgresLog, ADamagedHeadIsNotBuiltUpon) {
  const std::string address = made(2);
  const Head head = open_log(address, OpenFor::reading, clock).value()->head().value();
  ASSERT_EQ(server().sql("ALTER TABLE event DISABLE TRIGGER USER; UPDATE event SET payload = '{}' WHERE sequence = 2; "
                         "ALTER TABLE event ENABLE TRIGGER USER",
                         schema_of(address)),
            "");
  const auto log = open_log(address, OpenFor::writing, clock).value();
  EXPECT_EQ(log->head().error().fault, StoreFault::damaged);
  EXPECT_EQ(log->append(events_for_tests(3, 3), head).error().fault, StoreFault::damaged);
}

TEST_F(PostgresLog, ADatabaseOfAnotherKindIsNamed) {
  EXPECT_EQ(open_log("postgresql:///none?host=/nowhere", OpenFor::reading, clock).error().fault, StoreFault::disk);
  EXPECT_EQ(open_log("postgresql://[", OpenFor::reading, clock).error().fault, StoreFault::disk);
  const std::string empty = server().new_place();
  EXPECT_EQ(open_log(empty, OpenFor::reading, clock).error().fault, StoreFault::not_a_log);
  EXPECT_EQ(server().sql("CREATE TABLE event (x int)", schema_of(empty)), "");
  EXPECT_EQ(open_log(empty, OpenFor::writing, clock).error().fault, StoreFault::not_a_log);
  const std::string later = made(1);
  EXPECT_EQ(server().sql("COMMENT ON TABLE event IS 'mandate log, version 2'", schema_of(later)), "");
  EXPECT_EQ(open_log(later, OpenFor::reading, clock).error().fault, StoreFault::not_a_log);
}

TEST_F(PostgresLog, AnEventThatADatabaseCannotHoldIsRefusedWhole) {
  const auto log = open_log(made(1), OpenFor::writing, clock).value();
  std::vector<NewEvent> events = events_for_tests(2, 3);
  events[1].kind = std::string("a\0b", 3);
  const Head head = log->head().value();
  EXPECT_FALSE(log->append(events, head));
  EXPECT_EQ(log->head().value(), head);
  EXPECT_TRUE(log->append(events_for_tests(2, 3), head)) << "it goes on";
}

TEST(LogAddress, SaysWhatIsADatabase) {
  EXPECT_TRUE(is_database("postgresql:///cases?host=/run/postgresql"));
  EXPECT_TRUE(is_database("postgres://host/cases"));
  EXPECT_FALSE(is_database("count.db"));
  EXPECT_FALSE(is_database("/srv/postgresql/count.db"));
  const io::TestFolder folder;
  ClockForTests clock;
  const std::string file = (folder.path() / "count.db").string();
  ASSERT_TRUE(create_log(file, clock));
  EXPECT_TRUE(open_log(file, OpenFor::writing, clock));
}

// A writer appends while the server is killed, again and again; what it acknowledged is found each time.
TEST(PostgresCrash, EveryAcknowledgedEventIsFoundAfterTheServerWasKilled) {
  const std::string address = server().new_place();
  ClockForTests clock;
  ASSERT_TRUE(create_log(address, clock));
  std::size_t found = 0;
  for (int round = 0; round < 4; ++round) {
    std::atomic<std::uint64_t> acknowledged = found;
    std::optional<StoreError> ended;
    std::jthread writer([&] {
      ClockForTests writers_clock;
      auto log = open_log(address, OpenFor::writing, writers_clock);
      Head head = log ? (*log)->head().value_or(Head()) : Head();
      while (log && !ended) {
        const int next = static_cast<int>(head.sequence) + 1;
        const auto written = (*log)->append(events_for_tests(next, next + 2), head);
        if (!written) {
          ended = written.error();
          break;
        }
        head = *written;
        acknowledged = head.sequence;
      }
    });
    while (acknowledged < found + 30) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    server().stop(round % 2 == 0 ? SIGKILL : SIGQUIT);
    writer.join();
    ASSERT_TRUE(ended);
    EXPECT_EQ(ended->fault, StoreFault::disk) << ended->found;
    server().run();
    const auto log = open_log(address, OpenFor::writing, clock);
    ASSERT_TRUE(log) << log.error().found;
    found = all_events(**log).size();
    EXPECT_GE(found, acknowledged);
    EXPECT_EQ(found % 3, 0U) << "a batch is whole or not there";
  }
}

// The writer itself is killed; its lock goes with it.
TEST(PostgresCrash, EveryAcknowledgedEventIsFoundAfterTheWriterWasKilled) {
  const std::string address = server().new_place();
  ClockForTests clock;
  ASSERT_TRUE(create_log(address, clock));
  std::uint64_t before = 0;
  for (int round = 0; round < 5; ++round) {
    std::array<int, 2> ends{};
    ASSERT_EQ(pipe(ends.data()), 0);
    const pid_t child = fork();
    if (child == 0) {
      close(ends[0]);
      const auto log = open_log(address, OpenFor::writing, clock);
      Head head = log ? (*log)->head().value_or(Head()) : Head();
      while (log) {
        const int next = static_cast<int>(head.sequence) + 1;
        head = (*log)->append(events_for_tests(next, next + 2), head).value_or(Head());
        if (head.sequence == 0 || write(ends[1], &head.sequence, sizeof head.sequence) != sizeof head.sequence) {
          break;
        }
      }
      _exit(1);
    }
    close(ends[1]);
    std::uint64_t acknowledged = before;
    for (int i = 0; i < 20 && read(ends[0], &acknowledged, sizeof acknowledged) == sizeof acknowledged; ++i) {
    }
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    std::uint64_t sequence = 0;
    while (read(ends[0], &sequence, sizeof sequence) == sizeof sequence) {
      acknowledged = sequence;
    }
    close(ends[0]);
    const auto log = open_log(address, OpenFor::writing, clock);
    ASSERT_TRUE(log) << log.error().found;
    const std::size_t found = all_events(**log).size();
    EXPECT_GE(found, acknowledged);
    EXPECT_GT(found, before);
    EXPECT_EQ(found % 3, 0U);
    before = found;
  }
}

TEST(PostgresDurability, AServerThatDoesNotSyncIsNotWrittenTo) {
  const std::string address = server().new_place();
  ClockForTests clock;
  ASSERT_TRUE(create_log(address, clock));
  server().stop(SIGINT);
  server().run({"-c", "fsync=off"});
  const auto refused = open_log(address, OpenFor::writing, clock);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, StoreFault::disk);
  EXPECT_TRUE(open_log(address, OpenFor::reading, clock));
  server().stop(SIGINT);
  server().run();
}

}  // namespace
}  // namespace mandate::store::postgres_log_test
