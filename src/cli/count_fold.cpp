#include "cli/count_fold.hpp"

#include <vector>

#include "io/count_event_json.hpp"
#include "publish/count_words.hpp"

namespace mandate::cli {

bool CountFold::take(const store::Event& stored, const Visitor& visitor) {
  head_ = {stored.sequence, stored.digest};
  last_recorded_ = stored.recorded_time;
  if (!stored.kind.starts_with(io::count_kind_prefix)) {
    return true;  // the log of a case holds more than its count
  }
  Problems problems;
  const std::string name = log_ + ", event " + std::to_string(stored.sequence);
  const std::optional<record::CountEvent> event =
      io::read_count_event({name, &problems}, stored.legal_time, stored.kind, stored.payload);
  if (!event) {
    complaint_ = problems.front().text();
    return false;
  }
  if (!state_) {
    const auto* const opening = std::get_if<record::CountOpened>(&event->happening);
    state_.emplace(opening == nullptr ? std::vector<std::string>() : opening->stations);
  }
  if (const auto refused = state_->refusal(*event)) {
    complaint_ = name + ": " + std::string(publish::sentence(*refused, language_));
    return false;
  }
  if (visitor) {
    visitor(stored, *event, *state_);
  }
  static_cast<void>(state_->apply(*event));
  return true;
}

}  // namespace mandate::cli
