#include "store/chain.hpp"

#include <algorithm>
#include <utility>

namespace mandate::store {

Event next_event(const NewEvent& event, const Head& before, const std::string& recorded_before,
                 const std::string& now) {
  Event next;
  next.sequence = before.sequence + 1;
  next.legal_time = event.legal_time;
  next.recorded_time = std::max(recorded_before, now);
  next.kind = event.kind;
  next.payload = event.payload;
  next.previous = before.digest;
  next.digest = digest_of(next);
  return next;
}

std::string ChainCheck::fault_of(const Event& event) {
  const std::string name = "event " + std::to_string(event.sequence);
  if (event.sequence != last_.sequence + 1) {
    return name + " stands where event " + std::to_string(last_.sequence + 1) + " belongs";
  }
  if (knows_previous_ && event.previous != last_.digest) {
    return name + " does not carry the digest of the event before it";
  }
  if (event.recorded_time < recorded_) {
    return name + " was written down before the event before it";
  }
  if (digest_of(event) != event.digest) {
    return name + " does not have the digest that it carries";
  }
  last_ = {event.sequence, event.digest};
  recorded_ = event.recorded_time;
  knows_previous_ = true;
  return {};
}

StoreError stale_head(const Head& found, const Head& expected) {
  return {StoreFault::stale_head,
          "the log ends with event " + std::to_string(found.sequence) + ", and the decision was made on event " +
              std::to_string(expected.sequence),
          "Read what was written since and try again"};
}

StoreError damaged(std::string found) {
  return {StoreFault::damaged, std::move(found),
          "Nothing is written to it any more; keep this file as it is, and go on with a copy that `verify` accepts"};
}

}  // namespace mandate::store
