// A vote of the people: the figures of its protocols, or that it was not held or does not count.
#pragma once

#include <optional>

#include "procedure/course.hpp"
#include "proceeding/event.hpp"
#include "proceeding/reckoning.hpp"

namespace mandate::proceeding {

class TallyWork {
 public:
  explicit TallyWork(const procedure::CourseStage& /*stage*/) {}
  static Taken take(const FiguresRecorded& event);
  static Taken take(const VotesRecorded& event);
  Taken take(const VoteVoided& event);
  [[nodiscard]] Reckoning reckon(const Bench& bench) const;

 private:
  std::optional<VoteVoided> voided_;
};

}  // namespace mandate::proceeding
