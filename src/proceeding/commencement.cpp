#include "proceeding/commencement.hpp"

namespace mandate::proceeding {
Taken Commencement::take(const NoticePublished& /*event*/) {
  published_ = true;
  return {};
}

Reckoning Commencement::reckon(const Bench& /*bench*/) const {
  if (stage_->deadlines.empty() && published_) {
    return {.outcome = "in_force", .concluded = true, .gaps = {}};
  }
  if (!published_) {
    return {.outcome = {}, .concluded = false, .gaps = {{Gap::Kind::notice, {}, {}}}};
  }
  return {};
}

}  // namespace mandate::proceeding
