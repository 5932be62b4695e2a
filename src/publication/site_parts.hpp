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
// Old beside new, latest first; at most `most`.
[[nodiscard]] publish::Markup corrections_table(const SiteEdition& edition, std::size_t most);
[[nodiscard]] publish::Markup downloads_section(const SiteEdition& edition);
[[nodiscard]] publish::Markup verify_section(const SiteEdition& edition);

}  // namespace mandate::publication
