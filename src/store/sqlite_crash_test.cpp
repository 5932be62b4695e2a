// What was acknowledged is found again: after kill -9, a torn write-ahead log, a full disk, a folder without rights.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <random>
#include <thread>

#include "io/folder_for_tests.hpp"
#include "store/event_log_contract_for_tests.hpp"
#include "store/sqlite_log.hpp"

namespace mandate::store::sqlite_crash_test {
namespace {

namespace fs = std::filesystem;

constexpr int longest_wait = 30'000;  // ms

// Appends batches of three until it is killed, and tells each acknowledged head through the pipe.
[[noreturn]] void append_forever(const fs::path& path, int pipe) {
  ClockForTests clock;
  const auto log = open_sqlite_log(path, OpenFor::writing, clock);
  while (log) {
    const Head before = (*log)->head().value_or(Head());
    const int next = static_cast<int>(before.sequence) + 1;
    const auto head = (*log)->append(events_for_tests(next, next + 2), before);
    if (!head || write(pipe, &head->sequence, sizeof head->sequence) != sizeof head->sequence) {
      break;
    }
  }
  _exit(1);
}

std::uint64_t last_acknowledged(int pipe) {
  std::uint64_t last = 0;
  std::uint64_t sequence = 0;
  while (read(pipe, &sequence, sizeof sequence) == sizeof sequence) {
    last = sequence;
  }
  return last;
}

TEST(SqliteCrash, EveryAcknowledgedEventIsFoundAfterKill) {
  const io::TestFolder folder;
  const fs::path path = folder.path() / "count.db";
  ClockForTests clock;
  ASSERT_TRUE(create_sqlite_log(path, clock));
  std::mt19937 random(20220605);
  std::uint64_t before = 0;
  for (int round = 0; round < 20; ++round) {
    std::array<int, 2> ends{};
    ASSERT_EQ(pipe(ends.data()), 0);
    const pid_t child = fork();
    if (child == 0) {
      close(ends[0]);
      append_forever(path, ends[1]);
    }
    close(ends[1]);
    // However slow the machine is, something was acknowledged; in every other round it may also be killed before that.
    if (round % 2 == 0) {
      pollfd first = {ends[0], POLLIN, 0};
      ASSERT_EQ(poll(&first, 1, longest_wait), 1);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(random() % 30));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    const std::uint64_t acknowledged = std::max(before, last_acknowledged(ends[0]));
    close(ends[0]);

    const auto log = open_sqlite_log(path, OpenFor::writing, clock);
    ASSERT_TRUE(log) << log.error().found;
    const std::vector<Event> events = all_events(**log);
    EXPECT_GE(events.size(), acknowledged);
    EXPECT_EQ(events.size() % 3, 0U) << "a batch is whole or not there";
    before = events.size();
  }
  EXPECT_GT(before, 0U);
}

TEST(SqliteCrash, ATornWriteAheadLogGivesTheWholeBatchesBeforeIt) {
  const io::TestFolder folder;
  const fs::path path = folder.path() / "count.db";
  ClockForTests clock;
  const auto log = create_sqlite_log(path, clock).value();
  Head head;
  for (int batch = 0; batch < 10; ++batch) {
    head = log->append(events_for_tests(2 * batch + 1, 2 * batch + 2), head).value();
  }
  const std::vector<Event> written = all_events(*log);
  const fs::path torn = folder.path() / "torn.db";
  const std::string tail = "-wal";
  const std::uintmax_t size = fs::file_size(path.string() + tail);
  std::size_t most = 0;
  for (std::uintmax_t length = 0; length <= size; length += 1009) {
    fs::copy_file(path, torn, fs::copy_options::overwrite_existing);
    fs::copy_file(path.string() + tail, torn.string() + tail, fs::copy_options::overwrite_existing);
    fs::resize_file(torn.string() + tail, length);
    const auto reopened = open_sqlite_log(torn, OpenFor::writing, clock);
    if (!reopened) {
      EXPECT_EQ(reopened.error().fault, StoreFault::not_a_log) << "before the table was there";
      fs::remove(torn.string() + tail);
      continue;
    }
    const std::vector<Event> found = all_events(**reopened);
    EXPECT_EQ(found.size() % 2, 0U);
    EXPECT_GE(found.size(), most);
    most = std::max(most, found.size());
    EXPECT_TRUE(std::equal(found.begin(), found.end(), written.begin()));
  }
  EXPECT_GT(most, 0U);
}

// A limit on the size of files stands for a full disk: the system refuses the write in the midst of it.
TEST(SqliteCrash, AFullDiskRefusesTheBatchAndTheLogGoesOnWhenThereIsSpace) {
  const io::TestFolder folder;
  const fs::path path = folder.path() / "count.db";
  ClockForTests clock;
  const auto log = create_sqlite_log(path, clock).value();
  const Head head = log->append(events_for_tests(1, 2), Head()).value();

  rlimit usual{};
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &usual), 0);
  const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit tight = {fs::file_size(path.string() + "-wal") + 20000, usual.rlim_max};
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &tight), 0);
  std::vector<NewEvent> large = events_for_tests(3, 4);
  large[1].payload = std::string(100000, 'x');
  const auto refused = log->append(large, head);
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &usual), 0);
  static_cast<void>(std::signal(SIGXFSZ, ignored));

  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, StoreFault::disk);
  EXPECT_EQ(log->head().value(), head);
  EXPECT_TRUE(log->append(large, head));
  EXPECT_EQ(all_events(*log).size(), 4U);
}

// Root may write anywhere, so for a while the test is nobody.
TEST(SqliteCrash, AReadOnlyFolderIsReadAndNotWritten) {
  const io::TestFolder folder;
  const fs::path path = folder.path() / "count #1?.db";
  ClockForTests clock;
  {
    const auto log = create_sqlite_log(path, clock).value();
    ASSERT_TRUE(log->append(events_for_tests(1, 2), Head()));
  }
  fs::remove(path.string() + "-writer");
  fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec | fs::perms::group_read |
                                     fs::perms::group_exec | fs::perms::others_read | fs::perms::others_exec);
  const bool root = geteuid() == 0;
  if (root) {
    ASSERT_EQ(seteuid(65534), 0);
  }
  const auto writing = open_sqlite_log(path, OpenFor::writing, clock);
  const auto made = create_sqlite_log(folder.path() / "new.db", clock);
  const auto reading = open_sqlite_log(path, OpenFor::reading, clock);
  const std::size_t events = reading ? all_events(**reading).size() : 0;
  if (root) {
    ASSERT_EQ(seteuid(0), 0);
  }
  fs::permissions(folder.path(), fs::perms::owner_all);
  ASSERT_FALSE(writing);
  EXPECT_EQ(writing.error().fault, StoreFault::disk);
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().fault, StoreFault::disk);
  ASSERT_TRUE(reading) << reading.error().found;
  EXPECT_EQ(events, 2U);
}

}  // namespace
}  // namespace mandate::store::sqlite_crash_test
