// The terms of a running case: the last day, how it was counted, and what silence brings.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "proceeding/standing.hpp"
#include "publish/case_report.hpp"
#include "publish/case_wording.hpp"

namespace mandate::publish {

// Everything about one term, a sentence each: last day and what is left, how it was counted, extension, doubts of the
// calendar, silence (while it runs), article.
[[nodiscard]] std::vector<std::string> term_sentences(const proceeding::StageStanding& stage,
                                                      const proceeding::DeadlineStanding& term,
                                                      const CaseWording& wording);

// The first of them: "The commission registers: last day 5 May 2025 — left: 3 days."
[[nodiscard]] std::string term_head(const proceeding::StageStanding& stage, const proceeding::DeadlineStanding& term,
                                    const CaseWording& wording);

// The days of the term as a table, each with why it counts or does not; runs of days that are treated alike stand
// together unless `every_day`.
[[nodiscard]] Table counted_days_table(const proceeding::StageStanding& stage, const proceeding::DeadlineStanding& term,
                                       const CaseWording& wording, bool every_day);

// Whether the term waits for a pause to end: then it has no last day yet, and its days are told up to the pause.
[[nodiscard]] bool stands_still(const proceeding::StageStanding& stage, const proceeding::DeadlineStanding& term);

// The last day as far as it is known.
[[nodiscard]] std::optional<Date> known_last_day(const proceeding::StageStanding& stage,
                                                 const proceeding::DeadlineStanding& term);

// Each term of the open stage, else of the last one, and those of earlier stages that were not kept.
[[nodiscard]] std::vector<CaseBlock> term_blocks(const CaseWording& wording, bool every_day);

// The terms of which that tells.
struct TermOfStage {
  const proceeding::StageStanding* stage = nullptr;
  const proceeding::DeadlineStanding* term = nullptr;
};
[[nodiscard]] std::vector<TermOfStage> terms_told(const proceeding::Standing& standing);

}  // namespace mandate::publish
