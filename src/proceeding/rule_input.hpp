// A running case as the figures that the rules of its procedure are asked with.
#pragma once

#include <span>
#include <string_view>

#include "procedure/course.hpp"
#include "proceeding/case_file.hpp"
#include "record/case.hpp"

namespace mandate::proceeding {

class StageRun;

// The case with the figures, votes, facts, dates and decisions that stand; `rule` is the procedure's stage to begin at,
// empty for the first one. Figures of a stage that was gone through twice are those of the last time.
[[nodiscard]] record::Case rule_input(const CaseFile& file, std::span<const StageRun> runs, std::string_view rule);

// Whether fewer of the body were present than the stage's quorum asks; false where that cannot be told.
[[nodiscard]] bool quorum_missed(const procedure::CourseStage& stage, const CaseFile& file,
                                 const record::Figures& figures);

}  // namespace mandate::proceeding
