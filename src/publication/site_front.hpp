// The pages of the whole: the front page, all corrections, the screen for a hall, and the choice of the language.
#pragma once

#include <vector>

#include "publication/site_edition.hpp"

namespace mandate::publication {

[[nodiscard]] SiteFile front_page(const SiteEdition& edition);
// All corrections, latest first, page by page.
[[nodiscard]] std::vector<SiteFile> corrections_pages(const SiteEdition& edition);
// Large type. Reloads itself each minute, by a script that can be stopped, until the result is final.
[[nodiscard]] SiteFile screen_page(const SiteEdition& edition);
// Links to the three languages; a script follows the browser's language.
[[nodiscard]] SiteFile language_page(const PublicationView& view);

}  // namespace mandate::publication
