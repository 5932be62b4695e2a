// The days of a span with their kind and reason, for a person at a terminal: `mandate law calendar`.
#pragma once

#include <string>

#include "calendar/working_days.hpp"
#include "law/law.hpp"
#include "publish/text_options.hpp"

namespace mandate::publish {

// Days that follow each other and are alike share a line, unless all are wanted.
[[nodiscard]] std::string calendar_text(const law::Law& law, calendar::DateSpan span, const TextOptions& options);

}  // namespace mandate::publish
