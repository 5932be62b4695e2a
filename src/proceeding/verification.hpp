// In full, by figures, or by a sample, which accepts or sends to the full check and never refuses.
#pragma once

#include <optional>

#include "procedure/course.hpp"
#include "proceeding/event.hpp"
#include "proceeding/reckoning.hpp"

namespace mandate::proceeding {

class Verification {
 public:
  explicit Verification(const procedure::CourseStage& /*stage*/) {}
  Taken take(const SampleFixed& event);
  Taken take(const SampleChecked& event);
  static Taken take(const FiguresRecorded& event);
  [[nodiscard]] Reckoning reckon(const Bench& bench) const;

  [[nodiscard]] const std::optional<SampleFixed>& sample() const { return sample_; }
  [[nodiscard]] const std::optional<SampleChecked>& checked() const { return checked_; }

 private:
  std::optional<SampleFixed> sample_;
  std::optional<SampleChecked> checked_;
};

}  // namespace mandate::proceeding
