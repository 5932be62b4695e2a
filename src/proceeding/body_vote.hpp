// A vote of a chamber or council.
#pragma once

#include "procedure/course.hpp"
#include "proceeding/event.hpp"
#include "proceeding/reckoning.hpp"

namespace mandate::proceeding {

class BodyVote {
 public:
  explicit BodyVote(const procedure::CourseStage& /*stage*/) {}
  Taken take(const FiguresRecorded& event);
  [[nodiscard]] Reckoning reckon(const Bench& bench) const;
};

}  // namespace mandate::proceeding
