// The same figures under several laws: a card a law, and a table in which what stays the same runs on from law to law.
#pragma once

#include "publication/site_law.hpp"
#include "publish/markup.hpp"

namespace mandate::publication {

// A section; one sentence where there is no other law.
[[nodiscard]] publish::Markup laws_compared(const SiteEdition& edition, const LawsOfCount& laws);

}  // namespace mandate::publication
