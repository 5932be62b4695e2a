#include "store/group_commit.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <latch>
#include <map>
#include <set>

#include "store/event_log_contract_for_tests.hpp"
#include "store/memory_log.hpp"

namespace mandate::store::group_commit_test {
namespace {

using namespace std::chrono_literals;

// A log in memory that tells the size of each batch, waits where it is held, and fails when it is told to.
class WatchedLog final : public EventLog {
 public:
  explicit WatchedLog(Clock& clock) : log_(clock) {}

  [[nodiscard]] std::expected<Head, StoreError> head() override { return log_.head(); }
  [[nodiscard]] std::expected<Head, StoreError> append(std::span<const NewEvent> events,
                                                       const Head& expected) override {
    const std::scoped_lock held(hold);
    batches.push_back(events.size());
    if (batches.size() == fails_at) {
      return std::unexpected(StoreError{StoreFault::disk, "the disk is full", "make room"});
    }
    return log_.append(events, expected);
  }
  [[nodiscard]] std::expected<void, StoreError> read_after(std::uint64_t sequence,
                                                           const std::function<bool(const Event&)>& visitor) override {
    return log_.read_after(sequence, visitor);
  }

  std::mutex hold;
  std::vector<std::size_t> batches;
  std::size_t fails_at = 0;

