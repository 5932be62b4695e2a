// The days of a term of a running case, each with why it counts or does not.
#pragma once

#include <optional>
#include <vector>

#include "base/date.hpp"
#include "calendar/deadline.hpp"
#include "proceeding/standing.hpp"
#include "publish/case_wording.hpp"
#include "publish/report.hpp"

namespace mandate::publish {

// Whether the term waits for a pause to end: then it has no last day yet, and its days are told up to the pause.
[[nodiscard]] bool stands_still(const proceeding::StageStanding& stage, const proceeding::DeadlineStanding& term);

[[nodiscard]] std::vector<calendar::CountedDay> days_told(const proceeding::StageStanding& stage,
                                                          const proceeding::DeadlineStanding& term);

// The last day as far as it is known.
[[nodiscard]] std::optional<Date> known_last_day(const proceeding::StageStanding& stage,
                                                 const proceeding::DeadlineStanding& term);

// As a table; runs of days that are treated alike stand together unless `every_day`.
[[nodiscard]] Table counted_days_table(const proceeding::StageStanding& stage, const proceeding::DeadlineStanding& term,
                                       const CaseWording& wording, bool every_day);

}  // namespace mandate::publish
