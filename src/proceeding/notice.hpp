// Something is made public.
#pragma once

#include "procedure/course.hpp"
#include "proceeding/event.hpp"
#include "proceeding/reckoning.hpp"

namespace mandate::proceeding {

class Notice {
 public:
  explicit Notice(const procedure::CourseStage& /*stage*/) {}
  Taken take(const NoticePublished& event);
  [[nodiscard]] Reckoning reckon(const Bench& bench) const;

 private:
  bool published_ = false;
};

}  // namespace mandate::proceeding
