// Many callers, one writer: events handed in by any thread become durable in groups, and each caller gets a receipt
// once its events are. Syncing is what costs, so one sync serves all who came meanwhile.
//
// A group is closed when the first in it has waited 5 ms or when it has 4096 events. Events of one delivery stay
// together, and deliveries of one thread keep their order. Whoever comes when too many wait waits with them.
//
// After a failure of the log nothing more is accepted: all who wait are told, and what was acknowledged is found by
// opening the log again. One group commit at a time writes to a log, and nothing beside it.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <expected>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <span>
#include <thread>
#include <vector>

#include "store/event_log.hpp"

namespace mandate::store {

struct GroupLimits {
  std::size_t most_events = 4096;  // in a group; a larger delivery is a group of its own
  std::chrono::microseconds longest_wait = std::chrono::milliseconds(5);
  std::size_t most_waiting = 65'536;  // events that are not yet durable
};

// Where what was handed in stands: the first event, and, where a group is packed into one event, which part of it.
struct Receipt {
  std::uint64_t sequence = 0;
  std::size_t place = 0;

  friend bool operator==(const Receipt&, const Receipt&) = default;
};

using ReceiptOutcome = std::expected<Receipt, StoreError>;

class GroupCommit {
 public:
  // Makes one event of all that a group holds. Runs on the writer's thread.
  using Packing = std::function<NewEvent(std::span<const NewEvent>)>;

  // The log is open for writing and outlives this; `head` is its last event. Without packing each is an event.
  GroupCommit(EventLog& log, const Head& head, const GroupLimits& limits = {}, Packing packing = {});
  GroupCommit(const GroupCommit&) = delete;
  GroupCommit& operator=(const GroupCommit&) = delete;
  GroupCommit(GroupCommit&&) = delete;
  GroupCommit& operator=(GroupCommit&&) = delete;
  // Once all that was handed in is durable, or was refused.
  ~GroupCommit();

  // All of the events are durable behind each other, or none is. An empty delivery has the receipt of what stands
  // before.
  [[nodiscard]] std::future<ReceiptOutcome> submit(std::vector<NewEvent> events);

 private:
  struct Delivery {
    std::vector<NewEvent> events;
    std::promise<ReceiptOutcome> receipt;
    std::chrono::steady_clock::time_point arrived;
  };
  using Group = std::vector<Delivery>;

  void work();
  [[nodiscard]] Group next_group();
  [[nodiscard]] Group take_group();
  [[nodiscard]] std::expected<std::uint64_t, StoreError> write(Group& group);
  void tell(Group& group, const std::expected<std::uint64_t, StoreError>& first);
  void end(const StoreError& error);

  EventLog* log_;
  Head head_;  // of the writer's thread alone
  GroupLimits limits_;
  Packing packing_;

  std::mutex mutex_;  // over what follows
  std::condition_variable arrived_;
  std::condition_variable room_;
  std::deque<Delivery> queue_;
  std::size_t waiting_ = 0;  // events in the queue and in the group that is being written
  std::size_t queued_ = 0;   // events in the queue
  bool closing_ = false;
  std::optional<StoreError> ended_;

  std::jthread writer_;  // last: begins when all else is there
};

}  // namespace mandate::store
