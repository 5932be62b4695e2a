// A filing is looked at, criterion by criterion, and by the rule where there is one.
#pragma once

#include <vector>

#include "procedure/course.hpp"
#include "proceeding/event.hpp"
#include "proceeding/reckoning.hpp"

namespace mandate::proceeding {

class Admissibility {
 public:
  explicit Admissibility(const procedure::CourseStage& stage) : stage_(&stage) {}
  Taken take(const FindingRecorded& event);
  Taken take(const StageWithdrawn& event);
  [[nodiscard]] Reckoning reckon(const Bench& bench) const;

  // The last finding on each criterion, in the order of the stage's criteria.
  [[nodiscard]] const std::vector<FindingRecorded>& findings() const { return findings_; }

 private:
  const procedure::CourseStage* stage_;
  std::vector<FindingRecorded> findings_;
  bool withdrawn_ = false;
};

}  // namespace mandate::proceeding
