// How the seats of a tier were given, in sentences.
#pragma once

#include "procedure/finding.hpp"
#include "publish/report.hpp"
#include "publish/wording.hpp"

namespace mandate::publish {

// Adds the number of seats, threshold, lists over and under it, quota and status, or the districts; then the rules.
void describe_tier(const procedure::TierDetail& detail, const Wording& wording, ReportNode& node);

}  // namespace mandate::publish
