// The eleven kinds of stages, a class each: which events it takes, and what it comes to.
//
// The overloads of `take` are the list of the events of a kind; any other event is refused (`hand_over`). Figures and
// the signature under an outcome are kept by the stage's run for all kinds alike (stage_run.hpp), and the rule of the
// procedure is asked there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "declaration/collection.hpp"
#include "procedure/course.hpp"
#include "proceeding/event.hpp"
#include "proceeding/reckoning.hpp"

namespace mandate::proceeding {

// A filing is looked at, criterion by criterion, and by the rule where there is one.
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

class Notice {
 public:
  explicit Notice(const procedure::CourseStage& /*stage*/) {}
  Taken take(const NoticePublished& event);
  [[nodiscard]] Reckoning reckon(const Bench& bench) const;

 private:
  bool published_ = false;
};

// Declarations of persons, one by one or as figures from sheets, until they are handed over or the term ends.
class CollectionWork {
 public:
  explicit CollectionWork(const procedure::CourseStage& stage) : stage_(&stage) {}
  // From here on declarations of persons are taken, by that rule.
  void collect(const declaration::CollectionRule& rule) { collection_.emplace(rule); }

  Taken take(const DeclarationsReceived& event);
  Taken take(const DeclarationWithdrawn& event, Date day);
  Taken take(const DeclarationsInvalidated& event);
  Taken take(const InvalidationUndone& event);
  Taken take(const FiguresRecorded& event);
  Taken take(const StageClosed& event);
  Taken take(const StageWithdrawn& event);
  [[nodiscard]] Reckoning reckon(const Bench& bench) const;

  // Nothing where only figures are collected.
  [[nodiscard]] const declaration::Collection* collection() const { return collection_ ? &*collection_ : nullptr; }

 private:
  const procedure::CourseStage* stage_;
  std::optional<declaration::Collection> collection_;
  bool closed_ = false;
  bool withdrawn_ = false;
};

// In full, by figures, or by a sample, which accepts or sends to the full check and never refuses.
class Verification {
 public:
  explicit Verification(const procedure::CourseStage& /*stage*/) {}
  Taken take(const SampleFixed& event);
  Taken take(const SampleChecked& event);
  Taken take(const FiguresRecorded& event);
  [[nodiscard]] Reckoning reckon(const Bench& bench) const;

  [[nodiscard]] const std::optional<SampleFixed>& sample() const { return sample_; }
  [[nodiscard]] const std::optional<SampleChecked>& checked() const { return checked_; }

 private:
  std::optional<SampleFixed> sample_;
  std::optional<SampleChecked> checked_;
};

class TallyWork {
 public:
  explicit TallyWork(const procedure::CourseStage& /*stage*/) {}
  Taken take(const FiguresRecorded& event);
  Taken take(const VotesRecorded& event);
  Taken take(const VoteVoided& event);
  [[nodiscard]] Reckoning reckon(const Bench& bench) const;

 private:
  std::optional<VoteVoided> voided_;
};

class BodyVote {
 public:
  explicit BodyVote(const procedure::CourseStage& /*stage*/) {}
  Taken take(const FiguresRecorded& event);
  [[nodiscard]] Reckoning reckon(const Bench& bench) const;
  // Whether fewer were present than must be; told by the run, which knows the figures.
  void set_quorum_missed(bool missed) { quorum_missed_ = missed; }

 private:
  bool quorum_missed_ = false;
};

// What was said and what became of it. Counts of contributions decide nothing.
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

class Decision {
 public:
  explicit Decision(const procedure::CourseStage& stage) : stage_(&stage) {}
  Taken take(const ActDecided& event);
  [[nodiscard]] Reckoning reckon(const Bench& bench) const;

 private:
  const procedure::CourseStage* stage_;
  std::string option_;
};

class Response {
 public:
  explicit Response(const procedure::CourseStage& /*stage*/) {}
  Taken take(const AnswerGiven& event);
  [[nodiscard]] Reckoning reckon(const Bench& bench) const;

 private:
  bool answered_ = false;
};

// Seats by the rule of the procedure, or a seat that somebody takes.
class AllocationWork {
 public:
  explicit AllocationWork(const procedure::CourseStage& /*stage*/) {}
  Taken take(const SeatTaken& event);
  Taken take(const VotesRecorded& event);
  Taken take(const FiguresRecorded& event);
  Taken take(const StageClosed& event);
  [[nodiscard]] Reckoning reckon(const Bench& bench) const;

  [[nodiscard]] const std::vector<SeatTaken>& seats() const { return seats_; }

 private:
  std::vector<SeatTaken> seats_;
  bool closed_ = false;
};

// It takes effect on the day that its term ends, or at once where it has none.
class Commencement {
 public:
  explicit Commencement(const procedure::CourseStage& stage) : stage_(&stage) {}
  Taken take(const NoticePublished& event);
  [[nodiscard]] Reckoning reckon(const Bench& bench) const;

 private:
  const procedure::CourseStage* stage_;
  bool published_ = false;
};

// In the order of procedure::CourseStageKind.
using StageWork = std::variant<Admissibility, Notice, CollectionWork, Verification, TallyWork, BodyVote, Deliberation,
                               Decision, Response, AllocationWork, Commencement>;

[[nodiscard]] StageWork work_of(const procedure::CourseStage& stage);

// Hands the event to the stage; refused where its kind knows no such event.
Taken hand_over(StageWork& work, const Happening& happening, Date day);

[[nodiscard]] Reckoning reckon(const StageWork& work, const Bench& bench);

// Words of the events that a stage of the kind takes, in the order of the list of events.
[[nodiscard]] std::vector<std::string_view> events_of(procedure::CourseStageKind kind);

}  // namespace mandate::proceeding
