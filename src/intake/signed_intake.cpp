#include "intake/signed_intake.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "declaration/batch_text.hpp"

namespace mandate::intake {

IntakeLimits closed_by_size(unsigned threads) {
  return {.threads = threads,
          .groups = {.most_events = declaration::most_in_batch,
                     .longest_wait = std::chrono::hours(24),
                     .most_waiting = 4 * declaration::most_in_batch}};
}

SignedIntake::SignedIntake(const Judge& judge, const declaration::AreaCodes& areas, store::EventLog& log,
                           const store::Head& head, BatchHead batch, const IntakeLimits& limits, Taker taker,
                           Counted counted)
    : judge_(&judge),
      areas_(&areas),
      batch_(std::move(batch)),
      most_waiting_(limits.most_waiting),
      taker_(std::move(taker)),
      counted_(std::move(counted)),
      group_(std::make_unique<store::GroupCommit>(
          log, head, limits.groups, [this](std::span<const store::NewEvent> items) { return packed(items); })),
      clerk_([this] { acknowledge(); }) {
  for (unsigned i = 0; i < std::max(1U, limits.threads); ++i) {
    verifiers_.emplace_back([this] { verify(); });
  }
}

SignedIntake::~SignedIntake() { static_cast<void>(finish()); }

void SignedIntake::submit(SignedLine line, const Moment& moment) {
  auto slot = std::make_unique<Slot>(std::move(line), moment, std::nullopt);
  {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return slots_.size() < most_waiting_; });
    slots_.push_back(std::move(slot));
  }
  work_.notify_one();
}

std::expected<void, store::StoreError> SignedIntake::finish() {
  {
    const std::scoped_lock lock(mutex_);
    closing_ = true;
  }
  work_.notify_all();
  verifiers_.clear();  // once each has nothing more to do
  group_.reset();      // once all is durable or refused
  {
    const std::scoped_lock lock(owing_);
    all_owed_ = true;
  }
  owed_more_.notify_one();
  if (clerk_.joinable()) {
    clerk_.join();
  }
  return error_ ? std::expected<void, store::StoreError>(std::unexpected(*error_))
                : std::expected<void, store::StoreError>();
}

void SignedIntake::verify() {
  std::unique_lock lock(mutex_);
  while (true) {
    work_.wait(lock, [&] { return closing_ || claimed_ < slots_.size(); });
    if (claimed_ == slots_.size()) {
      return;
    }
    Slot& slot = *slots_[claimed_++];
    lock.unlock();
    const Judged judged = judge_->judge(slot.line, slot.moment);
    lock.lock();
    slot.judged = judged;
    hand_over();
  }
}

// Those in front that are verified, in their order; under the lock, so that nobody comes between.
void SignedIntake::hand_over() {
  bool any = false;
  while (!slots_.empty() && slots_.front()->judged) {
    const Slot& slot = *slots_.front();
    const declaration::Declaration& declaration = slot.judged->declaration;
    const declaration::Outcome outcome = counted_ ? counted_(declaration) : declaration.found_at_intake;
    std::vector<store::NewEvent> item(1);
    item.front().payload = declaration::item_text(declaration, *areas_);
    Owed owed{{.line = slot.line.number, .event = 0, .place = 0, .refused = outcome, .reason = slot.judged->reason},
              group_->submit(std::move(item))};
    {
      const std::scoped_lock owing(owing_);
      owed_.push_back(std::move(owed));
    }
    slots_.pop_front();
    --claimed_;
    any = true;
  }
  if (any) {
    owed_more_.notify_one();
    room_.notify_one();
  }
}

void SignedIntake::acknowledge() {
  std::unique_lock lock(owing_);
  while (true) {
    owed_more_.wait(lock, [&] { return all_owed_ || !owed_.empty(); });
    if (owed_.empty()) {
      return;
    }
    std::deque<Owed> some = std::exchange(owed_, {});
    lock.unlock();
    std::optional<store::StoreError> error;
    for (Owed& owed : some) {
      const store::ReceiptOutcome durable = owed.durable.get();
      if (durable) {
        owed.receipt.event = durable->sequence;
        owed.receipt.place = durable->place + 1;
        taker_(owed.receipt);
      } else if (!error) {
        error = durable.error();
      }
    }
    lock.lock();
    error_ = error_ ? error_ : error;
  }
}

store::NewEvent SignedIntake::packed(std::span<const store::NewEvent> items) const {
  std::vector<std::string_view> texts;
  texts.reserve(items.size());
  for (const store::NewEvent& item : items) {
    texts.emplace_back(item.payload);
  }
  return {batch_.legal_time(), std::string(declaration::received_kind),
          declaration::batch_text(texts, batch_.stage, batch_.text,
                                  batch_.salt ? std::optional(batch_.salt()) : std::nullopt)};
}

}  // namespace mandate::intake
