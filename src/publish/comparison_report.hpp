// What is told of the same figures under several laws, before any layout.
//
// The law of a column is that of the determination, or, where its procedure has no version and a successor has
// one, of the successor, which is then named.
#pragma once

#include <string>
#include <vector>

#include "base/localized_text.hpp"
#include "procedure/compare.hpp"
#include "publish/report.hpp"

namespace mandate::publish {

struct ComparisonReport {
  std::string title;
  std::vector<std::string> summary;  // the answer first: what differs, or that nothing does
  std::vector<Table> tables;         // result, seats, what was needed, rules that differ; one column a law
};

[[nodiscard]] ComparisonReport comparison_report(const procedure::LawComparison& comparison, Language language);

// The determination whose figures stand in column `index`.
[[nodiscard]] const procedure::Determination& effective(const procedure::LawComparison& comparison, std::size_t index);

}  // namespace mandate::publish
