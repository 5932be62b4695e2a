// What was said and what became of it. Counts of contributions decide nothing.
#pragma once

#include <optional>
#include <vector>

#include "procedure/course.hpp"
#include "proceeding/event.hpp"
#include "proceeding/reckoning.hpp"

namespace mandate::proceeding {

class Deliberation {
 public:
  explicit Deliberation(const procedure::CourseStage& /*stage*/) {}
  Taken take(const ContributionMade& event);
  Taken take(const ContributionDisposed& event);
  Taken take(const StageClosed& event);
  [[nodiscard]] Reckoning reckon(const Bench& bench) const;

  struct Entry {
    ContributionMade made;
    std::optional<ContributionDisposed> disposed;
  };
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

 private:
  std::vector<Entry> entries_;
  bool closed_ = false;
};

}  // namespace mandate::proceeding
