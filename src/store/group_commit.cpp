#include "store/group_commit.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace mandate::store {
namespace {

std::size_t events_in(const auto& deliveries) {
  std::size_t count = 0;
  for (const auto& delivery : deliveries) {
    count += delivery.events.size();
  }
  return count;
}

}  // namespace

GroupCommit::GroupCommit(EventLog& log, const Head& head, const GroupLimits& limits, Packing packing)
    : log_(&log), head_(head), limits_(limits), packing_(std::move(packing)), writer_([this] { work(); }) {}

GroupCommit::~GroupCommit() {
  {
    const std::scoped_lock lock(mutex_);
    closing_ = true;
  }
  arrived_.notify_all();
}

std::future<ReceiptOutcome> GroupCommit::submit(std::vector<NewEvent> events) {
  const std::size_t count = events.size();
  Delivery delivery{std::move(events), {}, {}};
  std::future<ReceiptOutcome> receipt = delivery.receipt.get_future();
  std::unique_lock lock(mutex_);
  // A delivery that is larger than the limit itself comes in alone.
  room_.wait(lock, [&] { return ended_ || waiting_ == 0 || waiting_ + count <= limits_.most_waiting; });
  if (ended_) {
    delivery.receipt.set_value(std::unexpected(*ended_));
    return receipt;
  }
  delivery.arrived = std::chrono::steady_clock::now();
  queue_.push_back(std::move(delivery));
  waiting_ += count;
  queued_ += count;
  const bool is_news = queue_.size() == 1 || queued_ >= limits_.most_events;
  lock.unlock();
  if (is_news) {
    arrived_.notify_one();
  }
  return receipt;
}

void GroupCommit::work() {
  for (Group group = next_group(); !group.empty(); group = next_group()) {
    const std::size_t count = events_in(group);
    const auto first = write(group);
    if (!first) {
      end(first.error());
    }
    tell(group, first);
    const std::scoped_lock lock(mutex_);
    waiting_ -= count;
    room_.notify_all();
  }
}

// Empty where nothing more comes.
GroupCommit::Group GroupCommit::next_group() {
  std::unique_lock lock(mutex_);
  arrived_.wait(lock, [&] { return closing_ || !queue_.empty(); });
  if (!queue_.empty()) {
    const auto closes = queue_.front().arrived + limits_.longest_wait;
    arrived_.wait_until(lock, closes, [&] { return closing_ || queued_ >= limits_.most_events; });
  }
  return take_group();
}

// Whole deliveries, as many as a group may hold, one at least.
GroupCommit::Group GroupCommit::take_group() {
  Group group;
  std::size_t count = 0;
  while (!queue_.empty() && (group.empty() || count + queue_.front().events.size() <= limits_.most_events)) {
    count += queue_.front().events.size();
    group.push_back(std::move(queue_.front()));
    queue_.pop_front();
  }
  queued_ -= count;
  return group;
}

// The number of the first event that was written.
std::expected<std::uint64_t, StoreError> GroupCommit::write(Group& group) {
  std::vector<NewEvent> events;
  events.reserve(events_in(group));
  for (Delivery& delivery : group) {
    std::ranges::move(delivery.events, std::back_inserter(events));
  }
  if (packing_ && !events.empty()) {
    events = {packing_(events)};
  }
  const auto written = log_->append(events, head_);
  if (!written) {
    return std::unexpected(written.error());
  }
  head_ = *written;
  return written->sequence + 1 - events.size();
}

void GroupCommit::tell(Group& group, const std::expected<std::uint64_t, StoreError>& first) {
  std::size_t place = 0;
  for (Delivery& delivery : group) {
    if (!first) {
      delivery.receipt.set_value(std::unexpected(first.error()));
      continue;
    }
    delivery.receipt.set_value(packing_ ? Receipt{*first, place} : Receipt{*first + place, 0});
    place += delivery.events.size();
  }
}

void GroupCommit::end(const StoreError& error) {
  Group refused;
  {
    const std::scoped_lock lock(mutex_);
    ended_ = error;
    std::ranges::move(queue_, std::back_inserter(refused));
    queue_.clear();
    waiting_ -= std::exchange(queued_, 0);
  }
  room_.notify_all();
  tell(refused, std::unexpected(error));
}

}  // namespace mandate::store
