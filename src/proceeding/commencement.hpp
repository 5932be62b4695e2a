// It takes effect on the day that its term ends, or at once where it has none.
#pragma once

#include "procedure/course.hpp"
#include "proceeding/event.hpp"
#include "proceeding/reckoning.hpp"

namespace mandate::proceeding {

class Commencement {
 public:
  explicit Commencement(const procedure::CourseStage& stage) : stage_(&stage) {}
  Taken take(const NoticePublished& event);
  [[nodiscard]] Reckoning reckon(const Bench& bench) const;

 private:
  const procedure::CourseStage* stage_;
  bool published_ = false;
};

}  // namespace mandate::proceeding
