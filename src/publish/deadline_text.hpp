// A deadline told day by day: which days were counted, which were not, and why. docs/explanation/deadlines.md
#pragma once

#include <string>

#include "calendar/deadline.hpp"
#include "law/law.hpp"
#include "publish/text_options.hpp"

namespace mandate::publish {

// What was asked and what was counted, under the calendar of a country. All of it outlives the view.
struct DeadlineView {
  const law::Law* law = nullptr;
  calendar::DeadlineRule rule;
  Date start;
  const calendar::Deadline* deadline = nullptr;
};

// For a terminal. Days that follow each other and are treated alike for the same reason share a line, unless all are
// wanted.
[[nodiscard]] std::string deadline_text(const DeadlineView& view, const TextOptions& options);

// The same as plain lines, for a letter or an entry of a calendar.
[[nodiscard]] std::string deadline_description(const DeadlineView& view, Language language);

}  // namespace mandate::publish
