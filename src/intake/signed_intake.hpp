// Signed declarations on their way into the log of a case: verified on several threads, put back into the order in
// which they were handed in, written in groups of which each is one event, and acknowledged once that is durable.
//
// The log has the order of the input whatever the number of threads. Where groups are closed by their size alone
// (`closed_by_size`), the same input gives the same events. What decides (who counts) is not done here but by whoever
// folds the log; `counted` may do it on the way, one by one, in the order of the log.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <expected>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "declaration/area_codes.hpp"
#include "declaration/collection.hpp"
#include "declaration/salt.hpp"
#include "intake/judge.hpp"
#include "store/group_commit.hpp"

namespace mandate::intake {

// Durable: event and place in it, from 1, are the receipt of whoever handed in the line.
struct LineReceipt {
  std::uint32_t line = 0;
  std::uint64_t event = 0;
  std::size_t place = 0;
  std::optional<declaration::Refusal> refused;  // at intake, or by `counted`
  std::string_view reason;                      // of a refusal at intake, in detail
};

// What the events have in common.
struct BatchHead {
  std::function<std::string()> legal_time;  // of a group, asked on the thread that writes it
  std::string stage;
  std::optional<declaration::TextDigest> text;
  // Drawn for each event on that thread, so that it can be published without telling whom it speaks of
  // (proceeding/disclosure.hpp); left out: without.
  std::function<declaration::Salt()> salt;
};

struct IntakeLimits {
  unsigned threads = 1;  // that verify
  store::GroupLimits groups;
  std::size_t most_waiting = 8192;  // lines that are not yet handed to the log; whoever hands in more waits
};

// Groups of most_in_batch, and one smaller at the end.
[[nodiscard]] IntakeLimits closed_by_size(unsigned threads);

class SignedIntake {
 public:
  // On one thread, in the order of the log.
  using Taker = std::function<void(const LineReceipt&)>;
  using Counted = std::function<declaration::Outcome(const declaration::Declaration&)>;

  // All that is borrowed outlives it. `head` is the last event of the log, to which nobody else writes.
  SignedIntake(const Judge& judge, const declaration::AreaCodes& areas, store::EventLog& log, const store::Head& head,
               BatchHead batch, const IntakeLimits& limits, Taker taker, Counted counted = {});
  SignedIntake(const SignedIntake&) = delete;
  SignedIntake& operator=(const SignedIntake&) = delete;
  SignedIntake(SignedIntake&&) = delete;
  SignedIntake& operator=(SignedIntake&&) = delete;
  ~SignedIntake();

  // By one thread.
  void submit(SignedLine line, const Moment& moment);
  // Once every line is durable and acknowledged; the first error of the log, behind which nothing was acknowledged.
  [[nodiscard]] std::expected<void, store::StoreError> finish();

 private:
  struct Slot {
    SignedLine line;
    Moment moment;
    std::optional<Judged> judged;
  };
  struct Owed {
    LineReceipt receipt;
    std::future<store::ReceiptOutcome> durable;
  };

  void verify();
  void hand_over();
  void acknowledge();
  [[nodiscard]] store::NewEvent packed(std::span<const store::NewEvent> items) const;

  const Judge* judge_;
  const declaration::AreaCodes* areas_;
  BatchHead batch_;
  std::size_t most_waiting_;
  Taker taker_;
  Counted counted_;

  std::mutex mutex_;  // over what follows
  std::condition_variable work_;
  std::condition_variable room_;
  std::deque<std::unique_ptr<Slot>> slots_;  // in the order of the input, from the first that is not handed over
  std::size_t claimed_ = 0;                  // of the slots, from the front
  bool closing_ = false;
  std::unique_ptr<store::GroupCommit> group_;

  std::mutex owing_;  // over what follows
  std::condition_variable owed_more_;
  std::deque<Owed> owed_;
  bool all_owed_ = false;
  std::optional<store::StoreError> error_;

  std::vector<std::jthread> verifiers_;
  std::jthread clerk_;
};

}  // namespace mandate::intake
