// The terms of a running case as entries of a calendar, for publish/icalendar.hpp.
#pragma once

#include <vector>

#include "base/localized_text.hpp"
#include "proceeding/standing.hpp"
#include "publish/icalendar.hpp"

namespace mandate::publish {

// Each term of the open stage that runs, on its last day; one that must be waited for, on the first day after it. None
// while the stage is paused and the term with it. The identifier stays the same when the term moves.
[[nodiscard]] std::vector<CalendarEvent> case_calendar(const proceeding::Standing& standing, Language language);

}  // namespace mandate::publish
