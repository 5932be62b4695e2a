// The eleven kinds of stages, a class each: which events it takes, and what it comes to.
//
// The overloads of `take` of a class are the list of the events of its kind; any other event is refused (`hand_over`).
// Figures and the signature under an outcome are kept by the stage's run for all kinds alike (stage_run.hpp), and the
// rule of the procedure is asked there.
#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "procedure/course.hpp"
#include "proceeding/admissibility.hpp"
#include "proceeding/allocation_work.hpp"
#include "proceeding/body_vote.hpp"
#include "proceeding/collection_work.hpp"
#include "proceeding/commencement.hpp"
#include "proceeding/decision.hpp"
#include "proceeding/deliberation.hpp"
#include "proceeding/event.hpp"
#include "proceeding/notice.hpp"
#include "proceeding/reckoning.hpp"
#include "proceeding/response.hpp"
#include "proceeding/tally_work.hpp"
#include "proceeding/verification.hpp"

namespace mandate::proceeding {

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
