#include "proceeding/notice.hpp"

namespace mandate::proceeding {
Taken Notice::take(const NoticePublished& /*event*/) {
  published_ = true;
  return {};
}

Reckoning Notice::reckon(const Bench& /*bench*/) const {
  if (published_) {
    return {.outcome = "done", .concluded = true, .gaps = {}};
  }
  return {.outcome = {}, .concluded = false, .gaps = {{Gap::Kind::notice, {}, {}}}};
}

}  // namespace mandate::proceeding
