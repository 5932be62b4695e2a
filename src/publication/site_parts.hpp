// Sections of the front page that are about the count and the publication, not about the decision.
#pragma once

#include <cstddef>

#include "publication/site_edition.hpp"
#include "publish/markup.hpp"

namespace mandate::publication {

// What is counted, what is missing, whether it can change the result.
[[nodiscard]] publish::Markup missing_section(const SiteEdition& edition);
// The last ones, and a link to the page of all.
[[nodiscard]] publish::Markup corrections_section(const SiteEdition& edition);
// Old beside new: `corrections` of them, latest first, after the `skipped` latest.
[[nodiscard]] publish::Markup corrections_table(const SiteEdition& edition, std::size_t skipped,
                                                std::size_t corrections);
[[nodiscard]] publish::Markup downloads_section(const SiteEdition& edition);
[[nodiscard]] publish::Markup verify_section(const SiteEdition& edition);

}  // namespace mandate::publication
