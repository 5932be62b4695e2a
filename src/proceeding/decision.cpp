#include "proceeding/decision.hpp"

#include <algorithm>

namespace mandate::proceeding {
Taken Decision::take(const ActDecided& event) {
  if (stage_->option(event.option) == nullptr) {
    return refuse(NotTaken::option_unknown);
  }
  option_ = event.option;
  return {};
}

Reckoning Decision::reckon(const Bench& /*bench*/) const {
  if (!option_.empty()) {
    return {.outcome = option_, .concluded = true, .gaps = {}};
  }
  return {.outcome = {}, .concluded = false, .gaps = {{Gap::Kind::act, {}, {}}}};
}

}  // namespace mandate::proceeding
