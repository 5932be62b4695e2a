// An act of one authority: one of the options that the law gives it.
#pragma once

#include <string>

#include "procedure/course.hpp"
#include "proceeding/event.hpp"
#include "proceeding/reckoning.hpp"

namespace mandate::proceeding {

class Decision {
 public:
  explicit Decision(const procedure::CourseStage& stage) : stage_(&stage) {}
  Taken take(const ActDecided& event);
  [[nodiscard]] Reckoning reckon(const Bench& bench) const;

 private:
  const procedure::CourseStage* stage_;
  std::string option_;
};

}  // namespace mandate::proceeding
