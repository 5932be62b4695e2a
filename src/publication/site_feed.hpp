// What changed, as an Atom feed (RFC 4287): the state of the result, and every correction.
#pragma once

#include "publication/site_edition.hpp"

namespace mandate::publication {

// Entries are named by what they say, so that a reader sees each once; times are those of the records, the day of the
// vote where they have none.
[[nodiscard]] SiteFile feed(const SiteEdition& edition);

}  // namespace mandate::publication
