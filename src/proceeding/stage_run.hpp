// One going-through of a stage: its own work, its figures, its terms, and the rule of the procedure that decides it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "calendar/deadline.hpp"
#include "procedure/course.hpp"
#include "procedure/decide.hpp"
#include "proceeding/case_file.hpp"
#include "proceeding/stage_works.hpp"
#include "proceeding/standing.hpp"

namespace mandate::proceeding {

class StageRun;

// What a stage is looked at with.
struct RunGround {
  const CaseFile* file = nullptr;
  std::span<const StageRun> runs;  // all, in order; those before it hold the figures of earlier stages
};

class StageRun {
 public:
  StageRun(const procedure::CourseStage& stage, Date began, const CaseFile& file);

  [[nodiscard]] const procedure::CourseStage& stage() const { return *stage_; }
  [[nodiscard]] Date began() const { return began_; }
  [[nodiscard]] const std::string& outcome() const { return outcome_; }
  [[nodiscard]] bool over() const { return ended_.has_value(); }

  // `computed`: the outcome as things stand; a signature is measured by it.
  Taken take(const Event& event, std::string_view computed = {});
  void end(std::string outcome, EndedBy how, Date day);
  // The outcome that the authority signed; nothing while it has not.
  [[nodiscard]] const std::optional<DeterminationSigned>& signed_as() const { return signed_; }

  // Nothing where no persons declare.
  [[nodiscard]] const declaration::Collection* collection() const;

  // Figures of its own, with those that its declarations make.
  [[nodiscard]] record::Figures figures() const;
  [[nodiscard]] const std::vector<record::Option>& options() const { return options_; }

  [[nodiscard]] Reckoning reckoning(const RunGround& ground) const;
  // Nothing where it has no rule.
  [[nodiscard]] std::optional<Draft> draft(const RunGround& ground) const;
  [[nodiscard]] std::vector<DeadlineStanding> deadlines(const RunGround& ground, Date as_of) const;
  [[nodiscard]] StageStanding standing(const RunGround& ground, Date as_of) const;

 private:
  Taken take_own(const Event& event, std::string_view computed);
  Taken sign(const DeterminationSigned& event, std::string_view computed);
  Taken pause(Date day);
  Taken resume(Date day);
  Taken extend(const DeadlineExtended& event);
  Taken do_duty(const DutyDone& event, Date day);
  [[nodiscard]] std::optional<Date> done_on(std::string_view deadline) const;
  [[nodiscard]] Bench bench(const RunGround& ground) const;
  [[nodiscard]] Bench bench_of(const std::optional<Draft>& draft) const;
  [[nodiscard]] DeadlineStanding counted(const procedure::CourseDeadline& rule, const RunGround& ground) const;
  [[nodiscard]] bool stands_still_within(const calendar::Deadline& counted) const;
  [[nodiscard]] DeadlineState after_silence(const procedure::CourseDeadline& rule, Date last) const;
  [[nodiscard]] DeadlineState state_of(const DeadlineStanding& deadline, Date as_of) const;
  [[nodiscard]] std::vector<calendar::DateSpan> pauses() const;

  const procedure::CourseStage* stage_;
  Date began_;
  std::optional<Date> ended_;
  EndedBy ended_by_ = EndedBy::still_open;
  std::string outcome_;
  StageWork work_;
  bool has_figures_ = false;
  record::Figures figures_;
  std::vector<record::Option> options_;
  std::vector<std::string> area_codes_;
  std::optional<DeterminationSigned> signed_;
  std::vector<DeadlineExtended> extended_;
  std::vector<std::pair<std::string, Date>> done_;  // duties, by the id of their term
  std::vector<std::pair<Date, std::optional<Date>>> pauses_;
  std::vector<std::uint64_t> events_;
};

}  // namespace mandate::proceeding
