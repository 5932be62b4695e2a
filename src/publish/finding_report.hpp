// The tree of findings as sentences.
#pragma once

#include <string>

#include "procedure/finding.hpp"
#include "publish/report.hpp"
#include "publish/wording.hpp"

namespace mandate::publish {

// With `every_area` each area is a node of its own; else areas are summed up in their quantifier's sentences.
[[nodiscard]] ReportNode finding_report(const procedure::Finding& finding, const Wording& wording, bool every_area);

// "7,985,769 took part of 11,734,642 electors = 68.05 %; more than 1/2 needed: …; passes by …" of the finding, or
// of the first comparison below it; empty where there is none.
[[nodiscard]] std::string comparison_sentence(const procedure::Finding& finding, const Wording& wording);

// The figures alone: "7,985,769 took part of 11,734,642 electors = 68.05 %".
[[nodiscard]] std::string figures_phrase(const procedure::ComparisonDetail& detail, const Wording& wording);

// "more than 1/2 needed: at least 5,867,322".
[[nodiscard]] std::string needed_phrase(const procedure::ComparisonDetail& detail, const Wording& wording);

// "at least 2/3 of …": what the areas must reach, and in how many they do.
[[nodiscard]] std::string areas_needed_phrase(const procedure::AreasDetail& detail, const Wording& wording);
[[nodiscard]] std::string areas_counts_phrase(const procedure::AreasDetail& detail, const Wording& wording);

}  // namespace mandate::publish
