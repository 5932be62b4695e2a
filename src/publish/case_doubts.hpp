// What is open or doubtful in a running case: readings of the law, rules that were not compared with the official text,
// and records of what cannot have happened.
#pragma once

#include "publish/case_report.hpp"
#include "publish/case_wording.hpp"

namespace mandate::publish {

// Of the stage in question.
[[nodiscard]] CaseBlock readings_block(const CaseWording& wording);

[[nodiscard]] CaseBlock doubts_block(const CaseWording& wording);

[[nodiscard]] CaseBlock conflicts_block(const CaseWording& wording);

}  // namespace mandate::publish
