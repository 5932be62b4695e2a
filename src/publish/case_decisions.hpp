// What authorities decided in a running case, beside what the figures gave; and the reasons of a stage, by its rule.
#pragma once

#include <string>
#include <vector>

#include "proceeding/standing.hpp"
#include "publish/case_report.hpp"
#include "publish/case_wording.hpp"

namespace mandate::publish {

// The outcome of the stage, by whom and when it was signed, whether the figures gave the same, and the reason where the
// authority decided otherwise, a sentence each. Empty where the stage asks for no signature or has no outcome yet.
[[nodiscard]] std::vector<std::string> decision_sentences(const proceeding::StageStanding& stage,
                                                          const CaseWording& wording);

// Of all stages that were signed or wait for it.
[[nodiscard]] CaseBlock decisions_block(const CaseWording& wording);

// `full`: every area a node of its own.
[[nodiscard]] CaseBlock reasons_block(const proceeding::StageStanding& stage, const CaseWording& wording, bool full);

}  // namespace mandate::publish
