// The terms of a running case: the last day, how it was counted, and what silence brings.
#pragma once

#include <string>
#include <vector>

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

// Each term of the open stage, else of the last one, and those of earlier stages that were not kept.
[[nodiscard]] std::vector<CaseBlock> term_blocks(const CaseWording& wording, bool every_day);

// The terms of which that tells.
struct TermOfStage {
  const proceeding::StageStanding* stage = nullptr;
  const proceeding::DeadlineStanding* term = nullptr;
};
[[nodiscard]] std::vector<TermOfStage> terms_told(const proceeding::Standing& standing);

}  // namespace mandate::publish
