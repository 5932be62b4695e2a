// Days and deadlines for programs. docs/reference/determination.md
#pragma once

#include <boost/json/object.hpp>
#include <span>
#include <string>

#include "calendar/working_days.hpp"
#include "law/law.hpp"
#include "publish/deadline_text.hpp"

namespace mandate::publish {

// mandate/law-calendar/1
[[nodiscard]] std::string calendar_json(const law::Law& law, calendar::DateSpan span);

// mandate/law-deadline/1
[[nodiscard]] std::string deadline_json(const DeadlineView& view, std::span<const calendar::DateSpan> pauses);

// The deadline alone, as a part of other documents.
[[nodiscard]] boost::json::object deadline_object(const DeadlineView& view);

}  // namespace mandate::publish
