// The days of a term of a running case, each with why it counts or does not.
#pragma once

#include <vector>

#include "calendar/deadline.hpp"
#include "proceeding/standing.hpp"
#include "publish/case_wording.hpp"
#include "publish/report.hpp"

namespace mandate::publish {

// Of a term that waits for a pause to end, those before the pause.
[[nodiscard]] const std::vector<calendar::CountedDay>& days_told(const proceeding::DeadlineStanding& term);

// As a table; runs of days that are treated alike stand together unless `every_day`.
[[nodiscard]] Table counted_days_table(const proceeding::DeadlineStanding& term, const CaseWording& wording,
                                       bool every_day);

}  // namespace mandate::publish
