// A vote of a chamber or council.
#pragma once

#include "procedure/course.hpp"
#include "proceeding/event.hpp"
#include "proceeding/reckoning.hpp"

namespace mandate::proceeding {

class BodyVote {
 public:
  explicit BodyVote(const procedure::CourseStage& /*stage*/) {}
  static Taken take(const FiguresRecorded& event);
  [[nodiscard]] static Reckoning reckon(const Bench& bench);
};

}  // namespace mandate::proceeding
