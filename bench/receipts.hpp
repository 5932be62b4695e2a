// Receipts of a group commit awaited beside the work, with the time that each took from the moment that is handed in.
#pragma once

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <future>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "store/group_commit.hpp"

namespace mandate {

class Receipts {
 public:
  using Time = std::chrono::steady_clock::time_point;

  Receipts() : collector_([this] { collect(); }) {}

  void await(std::future<store::ReceiptOutcome> receipt, Time since) {
    {
      const std::scoped_lock lock(mutex_);
      waiting_.emplace_back(std::move(receipt), since);
    }
    arrived_.notify_one();
  }

  // Once all are there: milliseconds, in the order handed in. Empty where one was refused.
  [[nodiscard]] std::vector<double> finish() {
    {
      const std::scoped_lock lock(mutex_);
      closing_ = true;
    }
    arrived_.notify_one();
    collector_.join();
    return refused_ ? std::vector<double>() : std::move(milliseconds_);
  }

 private:
  using Waiting = std::vector<std::pair<std::future<store::ReceiptOutcome>, Time>>;

  void collect() {
    for (Waiting some = next(); !some.empty(); some = next()) {
      for (auto& [receipt, since] : some) {
        refused_ = !receipt.get() || refused_;
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - since;
        milliseconds_.push_back(took.count());
      }
    }
  }

  // Empty where nothing more comes.
  [[nodiscard]] Waiting next() {
    std::unique_lock lock(mutex_);
    arrived_.wait(lock, [&] { return closing_ || !waiting_.empty(); });
    return std::exchange(waiting_, {});
  }

  std::mutex mutex_;
  std::condition_variable arrived_;
  Waiting waiting_;
  bool closing_ = false;
  bool refused_ = false;
  std::vector<double> milliseconds_;
  std::jthread collector_;
};

[[nodiscard]] inline double percentile(std::vector<double>& values, std::size_t of_hundred) {
  std::ranges::sort(values);
  return values.empty() ? 0.0 : values[(values.size() - 1) * of_hundred / 100];
}

}  // namespace mandate
