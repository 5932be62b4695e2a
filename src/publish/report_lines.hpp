// The lines of one node of a report: a sentence made of clauses, and the value of the law that it rests on.
#pragma once

#include <string>
#include <vector>

#include "procedure/finding.hpp"
#include "publish/report.hpp"
#include "publish/wording.hpp"

namespace mandate::publish {

// "The first; the second." without the clauses that are empty; empty where all are.
[[nodiscard]] std::string sentence(const std::vector<std::string>& clauses);

// The same as a line of the node; none where all clauses are empty.
void add_sentence(ReportNode& node, const std::vector<std::string>& clauses);

// "Threshold of lists: 5 %, in force since 25 May 2021 — …", with a word where it was not verified; no line where no
// parameter was used.
void add_rule(ReportNode& node, const procedure::ParameterUse& use, const Wording& wording);

}  // namespace mandate::publish
