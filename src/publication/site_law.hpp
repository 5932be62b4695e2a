// The page about the law: what was in force on the day of the vote, what the same figures give under every law that
// there was, and which articles changed. What is compared follows from the rule data of the publication alone.
#pragma once

#include <cstddef>

#include "procedure/compare.hpp"
#include "publication/site_edition.hpp"

namespace mandate::publication {

// The decision of the count under its own law and those next to it in time.
struct LawsOfCount {
  procedure::LawComparison comparison;
  std::size_t own = 0;  // the place of the law of the day of the vote
};

// Made once for all languages. The view outlives it.
[[nodiscard]] LawsOfCount laws_of_count(const PublicationView& view);

[[nodiscard]] SiteFile law_page(const SiteEdition& edition, const LawsOfCount& laws);

}  // namespace mandate::publication
