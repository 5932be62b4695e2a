#include "proceeding/response.hpp"

namespace mandate::proceeding {
Taken Response::take(const AnswerGiven& /*event*/) {
  answered_ = true;
  return {};
}

Reckoning Response::reckon(const Bench& /*bench*/) const {
  if (answered_) {
    return {.outcome = "answered", .concluded = true, .gaps = {}};
  }
  return {.outcome = {}, .concluded = false, .gaps = {{Gap::Kind::answer, {}, {}}}};
}

}  // namespace mandate::proceeding
