// What still must come in a running case, or is not as it must be, with what to do about it and the article.
#pragma once

#include <string>
#include <vector>

#include "proceeding/standing.hpp"
#include "publish/case_report.hpp"
#include "publish/case_wording.hpp"

namespace mandate::publish {

// The requirement of which a gap speaks; nullptr where it speaks of none.
[[nodiscard]] const procedure::Criterion* criterion_of(const proceeding::Gap& gap, const CaseWording& wording);

// What is missing, and in which way: "Territorial election commission — not signed by the authority yet."
[[nodiscard]] std::string gap_head(const proceeding::StageStanding& stage, const proceeding::Gap& gap,
                                   const CaseWording& wording);

// The same with the reason that was recorded, what to do, and the article.
[[nodiscard]] std::string gap_text(const proceeding::StageStanding& stage, const proceeding::Gap& gap,
                                   const CaseWording& wording);

// Figures, dates and facts that the rule of the stage asks for and that nobody recorded, as sentences; not what later
// stages would ask.
[[nodiscard]] std::vector<std::string> missing_of_stage(const proceeding::StageStanding& stage,
                                                        const CaseWording& wording);

// Of the open stage.
[[nodiscard]] CaseBlock gaps_block(const CaseWording& wording);

}  // namespace mandate::publish
