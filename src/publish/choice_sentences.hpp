// Who has the most votes, or not, in sentences.
#pragma once

#include "procedure/finding.hpp"
#include "publish/report.hpp"
#include "publish/wording.hpp"

namespace mandate::publish {

// Adds the leader, the majority to reach, the lead and how a tie was settled; or who is level.
void describe_choice(const procedure::ChoiceDetail& detail, const Wording& wording, ReportNode& node);

}  // namespace mandate::publish
