// Articles that changed: those on which the procedure rests, and everything that an act of interest changed, each with
// what it said before and after, and since when.
//
// Acts of interest are those adopted on the day of the vote, and the one that made the version in force on that day.
#pragma once

#include "publication/site_law.hpp"
#include "publish/markup.hpp"

namespace mandate::publication {

// Sections; empty where the rule data hold no history of any such article.
[[nodiscard]] publish::Markup changed_articles(const SiteEdition& edition, const LawsOfCount& laws);

}  // namespace mandate::publication
