// The words of the closed lists of a running case, in Kazakh, Russian and English. Lower case, unless they are a
// sentence.
#pragma once

#include <string>
#include <string_view>

#include "base/localized_text.hpp"
#include "calendar/deadline.hpp"
#include "declaration/refusal.hpp"
#include "procedure/course.hpp"
#include "proceeding/reckoning.hpp"
#include "proceeding/standing.hpp"

namespace mandate::publish {

// "declared before in this case".
[[nodiscard]] std::string_view text(declaration::Refusal refusal, Language language);

// "by its figures".
[[nodiscard]] std::string_view text(proceeding::EndedBy how, Language language);

// "running", "missed".
[[nodiscard]] std::string_view text(proceeding::DeadlineState state, Language language);

// "not looked at yet"; of what, stands beside it.
[[nodiscard]] std::string_view text(proceeding::Gap::Kind kind, Language language);

// "counted", "passed over".
[[nodiscard]] std::string_view text(calendar::Treatment treatment, Language language);

// The outcome of a stage: "accepted"; of a decision, which has its own, the option.
[[nodiscard]] std::string outcome_name(procedure::CourseStageKind kind, std::string_view outcome, Language language);

[[nodiscard]] std::string_view word(proceeding::Gap::Kind kind);  // "criterion_open"

}  // namespace mandate::publish
