// What a requirement compares, in phrases: the figures, what is needed, and how far from it they are.
#pragma once

#include <string>
#include <vector>

#include "procedure/finding.hpp"
#include "publish/wording.hpp"

namespace mandate::publish {

// The figures alone: "7,985,769 took part of 11,734,642 electors = 68.05 %".
[[nodiscard]] std::string figures_phrase(const procedure::ComparisonDetail& detail, const Wording& wording);

// "more than 1/2 needed: at least 5,867,322".
[[nodiscard]] std::string needed_phrase(const procedure::ComparisonDetail& detail, const Wording& wording);

// "passes by 2,118,447"; empty where it cannot be told.
[[nodiscard]] std::string margin_phrase(const procedure::ComparisonDetail& detail, const Wording& wording);

// The clauses of the sentence about a comparison, some of them empty: figures, what was printed instead of them, what
// is missing, what is needed, the margin.
[[nodiscard]] std::vector<std::string> comparison_clauses(const procedure::ComparisonDetail& detail,
                                                          const Wording& wording);

// The comparison of the finding, or the first one below it; nullptr where there is none.
[[nodiscard]] const procedure::ComparisonDetail* first_comparison(const procedure::Finding& finding);

// "7,985,769 took part of 11,734,642 electors = 68.05 %; more than 1/2 needed: …; passes by …" of the finding, or
// of the first comparison below it; empty where there is none.
[[nodiscard]] std::string comparison_sentence(const procedure::Finding& finding, const Wording& wording);

// "at least 2/3 of …": what the areas must reach, and in how many they do.
[[nodiscard]] std::string areas_needed_phrase(const procedure::AreasDetail& detail, const Wording& wording);
[[nodiscard]] std::string areas_counts_phrase(const procedure::AreasDetail& detail, const Wording& wording);

}  // namespace mandate::publish