 private:
  MemoryLog log_;
};

class GroupCommitting : public ::testing::Test {
 protected:
  ClockForTests clock;
  WatchedLog log{clock};
};

TEST_F(GroupCommitting, AReceiptNamesTheEvent) {
  GroupCommit group(log, Head());
  auto first = group.submit(events_for_tests(1, 2));
  auto second = group.submit(events_for_tests(3, 3));
  EXPECT_EQ(first.get().value(), Receipt(1, 0));
  EXPECT_EQ(second.get().value(), Receipt(3, 0));
  EXPECT_EQ(all_events(log).size(), 3U);
}

TEST_F(GroupCommitting, WhoComesMeanwhileSharesASync) {
  std::vector<std::future<ReceiptOutcome>> receipts;
  GroupCommit group(log, Head(), {.longest_wait = 200ms});
  for (int i = 1; i <= 100; ++i) {
    receipts.push_back(group.submit(events_for_tests(i, i)));
  }
  for (std::size_t i = 0; i < receipts.size(); ++i) {
    EXPECT_EQ(receipts[i].get().value().sequence, i + 1);
  }
  EXPECT_LT(log.batches.size(), 10U);
}

TEST_F(GroupCommitting, AGroupHasNoMoreEventsThanItMay) {
  std::vector<std::future<ReceiptOutcome>> receipts;
  {
    GroupCommit group(log, Head(), {.most_events = 10, .longest_wait = 10s});
    for (int i = 0; i < 25; ++i) {
      receipts.push_back(group.submit(events_for_tests(3 * i + 1, 3 * i + 3)));
    }
    receipts.push_back(group.submit(events_for_tests(76, 99)));
  }
  EXPECT_EQ(std::ranges::count_if(log.batches, [](std::size_t size) { return size > 10; }), 1) << "the large delivery";
  EXPECT_EQ(receipts.back().get().value().sequence, 76U);
  const std::vector<Event> events = all_events(log);
  ASSERT_EQ(events.size(), 99U);
  for (std::size_t i = 0; i < events.size(); ++i) {
    EXPECT_EQ(events[i].payload, event_for_tests(static_cast<int>(i) + 1).payload) << "in the order handed in";
  }
}

TEST_F(GroupCommitting, EveryThreadKeepsItsOrderAndEveryReceiptIsTrue) {
  constexpr int threads = 4;
  constexpr int each = 300;
  std::map<std::uint64_t, std::string> acknowledged;
  std::mutex mutex;
  {
    GroupCommit group(log, Head(), {.longest_wait = 1ms, .most_waiting = 50});
    std::vector<std::jthread> callers;
    for (int thread = 0; thread < threads; ++thread) {
      callers.emplace_back([&, thread] {
        std::uint64_t last = 0;
        for (int i = 0; i < each; ++i) {
          std::vector<NewEvent> events = events_for_tests(thread * each + i, thread * each + i);
          const std::string payload = events[0].payload;
          const std::uint64_t sequence = group.submit(std::move(events)).get().value().sequence;
          EXPECT_GT(sequence, last);
          last = sequence;
          const std::scoped_lock lock(mutex);
          acknowledged[sequence] = payload;
        }
      });
    }
  }
  const std::vector<Event> events = all_events(log);
  ASSERT_EQ(events.size(), std::size_t{threads} * each);
  for (const Event& event : events) {
    EXPECT_EQ(event.payload, acknowledged[event.sequence]);
  }
}

TEST_F(GroupCommitting, AfterAFailureAllAreToldAndNothingMoreIsTaken) {
  log.fails_at = 2;
  std::vector<std::future<ReceiptOutcome>> receipts;
  GroupCommit group(log, Head(), {.most_events = 2, .longest_wait = 1ms});
  EXPECT_TRUE(group.submit(events_for_tests(1, 1)).get());
  {
    const std::scoped_lock held(log.hold);
    for (int i = 2; i <= 9; ++i) {
      receipts.push_back(group.submit(events_for_tests(i, i)));
    }
  }
  for (auto& receipt : receipts) {
    const ReceiptOutcome outcome = receipt.get();
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().found, "the disk is full");
  }
  EXPECT_FALSE(group.submit(events_for_tests(10, 10)).get());
  EXPECT_EQ(log.batches.size(), 2U) << "it was not tried again";
  EXPECT_EQ(all_events(log).size(), 1U);
}

TEST_F(GroupCommitting, SomebodyElseWhoWroteEndsIt) {
  GroupCommit group(log, Head());
  ASSERT_TRUE(log.append(events_for_tests(1, 1), Head()));
  EXPECT_EQ(group.submit(events_for_tests(2, 2)).get().error().fault, StoreFault::stale_head);
}

TEST_F(GroupCommitting, WhoComesWhenTooManyWaitWaits) {
  GroupCommit group(log, Head(), {.most_events = 1, .longest_wait = 0ms, .most_waiting = 3});
  std::atomic<int> handed_in = 0;
  std::jthread caller;
  {
    const std::scoped_lock held(log.hold);
    caller = std::jthread([&] {
      for (int i = 1; i <= 10; ++i) {
        static_cast<void>(group.submit(events_for_tests(i, i)));
        ++handed_in;
      }
    });
    while (handed_in < 3) {
      std::this_thread::yield();
    }
    std::this_thread::sleep_for(20ms);
    EXPECT_EQ(handed_in, 3) << "the log holds, so nobody else comes in";
  }
  caller.join();
  EXPECT_EQ(handed_in, 10);
}

// Those who wait for room are told as well when the log fails.
TEST_F(GroupCommitting, WhoWaitsForRoomIsToldOfAFailure) {
  log.fails_at = 1;
  GroupCommit group(log, Head(), {.most_events = 1, .longest_wait = 0ms, .most_waiting = 1});
  std::atomic<int> refused = 0;
  std::vector<std::jthread> callers;
  {
    const std::scoped_lock held(log.hold);
    for (int i = 1; i <= 4; ++i) {
      callers.emplace_back([&, i] { refused += group.submit(events_for_tests(i, i)).get() ? 0 : 1; });
    }
  }
  callers.clear();
  EXPECT_EQ(refused, 4);
}

TEST_F(GroupCommitting, AGroupIsPackedIntoOneEvent) {
  const auto pack = [](std::span<const NewEvent> events) {
    NewEvent packed{events.front().legal_time, "declarations", ""};
    for (const NewEvent& event : events) {
      packed.payload += event.payload;
    }
    return packed;
  };
  std::vector<std::future<ReceiptOutcome>> receipts;
  {
    GroupCommit group(log, Head(), {.most_events = 4, .longest_wait = 10s}, pack);
    receipts.push_back(group.submit(events_for_tests(1, 1)));
    receipts.push_back(group.submit(events_for_tests(2, 3)));
    receipts.push_back(group.submit(events_for_tests(4, 4)));
    receipts.push_back(group.submit(events_for_tests(5, 5)));
  }
  EXPECT_EQ(receipts[0].get().value(), Receipt(1, 0));
  EXPECT_EQ(receipts[1].get().value(), Receipt(1, 1));
  EXPECT_EQ(receipts[2].get().value(), Receipt(1, 3));
  EXPECT_EQ(receipts[3].get().value(), Receipt(2, 0));
  ASSERT_EQ(all_events(log).size(), 2U);
  EXPECT_EQ(all_events(log)[0].payload, R"({"number":1}{"number":2}{"number":3}{"number":4})");
}

TEST_F(GroupCommitting, AnEmptyDeliveryChangesNothing) {
  GroupCommit group(log, Head());
  EXPECT_TRUE(group.submit({}).get());
  EXPECT_TRUE(all_events(log).empty());
}

}  // namespace
}  // namespace mandate::store::group_commit_test
