// Receipts under load, and what is found of them: after kill -9 of the writer in a loop, and when the disk is full.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <filesystem>
#include <map>
#include <random>
#include <thread>

#include "io/folder_for_tests.hpp"
#include "store/event_log_contract_for_tests.hpp"
#include "store/group_commit.hpp"
#include "store/sqlite_log.hpp"

namespace mandate::store::group_commit_crash_test {
namespace {

namespace fs = std::filesystem;

// What a caller tells through the pipe once it has its receipt. Small enough that a write is whole.
struct Told {
  std::uint64_t sequence = 0;
  int number = 0;
};

// Four callers hand in events as fast as they get receipts, until all of it is killed.
[[noreturn]] void hand_in_forever(const fs::path& path, int round, int pipe) {
  ClockForTests clock;
  const auto log = open_sqlite_log(path, OpenFor::writing, clock);
  if (!log) {
    _exit(1);
  }
  GroupCommit group(**log, (*log)->head().value_or(Head()), {.longest_wait = std::chrono::microseconds(500)});
  std::vector<std::jthread> callers;
  for (int caller = 0; caller < 4; ++caller) {
    callers.emplace_back([&group, pipe, first = (round * 4 + caller) * 1'000'000] {
      for (int number = first;; ++number) {
        const ReceiptOutcome receipt = group.submit(events_for_tests(number, number)).get();
        const Told told{receipt ? receipt->sequence : 0, number};
        if (!receipt || write(pipe, &told, sizeof told) != sizeof told) {
          _exit(2);
        }
      }
    });
  }
  callers.clear();
  _exit(3);
}

TEST(GroupCommitCrash, EveryAcknowledgedReceiptIsFoundAfterKill) {
  const io::TestFolder folder;
  const fs::path path = folder.path() / "count.db";
  ClockForTests clock;
  ASSERT_TRUE(create_sqlite_log(path, clock));
  std::mt19937 random(20220605);
  std::map<std::uint64_t, int> acknowledged;
  for (int round = 0; round < 6; ++round) {
    std::array<int, 2> ends{};
    ASSERT_EQ(pipe(ends.data()), 0);
    const pid_t child = fork();
    if (child == 0) {
      close(ends[0]);
      hand_in_forever(path, round, ends[1]);
    }
    close(ends[1]);
    Told told;
    const auto hear = [&] {
      const bool heard = read(ends[0], &told, sizeof told) == sizeof told;
      if (heard) {
        acknowledged[told.sequence] = told.number;
      }
      return heard;
    };
    ASSERT_TRUE(hear()) << "the first receipt";
    for (std::size_t i = random() % 300; i > 0 && hear(); --i) {
    }
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status)) << "it ended by itself: " << status;
    while (hear()) {
    }
    close(ends[0]);
    const auto log = open_sqlite_log(path, OpenFor::writing, clock);
    ASSERT_TRUE(log) << log.error().found;
    const std::vector<Event> events = all_events(**log);
    for (const auto& [sequence, number] : acknowledged) {
      ASSERT_LE(sequence, events.size());
      ASSERT_EQ(events[sequence - 1].payload, event_for_tests(number).payload) << "event " << sequence;
    }
  }
  EXPECT_GT(acknowledged.size(), 12U);
}

// A limit on the size of files stands for a full disk.
TEST(GroupCommitCrash, OnAFullDiskEveryCallerIsTold) {
  const io::TestFolder folder;
  const fs::path path = folder.path() / "count.db";
  ClockForTests clock;
  std::atomic<std::size_t> durable = 0;
  std::atomic<int> refused = 0;
  {
    const auto log = create_sqlite_log(path, clock).value();
    rlimit usual{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &usual), 0);
    const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit tight = {fs::file_size(path.string() + "-wal") + 200'000, usual.rlim_max};
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &tight), 0);
    {
      GroupCommit group(*log, Head());
      std::vector<std::jthread> callers;
      for (int caller = 0; caller < 4; ++caller) {
        callers.emplace_back([&] {
          while (group.submit(events_for_tests(1, 50)).get()) {
            durable += 50;
          }
          ++refused;
        });
      }
    }
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &usual), 0);
    static_cast<void>(std::signal(SIGXFSZ, ignored));
  }
  EXPECT_EQ(refused, 4);
  EXPECT_GT(durable, 0U);
  const auto log = open_sqlite_log(path, OpenFor::writing, clock);
  ASSERT_TRUE(log) << log.error().found;
  EXPECT_EQ(all_events(**log).size(), durable);
}

}  // namespace
}  // namespace mandate::store::group_commit_crash_test
