// The events of a log as they are read, folded to the state of the count.
#pragma once

#include <expected>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "base/localized_text.hpp"
#include "record/count_event.hpp"
#include "store/event_log.hpp"
#include "tally/count_state.hpp"

namespace mandate::cli {

class CountFold {
 public:
  // Sees each event that happened, with the state before it.
  using Visitor = std::function<void(const store::Event&, const record::CountEvent&, const tally::CountState& before)>;

  // `log`: its name in complaints.
  CountFold(std::string log, Language language) : log_(std::move(log)), language_(language) {}

  // Whether it is an event that can have happened. Otherwise there is a complaint.
  [[nodiscard]] bool take(const store::Event& stored, const Visitor& visitor = {});
  // An event on its way to the log, refused where it cannot happen now; and the log's head once it was written.
  std::expected<void, tally::TransitionError> apply(const record::CountEvent& event) { return state_->apply(event); }
  void wrote(const store::Head& head) { head_ = head; }

  [[nodiscard]] const std::string& complaint() const { return complaint_; }
  [[nodiscard]] bool has_count() const { return state_.has_value(); }
  [[nodiscard]] const tally::CountState& state() const { return *state_; }  // where there is a count
  [[nodiscard]] const store::Head& head() const { return head_; }
  // When the last event that was taken was recorded; empty before the first.
  [[nodiscard]] const std::string& last_recorded() const { return last_recorded_; }

 private:
  std::string log_;
  Language language_;
  std::optional<tally::CountState> state_;
  store::Head head_;
  std::string last_recorded_;
  std::string complaint_;  // empty where every event could happen
};

}  // namespace mandate::cli
