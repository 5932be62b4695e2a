// One finding as sentences, and the rules that it rests on.
#pragma once

#include "procedure/finding.hpp"
#include "publish/report.hpp"
#include "publish/wording.hpp"

namespace mandate::publish {

// Adds to the node what the finding itself says; nothing of its parts, but for areas, which it sums up.
void describe_finding(const procedure::Finding& finding, const Wording& wording, ReportNode& node);

}  // namespace mandate::publish
