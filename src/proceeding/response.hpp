// An answer that is owed.
#pragma once

#include "procedure/course.hpp"
#include "proceeding/event.hpp"
#include "proceeding/reckoning.hpp"

namespace mandate::proceeding {

class Response {
 public:
  explicit Response(const procedure::CourseStage& /*stage*/) {}
  Taken take(const AnswerGiven& event);
  [[nodiscard]] Reckoning reckon(const Bench& bench) const;

 private:
  bool answered_ = false;
};

}  // namespace mandate::proceeding
