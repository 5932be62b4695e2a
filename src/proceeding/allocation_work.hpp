// Seats by the rule of the procedure, or a seat that somebody takes.
#pragma once

#include <vector>

#include "procedure/course.hpp"
#include "proceeding/event.hpp"
#include "proceeding/reckoning.hpp"

namespace mandate::proceeding {

class AllocationWork {
 public:
  explicit AllocationWork(const procedure::CourseStage& /*stage*/) {}
  Taken take(const SeatTaken& event);
  static Taken take(const VotesRecorded& event);
  static Taken take(const FiguresRecorded& event);
  Taken take(const StageClosed& event);
  [[nodiscard]] Reckoning reckon(const Bench& bench) const;

  [[nodiscard]] const std::vector<SeatTaken>& seats() const { return seats_; }

 private:
  std::vector<SeatTaken> seats_;
  bool closed_ = false;
};

}  // namespace mandate::proceeding
