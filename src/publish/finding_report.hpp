// The tree of findings as headings and sentences.
#pragma once

#include "procedure/finding.hpp"
#include "publish/report.hpp"
#include "publish/wording.hpp"

namespace mandate::publish {

// With `every_area` each area is a node of its own; else areas are summed up in their quantifier's sentences.
[[nodiscard]] ReportNode finding_report(const procedure::Finding& finding, const Wording& wording, bool every_area);

}  // namespace mandate::publish
